package kz.ruqsat.berkut.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import kz.ruqsat.berkut.script.PlannedAnswer;
import kz.ruqsat.contracts.berkut.BerkutReply;

/**
 * An answer on its way to the broker.
 *
 * @param caseReference key of the record
 * @param body what is signed and sent
 * @param answer the planned answer it carries out
 */
public record Reply(String caseReference, BerkutReply body, PlannedAnswer answer) {

    static Reply of(RequestFile file, int index) {
        var answer = file.planned().stream()
                .filter(planned -> planned.index() == index)
                .findFirst()
                .orElseThrow();
        var accepted = file.accepted();
        var body = new BerkutReply(
                BerkutReply.VERSION,
                jti(file.requestId(), index),
                file.requestId(),
                accepted.requestHash(),
                answer.at(),
                answer.answer(),
                answer.sealedReason());
        return new Reply(accepted.caseReference(), body, answer);
    }

    /** The same for the same answer, whatever happens in between, so that a repeat is known as one. */
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
                requestId(), answer.index(), body.jti(), answer.answer(), partition, offset, answer.why());
    }
}
