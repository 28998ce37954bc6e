package kz.ruqsat.contracts.invitation;

import java.util.List;
import kz.ruqsat.contracts.Event;

/**
 * Returned for correction, with the grounds. Source: I3.
 *
 * @param body code of the competent body, for example {@code MIA75}
 * @param grounds codes of the grounds
 */
public record PetitionReturned(String body, List<String> grounds) implements Event {

    public PetitionReturned {
        grounds = List.copyOf(grounds);
    }
}
