package kz.ruqsat.rulebook.rules.acceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import kz.ruqsat.businesstime.CalendarNotPublishedException;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.Defaults;
import kz.ruqsat.rulebook.reference.FilingWindow;
import kz.ruqsat.rulebook.reference.VisaGroup;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * The petition is filed neither too early nor too late before the planned entry, which is the first day of the visa. Source.
 *
 * @param id which of the two rules
 * @param privateTrip whether it is the rule of private trips
 * @param windowOf where its numbers stand
 */
record FiledWithinWindow(String id, PrivateTrip privateTrip, Function<Defaults, FilingWindow> windowOf)
        implements Rule<PetitionFacts> {
    private static final String GROUND = "RG-ACC-02";

    enum PrivateTrip {
        ONLY,
        NEVER
    }

    static FiledWithinWindow ofPrivateTrips() {
        return new FiledWithinWindow("R-054", PrivateTrip.ONLY, Defaults::privateTrip);
    }

    static FiledWithinWindow ofOtherPurposes() {
        return new FiledWithinWindow("R-055", PrivateTrip.NEVER, Defaults::otherPurposes);
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return (facts.statedPurpose() == VisaGroup.PRIVATE) == (privateTrip == PrivateTrip.ONLY);
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        FilingWindow window = windowOf.apply(law.data().defaults());
        LocalDate entryOn = facts.asked().validFrom();
        LocalDate opensOn = entryOn.minus(window.notEarlier());
        Ruling ruling = facts.filing().filedOn().isBefore(opensOn)
                ? Ruling.failed(GROUND, sentence("EARLY", opensOn, entryOn))
                : notTooLate(facts, law, window);
        return List.of(ruling.restingOn(window.confidence()));
    }

    private static Ruling notTooLate(PetitionFacts facts, Law law, FilingWindow window) {
        LocalDate entryOn = facts.asked().validFrom();
        try {
            LocalDate closesOn = law.calendar().minusWorkingDays(entryOn, window.notLaterWorkingDays());
            Ruling ruling = facts.filing().filedOn().isAfter(closesOn)
                    ? Ruling.failed(GROUND, sentence("LATE", closesOn, entryOn))
                    : Ruling.passed(sentence("WITHIN", closesOn, entryOn));
            return law.calendar().day(closesOn).estimated() ? ruling.restingOn(Confidence.RECALL) : ruling;
        } catch (CalendarNotPublishedException unknown) {
            return Ruling.leftToOfficer(
                    GROUND, Sentence.of("filing.calendar-missing").day("entryDate", entryOn));
        }
    }

    private static Sentence sentence(String side, LocalDate limit, LocalDate entryOn) {
        return Sentence.of("filing.window")
                .text("side", side)
                .day("limit", limit)
                .day("entryDate", entryOn);
    }
}
