package kz.ruqsat.invitation.counter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kz.ruqsat.invitation.petition.CheckRecord;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.findings.Finding;

/**
 * One of the four checks as a caller sees it.
 *
 * @param outcome as it stands
 * @param findings what was looked at; left out for the inviter where a neutral ground could be read from it
 * @param officers what officers recorded; for officials only
 */
public record CheckView(
        Check check,
        CheckOutcome outcome,
        List<FindingView> findings,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CheckRecord.OfficersResult> officers) {

    static CheckView of(CheckRecord record, Reader reader) {
        if (reader.isOfficial()) {
            return new CheckView(record.check(), record.outcome(), views(record.findings()), record.officers());
        }
        List<Finding> open = record.check() == Check.REFUSAL_GROUNDS ? List.of() : record.findings();
        return new CheckView(record.check(), record.outcome(), views(open), List.of());
    }

    private static List<FindingView> views(List<Finding> findings) {
        return findings.stream().map(FindingView::of).toList();
    }
}
