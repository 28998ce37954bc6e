package kz.ruqsat.berkut.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.berkut.register.Entry;
import kz.ruqsat.berkut.register.RequestFile;
import kz.ruqsat.berkut.register.RequestFile.Standing;
import kz.ruqsat.berkut.script.PlannedAnswer;

/**
 * A request as the tester sees it.
 *
 * @param standing {@code ACCEPTED} or {@code WITHDRAWN}
 * @param namespace it belongs to; left out for the common one
 * @param source why it gets its present answers
 * @param planned answers to come
 * @param sent answers the broker has, each with the line that asked for it
 * @param notes lines of the script that could not be planned
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FileView(
        UUID requestId,
        String caseReference,
        int round,
        String service,
        String category,
        String body,
        String requestHash,
        Instant acceptedAt,
        String standing,
        String namespace,
        String source,
        @JsonInclude List<PlannedAnswer> planned,
        @JsonInclude List<Entry.Sent> sent,
        List<String> notes) {

    static FileView of(RequestFile file) {
        var accepted = file.accepted();
        return new FileView(
                accepted.requestId(),
                accepted.caseReference(),
                accepted.round(),
                accepted.service(),
                accepted.category(),
                accepted.body(),
                accepted.requestHash(),
                accepted.acceptedAt(),
                file.standing() instanceof Standing.Withdrawn ? "WITHDRAWN" : "ACCEPTED",
                file.namespace(),
                file.source(),
                file.planned(),
                file.sent(),
                file.notes());
    }
}
