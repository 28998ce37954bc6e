package kz.ruqsat.rulebook.rules.sticker;

import java.util.List;
import kz.ruqsat.rulebook.facts.CorrectionFacts;
import kz.ruqsat.rulebook.facts.CorrectionFacts.Handover;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** No correction may be made in a visa; a blank that was not handed over is no visa yet (OQ-29). Source: R-021. */
record NoCorrections() implements Rule<CorrectionFacts> {
    @Override
    public String id() {
        return "R-021";
    }

    @Override
    public boolean concerns(CorrectionFacts facts, Law law) {
        return facts.handover() == Handover.AFTER;
    }

    @Override
    public List<Ruling> check(CorrectionFacts facts, Law law) {
        return List.of(Ruling.notAllowed(Sentence.of("visa.no-corrections")));
    }
}
