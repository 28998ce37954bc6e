package kz.ruqsat.endtoend;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.ruqsat.endtoend.TopicRecords.Sent;
import kz.ruqsat.sandbox.client.Agencies;
import kz.ruqsat.sandbox.client.CaseTimeline.StageLine;
import kz.ruqsat.sandbox.process.Stand;

/** Whether nothing of many cases was lost or doubled, seen from the owner, from KNB, from the topics and from monitoring. */
record NothingLostOrDoubled(Stand stand, Agencies agencies, ManyCases cases, int count) {
    /** A row of the history that changes no state, so it is no stage: the state systems have answered. */
    private static final String ANSWERS_OF_THE_STATE = "R-040";

    void every_case_ends_as_knb_answered() {
        assertThat(cases.expectedStates())
                .hasSize(count)
                .allSatisfy((caseId, state) -> assertThat(
                                agencies.invitations().read("auditor", caseId).state())
                        .as(caseId)
                        .isEqualTo(state));
    }

    void knb_got_one_request_for_each_case() {
        var byCase = agencies.berkut().requests("knb").stream()
                .map(request -> request.path("caseReference").asText())
                .filter(cases.expectedStates()::containsKey)
                .collect(groupingBy(caseId -> caseId, counting()));

        assertThat(byCase).hasSize(count);
        assertThat(byCase.values()).containsOnly(1L);
    }

    void each_case_is_decided_once() {
        assertThat(cases.expectedStates().keySet())
                .allSatisfy(caseId -> assertThat(stages(caseId))
                        .filteredOn(
                                stage -> List.of("INV_AGREED", "INV_REFUSED").contains(stage.stage()))
                        .as(caseId)
                        .hasSize(1));
    }

    void a_topic_has_the_events_of_a_case_in_order_without_gap_or_double(String topic) {
        var byCase = TopicRecords.of(stand.embedded().bootstrapServers(), topic).stream()
                .filter(sent -> cases.expectedStates().containsKey(sent.subject()))
                .collect(groupingBy(Sent::subject));

        assertThat(byCase).hasSize(count);
        assertThat(byCase).allSatisfy((caseId, sent) -> {
            assertThat(sent).extracting(Sent::key).containsOnly(caseId);
            var once = withoutRepeats(sent);
            assertThat(once)
                    .extracting(Sent::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, once.size()).boxed().toList());
        });
    }

    // A record may be sent again after a crash, but then it is the same event, word for word.
    private static List<Sent> withoutRepeats(List<Sent> sent) {
        var ids = new HashSet<String>();
        var once = sent.stream().filter(each -> ids.add(each.id())).toList();
        assertThat(new HashSet<>(sent)).hasSameSizeAs(once);
        return once;
    }

    void monitoring_has_every_transition_of_the_owner_in_order() {
        assertThat(cases.expectedStates().keySet())
                .allSatisfy(caseId ->
                        assertThat(reported(stages(caseId))).as(caseId).containsExactlyElementsOf(owned(caseId)));
    }

    private static List<String> reported(List<StageLine> stages) {
        return withoutRuns(
                stages.stream().map(stage -> stage.transition() + " " + stage.state() + " " + stage.happenedAt()));
    }

    private List<String> owned(String caseId) {
        var history = agencies.invitations().history("auditor", caseId).path("history");
        return withoutRuns(StreamSupport.stream(history.spliterator(), false)
                .filter(row -> !row.path("transition").asText().equals(ANSWERS_OF_THE_STATE))
                .map(NothingLostOrDoubled::transition));
    }

    private static String transition(JsonNode row) {
        return row.path("transition").asText() + " " + row.path("to").asText() + " "
                + row.path("effectiveAt").asText();
    }

    // One transition may be reported as two stages: that a review is done, and how.
    private static List<String> withoutRuns(Stream<String> transitions) {
        var once = new ArrayList<String>();
        transitions
                .filter(each -> once.isEmpty() || !once.getLast().equals(each))
                .forEach(once::add);
        return once;
    }

    private List<StageLine> stages(String caseId) {
        return agencies.monitoring().timeline("monitoring", caseId).stages();
    }
}
