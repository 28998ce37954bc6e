package kz.ruqsat.contracts.visa;

import java.util.List;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Event;

/**
 * Refused, with the grounds. Source: V6, V10.
 *
 * @param invitationCaseId the invitation's case
 * @param body code of the competent body, for example {@code MIA75}
 * @param grounds codes of the grounds, at least one
 */
public record VisaRefused(CaseId invitationCaseId, String body, List<String> grounds) implements Event {

    public VisaRefused {
        grounds = List.copyOf(grounds);
    }
}
