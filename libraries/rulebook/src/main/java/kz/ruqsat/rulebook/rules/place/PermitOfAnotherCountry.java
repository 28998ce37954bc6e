package kz.ruqsat.rulebook.rules.place;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.Permit;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.Mission;
import kz.ruqsat.rulebook.reference.RuleVersion;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Another mission is right for a holder of a permanent residence permit, or of a long-term permit for work, investment, education or treatment, of a
 * country in that mission's district; the permit is valid on the date of the petition. Source: R-074.
 */
record PermitOfAnotherCountry() implements Rule<PetitionFacts> {
    private static final String GROUND = "RG-MIA-05";

    /** Country of the permit, what is long-term, whose permit. */
    private static final String WHICH_PERMITS = "OQ-23";

    /** Why a permit does not qualify; names are choices of the sentence. */
    private enum Reason {
        NONE,
        PURPOSE,
        COUNTRY,
        EXPIRED,
        SHORT,
        NOT_YET_VALID
    }

    @Override
    public String id() {
        return "R-074";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        Place place = new Place(facts, law.data());
        return place.isComparable() && place.dependsOnPermit();
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        Place place = new Place(facts, law.data());
        Mission mission = place.mission().orElseThrow();
        Optional<Permit> qualifying = surest(facts, mission, law.text());
        if (qualifying.isPresent()) {
            return List.of(opened(place, mission, qualifying.get()));
        }
        return place.standing() == Place.Standing.WRONG
                ? facts.invitee().permits().stream()
                        .map(permit -> refused(place, mission, permit, law.text()))
                        .toList()
                : List.of(place.leftToOfficer(GROUND).restingOn(Confidence.RECALL));
    }

    private static Optional<Permit> surest(PetitionFacts facts, Mission mission, RuleVersion text) {
        return facts.invitee().permits().stream()
                .filter(permit -> reason(permit, mission, facts.filing().filedOn(), text) == Reason.NONE)
                .min((one, other) -> mission.serves()
                        .get(one.country())
                        .compareTo(mission.serves().get(other.country())));
    }

    private static Reason reason(Permit permit, Mission mission, LocalDate filedOn, RuleVersion text) {
        if (!text.list("qualifyingPurposes").contains(permit.purpose().name())) {
            return Reason.PURPOSE;
        }
        if (!mission.serves(permit.country())) {
            return Reason.COUNTRY;
        }
        if (permit.validUntil().isBefore(filedOn)) {
            return Reason.EXPIRED;
        }
        if (permit.validFrom().isAfter(filedOn)) {
            return Reason.NOT_YET_VALID;
        }
        return isLongEnough(permit, text) ? Reason.NONE : Reason.SHORT;
    }

    private static boolean isLongEnough(Permit permit, RuleVersion text) {
        long days = ChronoUnit.DAYS.between(permit.validFrom(), permit.validUntil()) + 1;
        return text.list("withoutMinimumTerm").contains(permit.purpose().name())
                || days > text.number("longTermLongerThanDays");
    }

    private static Ruling opened(Place place, Mission mission, Permit permit) {
        Confidence row = mission.serves().get(permit.country());
        return row == Confidence.RECALL
                ? Ruling.leftToOfficer(GROUND, named("place.permit-unconfirmed", place, permit))
                        .restingOn(row)
                        .assuming(WHICH_PERMITS)
                : Ruling.passed(named("place.right.permit", place, permit))
                        .restingOn(row)
                        .assuming(WHICH_PERMITS);
    }

    private static Ruling refused(Place place, Mission mission, Permit permit, RuleVersion text) {
        Reason reason = reason(permit, mission, place.facts().filing().filedOn(), text);
        return Ruling.failed(
                        GROUND,
                        named("place.wrong.permit", place, permit)
                                .text("reason", reason.name())
                                .phrase("rightMission", place.rightMission()))
                .assuming(WHICH_PERMITS);
    }

    private static Sentence named(String code, Place place, Permit permit) {
        return Sentence.of(code)
                .phrase("mission", place.chosen())
                .country("permitCountry", permit.country())
                .word("permitPurpose", "permit-purpose", permit.purpose().name())
                .day("permitUntil", permit.validUntil());
    }
}
