package kz.ruqsat.rulebook.rules.sticker;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.ReplacedVisa;
import kz.ruqsat.rulebook.facts.ReplacementFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.facts.VisaState;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * An invalid visa is final: its holder applies anew, for a visa of the same category. DUE or NOT_DUE tells of the fee, which is not charged anew where
 * the body that issued the visa made the correction (own reading). NOT_ALLOWED where the visa named is none that can be replaced. Source: R-022.
 */
record ReplacementOfInvalidVisa() implements Rule<ReplacementFacts> {
    @Override
    public String id() {
        return "R-022";
    }

    @Override
    public boolean concerns(ReplacementFacts facts, Law law) {
        return true;
    }

    @Override
    public List<Ruling> check(ReplacementFacts facts, Law law) {
        return List.of(fault(facts)
                .map(reason -> wrong(facts.visa(), reason))
                .orElseGet(() -> linked(facts.visa(), law))
                .restingOn(Confidence.INTERP));
    }

    private static Optional<String> fault(ReplacementFacts facts) {
        ReplacedVisa visa = facts.visa();
        if (visa.owner() == ReplacedVisa.Owner.ANOTHER) {
            return Optional.of("OTHER_PERSON");
        }
        if (visa.state() != VisaState.INVALID) {
            return Optional.of("NOT_INVALID");
        }
        if (visa.form() == VisaForm.ELECTRONIC) {
            return Optional.of("ELECTRONIC");
        }
        return visa.category().equals(facts.category()) ? Optional.empty() : Optional.of("OTHER_CATEGORY");
    }

    private static Ruling wrong(ReplacedVisa visa, String reason) {
        return Ruling.notAllowed(Sentence.of("replacement.wrong")
                        .text("visaNumber", visa.number())
                        .text("reason", reason))
                .about("/replacesVisa");
    }

    private static Ruling linked(ReplacedVisa visa, Law law) {
        boolean waived =
                law.text().list("noNewFeeAfterFaultOf").contains(visa.fault().name());
        Sentence sentence = Sentence.of("replacement.linked")
                .text("visaNumber", visa.number())
                .text("fee", waived ? "WAIVED" : "DUE");
        return waived ? Ruling.notDue(sentence) : Ruling.due(sentence);
    }
}
