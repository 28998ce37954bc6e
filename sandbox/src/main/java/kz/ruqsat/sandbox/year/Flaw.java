package kz.ruqsat.sandbox.year;

/** What is wrong with a petition, and the ground on which an officer sends it back or refuses it. */
enum Flaw {
    NONE("", 0),
    /** The duty is not paid: returned, and corrected or not. */
    UNPAID("RG-ACC-01", 0.02),
    /** The mission does not serve the citizenship: refused at review. */
    WRONG_PLACE("RG-MIA-04", 0.02),
    /** The person is barred from entry: refused at review. */
    BARRED("RG-ENT-12", 0.01);

    private final String ground;
    private final double share;

    Flaw(String ground, double share) {
        this.ground = ground;
        this.share = share;
    }

    String ground() {
        return ground;
    }

    static Flaw drawn(Lots lots) {
        for (Flaw each : values()) {
            if (lots.hits(each.share)) {
                return each;
            }
        }
        return NONE;
    }
}
