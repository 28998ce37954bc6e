package kz.ruqsat.rulebook.findings;

/** The four checks of the review; all of them are made even when the first one fails. Source: R-081. */
public enum Check {
    /** Documents fit the purpose of travel. Source: R-070. */
    PURPOSE,
    /** Number of entries and validity fit the category. Source: R-071. */
    ENTRIES_AND_VALIDITY,
    /** The place of issuance was determined correctly. Source: R-072. */
    PLACE_OF_ISSUANCE,
    /** No ground for refusing entry or the service. Source: R-079. */
    REFUSAL_GROUNDS
}
