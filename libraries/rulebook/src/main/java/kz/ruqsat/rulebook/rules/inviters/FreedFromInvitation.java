package kz.ruqsat.rulebook.rules.inviters;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.InvitationNeedFacts;
import kz.ruqsat.rulebook.facts.Nationality;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.FreeForListedStates;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * No invitation is needed by citizens of the listed states for some single-entry visas, nor by ethnic Kazakhs, who file their own application with
 * proof. Source: R-060.
 */
record FreedFromInvitation() implements Rule<InvitationNeedFacts> {
    @Override
    public String id() {
        return "R-060";
    }

    @Override
    public boolean concerns(InvitationNeedFacts facts, Law law) {
        return freedom(facts, law).isPresent();
    }

    @Override
    public List<Ruling> check(InvitationNeedFacts facts, Law law) {
        return List.of(freedom(facts, law).orElseThrow());
    }

    /** Why no invitation is needed; empty if one is. */
    static Optional<Ruling> freedom(InvitationNeedFacts facts, Law law) {
        return law.data().categories().find(facts.category()).flatMap(category -> freedom(category, facts, law));
    }

    private static Optional<Ruling> freedom(Category category, InvitationNeedFacts facts, Law law) {
        if (law.text().list("categoriesOfOwnApplication").contains(category.code())) {
            Sentence own = Sentence.of("invitation.own-application").text("category", category.code());
            return Optional.of(Ruling.notDue(own).restingOn(category.confidence()));
        }
        boolean offered = category.freeForListed() == FreeForListedStates.YES
                && law.text().list("entries").contains(facts.entries().name());
        return offered && facts.nationality() instanceof Nationality.Citizen(String country)
                ? listed(category, country, law)
                : Optional.empty();
    }

    private static Optional<Ruling> listed(Category category, String country, Law law) {
        Sentence sentence = Sentence.of("invitation.free-citizens")
                .country("country", country)
                .text("category", category.code());
        return Optional.ofNullable(law.data().invitationFree().states().get(country))
                .map(row -> Ruling.notDue(sentence)
                        .restingOn(row)
                        .restingOn(category.confidence())
                        .assuming("OQ-10"));
    }
}
