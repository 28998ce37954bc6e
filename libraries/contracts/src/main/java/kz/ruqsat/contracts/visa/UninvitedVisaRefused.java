package kz.ruqsat.contracts.visa;

import java.util.List;
import kz.ruqsat.contracts.Event;

/**
 * An application that rests on no invitation was refused, with the grounds. Source: V6, V10.
 *
 * @param body code of the competent body, for example {@code MIA75}
 * @param grounds codes of the grounds, at least one
 */
public record UninvitedVisaRefused(String body, List<String> grounds) implements Event {

    public UninvitedVisaRefused {
        grounds = List.copyOf(grounds);
    }
}
