package kz.ruqsat.web.deadletters;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/** What handling a record causes. */
public record Effects(
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Transition> transitions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Published> events) {

    public static final Effects NONE = new Effects(List.of(), List.of());

    public Effects {
        // What is empty is left out of JSON, where it is kept.
        transitions = transitions == null ? List.of() : List.copyOf(transitions);
        events = events == null ? List.of() : List.copyOf(events);
    }

    /**
     * A case moves.
     *
     * @param transition row of the state table
     * @param from state before; empty where the case begins
     * @param at when it takes effect, on the procedure's clock
     */
    public record Transition(String caseId, String transition, String from, String to, Instant at) {}

    /** An event is published. */
    public record Published(String caseId, String topic, String type, long sequence) {}
}
