package kz.ruqsat.berkut.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import kz.ruqsat.berkut.script.PlannedAnswer;
import kz.ruqsat.contracts.berkut.BerkutReply;

/**
 * An answer on its way to the broker.
 *
 * @param caseReference key of the record
 * @param body what is said
 * @param answer the planned answer it carries out
 * @param keyId key that signs it
 * @param traceparent W3C trace context of the call that asked; empty if none
 */
public record Reply(String caseReference, BerkutReply body, PlannedAnswer answer, String keyId, String traceparent) {

    /** @param presentKey key that signs what names none */
    static Reply of(RequestFile file, int index, String presentKey) {
        var answer = file.planned().stream()
                .filter(planned -> planned.index() == index)
                .findFirst()
                .orElseThrow();
        var accepted = file.accepted();
        var message = answer.message();
        var body = new BerkutReply(
                BerkutReply.VERSION,
                jti(file.requestId(), message.index()),
                file.requestId(),
                accepted.requestHash(),
                message.issuedAt(),
                answer.answer(),
                answer.sealedReason());
        var key = answer.keyId().isEmpty() ? presentKey : answer.keyId();
        return new Reply(accepted.caseReference(), body, answer, key, accepted.traceparent());
    }

    /** The same for the same message, whatever happens in between, so that a repeat is known as one. */
    static UUID jti(UUID requestId, int index) {
        return UUID.nameUUIDFromBytes(("answer " + index + " to " + requestId).getBytes(UTF_8));
    }

    /** Id of the request it answers. */
    public UUID requestId() {
        return body.requestId();
    }

    /** The journal's entry once the broker has it. */
    public Entry.Sent sentTo(int partition, long offset) {
        return new Entry.Sent(
                requestId(),
                answer.index(),
                body.jti(),
                answer.answer(),
                partition,
                offset,
                answer.why(),
                answer.manner());
    }
}
