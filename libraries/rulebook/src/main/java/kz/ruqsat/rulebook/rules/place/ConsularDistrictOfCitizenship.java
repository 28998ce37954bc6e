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
 * The place of issuance is the mission whose consular district covers the country of citizenship. Where a permit is offered R-074 answers; where the
 * list only assumes a district, an officer does. Source: R-073.
 */
record ConsularDistrictOfCitizenship() implements Rule<PetitionFacts> {
    private static final String GROUND = "RG-MIA-04";

    @Override
    public String id() {
        return "R-073";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        Place place = new Place(facts, law.data());
        boolean citizen = facts.invitee().nationality() instanceof Nationality.Citizen;
        return citizen && place.isComparable() && !place.dependsOnPermit();
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        Place place = new Place(facts, law.data());
        Ruling ruling = switch (place.standing()) {
            case RIGHT -> Ruling.passed(right(place));
            case WRONG -> Ruling.failed(GROUND, wrong(place));
            case UNCONFIRMED, NO_DISTRICT -> place.leftToOfficer(GROUND);
        };
        return List.of(
                ruling.restingOn(place.homeDistrict().map(District::confidence).orElse(Confidence.RECALL)));
    }

    private static Sentence right(Place place) {
        return Sentence.of("place.right.district")
                .phrase("mission", place.chosen())
                .country("country", place.homeCountry())
                .day("listDate", place.data().validFrom());
    }

    private static Sentence wrong(Place place) {
        return Sentence.of("place.wrong.district")
                .phrase("mission", place.chosen())
                .country("country", place.homeCountry())
                .phrase("rightMission", place.rightMission());
    }
}
