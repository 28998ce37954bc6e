package kz.ruqsat.webhooks.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of sending a message once.
 *
 * @param messageId which
 * @param position place of its stage in the list; empty of a test message
 * @param status HTTP status; 0 if there was no answer
 * @param took how long it took
 * @param error short code of what went wrong, such as {@code HTTP_503}; empty if it was taken
 * @param retryAfter how long the receiver asked to wait
 */
public record Attempt(
        UUID messageId, String position, int status, Duration took, String error, Optional<Duration> retryAfter) {

    private static final int GONE = 410;

    /** The receiver has it. */
    public boolean isTaken() {
        return error.isEmpty();
    }

    /** The receiver wants nothing more, ever. */
    public boolean isGone() {
        return status == GONE;
    }
}
