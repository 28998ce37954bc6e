package kz.ruqsat.berkut.register;

import java.util.UUID;
import kz.ruqsat.berkut.choosing.Traits;

/**
 * A request as it reaches the desk: everything but the person.
 *
 * @param signature detached JWS over the body's exact bytes; empty if none was asked for
 * @param namespace the namespace it names itself; empty if it names none
 * @param traceparent W3C trace context of the call, which its answers carry on; empty if none
 * @param traits what decides about its answers; kept nowhere
 */
public record Submission(
        UUID requestId,
        String caseReference,
        String requestHash,
        String contentHash,
        String signature,
        String namespace,
        String traceparent,
        Traits traits) {}
