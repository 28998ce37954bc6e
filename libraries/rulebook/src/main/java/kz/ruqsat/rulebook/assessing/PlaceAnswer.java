package kz.ruqsat.rulebook.assessing;

import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.reference.District;
import kz.ruqsat.rulebook.reference.Mission;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.rules.Words;
import kz.ruqsat.rulebook.rules.place.PlaceRules;
import kz.ruqsat.rulebook.wording.Languages;

/**
 * Where the visa is to be issued, by citizenship or what stands in its place; a permit of another country may open another mission. Source: R-072
 * to R-075.
 *
 * @param chosen id of the mission the petition names; empty for an electronic visa
 * @param right the missions of the home district, the first one by default; empty for an electronic visa and where the list names none
 * @param confirmed whether the list is sure of the district; an officer decides where it is not
 */
public record PlaceAnswer(String chosen, List<Named> right, boolean confirmed) {

    static PlaceAnswer of(PetitionFacts facts, ReferenceData data, Languages languages) {
        if (facts.asked().form() == VisaForm.ELECTRONIC) {
            return new PlaceAnswer("", List.of(), true);
        }
        String chosen = facts.asked().placeOfIssuance();
        return PlaceRules.homeDistrict(facts, data)
                .map(district -> new PlaceAnswer(chosen, missions(district, data, languages), district.confirmed()))
                .orElseGet(() -> new PlaceAnswer(chosen, List.of(), false));
    }

    private static List<Named> missions(District district, ReferenceData data, Languages languages) {
        return Stream.concat(Stream.of(district.defaultMission()), district.alternatives().stream())
                .flatMap(id -> data.missions().find(id).stream())
                .filter(Mission::issuesVisas)
                .map(mission -> new Named(mission.id(), languages.write(Words.mission(mission))))
                .toList();
    }
}
