package kz.ruqsat.rulebook.rules.grounds;

import java.util.List;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.rules.Rule;

/** The check of grounds for refusing entry or the service. Source: R-079. */
public final class GroundsRules {
    /** In the order of the findings. */
    public static final List<Rule<PetitionFacts>> ALL = List.of(new NoGroundOfRefusal(), new ExpelledWithinTerm());

    private GroundsRules() {}
}
