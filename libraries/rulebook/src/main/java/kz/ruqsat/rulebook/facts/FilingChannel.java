package kz.ruqsat.rulebook.facts;

/** Where a petition was filed: territorial division, Ministry of Foreign Affairs by note verbale, or the Visa and Migration Portal. */
public enum FilingChannel {
    MIA_TD,
    MFA,
    VMP
}
