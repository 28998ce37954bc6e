package kz.ruqsat.rulebook.rules.visa;

import java.util.List;
import kz.ruqsat.rulebook.facts.VisaApplicationFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** An electronic visa is issued by the Visa and Migration Portal and by nobody else. Source: R-024. */
record ElectronicVisaOnlyThroughPortal() implements Rule<VisaApplicationFacts> {
    @Override
    public String id() {
        return "R-024";
    }

    @Override
    public boolean concerns(VisaApplicationFacts facts, Law law) {
        return facts.asked().form() == VisaForm.ELECTRONIC;
    }

    @Override
    public List<Ruling> check(VisaApplicationFacts facts, Law law) {
        if (facts.channel() == IssuingBody.VMP) {
            return List.of(Ruling.passed(Sentence.of("evisa.channel-right")));
        }
        Sentence sentence = Sentence.of("evisa.channel")
                .word("channel", "body-kind", facts.channel().name());
        return List.of(Ruling.failed("RG-EVI-01", sentence).about("/channel"));
    }
}
