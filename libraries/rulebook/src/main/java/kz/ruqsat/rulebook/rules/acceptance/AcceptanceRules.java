package kz.ruqsat.rulebook.rules.acceptance;

import java.util.List;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.rules.Rule;

/** What acceptance can decide: duty, division, filing window, form of the petition. Source. */
public final class AcceptanceRules {
    /** In the order of the findings. */
    public static final List<Rule<PetitionFacts>> ALL = List.of(
            FiledWithinWindow.ofPrivateTrips(),
            FiledWithinWindow.ofOtherPurposes(),
            new NoteVerbaleIsThere(),
            new IdentifiersAreWellFormed(),
            new DutyIsPaid(),
            new DivisionIsCompetent());

    private AcceptanceRules() {}
}
