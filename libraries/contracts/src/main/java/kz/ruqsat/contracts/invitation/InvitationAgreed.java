package kz.ruqsat.contracts.invitation;

import java.time.LocalDate;
import kz.ruqsat.contracts.Event;

/**
 * The division agreed the invitation. Source: I10, R-059.
 *
 * @param registrationNumber ten digits
 * @param caseNumber the number people use
 * @param body code of the competent body, for example {@code MIA75}
 * @param agreedOn civil date in Kazakhstan
 * @param category visa category
 * @param entries {@code SINGLE} or {@code MULTIPLE}
 * @param validFrom first day of the visa asked for
 * @param validTo last day of the visa asked for
 * @param stayDays days of stay per entry; 0 is the whole validity
 * @param placeOfIssuance mission id, or {@code EVISA}
 * @param goodUntil last day on which a visa may be issued on it (OQ-16)
 */
public record InvitationAgreed(
        String registrationNumber,
        String caseNumber,
        String body,
        LocalDate agreedOn,
        String category,
        String entries,
        LocalDate validFrom,
        LocalDate validTo,
        int stayDays,
        String placeOfIssuance,
        LocalDate goodUntil)
        implements Event {}
