package kz.ruqsat.rulebook.reference;

/** What the applicant is told of a ground: the ground itself, or only that entry was not approved. Source: R-082. */
public enum Disclosure {
    FULL,
    NEUTRAL
}
