package kz.ruqsat.rulebook.rules.territory;

import java.util.List;
import kz.ruqsat.rulebook.facts.TerritoryFacts;
import kz.ruqsat.rulebook.rules.Rule;

/** Which territorial division is competent. Source. */
public final class TerritoryRules {
    /** In the order of the findings. */
    public static final List<Rule<TerritoryFacts>> ALL = List.of(
            new MeaningOfPrimary(),
            DivisionOfAddress.ofInviter(),
            DivisionOfAddress.ofForeigner(),
            new SpecialGroupIsFree());

    private TerritoryRules() {}
}
