package kz.ruqsat.rulebook.identifiers;

/** What is wrong with an identifier or a name; NONE if nothing is. */
public enum Fault {
    NONE,
    /** Nothing was given where something has to be. */
    MISSING,
    /** Something was given where nothing has a place. */
    UNEXPECTED,
    /** Wrong number of characters. */
    LENGTH,
    /** Characters that have no place in it. */
    CHARACTERS,
    /** The check digit does not fit. */
    CHECK_DIGIT,
    /** Well formed, but no such code is on the list. */
    UNKNOWN,
    /** A name without a letter. */
    EMPTY,
    /** A name longer than a travel document holds. */
    TOO_LONG,
    /** Letters of another script than Latin. */
    NOT_LATIN
}
