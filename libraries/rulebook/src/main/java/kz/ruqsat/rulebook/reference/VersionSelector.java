package kz.ruqsat.rulebook.reference;

/** Which date of a case chooses the version of a rule. Source: R-003. */
public enum VersionSelector {
    REGISTRATION_DATE,
    VISA_APPLICATION_DATE
}
