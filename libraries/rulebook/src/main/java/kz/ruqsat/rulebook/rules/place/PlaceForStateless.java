package kz.ruqsat.rulebook.rules.place;

import java.util.List;
import kz.ruqsat.rulebook.facts.Nationality;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.District;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * A stateless person goes by the country of permanent residence, failing that by the country that issued the travel document. Source: R-075.
 */
record PlaceForStateless() implements Rule<PetitionFacts> {
    private static final String GROUND = "RG-MIA-04";

    @Override
    public String id() {
        return "R-075";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        Place place = new Place(facts, law.data());
        boolean stateless = facts.invitee().nationality() instanceof Nationality.Stateless;
        return stateless && place.isComparable() && !place.dependsOnPermit();
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        Place place = new Place(facts, law.data());
        Ruling ruling = switch (place.standing()) {
            case RIGHT -> Ruling.passed(sentence("place.stateless", place));
            case WRONG ->
                Ruling.failed(
                        GROUND, sentence("place.wrong.stateless", place).phrase("rightMission", place.rightMission()));
            case UNCONFIRMED, NO_DISTRICT -> place.leftToOfficer(GROUND);
        };
        return List.of(
                ruling.restingOn(place.homeDistrict().map(District::confidence).orElse(Confidence.RECALL))
                        .assuming("OQ-05"));
    }

    private static Sentence sentence(String code, Place place) {
        boolean byResidence = place.facts().invitee().nationality() instanceof Nationality.Stateless stateless
                && !stateless.residence().isEmpty();
        return Sentence.of(code)
                .text("basis", byResidence ? "RESIDENCE" : "ISSUER")
                .country("country", place.homeCountry())
                .phrase("mission", place.chosen());
    }
}
