package kz.ruqsat.rulebook.rules.operations;

import java.util.List;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.Operation.BasisDocument;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.facts.VisaHeld.Holder;
import kz.ruqsat.rulebook.reference.RuleVersion;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** The family of the holder of a work visa has it for no longer than the holder, without the right to work. Source: R-115. */
record FamilyOfWorkVisaHolder() implements Rule<OperationFacts> {
    private static final String ID = "R-115";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean concerns(OperationFacts facts, Law law) {
        return speaksOf(facts, law.text());
    }

    /** The same question, asked by another rule. */
    static boolean isConcerned(OperationFacts facts, Law law) {
        return speaksOf(facts, law.data().rules().rule(ID).nearest(facts.askedOn()));
    }

    private static boolean speaksOf(OperationFacts facts, RuleVersion text) {
        return facts.asked() instanceof Operation.Extend
                && facts.visa().holder() == Holder.FAMILY_MEMBER
                && text.list("categories").contains(facts.visa().category());
    }

    @Override
    public List<Ruling> check(OperationFacts facts, Law law) {
        Extension extension = new Extension(facts);
        if (extension.asked().basis() instanceof BasisDocument host
                && law.text().list("documents").contains(host.document())) {
            return List.of(extension.within(host.endsOn(), extension.sentence("c3.family", host.endsOn())));
        }
        return List.of(Extension.leftToOfficer(Sentence.of("c3.family-without-host")));
    }
}
