package kz.ruqsat.rulebook.rules.inviters;

import java.util.List;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.InviterKind;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;

/**
 * Through a division invite legal entities, branches and, for private trips, natural persons. For which other purposes a natural person invites is
 * partly a list of the rule, partly an officer's matter, since the whole list is only remembered. Source: R-051.
 */
record InviterOfDivision() implements Rule<PetitionFacts> {
    @Override
    public String id() {
        return "R-051";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return facts.filing().channel() == FilingChannel.MIA_TD
                && Entitled.isKnown(facts)
                && law.data().categories().find(facts.asked().category()).isPresent();
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        if (!law.text().list("inviterKinds").contains(facts.inviterKind().name())) {
            return List.of(Entitled.no("MINISTRY", facts));
        }
        if (facts.inviterKind() != InviterKind.NATURAL_PERSON) {
            return List.of(Entitled.yes(facts));
        }
        return List.of(naturalPerson(facts, law));
    }

    private static Ruling naturalPerson(PetitionFacts facts, Law law) {
        Category category =
                law.data().categories().find(facts.asked().category()).orElseThrow();
        String purpose = category.group().name();
        if (law.text().list("purposesOfNaturalPersons").contains(purpose)) {
            return Entitled.yes(facts).restingOn(category.confidence());
        }
        return law.text().list("purposesLeftToOfficer").contains(purpose)
                ? Entitled.officer("PURPOSE", facts).restingOn(Confidence.RECALL)
                : Entitled.no("PURPOSE", facts).restingOn(category.confidence());
    }
}
