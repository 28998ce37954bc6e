package kz.ruqsat.rulebook.rules.purpose;

import java.util.List;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.InvitationNeed;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** The category stands in the table; a code that is only remembered (B14, B17 ...) cannot be asked for. Source: R-061. */
record CategoryIsOffered() implements Rule<PetitionFacts> {
    @Override
    public String id() {
        return "R-061";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return true;
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        String code = facts.asked().category();
        return List.of(law.data()
                .categories()
                .find(code)
                .map(CategoryIsOffered::offered)
                .orElseGet(() -> Ruling.failed(
                        "RG-MIA-01", Sentence.of("category.not-offered").text("category", code))));
    }

    private static Ruling offered(Category category) {
        Ruling ruling = category.invitation() == InvitationNeed.NOT_REQUIRED
                ? Ruling.leftToOfficer(
                        "", Sentence.of("category.without-invitation").text("category", category.code()))
                : Ruling.passed(Sentence.of("category.offered").text("category", category.code()));
        return ruling.restingOn(category.confidence());
    }
}
