package kz.ruqsat.rulebook.rules.place;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.reference.District;
import kz.ruqsat.rulebook.reference.ReferenceData;
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

    /** The district that decides where no permit opens another one; empty where the list names no mission for it. Source. */
    public static Optional<District> homeDistrict(PetitionFacts facts, ReferenceData data) {
        return new Place(facts, data).homeDistrict();
    }
}
