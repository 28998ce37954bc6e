package kz.ruqsat.rulebook.reference;

import java.util.Set;

/**
 * A document type of the procedure.
 *
 * @param code key
 * @param obtainableFrom code of the state system that has it, empty if the applicant provides it. What is obtainable may not be asked of
 *     the applicant. Source: R-040.
 * @param usedAt stages at which it may be looked for. Source: R-045.
 * @param confidence of the row
 */
public record DocumentType(String code, String obtainableFrom, Set<CaseStage> usedAt, Confidence confidence) {

    public DocumentType {
        usedAt = Set.copyOf(usedAt);
    }

    /** Whether the state gets it from its own systems. */
    public boolean isObtainable() {
        return !obtainableFrom.isEmpty();
    }

    /** Whether it may be looked for at the stage. */
    public boolean belongsTo(CaseStage stage) {
        return usedAt.contains(stage);
    }

    static DocumentType read(Row row) {
        return new DocumentType(
                row.text("code"),
                row.textOrEmpty("obtainable_from"),
                Set.copyOf(row.someOf("used_at", CaseStage.class)),
                Confidence.read(row, "confidence"));
    }
}
