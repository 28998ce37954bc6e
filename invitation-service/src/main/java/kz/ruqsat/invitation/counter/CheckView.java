package kz.ruqsat.invitation.counter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kz.ruqsat.invitation.petition.CheckRecord;
import kz.ruqsat.invitation.petition.FindingNote;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.CheckOutcome;

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
        List<FindingNote> findings,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CheckRecord.OfficersResult> officers) {

    static CheckView of(CheckRecord record, Reader reader) {
        if (reader.isOfficial()) {
            return new CheckView(record.check(), record.outcome(), record.findings(), record.officers());
        }
        List<FindingNote> open = record.check() == Check.REFUSAL_GROUNDS ? List.of() : record.findings();
        return new CheckView(record.check(), record.outcome(), open, List.of());
    }
}
