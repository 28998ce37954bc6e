package kz.ruqsat.contracts.visa;

import java.time.LocalDate;
import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * An operation on a visa was asked for, or asked for again after its return. Source: state model 5, R-140 to R-149.
 *
 * @param visaId the visa
 * @param operation {@code EXTEND}, {@code RESTORE}, {@code REDUCE} or {@code CANCEL}
 * @param askedBy {@code INVITER}, {@code RECIPIENT} or {@code EX_OFFICIO}
 * @param caseNumber the number people use, for example {@code OPS-MIA75-2026-0000123}
 * @param body code of the body it was filed at, for example {@code MIA75}
 * @param category visa category
 * @param askedOn civil date in Kazakhstan; chooses the rules
 */
public record OperationSubmitted(
        UUID visaId,
        String operation,
        String askedBy,
        String caseNumber,
        String body,
        String category,
        LocalDate askedOn)
        implements Event {}
