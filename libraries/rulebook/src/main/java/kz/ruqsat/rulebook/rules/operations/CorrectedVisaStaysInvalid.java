package kz.ruqsat.rulebook.rules.operations;

import java.util.List;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** A visa with a correction is not extended, reduced or restored. Source: R-022. */
record CorrectedVisaStaysInvalid() implements Rule<OperationFacts> {
    @Override
    public String id() {
        return "R-022";
    }

    @Override
    public boolean concerns(OperationFacts facts, Law law) {
        return Running.isInvalid(facts) && !(facts.asked() instanceof Operation.Cancel);
    }

    @Override
    public List<Ruling> check(OperationFacts facts, Law law) {
        return List.of(Ruling.failed(
                        "RG-OPS-01",
                        Sentence.of("operation.corrected")
                                .text("visaNumber", facts.visa().number()))
                .about("/visa/state"));
    }
}
