package kz.ruqsat.rulebook.reference;

/** Number of entries of a visa; there is no double-entry kind any more. Source: R-131. */
public enum EntryKind {
    SINGLE,
    MULTIPLE
}
