package kz.ruqsat.rulebook.rules.grounds;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.rulebook.facts.ListFacts;
import kz.ruqsat.rulebook.facts.RegisterFacts;
import kz.ruqsat.rulebook.facts.RegisterMark;
import kz.ruqsat.rulebook.reference.Automatic;
import kz.ruqsat.rulebook.reference.Ground;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * A ground of refusing entry that appeared after the invitation was agreed. What a machine may decide fails, the rest is left to an officer; the ground
 * is neutral, so one sentence stands for all. Source.
 */
record GroundAppearedMeanwhile() implements Rule<ListFacts> {
    private static final String GROUND = "RG-CON-06";
    private static final String EXPULSION = "R-161";

    @Override
    public String id() {
        return "R-079";
    }

    @Override
    public boolean concerns(ListFacts facts, Law law) {
        return true;
    }

    @Override
    public List<Ruling> check(ListFacts facts, Law law) {
        if (facts.registers().lookup() == RegisterFacts.Lookup.NOT_ASKED) {
            return List.of(GroundsRules.notLookedUp(law));
        }
        List<Ruling> found = new ArrayList<>();
        if (isBarredByExpulsion(facts, law)) {
            found.add(Ruling.failed(GROUND, neutral()));
        }
        facts.registers().marks().stream().map(mark -> ruling(mark, law)).forEach(found::add);
        return found.isEmpty() ? List.of(Ruling.passed(Sentence.of("grounds.none"))) : found;
    }

    /** The day five years after the decision is free. */
    private static boolean isBarredByExpulsion(ListFacts facts, Law law) {
        int years = law.data().rules().rule(EXPULSION).nearest(facts.on()).number("barYears");
        return facts.registers().expulsionsDecidedOn().stream()
                .map(decidedOn -> decidedOn.plusYears(years))
                .anyMatch(facts.on()::isBefore);
    }

    private static Ruling ruling(RegisterMark mark, Law law) {
        String code = law.data().registerMarks().groundOf().get(mark.name());
        Ground asked = law.data().grounds().find(code).orElseThrow();
        Ruling ruling = asked.automatic() == Automatic.YES
                ? Ruling.failed(GROUND, neutral())
                : Ruling.leftToOfficer(GROUND, neutral());
        return ruling.restingOn(asked.confidence());
    }

    private static Sentence neutral() {
        return Sentence.of("refusal.neutral").word("legalBasis", "phrase", "neutral-basis");
    }
}
