package kz.ruqsat.rulebook.rules.visa;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.VisaApplicationFacts;
import kz.ruqsat.rulebook.facts.VisaAsked;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** A visa is single-entry or multiple-entry, as its category offers it. Source: R-131. */
record CategoryOffersEntries() implements Rule<VisaApplicationFacts> {
    private static final String NOT_OFFERED = "RG-MIA-02";

    @Override
    public String id() {
        return "R-131";
    }

    @Override
    public boolean concerns(VisaApplicationFacts facts, Law law) {
        return true;
    }

    @Override
    public List<Ruling> check(VisaApplicationFacts facts, Law law) {
        VisaAsked asked = facts.asked();
        Optional<Category> category = law.data().categories().find(asked.category());
        return List.of(category.map(found -> ofCategory(found, asked).restingOn(found.confidence()))
                .orElseGet(() -> Ruling.leftToOfficer(
                                NOT_OFFERED, Sentence.of("category.not-offered").text("category", asked.category()))
                        .about("/asked/category")));
    }

    private static Ruling ofCategory(Category category, VisaAsked asked) {
        return category.limitsFor(asked.entries()).isPresent()
                ? Ruling.passed(Sentence.of("entries.offered")
                        .word("entries", "entries", asked.entries().name())
                        .text("category", category.code()))
                : Ruling.failed(
                                NOT_OFFERED,
                                Sentence.of("entries.not-offered")
                                        .text("category", category.code())
                                        .text("asked", asked.entries().name()))
                        .about("/asked/entries");
    }
}
