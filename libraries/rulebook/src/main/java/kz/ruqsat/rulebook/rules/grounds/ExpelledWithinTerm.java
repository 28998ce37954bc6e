package kz.ruqsat.rulebook.rules.grounds;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.RegisterFacts;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * No entry within five years from the court decision on expulsion, measured on the registration date; the day five years later is free. Source:
 *
 */
record ExpelledWithinTerm() implements Rule<PetitionFacts> {
    @Override
    public String id() {
        return "R-161";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return true;
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        return List.of(facts.registers().expulsionsDecidedOn().stream()
                .max(Comparator.naturalOrder())
                .map(decidedOn -> last(decidedOn, facts, law))
                .orElseGet(() -> none(facts, law)));
    }

    private static Ruling none(PetitionFacts facts, Law law) {
        return facts.registers().lookup() == RegisterFacts.Lookup.ASKED
                ? Ruling.passed(Sentence.of("expulsion.none"))
                : GroundsRules.notLookedUp(law);
    }

    private static Ruling last(LocalDate decidedOn, PetitionFacts facts, Law law) {
        LocalDate freeOn = decidedOn.plusYears(law.text().number("barYears"));
        boolean barred = facts.filing().registeredOn().isBefore(freeOn);
        Sentence sentence = Sentence.of(barred ? "expulsion.barred" : "expulsion.past")
                .day("decidedOn", decidedOn)
                .day("freeOn", freeOn);
        return barred ? Ruling.failed(law.text().list("ground").getFirst(), sentence) : Ruling.passed(sentence);
    }
}
