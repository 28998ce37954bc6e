package kz.ruqsat.web.calls;

/**
 * What came back.
 *
 * @param status HTTP status; never followed if it is a redirect
 * @param body at most {@link BoundedCalls#LONGEST_ANSWER} bytes
 */
public record CallResult(int status, byte[] body) {}
