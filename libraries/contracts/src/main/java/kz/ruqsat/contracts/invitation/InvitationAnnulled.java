package kz.ruqsat.contracts.invitation;

import java.util.List;
import kz.ruqsat.contracts.Event;

/**
 * Annulled, with the grounds. Source: I16.
 *
 * @param registrationNumber ten digits
 * @param body code of the competent body, for example {@code MIA75}
 * @param grounds codes of the grounds
 */
public record InvitationAnnulled(String registrationNumber, String body, List<String> grounds) implements Event {

    public InvitationAnnulled {
        grounds = List.copyOf(grounds);
    }
}
