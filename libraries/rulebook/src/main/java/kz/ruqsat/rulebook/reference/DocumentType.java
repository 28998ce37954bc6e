package kz.ruqsat.rulebook.reference;

import java.util.Set;

/**
 * A document type of the procedure. A notarized copy of it is never demanded, whatever the type. Source: R-041.
 *
 * @param code key
 * @param obtainableFrom code of the state system that has it, empty if the applicant provides it. What is obtainable may not be asked of
 *     the applicant. Source: R-040.
 * @param provider who gives it where no state system has it
 * @param notarizedCopy whether the applicant may choose to give a notarized copy where the original is absent
 * @param usedAt stages at which it may be looked for. Source: R-045.
 * @param confidence of the row
 */
public record DocumentType(
        String code,
        String obtainableFrom,
        DocumentProvider provider,
        NotarizedCopy notarizedCopy,
        Set<CaseStage> usedAt,
        Confidence confidence) {

    /** Whether a notarized copy is taken in place of an original that is absent; it is the applicant's choice. */
    public enum NotarizedCopy {
        ACCEPTED,
        NOT_ACCEPTED
    }

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
        if (row.flag("notarization_allowed")) {
            throw row.broken("notarization_allowed", "no document may be demanded as a notarized copy (R-041)");
        }
        return new DocumentType(
                row.text("code"),
                row.textOrEmpty("obtainable_from"),
                row.oneOf("provided_by", DocumentProvider.class),
                row.flag("notarized_copy_accepted_if_original_absent")
                        ? NotarizedCopy.ACCEPTED
                        : NotarizedCopy.NOT_ACCEPTED,
                Set.copyOf(row.someOf("used_at", CaseStage.class)),
                Confidence.read(row, "confidence"));
    }
}
