package kz.ruqsat.rulebook.facts;

/** Whether the original of a document was presented for comparison. Source: R-041. */
public enum OriginalShown {
    YES,
    NO
}
