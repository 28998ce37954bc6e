package kz.ruqsat.web.idempotency;

import java.util.regex.Pattern;
import kz.ruqsat.web.problem.Refusals;

/**
 * The key a client chose for one request.
 *
 * @param value 1 to 200 visible ASCII characters, without spaces
 */
public record IdempotencyKey(String value) {
    /** The header it comes in. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,200}");

    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw Refusals.malformed(HEADER, "wrong-format", "1 to 200 visible ASCII characters, without spaces.");
        }
    }

    /**
     * The key of a request that needs one.
     *
     * @param header the header as received, {@code null} if it was not sent
     * @throws kz.ruqsat.web.problem.RefusedException {@code precondition-required} (428) without it, {@code malformed-request} in another form
     */
    public static IdempotencyKey required(String header) {
        if (header == null || header.isEmpty()) {
            throw Refusals.headerMissing(
                    HEADER, "Send a fresh Idempotency-Key with each new request, and the same one when you repeat it.");
        }
        return new IdempotencyKey(header);
    }
}
