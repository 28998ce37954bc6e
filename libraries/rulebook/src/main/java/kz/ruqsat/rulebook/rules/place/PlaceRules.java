package kz.ruqsat.rulebook.rules.place;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.ElectronicVisaFacts;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.reference.District;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;

/** The check of the place of issuance; of the conditions of the electronic visa, which has none. Source. */
public final class PlaceRules {
    /** In the order of the findings. */
    public static final List<Rule<PetitionFacts>> ALL = List.of(
            new PlaceIsOnTheList(),
            new ConsularDistrictOfCitizenship(),
            new PermitOfAnotherCountry(),
            new PlaceForStateless(),
            new ElectronicVisaHasNoPlace(),
            ofPetition(new ElectronicVisaIsSingleEntry()),
            ofPetition(new ElectronicVisaEligibility()));

    /** Whether a visa may be electronic, asked when it is issued. Source. */
    public static final List<Rule<ElectronicVisaFacts>> OF_ELECTRONIC_VISA =
            List.of(new ElectronicVisaIsSingleEntry(), new ElectronicVisaEligibility());

    private PlaceRules() {}

    /** A condition of the electronic visa, as a rule on a petition that asks for one. */
    private static Rule<PetitionFacts> ofPetition(Rule<ElectronicVisaFacts> rule) {
        return new OfElectronicPetition(rule);
    }

    private record OfElectronicPetition(Rule<ElectronicVisaFacts> rule) implements Rule<PetitionFacts> {
        @Override
        public String id() {
            return rule.id();
        }

        @Override
        public boolean concerns(PetitionFacts facts, Law law) {
            return facts.asked().form() == VisaForm.ELECTRONIC;
        }

        @Override
        public List<Ruling> check(PetitionFacts facts, Law law) {
            return rule.check(ElectronicVisaFacts.of(facts), law);
        }
    }

    /** The district that decides where no permit opens another one; empty where the list names no mission for it. Source. */
    public static Optional<District> homeDistrict(PetitionFacts facts, ReferenceData data) {
        return new Place(facts, data).homeDistrict();
    }
}
