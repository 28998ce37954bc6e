package kz.ruqsat.contracts.visa;

import java.time.LocalDate;
import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * A visa that needs no invitation was handed over. Source: V13, R-020, R-050, R-060.
 *
 * @param visaId the visa
 * @param body code of the competent body, for example {@code MIA75}
 * @param category visa category
 * @param entries {@code SINGLE} or {@code MULTIPLE}
 * @param validFrom first day
 * @param validTo last day
 * @param contentHash hash of the visa as issued; it is never edited
 */
public record UninvitedVisaIssued(
        UUID visaId,
        String body,
        String category,
        String entries,
        LocalDate validFrom,
        LocalDate validTo,
        String contentHash)
        implements Event {}
