package kz.ruqsat.rulebook.findings;

/** What a rule says of the facts. */
public enum Verdict {
    PASSED,
    FAILED,
    LEFT_TO_OFFICER,
    /** The rule does not bind on the date that chooses its text, so it was not applied. Source: R-001. */
    NOT_IN_FORCE,
    /** A duty is there, such as fingerprint registration. */
    DUE,
    /** The duty is not there. */
    NOT_DUE
}
