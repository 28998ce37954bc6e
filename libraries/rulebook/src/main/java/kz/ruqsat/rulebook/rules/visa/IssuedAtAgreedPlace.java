package kz.ruqsat.rulebook.rules.visa;

import java.util.List;
import kz.ruqsat.rulebook.facts.InvitationFacts.Found;
import kz.ruqsat.rulebook.facts.VisaApplicationFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.rules.Words;
import kz.ruqsat.rulebook.wording.Sentence;

/** A mission issues only what was agreed for it as the place of issuance. Source: R-133. */
record IssuedAtAgreedPlace() implements Rule<VisaApplicationFacts> {
    @Override
    public String id() {
        return "R-133";
    }

    @Override
    public boolean concerns(VisaApplicationFacts facts, Law law) {
        return facts.channel() == IssuingBody.FOREIGN_MISSION
                && facts.asked().form() == VisaForm.STICKER
                && facts.invitation() instanceof Found;
    }

    @Override
    public List<Ruling> check(VisaApplicationFacts facts, Law law) {
        Found found = (Found) facts.invitation();
        String here = facts.asked().placeOfIssuance();
        String agreed = found.agreed().placeOfIssuance();
        boolean right = here.equals(agreed);
        Sentence sentence = Sentence.of(right ? "visa.agreed-place" : "visa.not-agreed-place")
                .phrase("mission", Words.mission(law.data(), here))
                .text("number", found.number());
        return List.of(
                right
                        ? Ruling.passed(sentence)
                        : Ruling.failed("RG-CON-02", sentence.phrase("agreed", Words.mission(law.data(), agreed)))
                                .about("/body"));
    }
}
