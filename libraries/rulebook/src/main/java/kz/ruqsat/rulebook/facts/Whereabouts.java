package kz.ruqsat.rulebook.facts;

/** Where the person is; decides on the service, on the place of prints and on the exit visa. Source. */
public enum Whereabouts {
    ABROAD,
    IN_COUNTRY,
    NOT_TOLD
}
