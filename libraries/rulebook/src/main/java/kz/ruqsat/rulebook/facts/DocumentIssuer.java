package kz.ruqsat.rulebook.facts;

/** Who signed a document of the petition; matters for petitions for practice. Source. */
public enum DocumentIssuer {
    CENTRAL_EXECUTIVE_BODY,
    LOCAL_EXECUTIVE_BODY,
    INNOVATION_CLUSTER,
    /** The autonomous cluster fund of Astana Hub. Source: R-064. */
    FUND,
    UNIVERSITY,
    COMPANY,
    OTHER
}
