package kz.ruqsat.rulebook.rules.inviters;

import java.util.List;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.rules.Rule;

/** Whether the inviting party may invite as it does, part of the acceptance. Source. */
public final class InviterRules {
    /** In the order of the findings. */
    public static final List<Rule<PetitionFacts>> ALL = List.of(
            new InviterOfDivision(),
            new InviterOfMinistry(),
            new PortalSelfService(),
            InviterDocuments.ofNaturalPerson(),
            InviterDocuments.ofLegalEntity(),
            new ClusterOrFundSigns(),
            new InvitationIsNotNeeded());

    private InviterRules() {}
}
