package kz.ruqsat.rulebook.rules.visa;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.ApprovalNeedFacts;
import kz.ruqsat.rulebook.facts.ApprovalNeedFacts.Given;
import kz.ruqsat.rulebook.reference.ApprovalNeed;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * A visa case goes to the National Security Committee where body, matter and category ask for it, and the Committee has not approved with the
 * invitation. Which do is our assumption (OQ-14); the special group is no exception. Source: R-085.
 */
public record ApprovalInVisaCase() implements Rule<ApprovalNeedFacts> {
    private static final String ASSUMED = "OQ-14";

    @Override
    public String id() {
        return "R-085";
    }

    @Override
    public boolean concerns(ApprovalNeedFacts facts, Law law) {
        return true;
    }

    @Override
    public List<Ruling> check(ApprovalNeedFacts facts, Law law) {
        if (facts.given() == Given.WITH_INVITATION) {
            return List.of(Ruling.notDue(sentence(facts, "GIVEN")));
        }
        boolean sent = law.text()
                        .list("bodiesInVisaCases")
                        .contains(facts.body().name())
                && law.text().list("mattersInVisaCases").contains(facts.matter().name());
        if (!sent || facts.given() == Given.LIST_CHECK) {
            return List.of(Ruling.notDue(sentence(facts, "MATTER")).assuming(ASSUMED));
        }
        Optional<Category> category = law.data().categories().find(facts.category());
        return List.of(category.map(found -> ofCategory(found, facts).restingOn(found.confidence()))
                .orElseGet(() -> Ruling.leftToOfficer(
                        "", Sentence.of("category.not-offered").text("category", facts.category()))));
    }

    private static Ruling ofCategory(Category category, ApprovalNeedFacts facts) {
        return category.approval() == ApprovalNeed.NOT_REQUIRED
                ? Ruling.notDue(sentence(facts, "CATEGORY"))
                : Ruling.due(sentence(facts, "DUE")).assuming(ASSUMED);
    }

    private static Sentence sentence(ApprovalNeedFacts facts, String result) {
        return Sentence.of("approval.in-visa-case")
                .text("category", facts.category())
                .text("result", result);
    }
}
