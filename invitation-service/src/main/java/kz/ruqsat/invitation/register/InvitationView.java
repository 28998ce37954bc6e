package kz.ruqsat.invitation.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.invitation.counter.CaseView;
import kz.ruqsat.invitation.counter.CaseViews;
import kz.ruqsat.invitation.counter.Reader;

/**
 * An entry of the invitation register.
 *
 * @param state {@code AGREED} while a visa can be issued on it, then {@code USED}, {@code EXPIRED} or {@code ANNULLED}
 * @param goodUntil last day on which a visa may be issued on it; left out once it is closed
 */
public record InvitationView(
        String registrationNumber,
        String caseId,
        String caseNumber,
        String state,
        String body,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String goodUntil,
        String category,
        String entries,
        String validFrom,
        String validTo,
        int stayDays,
        String placeOfIssuance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> invitee) {

    static InvitationView of(CaseSnapshot snapshot, Reader reader) {
        CaseView view = CaseViews.read(snapshot, reader);
        return new InvitationView(
                view.registrationNumber(),
                view.caseId().toString(),
                view.caseNumber(),
                view.state(),
                view.body(),
                view.goodUntil(),
                view.category(),
                view.entries().name(),
                view.validFrom().toString(),
                view.validTo().toString(),
                view.stayDays(),
                view.placeOfIssuance(),
                view.invitee());
    }
}
