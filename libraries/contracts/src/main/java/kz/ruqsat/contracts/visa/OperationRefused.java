package kz.ruqsat.contracts.visa;

import java.util.List;
import kz.ruqsat.contracts.Event;

/**
 * Refused, with the grounds. Source: state model 5, R-082.
 *
 * @param body code of the body, for example {@code MIA75}
 * @param grounds codes of the grounds, at least one
 */
public record OperationRefused(String body, List<String> grounds) implements Event {

    public OperationRefused {
        grounds = List.copyOf(grounds);
    }
}
