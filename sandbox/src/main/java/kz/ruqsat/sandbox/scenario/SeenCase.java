package kz.ruqsat.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.client.CaseTimeline;
import kz.ruqsat.sandbox.client.CaseTimeline.StageLine;
import kz.ruqsat.sandbox.client.SeenRecord;
import kz.ruqsat.sandbox.embedded.StandTopics;

/**
 * A case, or another thing that a scenario gave a name to, as all parts of the stand showed it when the scenario was over.
 *
 * @param name in its scenario
 * @param id its id for ever
 * @param view as its service shows it to the auditor
 * @param timeline as monitoring-service has it; empty for what it never heard of
 * @param findings of the last assessment, a line each
 * @param records its records on every topic, in the order of each topic
 * @param dispositions what became of Berkut's messages about it, in their order
 * @param requestsAtKnb requests that Berkut has accepted for it
 */
public record SeenCase(
        String name,
        String id,
        JsonNode view,
        Optional<CaseTimeline> timeline,
        List<String> findings,
        List<SeenRecord> records,
        List<SeenDisposition> dispositions,
        long requestsAtKnb) {

    /**
     * What became of a message of Berkut.
     *
     * @param at when it was received, on the stand's clock
     */
    public record SeenDisposition(String kind, Instant at) {}

    public SeenCase {
        findings = List.copyOf(findings);
        records = List.copyOf(records);
        dispositions = List.copyOf(dispositions);
    }

    /** Where it stands. */
    public String state() {
        return timeline.map(CaseTimeline::state).orElseGet(() -> field("state"));
    }

    String field(String name) {
        return Hands.found(view, name).asText("");
    }

    private Stream<StageLine> stages() {
        return timeline.stream().flatMap(each -> each.stages().stream());
    }

    /** Stages that the Rules ask for. */
    List<StageLine> owed() {
        return stages().filter(stage -> !stage.optional()).toList();
    }

    List<String> stageCodes() {
        return stages().map(StageLine::stage).distinct().toList();
    }

    List<String> states() {
        return Stream.concat(stages().map(StageLine::state), Stream.of(state()))
                .distinct()
                .toList();
    }

    List<String> reporters() {
        return owed().stream().map(StageLine::reporter).distinct().toList();
    }

    List<String> grounds() {
        return owed().stream()
                .flatMap(stage -> stage.grounds().stream())
                .distinct()
                .toList();
    }

    List<String> terms() {
        return timeline.stream()
                .flatMap(each -> each.terms().stream())
                .map(term -> ExpectedTerm.of(term).toString())
                .toList();
    }

    List<String> sequences() {
        return stages().map(stage -> Long.toString(stage.sequence())).toList();
    }

    List<String> recordsOf(String topic) {
        return records.stream()
                .filter(each -> each.topic().equals(topic))
                .map(SeenRecord::word)
                .toList();
    }

    /** What was told of it and to whom, in order. */
    List<String> notices() {
        return records.stream()
                .filter(each -> each.topic().equals(StandTopics.NOTICES))
                .map(SeenRecord::json)
                .map(notice -> notice.path("notice").asText() + " to "
                        + notice.path("recipients")
                                .valueStream()
                                .map(JsonNode::asText)
                                .collect(Collectors.joining(" and ")))
                .toList();
    }

    List<String> recordWords() {
        return records.stream().map(SeenRecord::word).distinct().toList();
    }

    List<String> dispositionKinds() {
        return dispositions.stream().map(SeenDisposition::kind).toList();
    }
}
