package kz.ruqsat.rulebook.rules.inviters;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.InvitationNeedFacts;
import kz.ruqsat.rulebook.facts.Nationality;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.FreeForListedStates;
import kz.ruqsat.rulebook.reference.InvitationFreeStates.Extent;
import kz.ruqsat.rulebook.reference.RuleVersion;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** A visa needs an agreed invitation, unless the table of categories says otherwise. Source: R-050. */
record VisaNeedsInvitation() implements Rule<InvitationNeedFacts> {
    @Override
    public String id() {
        return "R-050";
    }

    @Override
    public boolean concerns(InvitationNeedFacts facts, Law law) {
        return true;
    }

    @Override
    public List<Ruling> check(InvitationNeedFacts facts, Law law) {
        Optional<Category> category = law.data().categories().find(facts.category());
        return List.of(category.map(found -> need(found, facts, law))
                .orElseGet(() -> Ruling.leftToOfficer(
                        "", Sentence.of("category.not-offered").text("category", facts.category()))));
    }

    private static Ruling need(Category category, InvitationNeedFacts facts, Law law) {
        Sentence sentence = Sentence.of("invitation.need")
                .text("category", category.code())
                .text("need", category.invitation().name());
        Ruling ruling = switch (category.invitation()) {
            case REQUIRED -> ifNotOnTheList(category, facts, law, Ruling.due(sentence));
            case CONDITIONAL -> Ruling.leftToOfficer("", sentence);
            case NOT_REQUIRED -> Ruling.notDue(sentence);
        };
        return ruling.restingOn(category.confidence());
    }

    /** The list of states holds examples only, and of some categories it is open whether it is meant for them. */
    private static Ruling ifNotOnTheList(Category category, InvitationNeedFacts facts, Law law, Ruling due) {
        RuleVersion freedom = law.data().rules().rule("R-060").nearest(facts.appliedOn());
        boolean couldBeListed = freedom.list("entries").contains(facts.entries().name())
                && facts.nationality() instanceof Nationality.Citizen
                && category.freeForListed() != FreeForListedStates.NO;
        if (!couldBeListed) {
            return due;
        }
        boolean open = category.freeForListed() == FreeForListedStates.CONFLICT;
        Ruling assumed = open ? due.assuming("OQ-11") : due;
        return law.data().invitationFree().extent() == Extent.EXAMPLES
                ? assumed.assuming("OQ-10").restingOn(Confidence.RECALL)
                : assumed;
    }
}
