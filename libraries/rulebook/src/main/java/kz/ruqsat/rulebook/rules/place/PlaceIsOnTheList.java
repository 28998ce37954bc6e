package kz.ruqsat.rulebook.rules.place;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.reference.Mission;
import kz.ruqsat.rulebook.reference.MissionStatus;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.rules.Words;
import kz.ruqsat.rulebook.wording.Sentence;

/** The place of issuance is a mission of the list; one that is not confirmed is never taken without an officer. Source: R-076. */
record PlaceIsOnTheList() implements Rule<PetitionFacts> {
    private static final String GROUND = "RG-MIA-04";

    @Override
    public String id() {
        return "R-076";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return facts.asked().form() == VisaForm.STICKER;
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        Optional<Mission> mission = law.data().missions().find(facts.asked().placeOfIssuance());
        return List.of(mission.filter(Mission::issuesVisas)
                .map(PlaceIsOnTheList::onList)
                .orElseGet(() -> notOnList(facts)));
    }

    private static Ruling onList(Mission mission) {
        return mission.status() == MissionStatus.UNCONFIRMED
                ? Ruling.leftToOfficer(GROUND, sentence("place.unconfirmed-mission", mission))
                : Ruling.passed(sentence("place.on-list", mission));
    }

    private static Sentence sentence(String code, Mission mission) {
        return Sentence.of(code).phrase("mission", Words.mission(mission));
    }

    private static Ruling notOnList(PetitionFacts facts) {
        return Ruling.failed(
                GROUND,
                Sentence.of("place.not-on-list").text("mission", facts.asked().placeOfIssuance()));
    }
}
