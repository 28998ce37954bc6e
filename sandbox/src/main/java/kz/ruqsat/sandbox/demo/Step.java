package kz.ruqsat.sandbox.demo;

import java.time.Instant;

/**
 * One step of a story.
 *
 * @param at when, on the stand's clock
 * @param sentence who does what
 * @param weight whether a body decides the case by it
 * @param deed what is done
 */
record Step(Instant at, String sentence, Weight weight, Deed deed) {

    /** What a step is for the case. */
    enum Weight {
        ORDINARY,
        DECISION
    }

    static Step at(String local, String sentence, Deed deed) {
        return new Step(CivilTime.at(local), sentence, Weight.ORDINARY, deed);
    }

    static Step decisionAt(String local, String sentence, Deed deed) {
        return new Step(CivilTime.at(local), sentence, Weight.DECISION, deed);
    }
}
