package kz.ruqsat.registers.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a system says about a key, as long as it says anything. */
public sealed interface RegisterAnswer {

    /** One record. */
    record Found(RecordState state, JsonNode record) implements RegisterAnswer {}

    /** More than one record fits: a person has to choose, no machine does. */
    record Several(List<Found> candidates) implements RegisterAnswer {
        public Several {
            candidates = List.copyOf(candidates);
        }
    }

    /** No record: the fact is treated as not existing. */
    record NotFound() implements RegisterAnswer {}
}
