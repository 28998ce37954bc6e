package kz.ruqsat.rulebook.reference;

/** Which date of a case chooses the version of a rule. Source: R-003. */
public enum VersionSelector {
    REGISTRATION_DATE,
    VISA_APPLICATION_DATE,
    /** Day of the act itself: of a decision, of printing, of finding a correction. */
    DECISION_DATE
}
