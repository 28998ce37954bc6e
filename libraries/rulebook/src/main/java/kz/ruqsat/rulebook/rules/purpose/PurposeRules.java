package kz.ruqsat.rulebook.rules.purpose;

import java.util.List;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.rules.Rule;

/** The check of purpose, category and documents. Source: R-070. */
public final class PurposeRules {
    /** In the order of the findings. */
    public static final List<Rule<PetitionFacts>> ALL = List.of(
            new CategoryIsOffered(),
            new PurposeFitsCategory(),
            new CategoryDocumentsAreThere(),
            new ObtainableDocumentsAreFetched(),
            InternshipPetition.ofCentralBody(),
            InternshipPetition.ofInnovationCluster());

    private PurposeRules() {}
}
