package kz.ruqsat.rulebook.rules.territory;

import java.util.List;
import kz.ruqsat.rulebook.facts.TerritoryFacts;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Earlier;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Operation;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Primary is the first visa with this inviting party, also after a change of employer. Speaks where an earlier visa makes it matter, and says where that
 * visa was taken from. Source: R-112.
 */
record MeaningOfPrimary() implements Rule<TerritoryFacts> {
    @Override
    public String id() {
        return "R-112";
    }

    @Override
    public boolean concerns(TerritoryFacts facts, Law law) {
        return law.text().list("categories").contains(facts.category())
                && facts.operation() == Operation.ISSUE
                && facts.earlier() != Earlier.NONE;
    }

    @Override
    public List<Ruling> check(TerritoryFacts facts, Law law) {
        Sentence sentence = Sentence.of("c3.primary")
                .text("category", facts.category())
                .text("primary", facts.isPrimary() ? "YES" : "NO")
                .text("told", facts.earlierTold().name());
        return List.of(Ruling.passed(sentence).assuming("OQ-09"));
    }
}
