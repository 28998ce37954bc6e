package kz.ruqsat.berkut.faults;

/**
 * A call as it reaches the door, before anything is done with it; what it does not tell is empty.
 *
 * @param namespace it belongs to
 */
public record Knock(String namespace, String method, String path, String requestId, String caseReference) {}
