package kz.ruqsat.rulebook.rules.operations;

import java.util.List;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.Operation.Restore;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** A visa that still runs is issued once more, with nothing changed, where loss, damage or a new passport is shown. Source: R-144. */
record Restoration() implements Rule<OperationFacts> {
    @Override
    public String id() {
        return "R-144";
    }

    @Override
    public boolean concerns(OperationFacts facts, Law law) {
        return facts.asked() instanceof Operation.Restore && !Running.isInvalid(facts);
    }

    @Override
    public List<Ruling> check(OperationFacts facts, Law law) {
        return List.of(Running.refusal(facts).orElseGet(() -> restored(facts, law)));
    }

    private static Ruling restored(OperationFacts facts, Law law) {
        String reason = ((Restore) facts.asked()).reason().name();
        return law.text().list("reasons").contains(reason)
                ? Ruling.passed(Sentence.of("restoration.possible")
                        .day("endsOn", facts.visa().endsOn())
                        .word("reason", "restoration-reason", reason))
                : Ruling.leftToOfficer("", Sentence.of("restoration.not-shown")).about("/asked/reason");
    }
}
