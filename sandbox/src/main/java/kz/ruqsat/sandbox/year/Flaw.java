package kz.ruqsat.sandbox.year;

import java.time.LocalDate;

/** What is wrong with a petition, and the ground on which an officer sends it back or refuses it. */
enum Flaw {
    NONE("", 0),
    /** The duty is not paid: returned, and corrected or not. */
    UNPAID("RG-ACC-01", 0.02),
    /** The mission does not serve the citizenship: refused at review. The law of that begins on 10 March 2026. */
    WRONG_PLACE("RG-MIA-04", 0.02),
    /** The person is barred from entry: refused at review. */
    BARRED("RG-ENT-12", 0.01);

    private static final LocalDate PLACE_BINDS_FROM = LocalDate.of(2026, 3, 10);

    private final String ground;
    private final double share;

    Flaw(String ground, double share) {
        this.ground = ground;
        this.share = share;
    }

    String ground() {
        return ground;
    }

    static Flaw drawn(Lots lots, LocalDate filedOn) {
        for (Flaw each : values()) {
            if (lots.hits(each.share)) {
                return each == WRONG_PLACE && filedOn.isBefore(PLACE_BINDS_FROM) ? NONE : each;
            }
        }
        return NONE;
    }
}
