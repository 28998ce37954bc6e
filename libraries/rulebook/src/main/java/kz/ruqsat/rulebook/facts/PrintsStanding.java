package kz.ruqsat.rulebook.facts;

/** How an application stands with fingerprints. Source. */
public enum PrintsStanding {
    NOT_DUE,
    TAKEN,
    /** A record of the state register is reused. Source: R-106. */
    ON_RECORD,
    /** An exemption with its basis is recorded. Source: R-103. */
    EXEMPT,
    /** Due and not given yet. */
    AWAITED,
    /** Due and refused. Source: R-104. */
    DECLINED
}
