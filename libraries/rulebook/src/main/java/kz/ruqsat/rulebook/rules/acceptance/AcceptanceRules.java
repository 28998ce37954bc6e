package kz.ruqsat.rulebook.rules.acceptance;

import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.inviters.InviterRules;

/**
 * What acceptance can decide: duty, division, filing window, form of the petition, and who may invite. Source,
 *
 */
public final class AcceptanceRules {
    /** In the order of the findings. */
    public static final List<Rule<PetitionFacts>> ALL = Stream.concat(
                    Stream.of(
                            FiledWithinWindow.ofPrivateTrips(),
                            FiledWithinWindow.ofOtherPurposes(),
                            new NoteVerbaleIsThere(),
                            new IdentifiersAreWellFormed(),
                            new DutyIsPaid()),
                    Stream.concat(DivisionIsCompetent.all(), InviterRules.ALL.stream()))
            .toList();

    private AcceptanceRules() {}
}
