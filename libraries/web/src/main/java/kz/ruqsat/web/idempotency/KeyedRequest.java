package kz.ruqsat.web.idempotency;

/**
 * A request that can be told from every other one.
 *
 * @param scope whose key it is and for which operation: subject, method and path template
 * @param key the client's key
 * @param bodyHash SHA-256 in hexadecimal over address (path and query) and exact bytes of the body, so that neither another body nor another case
 *     passes for a repeat
 */
public record KeyedRequest(String scope, String key, String bodyHash) {}
