package kz.ruqsat.visa.application;

import java.util.List;
import kz.ruqsat.rulebook.facts.InvitationFacts;

/**
 * What stands outside the case and was looked up before a command, as part of it.
 *
 * @param invitation how the invitation stands; not read where none is needed
 * @param visasHeld numbers of valid visas that the person holds
 */
public record Known(InvitationFacts.State invitation, List<String> visasHeld) {

    /** Nothing stands in the way. */
    public static final Known NOTHING = new Known(InvitationFacts.State.AGREED, List.of());

    public Known {
        visasHeld = List.copyOf(visasHeld);
    }
}
