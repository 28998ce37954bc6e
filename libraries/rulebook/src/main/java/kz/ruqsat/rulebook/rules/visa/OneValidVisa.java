package kz.ruqsat.rulebook.rules.visa;

import java.util.List;
import kz.ruqsat.rulebook.facts.VisaApplicationFacts;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** A person holds one valid visa: an older one is no obstacle, it is cancelled by the issue of the new one. Source: R-031. */
record OneValidVisa() implements Rule<VisaApplicationFacts> {
    @Override
    public String id() {
        return "R-031";
    }

    @Override
    public boolean concerns(VisaApplicationFacts facts, Law law) {
        return true;
    }

    @Override
    public List<Ruling> check(VisaApplicationFacts facts, Law law) {
        if (facts.visasHeld().isEmpty()) {
            return List.of(Ruling.passed(Sentence.of("visa.none-held")));
        }
        return facts.visasHeld().stream()
                .map(number -> Ruling.passed(Sentence.of("visa.older-cancelled").text("visaNumber", number)))
                .toList();
    }
}
