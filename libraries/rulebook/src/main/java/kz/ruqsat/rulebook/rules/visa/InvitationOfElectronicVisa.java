package kz.ruqsat.rulebook.rules.visa;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.rulebook.facts.InvitationFacts.Found;
import kz.ruqsat.rulebook.facts.VisaApplicationFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Without a valid invitation no electronic visa is formed, whatever the category. One that was agreed for a sticker never passed the conditions of
 * the electronic visa, so an officer looks. Source: R-026.
 */
record InvitationOfElectronicVisa() implements Rule<VisaApplicationFacts> {
    @Override
    public String id() {
        return "R-026";
    }

    @Override
    public boolean concerns(VisaApplicationFacts facts, Law law) {
        return facts.asked().form() == VisaForm.ELECTRONIC;
    }

    @Override
    public List<Ruling> check(VisaApplicationFacts facts, Law law) {
        List<Ruling> rulings = new ArrayList<>(List.of(Invitation.standing(facts)));
        if (facts.invitation() instanceof Found found && found.agreed().form() == VisaForm.STICKER) {
            rulings.addAll(
                    Invitation.doubtful(Sentence.of("invitation.not-electronic").text("number", found.number())));
        }
        return rulings;
    }
}
