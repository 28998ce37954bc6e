package kz.ruqsat.rulebook.rules.operations;

import java.util.List;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * An electronic visa is not extended, and after a change of passport a new one is needed. Whether fixed also means that its term cannot be reduced
 * is not written, so an officer decides. Source: R-028.
 */
record ElectronicVisaIsFixed() implements Rule<OperationFacts> {
    @Override
    public String id() {
        return "R-028";
    }

    @Override
    public boolean concerns(OperationFacts facts, Law law) {
        return facts.visa().form() == VisaForm.ELECTRONIC && !(facts.asked() instanceof Operation.Cancel);
    }

    @Override
    public List<Ruling> check(OperationFacts facts, Law law) {
        Sentence sentence =
                Sentence.of("evisa.fixed").text("operation", facts.asked().code());
        Ruling ruling = switch (facts.asked()) {
            case Operation.Extend _ -> Ruling.failed("RG-OPS-02", sentence);
            case Operation.Restore _ -> Ruling.notAllowed(sentence);
            case Operation.Reduce _, Operation.Cancel _ -> Ruling.leftToOfficer("", sentence);
        };
        return List.of(ruling.about("/visa/form"));
    }
}
