package kz.ruqsat.casework;

/**
 * An answer to a request, kept with its idempotency key so that a repeat gets the same one.
 *
 * @param status HTTP status
 * @param body JSON text
 * @param version version of the case for the {@code ETag}; -1 if the answer is not about one case
 * @param location where the thing is to be found; empty if there is nothing new
 */
public record Answer(int status, String body, long version, String location) {

    /** Nobody waits for an answer. */
    public static final Answer NONE = new Answer(204, "", -1, "");
}
