package kz.ruqsat.rulebook.rules.territory;

import java.util.List;
import kz.ruqsat.rulebook.facts.TerritoryFacts;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Group;
import kz.ruqsat.rulebook.identifiers.DivisionCode;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.rules.Words;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * The territorial rules do not bind the special group; cases of the AIFC go to the division at its Expat Centre. A claim that no register proves
 * is an officer's matter. Source: R-126.
 */
record SpecialGroupIsFree() implements Rule<TerritoryFacts> {
    @Override
    public String id() {
        return "R-126";
    }

    @Override
    public boolean concerns(TerritoryFacts facts, Law law) {
        return law.text().list("categories").contains(facts.category())
                && new Territory(facts, law.data().identifierFormats()).isOfSpecialGroup();
    }

    @Override
    public List<Ruling> check(TerritoryFacts facts, Law law) {
        boolean proved = facts.group() == Group.PROVEN;
        Sentence sentence = Sentence.of("c3.special-group")
                .text("proved", proved ? "YES" : "NO")
                .text("expatCentre", law.text().list("divisionOfExpatCentre").getFirst());
        Sentence named = new Territory(facts, law.data().identifierFormats())
                .competent()
                .map(DivisionCode::code)
                .map(code -> sentence.text("rightDivision", code))
                .orElseGet(() -> sentence.phrase("rightDivision", Words.none()));
        Ruling ruling = proved
                ? Ruling.passed(named)
                : Ruling.leftToOfficer("RG-ACC-03", named).about("/division");
        return List.of(ruling.assuming("OQ-09"));
    }
}
