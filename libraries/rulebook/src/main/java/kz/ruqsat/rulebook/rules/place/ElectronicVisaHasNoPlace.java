package kz.ruqsat.rulebook.rules.place;

import java.util.List;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** For an electronic visa the place check is replaced by its own conditions. Source: R-078. */
record ElectronicVisaHasNoPlace() implements Rule<PetitionFacts> {
    @Override
    public String id() {
        return "R-078";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return facts.asked().form() == VisaForm.ELECTRONIC;
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        return List.of(Ruling.passed(Sentence.of("place.electronic")));
    }
}
