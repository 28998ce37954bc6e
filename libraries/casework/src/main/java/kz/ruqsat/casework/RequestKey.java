package kz.ruqsat.casework;

import kz.ruqsat.contracts.Refusal;

/**
 * An idempotency key in its scope. The same key with the same body is answered from store; with another body it is refused.
 *
 * @param scope caller and operation
 * @param key as sent
 * @param bodyHash hash of the body's bytes
 */
public record RequestKey(String scope, String key, String bodyHash) {

    /** What whoever reuses a key for another request is told. */
    public static Refusal reused() {
        return Refusal.of(
                "idempotency-key-reused",
                "This Idempotency-Key belongs to another request. Send a fresh key with a new request.");
    }
}
