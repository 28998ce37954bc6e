package kz.ruqsat.contracts.visa;

import java.time.LocalDate;
import java.util.UUID;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Event;

/**
 * The sticker was validated and handed over. Source: V13, R-020.
 *
 * @param visaId the visa
 * @param invitationCaseId the invitation's case
 * @param registrationNumber of the invitation, ten digits
 * @param body code of the competent body, for example {@code MIA75}
 * @param category visa category
 * @param entries {@code SINGLE} or {@code MULTIPLE}
 * @param validFrom first day
 * @param validTo last day
 * @param contentHash hash of the visa as issued; it is never edited
 */
public record VisaIssued(
        UUID visaId,
        CaseId invitationCaseId,
        String registrationNumber,
        String body,
        String category,
        String entries,
        LocalDate validFrom,
        LocalDate validTo,
        String contentHash)
        implements Event {}
