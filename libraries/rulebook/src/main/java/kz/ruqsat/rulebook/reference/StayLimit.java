package kz.ruqsat.rulebook.reference;

/** Longest stay per entry that a category allows, as written in the table. */
public sealed interface StayLimit {

    /** The stay may last as long as the visa. */
    record WholeValidity() implements StayLimit {}

    /**
     * The stay may last a number of days.
     *
     * @param days calendar days, at least 1
     */
    record Days(int days) implements StayLimit {
        public Days {
            if (days < 1) {
                throw new IllegalArgumentException("A stay limit has at least one day");
            }
        }
    }

    static StayLimit read(Row row, String field) {
        if ("WHOLE_VALIDITY".equals(row.text(field))) {
            return new WholeValidity();
        }
        var period = row.period(field);
        if (period.toTotalMonths() != 0 || period.getDays() < 1) {
            throw row.broken(field, "a stay is WHOLE_VALIDITY or a number of days");
        }
        return new Days(period.getDays());
    }
}
