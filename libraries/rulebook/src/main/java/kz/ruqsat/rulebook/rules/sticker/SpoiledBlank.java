package kz.ruqsat.rulebook.rules.sticker;

import java.util.List;
import kz.ruqsat.rulebook.facts.CorrectionFacts;
import kz.ruqsat.rulebook.facts.CorrectionFacts.Handover;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** An error found before handing over spoils the blank; a new sticker with a new number is due in the same case. Source: R-023. */
record SpoiledBlank() implements Rule<CorrectionFacts> {
    @Override
    public String id() {
        return "R-023";
    }

    @Override
    public boolean concerns(CorrectionFacts facts, Law law) {
        return facts.handover() == Handover.BEFORE;
    }

    @Override
    public List<Ruling> check(CorrectionFacts facts, Law law) {
        return List.of(Ruling.due(Sentence.of("visa.blank-spoiled")
                        .text("visaNumber", facts.stickerNumber())
                        .day("foundOn", facts.foundOn()))
                .assuming("OQ-29"));
    }
}
