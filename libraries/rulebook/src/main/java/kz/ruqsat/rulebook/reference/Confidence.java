package kz.ruqsat.rulebook.reference;

/**
 * How surely a rule or a row is known, from surest to least sure; it travels with every finding so that a reader sees what the law says and
 * what was assumed.
 */
public enum Confidence {
    /** Stated by the source document on the amendments of 2026. */
    SEED,
    /** An older version of the Rules, a law, or a page about them. */
    OLD,
    /** Our reading or design decision. */
    INTERP,
    /** Known but not re-read: a default to confirm. */
    RECALL;

    /** The less sure of the two: a finding is no surer than the row it rests on. */
    public Confidence weaker(Confidence other) {
        return ordinal() >= other.ordinal() ? this : other;
    }

    /** Reads the marks of the data files, both the scale of rules and the scale of facts. */
    static Confidence read(Row row, String field) {
        return switch (row.text(field)) {
            case "seed", "SEED", "HIGH" -> SEED;
            case "older_version", "OLD", "MEDIUM" -> OLD;
            case "interpretation", "INTERP" -> INTERP;
            case "recalled_unverified", "RECALL", "LOW" -> RECALL;
            default -> throw row.broken(field, "unknown mark of confidence '" + row.text(field) + "'");
        };
    }
}
