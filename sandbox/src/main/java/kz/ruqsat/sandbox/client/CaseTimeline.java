package kz.ruqsat.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * What the monitoring system has of a case.
 *
 * @param caseNumber the number for people
 * @param state where it stands
 * @param stages in order
 * @param terms every term with what became of it
 * @param source all of it, as monitoring-service wrote it
 */
public record CaseTimeline(
        String caseNumber, String state, List<StageLine> stages, List<TermLine> terms, JsonNode source) {

    public CaseTimeline {
        stages = List.copyOf(stages);
        terms = List.copyOf(terms);
    }

    /**
     * A stage.
     *
     * @param sequence its number in the case
     * @param stage code
     * @param optional whether the Rules do not ask for it
     * @param transition row of the state table
     * @param state state afterwards
     * @param happenedAt when, on the procedure's clock
     * @param reporter code of the body that reported it
     * @param terms terms it started, stopped or found missed
     * @param result how the case ended, else empty
     * @param grounds of a refusal, else none
     */
    public record StageLine(
            long sequence,
            String stage,
            boolean optional,
            String transition,
            String state,
            Instant happenedAt,
            String reporter,
            List<TermLine> terms,
            String result,
            List<String> grounds) {}

    /**
     * A term.
     *
     * @param status {@code STARTED} or {@code RUNNING}, {@code STOPPED}, {@code MISSED}
     * @param clock name of the statutory clock
     * @param account kind of the body whose time it is
     * @param body code of that body
     * @param dueBefore first instant that is late
     * @param endedAt when it stopped or was missed
     * @param explanation how the last day came about
     */
    public record TermLine(
            String status,
            String clock,
            String account,
            String body,
            Instant dueBefore,
            Optional<Instant> endedAt,
            String explanation) {

        static TermLine from(JsonNode json) {
            return new TermLine(
                    json.path("status").asText(),
                    json.path("clock").asText(),
                    json.path("account").asText(""),
                    json.path("body").asText(""),
                    Instant.parse(json.path("dueBefore").asText()),
                    Optional.ofNullable(json.path("endedAt").asText(null)).map(Instant::parse),
                    json.path("explanation").asText(""));
        }
    }

    /** Reads what monitoring-service answers. */
    public static CaseTimeline from(JsonNode json) {
        return new CaseTimeline(
                json.path("caseNumber").asText(),
                json.path("state").asText(),
                each(json.path("stages"), CaseTimeline::stage),
                each(json.path("terms"), TermLine::from),
                json);
    }

    private static StageLine stage(JsonNode json) {
        return new StageLine(
                json.path("sequence").asLong(),
                json.path("stage").asText(),
                json.path("optional").asBoolean(),
                json.path("transition").asText(),
                json.path("state").asText(),
                Instant.parse(json.path("happenedAt").asText()),
                json.path("reporter").asText(),
                each(json.path("terms"), TermLine::from),
                json.path("result").asText(""),
                each(json.path("grounds"), JsonNode::asText));
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> reading) {
        return StreamSupport.stream(list.spliterator(), false).map(reading).toList();
    }
}
