package kz.ruqsat.rulebook.rules.operations;

import java.util.List;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** The bodies that may cancel a visa. Source: R-145. */
record CancellingBody() implements Rule<OperationFacts> {
    @Override
    public String id() {
        return "R-145";
    }

    @Override
    public boolean concerns(OperationFacts facts, Law law) {
        return facts.asked() instanceof Operation.Cancel;
    }

    @Override
    public List<Ruling> check(OperationFacts facts, Law law) {
        boolean may = law.text().list("bodies").contains(facts.body().name());
        Sentence sentence = Sentence.of("visa.cancelled-by")
                .word("body", "body-kind", facts.body().name())
                .text("may", may ? "YES" : "NO");
        return List.of(
                may ? Ruling.passed(sentence) : Ruling.notAllowed(sentence).about("/body"));
    }
}
