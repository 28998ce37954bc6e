package kz.ruqsat.rulebook.rules.operations;

import java.time.LocalDate;
import java.time.Period;
import kz.ruqsat.rulebook.facts.Operation.Extend;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * The term that an extension adds: from the day after the old last day to the new one, both included. It is what the limit of a category is held
 * against, since a visa counted from its first day could never be extended (own reading of R-143).
 *
 * @param facts of an extension
 */
record Extension(OperationFacts facts) {
    private static final String GROUND = "RG-OPS-04";

    Extend asked() {
        return (Extend) facts.asked();
    }

    LocalDate newEndsOn() {
        return asked().newEndsOn();
    }

    /** The last day that a longest term allows. */
    LocalDate lastDay(Period longest) {
        return facts.visa().endsOn().plusDays(1).plus(longest).minusDays(1);
    }

    boolean isLongerThan(LocalDate until) {
        return newEndsOn().isAfter(until);
    }

    /** Passed up to and on the day, failed after it. */
    Ruling within(LocalDate until, Sentence sentence) {
        return isLongerThan(until)
                ? Ruling.failed(GROUND, sentence).about("/asked/newEndsOn")
                : Ruling.passed(sentence);
    }

    static Ruling leftToOfficer(Sentence sentence) {
        return Ruling.leftToOfficer(GROUND, sentence).about("/asked/basis");
    }

    static Ruling refusedForBasis(Sentence sentence) {
        return Ruling.failed(GROUND, sentence).about("/asked/basis");
    }

    /** A sentence with the day that was asked for and the day that is possible. */
    Sentence sentence(String code, LocalDate until) {
        return Sentence.of(code).day("newEnd", newEndsOn()).day("until", until);
    }
}
