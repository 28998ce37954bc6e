package kz.ruqsat.visa.operation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import kz.ruqsat.casework.CaseFile;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.visa.application.Checks;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.approval.AwaitsApproval;
import kz.ruqsat.visa.invitation.Holder;

/**
 * The file of an operation on a visa.
 *
 * @param caseId its case
 * @param caseNumber the number people use
 * @param office the body it was filed at
 * @param owner organisation that filed it; empty if an officer did
 * @param visaId the visa
 * @param visaNumber its number
 * @param category its category
 * @param operation code of the operation
 * @param askedOn civil date in Kazakhstan on which it was filed first; chooses the rules
 * @param checks what the state systems answered
 * @param standing where it stands
 */
public record VisaOperation(
        CaseId caseId,
        String caseNumber,
        Office office,
        String owner,
        CaseId visaId,
        String visaNumber,
        String category,
        String operation,
        LocalDate askedOn,
        Checks checks,
        OperationStanding standing)
        implements CaseFile, AwaitsApproval {

    /** Name of the kind of case. */
    public static final String KIND = "visa-operation";

    public VisaOperation {
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(askedOn, "askedOn");
        Objects.requireNonNull(checks, "checks");
        Objects.requireNonNull(standing, "standing");
    }

    @Override
    public String state() {
        return standing.code();
    }

    /** The folder gathers the operations on one visa. */
    @Override
    public Keys keys() {
        return new Keys(caseNumber, visaId.toString(), office.code(), owner);
    }

    @Override
    public Optional<Holder> personInQuestion() {
        return standing instanceof OperationStanding.AwaitingKnb waiting
                ? Optional.of(waiting.holder())
                : Optional.empty();
    }

    VisaOperation now(OperationStanding next) {
        return at(office, next);
    }

    /** Once it has ended what the state systems told of the person is forgotten. */
    VisaOperation at(Office other, OperationStanding next) {
        Checks kept = next instanceof OperationStanding.Open ? checks : checks.forgetting();
        return new VisaOperation(
                caseId, caseNumber, other, owner, visaId, visaNumber, category, operation, askedOn, kept, next);
    }

    VisaOperation with(Checks next) {
        return new VisaOperation(
                caseId, caseNumber, office, owner, visaId, visaNumber, category, operation, askedOn, next, standing);
    }
}
