package kz.ruqsat.rulebook.rules.entries;

import java.util.List;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.rules.Rule;

/** The check of entries and validity. Source: R-071. */
public final class EntriesRules {
    /** In the order of the findings. */
    public static final List<Rule<PetitionFacts>> ALL = List.of(new EntriesAndValidityFit());

    private EntriesRules() {}
}
