package kz.ruqsat.contracts.visa;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import kz.ruqsat.contracts.Event;

/**
 * Returned to the applicant for correction, with the reasons. Source: V2.
 *
 * @param body code of the competent body, for example {@code MIA75}
 * @param grounds codes of the grounds
 * @param documents codes of the documents that are missing
 * @param rightDivision the division that is competent instead (RG-ACC-03); empty if it was not returned for that
 */
public record VisaApplicationReturned(
        String body,
        List<String> grounds,
        List<String> documents,
        @JsonSetter(nulls = Nulls.AS_EMPTY) String rightDivision)
        implements Event {

    public VisaApplicationReturned {
        grounds = List.copyOf(grounds);
        documents = List.copyOf(documents);
    }
}
