package kz.ruqsat.rulebook.rules.operations;

import java.util.List;
import kz.ruqsat.rulebook.facts.BodyKind;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Visas are extended, restored and reduced by the territorial divisions, diplomatic and official ones by the Ministry of Foreign Affairs (own reading).
 * Speaks where another kind of body would do it; which division is another question, and who may cancel is R-145. Source: R-005.
 */
record BodyOfOperation() implements Rule<OperationFacts> {
    @Override
    public String id() {
        return "R-005";
    }

    @Override
    public boolean concerns(OperationFacts facts, Law law) {
        return !(facts.asked() instanceof Operation.Cancel) && facts.body() != right(facts, law);
    }

    private static BodyKind right(OperationFacts facts, Law law) {
        boolean ofMinistry =
                law.text().list("operationsOfMinistry").contains(facts.visa().category());
        return ofMinistry ? BodyKind.MFA : BodyKind.MIA_TD;
    }

    @Override
    public List<Ruling> check(OperationFacts facts, Law law) {
        return List.of(Ruling.notAllowed(Sentence.of("operation.other-body")
                        .word("operation", "operation", facts.asked().code())
                        .word("right", "body-kind", right(facts, law).name())
                        .word("body", "body-kind", facts.body().name()))
                .about("/body"));
    }
}
