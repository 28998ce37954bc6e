package kz.ruqsat.rulebook.rules.place;

import java.util.List;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.rules.Rule;

/** The check of the place of issuance; of the conditions of the electronic visa, which has none. Source. */
public final class PlaceRules {
    /** In the order of the findings. */
    public static final List<Rule<PetitionFacts>> ALL = List.of(
            new PlaceIsOnTheList(),
            new ConsularDistrictOfCitizenship(),
            new PermitOfAnotherCountry(),
            new PlaceForStateless(),
            new ElectronicVisaHasNoPlace(),
            new ElectronicVisaIsSingleEntry(),
            new ElectronicVisaEligibility());

    private PlaceRules() {}
}
