package kz.ruqsat.contracts.visa;

import java.util.List;
import kz.ruqsat.contracts.Event;

/**
 * Returned for correction. Source: state model 5, R-111.
 *
 * @param body code of the body that returned it, for example {@code MIA75}
 * @param grounds codes of the grounds, at least one
 * @param rightDivision code of the division that is competent; empty if it was filed there
 */
public record OperationReturned(String body, List<String> grounds, String rightDivision) implements Event {

    public OperationReturned {
        grounds = List.copyOf(grounds);
    }
}
