package kz.ruqsat.rulebook.rules.inviters;

import java.util.List;
import kz.ruqsat.rulebook.facts.InvitationNeedFacts;
import kz.ruqsat.rulebook.rules.Rule;

/** Whether a visa needs an agreed invitation, one question that two rules answer: R-060 first, else R-050. Source. */
public final class InvitationNeedRules {
    /** The first that speaks answers. */
    public static final List<Rule<InvitationNeedFacts>> ALL =
            List.of(new FreedFromInvitation(), new VisaNeedsInvitation());

    private InvitationNeedRules() {}
}
