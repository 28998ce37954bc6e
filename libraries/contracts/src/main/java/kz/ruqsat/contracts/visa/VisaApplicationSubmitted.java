package kz.ruqsat.contracts.visa;

import java.time.LocalDate;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Event;

/**
 * A visa application was filed. Source: V1.
 *
 * @param invitationCaseId the invitation's case
 * @param caseNumber the number people use
 * @param body code of the competent body, for example {@code MIA75}
 * @param category visa category
 * @param appliedOn civil date in Kazakhstan; fixes age and the duty of fingerprints
 */
public record VisaApplicationSubmitted(
        CaseId invitationCaseId, String caseNumber, String body, String category, LocalDate appliedOn)
        implements Event {}
