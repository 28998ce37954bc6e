package kz.ruqsat.visa.operationdesk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.visa.counter.TermView;
import kz.ruqsat.visa.operation.OperationStanding;
import kz.ruqsat.visa.operation.OperationStanding.AnotherVisa;
import kz.ruqsat.visa.operation.OperationStanding.Answered;
import kz.ruqsat.visa.operation.OperationStanding.Executed;
import kz.ruqsat.visa.operation.OperationStanding.NoVisa;
import kz.ruqsat.visa.operation.OperationStanding.Open;
import kz.ruqsat.visa.operation.OperationStanding.Refused;
import kz.ruqsat.visa.operation.OperationStanding.Returned;
import kz.ruqsat.visa.operation.OperationStanding.ToExecute;
import kz.ruqsat.visa.operation.VisaOperation;
import kz.ruqsat.visa.operation.Wanted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An operation as it is shown; what does not hold in its state is left out.
 *
 * @param terms running terms
 * @param askedBy who asks
 * @param grounds of a return or refusal
 * @param rightDivision after a return the division that is competent
 * @param result what it is to give
 * @param stickerNumber blank taken last
 * @param validTo last day of the visa that it is to give
 * @param newVisa id of the visa that it gave
 * @param awaiting {@code STATE_SYSTEMS} until they have answered
 * @param approval the answer of the National Security Committee; for officials only
 */
@Schema(description = "An operation on a visa")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record OperationView(
        UUID caseId,
        String caseNumber,
        String state,
        long version,
        String body,
        Instant effectiveAt,
        List<TermView> terms,
        UUID visaId,
        String visaNumber,
        String category,
        String operation,
        LocalDate askedOn,
        Optional<String> askedBy,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> grounds,
        Optional<String> rightDivision,
        Optional<Wanted> result,
        Optional<String> stickerNumber,
        Optional<LocalDate> validTo,
        Optional<UUID> newVisa,
        Optional<String> awaiting,
        Optional<String> approval) {

    /** As whoever filed it sees it, and as the answer to a command. */
    static OperationView of(CaseSnapshot snapshot) {
        return of(snapshot, Optional.empty());
    }

    /** As officers and auditors see it. */
    static OperationView ofOfficials(CaseSnapshot snapshot) {
        OperationStanding standing = ((VisaOperation) snapshot.file()).standing();
        return of(
                snapshot,
                standing instanceof Answered answered
                        ? Optional.of(answered.verdict().name())
                        : Optional.empty());
    }

    private static OperationView of(CaseSnapshot snapshot, Optional<String> approval) {
        VisaOperation file = (VisaOperation) snapshot.file();
        OperationStanding standing = file.standing();
        return new OperationView(
                snapshot.caseId().value(),
                file.caseNumber(),
                file.state(),
                snapshot.version(),
                file.office().code(),
                snapshot.effectiveAt(),
                snapshot.running().stream().map(TermView::running).toList(),
                file.visaId().value(),
                file.visaNumber(),
                file.category(),
                file.operation(),
                file.askedOn(),
                standing instanceof Open open
                        ? Optional.of(open.filing().askedBy().name())
                        : Optional.empty(),
                grounds(standing),
                standing instanceof Returned s
                        ? Optional.of(s.rightDivision()).filter(d -> !d.isEmpty())
                        : Optional.empty(),
                result(standing),
                visa(standing).map(visa -> visa.sticker().number()),
                visa(standing).map(visa -> visa.terms().validTo()),
                newVisa(standing),
                standing instanceof Open && !file.checks().isAnswered()
                        ? Optional.of("STATE_SYSTEMS")
                        : Optional.empty(),
                approval);
    }

    private static List<String> grounds(OperationStanding standing) {
        return switch (standing) {
            case Returned s -> s.grounds();
            case Refused s -> s.grounds();
            default -> List.of();
        };
    }

    private static Optional<Wanted> result(OperationStanding standing) {
        return standing instanceof ToExecute s
                ? Optional.of(
                        switch (s.result()) {
                            case AnotherVisa visa -> visa.kind();
                            case NoVisa _ -> Wanted.NO_VISA;
                        })
                : Optional.empty();
    }

    private static Optional<AnotherVisa> visa(OperationStanding standing) {
        return standing instanceof ToExecute s && s.result() instanceof AnotherVisa visa
                ? Optional.of(visa)
                : Optional.empty();
    }

    private static Optional<UUID> newVisa(OperationStanding standing) {
        return standing instanceof Executed(String id) && !id.isEmpty()
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }
}
