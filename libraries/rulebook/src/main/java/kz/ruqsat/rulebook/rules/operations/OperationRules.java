package kz.ruqsat.rulebook.rules.operations;

import java.util.List;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.rules.InCountryResidenceVisas;
import kz.ruqsat.rulebook.rules.Rule;

/** Whether an operation on an issued visa may be carried out. Source. */
public final class OperationRules {
    /** In the order of the findings. */
    public static final List<Rule<OperationFacts>> ALL = List.of(
            new BodyOfOperation(),
            new CorrectedVisaStaysInvalid(),
            new ElectronicVisaIsFixed(),
            new ExtensionInTime(),
            new CategoryIsExtended(),
            new ExtensionWithConsent(),
            new ExtensionWithinLimits(),
            new BasisOfWorkVisa(),
            new TermOfWorkVisa(),
            new FamilyOfWorkVisaHolder(),
            InCountryResidenceVisas.extended(),
            new Restoration(),
            new CancellingBody(),
            new Cancellation(),
            new CancellationMark(),
            new ExitVisaFollows(),
            new Reduction());

    private OperationRules() {}
}
