package kz.ruqsat.rulebook.rules.grounds;

import java.util.List;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.RegisterFacts;
import kz.ruqsat.rulebook.facts.RegisterMark;
import kz.ruqsat.rulebook.reference.Automatic;
import kz.ruqsat.rulebook.reference.Disclosure;
import kz.ruqsat.rulebook.reference.Ground;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Facts that ask for a ground of refusing entry or the service. What a machine can decide fails, the rest is left to an officer; without such a fact
 * the check passes, provided that the registers were asked. Source: R-079.
 */
record NoGroundOfRefusal() implements Rule<PetitionFacts> {
    @Override
    public String id() {
        return "R-079";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return true;
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        List<Ruling> found = facts.registers().marks().stream()
                .map(mark -> ruling(mark, law))
                .toList();
        return found.isEmpty() ? List.of(nothingFound(facts, law)) : found;
    }

    private static Ruling nothingFound(PetitionFacts facts, Law law) {
        return facts.registers().lookup() == RegisterFacts.Lookup.ASKED
                ? Ruling.passed(Sentence.of("grounds.none"))
                : GroundsRules.notLookedUp(law);
    }

    private static Ruling ruling(RegisterMark mark, Law law) {
        String code = law.data().registerMarks().groundOf().get(mark.name());
        Ground ground = law.data().grounds().find(code).orElseThrow();
        Ruling ruling = ground.automatic() == Automatic.YES
                ? Ruling.failed(code, sentence("grounds.found", ground))
                : Ruling.leftToOfficer(code, sentence("grounds.officer", ground));
        return ruling.restingOn(ground.confidence());
    }

    /** A neutral ground is never told apart in words. */
    private static Sentence sentence(String code, Ground ground) {
        return ground.disclosure() == Disclosure.NEUTRAL
                ? Sentence.of("refusal.neutral").word("legalBasis", "phrase", "neutral-basis")
                : Sentence.of(code).word("ground", "refusal-ground", ground.code());
    }
}
