package kz.ruqsat.rulebook.rules.visa;

import java.util.List;
import kz.ruqsat.rulebook.facts.VisaApplicationFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** Tells where the holder of an electronic visa may enter and leave; decides nothing. Source: R-029. */
record BorderPointsOfElectronicVisa() implements Rule<VisaApplicationFacts> {
    @Override
    public String id() {
        return "R-029";
    }

    @Override
    public boolean concerns(VisaApplicationFacts facts, Law law) {
        return facts.asked().form() == VisaForm.ELECTRONIC;
    }

    @Override
    public List<Ruling> check(VisaApplicationFacts facts, Law law) {
        return law.text().list("borderPoints").stream()
                .map(point -> Ruling.passed(Sentence.of("evisa.border-points").word("points", "border-point", point)))
                .toList();
    }
}
