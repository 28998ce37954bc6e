package kz.ruqsat.rulebook.facts;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a state system answered, as the case keeps it: enough to show a check later, and no more of the record than the law needs.
 *
 * @param system code of the state system
 * @param outcome how the look-up ended
 * @param asOf instant of the answer, UTC
 * @param requestId id of the look-up at the gateway
 * @param kept values kept of the record by JSON pointer; a pointer without a value is not in it
 */
public record RegisterAnswer(String system, Outcome outcome, Instant asOf, String requestId, Map<String, String> kept) {

    /** How a look-up ended. A system that did not answer has given none: the case waits. */
    public enum Outcome {
        /** One record, valid. */
        VALID,
        /** One record, expired or ended. */
        ENDED,
        /** No record: the fact is treated as not existing. */
        ABSENT,
        /** Several records fit: an officer chooses. */
        SEVERAL
    }

    public RegisterAnswer {
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(requestId, "requestId");
        kept = Collections.unmodifiableMap(new TreeMap<>(kept));
    }

    /** What was kept under a pointer; empty text if nothing. */
    public String kept(String pointer) {
        return kept.getOrDefault(pointer, "");
    }
}
