package kz.ruqsat.rulebook.findings;

/** What a rule says of the facts. */
public enum Verdict {
    PASSED,
    FAILED,
    LEFT_TO_OFFICER,
    /** The rule does not bind on the date that chooses its text, so it was not applied. Source: R-001. */
    NOT_IN_FORCE,
    /**
     * What was asked for may not be done, such as asking for a document that the state has itself; the command is refused and not the case, so there
     * is no ground. Source.
     */
    NOT_ALLOWED,
    /** A duty is there, such as fingerprint registration. */
    DUE,
    /** The duty is not there. */
    NOT_DUE
}
