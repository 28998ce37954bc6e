package kz.ruqsat.rulebook.rules.sticker;

import java.util.List;
import kz.ruqsat.rulebook.facts.CorrectionFacts;
import kz.ruqsat.rulebook.facts.CorrectionFacts.Handover;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** A visa in which a correction is found is invalid at once, without discretion, whoever made it. Source: R-022. */
record CorrectedVisaIsInvalid() implements Rule<CorrectionFacts> {
    @Override
    public String id() {
        return "R-022";
    }

    @Override
    public boolean concerns(CorrectionFacts facts, Law law) {
        return facts.handover() == Handover.AFTER;
    }

    @Override
    public List<Ruling> check(CorrectionFacts facts, Law law) {
        return List.of(Ruling.failed(
                "RG-OPS-01",
                Sentence.of("visa.correction-invalid")
                        .text("visaNumber", facts.stickerNumber())
                        .day("foundAt", facts.foundOn())));
    }
}
