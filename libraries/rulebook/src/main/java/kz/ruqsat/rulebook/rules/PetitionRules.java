package kz.ruqsat.rulebook.rules;

import java.util.List;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.findings.Check;

/** Which rules answer which question about a petition. Source: R-081. */
public final class PetitionRules {
    private static final List<Rule<PetitionFacts>> ACCEPTANCE = List.of(
            FiledWithinWindow.ofPrivateTrips(), FiledWithinWindow.ofOtherPurposes(), new IdentifiersAreWellFormed());
    private static final List<Rule<PetitionFacts>> PURPOSE = List.of(
            new CategoryIsOffered(),
            new PurposeFitsCategory(),
            new CategoryDocumentsAreThere(),
            new ObtainableDocumentsAreFetched(),
            InternshipPetition.ofCentralBody(),
            InternshipPetition.ofInnovationCluster());
    private static final List<Rule<PetitionFacts>> PLACE = List.of(
            new PlaceIsOnTheList(),
            new ConsularDistrictOfCitizenship(),
            new PermitOfAnotherCountry(),
            new PlaceForStateless(),
            new ElectronicVisaHasNoPlace(),
            new ElectronicVisaIsSingleEntry(),
            new ElectronicVisaEligibility());
    private static final List<Rule<PetitionFacts>> GROUNDS = List.of(new NoGroundOfRefusal(), new ExpelledWithinTerm());

    private PetitionRules() {}

    /** Rules of acceptance by the division. */
    public static List<Rule<PetitionFacts>> ofAcceptance() {
        return ACCEPTANCE;
    }

    /** Rules of one check of the review. */
    public static List<Rule<PetitionFacts>> of(Check check) {
        return switch (check) {
            case PURPOSE -> PURPOSE;
            case ENTRIES_AND_VALIDITY -> List.of(new EntriesAndValidityFit());
            case PLACE_OF_ISSUANCE -> PLACE;
            case REFUSAL_GROUNDS -> GROUNDS;
        };
    }
}
