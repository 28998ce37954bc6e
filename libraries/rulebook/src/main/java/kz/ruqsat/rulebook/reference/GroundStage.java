package kz.ruqsat.rulebook.reference;

/** The stage at which a ground of return or refusal may be found. */
public enum GroundStage {
    MIA_ACCEPTANCE,
    MIA_REVIEW,
    KNB,
    MIA_DECISION,
    CONSULAR,
    EVISA,
    VISA_OPERATION
}
