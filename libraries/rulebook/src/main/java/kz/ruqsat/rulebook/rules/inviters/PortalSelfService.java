package kz.ruqsat.rulebook.rules.inviters;

import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.InviterKind;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;

/**
 * On the portal a legal entity files for some categories and a natural person for others; everything else is filed at a division. Where the kind is
 * not told, a category that nobody files there fails all the same. Source: R-053.
 */
record PortalSelfService() implements Rule<PetitionFacts> {
    @Override
    public String id() {
        return "R-053";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return facts.filing().channel() == FilingChannel.VMP
                && (Entitled.isKnown(facts) || !filed(InviterKind.UNKNOWN, facts, law));
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        return List.of(filed(facts.inviterKind(), facts, law) ? Entitled.yes(facts) : Entitled.no("PORTAL", facts));
    }

    private static boolean filed(InviterKind kind, PetitionFacts facts, Law law) {
        Stream<String> lists = switch (kind) {
            case LEGAL_ENTITY -> Stream.of("categoriesOfLegalEntities");
            case NATURAL_PERSON -> Stream.of("categoriesOfNaturalPersons");
            case UNKNOWN -> Stream.of("categoriesOfLegalEntities", "categoriesOfNaturalPersons");
            case BRANCH, STATE_BODY, DIPLOMATIC_MISSION, INTERNATIONAL_ORGANISATION -> Stream.empty();
        };
        return lists.anyMatch(
                list -> law.text().list(list).contains(facts.asked().category()));
    }
}
