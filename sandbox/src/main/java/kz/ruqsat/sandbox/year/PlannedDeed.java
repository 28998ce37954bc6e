package kz.ruqsat.sandbox.year;

import java.time.Instant;

/** What somebody does at a moment of the year. */
sealed interface PlannedDeed {
    Instant at();

    /** An inviter files. */
    record Files(PlannedPetition petition) implements PlannedDeed {
        @Override
        public Instant at() {
            return petition.filedAt();
        }
    }

    /** An officer returns a petition, or refuses it at review, for its flaw. */
    record SendsBack(Instant at, PlannedPetition petition) implements PlannedDeed {}

    /** The inviter files anew what was returned. */
    record Corrects(Instant at, PlannedPetition petition) implements PlannedDeed {}

    /** The inviter withdraws. */
    record Withdraws(Instant at, PlannedPetition petition) implements PlannedDeed {}

    /** The officer of a division without a desk works off what lies there. */
    record WorksOff(Instant at, Body body) implements PlannedDeed {}

    /** KNB's line is out of order until it has turned away so many calls. The clock does not move meanwhile, so it lasts an instant of its time. */
    record Outage(Instant at, int calls) implements PlannedDeed {}
}
