package kz.ruqsat.rulebook.rules.change;

import java.util.List;
import kz.ruqsat.rulebook.facts.ChangeFacts;
import kz.ruqsat.rulebook.rules.Rule;

/** Whether a category may be changed in the country. Source. */
public final class ChangeRules {
    /** In the order of the findings. */
    public static final List<Rule<ChangeFacts>> ALL = List.of(
            new WhoBelongsToSpecialGroup(),
            new SpecialGroupIsProved(),
            new ChangeFromAnyCategory(),
            new ChangeByTable(),
            new OtherChecksStay(),
            new FiveYearsWithoutLeaving());

    private ChangeRules() {}
}
