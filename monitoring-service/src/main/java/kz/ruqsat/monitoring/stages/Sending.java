package kz.ruqsat.monitoring.stages;

/**
 * Who sends a record again, and by which request.
 *
 * @param requestKey scope and idempotency key
 * @param bodyHash of the request
 */
public record Sending(String by, String requestKey, String bodyHash) {}
