package kz.ruqsat.rulebook.rules.operations;

import java.util.List;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.Operation.BasisDocument;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.facts.VisaHeld.Holder;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** A work visa rests on a work permit or on a documented exemption. Source: R-113. */
record BasisOfWorkVisa() implements Rule<OperationFacts> {
    @Override
    public String id() {
        return "R-113";
    }

    @Override
    public boolean concerns(OperationFacts facts, Law law) {
        return facts.asked() instanceof Operation.Extend
                && law.text().list("categories").contains(facts.visa().category())
                && facts.visa().holder() == Holder.MAIN;
    }

    @Override
    public List<Ruling> check(OperationFacts facts, Law law) {
        return List.of(
                switch (new Extension(facts).asked().basis()) {
                    case BasisDocument basis -> ofDocument(basis, law);
                    case Operation.NoBasis _ -> Extension.refusedForBasis(noBasis("NOT_SHOWN"));
                    case Operation.BasisRegisterSilent _ -> Extension.leftToOfficer(noBasis("SILENT"));
                });
    }

    private static Ruling ofDocument(BasisDocument basis, Law law) {
        return law.text().list("documents").contains(basis.document())
                ? Ruling.passed(Sentence.of("c3.basis").word("document", "document", basis.document()))
                : Extension.refusedForBasis(noBasis("OTHER_DOCUMENT"));
    }

    private static Sentence noBasis(String reason) {
        return Sentence.of("c3.no-basis").text("reason", reason);
    }
}
