package kz.ruqsat.rulebook.rules.visa;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.InvitationFacts;
import kz.ruqsat.rulebook.facts.VisaApplicationFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * A visa needs an agreed invitation that is good and of this person, unless the category is given without one or something else frees from it. The
 * electronic visa has its own rule. Source: R-050.
 */
record InvitationIsValid() implements Rule<VisaApplicationFacts> {
    @Override
    public String id() {
        return "R-050";
    }

    @Override
    public boolean concerns(VisaApplicationFacts facts, Law law) {
        return facts.asked().form() == VisaForm.STICKER;
    }

    @Override
    public List<Ruling> check(VisaApplicationFacts facts, Law law) {
        return switch (facts.invitation()) {
            case InvitationFacts.NotNamed _ -> withoutInvitation(facts, law);
            case InvitationFacts.Freed freed -> List.of(notNeeded(facts, freed.basis()));
            default -> List.of(Invitation.standing(facts));
        };
    }

    private static List<Ruling> withoutInvitation(VisaApplicationFacts facts, Law law) {
        Optional<Category> found = law.data().categories().find(facts.asked().category());
        if (found.isEmpty()) {
            return Invitation.doubtful(named("invitation.category-unknown", facts));
        }
        Category category = found.get();
        List<Ruling> rulings = switch (category.invitation()) {
            case REQUIRED -> List.of(Invitation.standing(facts));
            case NOT_REQUIRED -> List.of(notNeeded(facts, "CATEGORY"));
            case CONDITIONAL -> Invitation.doubtful(named("invitation.conditional", facts));
        };
        return rulings.stream()
                .map(ruling -> ruling.restingOn(category.confidence()))
                .toList();
    }

    private static Ruling notNeeded(VisaApplicationFacts facts, String basis) {
        return Ruling.passed(named("invitation.not-needed", facts).text("basis", basis));
    }

    private static Sentence named(String code, VisaApplicationFacts facts) {
        return Sentence.of(code).text("category", facts.asked().category());
    }
}
