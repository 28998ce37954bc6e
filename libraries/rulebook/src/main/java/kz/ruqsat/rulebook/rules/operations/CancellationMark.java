package kz.ruqsat.rulebook.rules.operations;

import java.util.List;
import kz.ruqsat.rulebook.facts.Operation.Cancel;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** How a cancellation is marked: by a stamp on the sticker, of an absent holder or an electronic visa in Berkut only. Source: R-147. */
record CancellationMark() implements Rule<OperationFacts> {
    @Override
    public String id() {
        return "R-147";
    }

    @Override
    public boolean concerns(OperationFacts facts, Law law) {
        return facts.asked() instanceof Cancel && Running.isRunning(facts);
    }

    @Override
    public List<Ruling> check(OperationFacts facts, Law law) {
        boolean stamped = ((Cancel) facts.asked()).presence() == Cancel.Presence.PRESENT
                && facts.visa().form() == VisaForm.STICKER;
        return List.of(Ruling.passed(Sentence.of("cancellation.mark")
                .text("mark", stamped ? "STAMP" : "REGISTER")
                .text("stamp", law.text().list("stamp").getFirst())));
    }
}
