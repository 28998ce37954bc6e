package kz.ruqsat.rulebook.facts;

/** Purpose of a foreign residence or stay permit; which of them open another place of issuance is data. Source: R-074. */
public enum PermitPurpose {
    PERMANENT_RESIDENCE,
    EMPLOYMENT,
    INVESTMENT,
    EDUCATION,
    MEDICAL_TREATMENT,
    FAMILY_DEPENDANT,
    VISIT,
    TOURISM,
    TRANSIT,
    ASYLUM
}
