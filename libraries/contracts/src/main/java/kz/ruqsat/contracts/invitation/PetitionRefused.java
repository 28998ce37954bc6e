package kz.ruqsat.contracts.invitation;

import java.util.List;
import kz.ruqsat.contracts.Event;

/**
 * Refused, with the grounds. Source: I4, I7, I11, R-082.
 *
 * @param caseNumber the number people use
 * @param body code of the competent body, for example {@code MIA75}
 * @param atState state it was refused in
 * @param grounds codes of the grounds, at least one
 */
public record PetitionRefused(String caseNumber, String body, String atState, List<String> grounds) implements Event {

    public PetitionRefused {
        grounds = List.copyOf(grounds);
    }
}
