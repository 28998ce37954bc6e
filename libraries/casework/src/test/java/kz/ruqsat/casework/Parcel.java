package kz.ruqsat.casework;

/** The smallest kind of case that uses all of casework; stands in for a petition. */
record Parcel(String name, int stamps, String state) implements CaseFile {

    static final String KIND = "parcel";

    sealed interface Command {}

    record Open(String name) implements Command {}

    /** Adds a stamp, and a note to a table of the service if it is not empty. */
    record Stamp(String note) implements Command {}

    record Ask(String payload) implements Command {}

    record CallOff() implements Command {}

    record Close() implements Command {}

    record Overdue(String clock) implements Command {}

    record Fail() implements Command {}

    @Override
    public Keys keys() {
        return new Keys("PAR-" + name, "folder-" + name, "MIA75", "491240000504");
    }

    Parcel stamped() {
        return new Parcel(name, stamps + 1, state);
    }

    Parcel in(String next) {
        return new Parcel(name, stamps, next);
    }
}
