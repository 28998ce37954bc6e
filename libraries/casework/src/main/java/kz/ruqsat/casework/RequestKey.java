package kz.ruqsat.casework;

/**
 * An idempotency key in its scope. The same key with the same body is answered from store; with another body it is refused.
 *
 * @param scope caller and operation
 * @param key as sent
 * @param bodyHash hash of the body's bytes
 */
public record RequestKey(String scope, String key, String bodyHash) {}
