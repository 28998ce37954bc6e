package kz.ruqsat.rulebook.rules.place;

import java.util.Optional;
import kz.ruqsat.rulebook.facts.Nationality;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.reference.District;
import kz.ruqsat.rulebook.reference.Mission;
import kz.ruqsat.rulebook.reference.MissionStatus;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.rules.Words;
import kz.ruqsat.rulebook.wording.Sentence;

/** The chosen place of issuance held against the home district of the invitee. Source: R-072. */
record Place(PetitionFacts facts, ReferenceData data) {

    /** How the chosen mission stands to the home district. */
    enum Standing {
        RIGHT,
        WRONG,
        /** The row of the district is an assumption. */
        UNCONFIRMED,
        /** The list names no mission for the country, or no country is known. */
        NO_DISTRICT
    }

    boolean isSticker() {
        return facts.asked().form() == VisaForm.STICKER;
    }

    /** The chosen mission if it can be one at all: on the list, confirmed, issuing visas. */
    Optional<Mission> mission() {
        return data.missions()
                .find(facts.asked().placeOfIssuance())
                .filter(mission -> mission.status() != MissionStatus.UNCONFIRMED && mission.issuesVisas());
    }

    /** Whether a rule about districts has something to compare. */
    boolean isComparable() {
        return isSticker() && mission().isPresent();
    }

    /** Country whose district is the home district, empty if none is known. Source. */
    String homeCountry() {
        return switch (facts.invitee().nationality()) {
            case Nationality.Citizen citizen -> citizen.country();
            case Nationality.Stateless stateless ->
                stateless.residence().isEmpty() ? stateless.documentIssuer() : stateless.residence();
        };
    }

    Optional<District> homeDistrict() {
        return data.missions()
                .districtOf(homeCountry())
                .filter(district -> !district.defaultMission().isEmpty());
    }

    Standing standing() {
        return homeDistrict().map(this::standingIn).orElse(Standing.NO_DISTRICT);
    }

    private Standing standingIn(District district) {
        if (!district.confirmed()) {
            return Standing.UNCONFIRMED;
        }
        return district.includes(facts.asked().placeOfIssuance()) ? Standing.RIGHT : Standing.WRONG;
    }

    /** Whether a permit is offered and the home district does not settle the place, so that R-074 answers. */
    boolean dependsOnPermit() {
        return standing() != Standing.RIGHT && !facts.invitee().permits().isEmpty();
    }

    Sentence chosen() {
        return Words.mission(data, facts.asked().placeOfIssuance());
    }

    Sentence rightMission() {
        return Words.mission(data, homeDistrict().map(District::defaultMission).orElse(""));
    }

    /** The answer where the list does not decide: an officer does. */
    Ruling leftToOfficer(String ground) {
        if (homeCountry().isEmpty()) {
            return Ruling.leftToOfficer(ground, Sentence.of("place.no-country"));
        }
        Sentence sentence = homeDistrict().isEmpty()
                ? Sentence.of("place.no-district").country("country", homeCountry())
                : Sentence.of("place.confirm")
                        .country("country", homeCountry())
                        .phrase("rightMission", rightMission())
                        .phrase("mission", chosen());
        return Ruling.leftToOfficer(ground, sentence);
    }
}
