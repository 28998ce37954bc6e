package kz.ruqsat.rulebook.rules.place;

import java.util.List;
import kz.ruqsat.rulebook.facts.ElectronicVisaFacts;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** An electronic visa is single-entry only. Source: R-025. */
record ElectronicVisaIsSingleEntry() implements Rule<ElectronicVisaFacts> {
    @Override
    public String id() {
        return "R-025";
    }

    @Override
    public boolean concerns(ElectronicVisaFacts facts, Law law) {
        return true;
    }

    @Override
    public List<Ruling> check(ElectronicVisaFacts facts, Law law) {
        boolean offered = law.data().electronicVisas().entries().contains(facts.entries());
        return List.of(
                offered
                        ? Ruling.passed(Sentence.of("evisa.single"))
                        : Ruling.failed("RG-MIA-09", ElectronicVisaEligibility.notEligible(facts, "ENTRIES")));
    }
}
