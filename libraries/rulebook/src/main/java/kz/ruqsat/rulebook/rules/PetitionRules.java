package kz.ruqsat.rulebook.rules;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.rules.acceptance.AcceptanceRules;
import kz.ruqsat.rulebook.rules.entries.EntriesRules;
import kz.ruqsat.rulebook.rules.grounds.GroundsRules;
import kz.ruqsat.rulebook.rules.place.PlaceRules;
import kz.ruqsat.rulebook.rules.purpose.PurposeRules;

/** Which rules answer which question about a petition. Source: R-081. */
public final class PetitionRules {

    private PetitionRules() {}

    /** Rules of acceptance by the division. */
    public static List<Rule<PetitionFacts>> ofAcceptance() {
        return AcceptanceRules.ALL;
    }

    /** Rules of one check of the review. */
    public static List<Rule<PetitionFacts>> of(Check check) {
        return switch (check) {
            case PURPOSE -> PurposeRules.ALL;
            case ENTRIES_AND_VALIDITY -> EntriesRules.ALL;
            case PLACE_OF_ISSUANCE -> PlaceRules.ALL;
            case REFUSAL_GROUNDS -> GroundsRules.ALL;
        };
    }

    /** Codes of the state systems that are asked for grounds of refusal once a petition is filed, by the texts of a date. Source. */
    public static List<String> registersAsked(LocalDate on, ReferenceData data) {
        return of(Check.REFUSAL_GROUNDS).stream()
                .flatMap(rule -> data.rules().rule(rule.id()).on(on).stream())
                .flatMap(text -> text.parameters().getOrDefault("registers", List.of()).stream())
                .distinct()
                .toList();
    }
}
