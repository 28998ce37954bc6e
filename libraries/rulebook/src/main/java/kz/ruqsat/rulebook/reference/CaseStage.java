package kz.ruqsat.rulebook.reference;

/** The stage at which a document may be looked for; only there can it make a case incomplete. Source: R-045. */
public enum CaseStage {
    PETITION,
    VISA,
    OPERATION
}
