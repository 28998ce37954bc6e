package kz.ruqsat.registers.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.registers.records.RecordState;
import kz.ruqsat.registers.records.RegisterAnswer;
import kz.ruqsat.registers.records.RegisterAnswer.Found;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to one look-up; members without content are left out. System, {@code asOf} and {@code requestId} belong into the case, so that
 * a check can be shown later.
 *
 * @param asOf instant of the answer on the stand's clock, UTC
 * @param requestId id of this look-up at the gateway
 * @param state of the record found
 * @param record what the system holds
 * @param candidates where several records fit
 * @param reason why there is no answer of use: {@code SYSTEM_DOWN}, {@code BROKEN_ANSWER}, {@code CONNECTION_LOST}, {@code TIME_LIMIT}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LookUpAnswer(
        @Schema(examples = "GBD_UL") String system,
        @Schema(examples = "491240000504") String key,
        Outcome outcome,
        @Schema(examples = "VALID") RecordState state,
        Instant asOf,
        UUID requestId,
        @Schema(implementation = Object.class) JsonNode record,
        List<Candidate> candidates,
        @Schema(examples = "SYSTEM_DOWN") String reason) {

    /** One of several records. */
    public record Candidate(
            RecordState state,
            @Schema(implementation = Object.class) JsonNode record) {}

    static LookUpAnswer of(Asked asked, RegisterAnswer answer, Instant asOf, UUID requestId) {
        return switch (answer) {
            case Found(var state, var record) ->
                new LookUpAnswer(
                        asked.code(), asked.key(), Outcome.FOUND, state, asOf, requestId, record, List.of(), "");
            case RegisterAnswer.Several(var found) ->
                without(asked, Outcome.SEVERAL, asOf, requestId, candidates(found), "");
            case RegisterAnswer.NotFound() -> without(asked, Outcome.NOT_FOUND, asOf, requestId, List.of(), "");
        };
    }

    private static List<Candidate> candidates(List<Found> found) {
        return found.stream()
                .map(each -> new Candidate(each.state(), each.record()))
                .toList();
    }

    static LookUpAnswer unavailable(Asked asked, Instant asOf, UUID requestId, String reason) {
        return without(asked, Outcome.UNAVAILABLE, asOf, requestId, List.of(), reason);
    }

    /** The same look-up, whose answer does not arrive. */
    LookUpAnswer lost() {
        return new LookUpAnswer(
                system, key, Outcome.UNAVAILABLE, null, asOf, requestId, null, List.of(), "CONNECTION_LOST");
    }

    private static LookUpAnswer without(
            Asked asked, Outcome outcome, Instant asOf, UUID requestId, List<Candidate> candidates, String reason) {
        return new LookUpAnswer(asked.code(), asked.key(), outcome, null, asOf, requestId, null, candidates, reason);
    }
}
