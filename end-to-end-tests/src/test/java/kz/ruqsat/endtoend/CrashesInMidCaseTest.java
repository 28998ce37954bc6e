package kz.ruqsat.endtoend;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.endtoend.TopicRecords.Sent;
import kz.ruqsat.sandbox.client.CaseTimeline.StageLine;
import kz.ruqsat.sandbox.demo.Agencies;
import kz.ruqsat.sandbox.embedded.StandTopics;
import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandService;
import kz.ruqsat.sandbox.time.TimeKeeper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forty cases run through while approval-service and invitation-service are killed and started again; nothing is lost or doubled. */
class CrashesInMidCaseTest {
    private static final int CASES = 40;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private static final Stand STAND = WholeStand.get();
    private static final Agencies AGENCIES = Agencies.of(STAND);
    private static ManyCases cases;

    @BeforeAll
    static void run_and_kill() {
        try (var keeper = STAND.timeKeeper()) {
            var today = KazakhstanTime.dateOf(keeper.now());
            cases = new ManyCases(AGENCIES.invitations(), today.plusDays(40));

            var filing = CompletableFuture.runAsync(() -> cases.file(CASES));
            killWhenFiled(StandService.APPROVAL, CASES / 4);
            killWhenFiled(StandService.INVITATION, CASES * 3 / 4);
            filing.join();

            killWhileTimeMoves(StandService.APPROVAL, keeper);
            killWhileTimeMoves(StandService.INVITATION, keeper);
            keeper.advanceTo(workingDaysOn(keeper, 3));
            keeper.awaitRest();
        }
    }

    private static void killWhenFiled(StandService service, int count) {
        await(count + " cases are filed").atMost(LIMIT).until(() -> cases.filed() >= count);
        STAND.kill9(service);
        STAND.start(service);
    }

    private static void killWhileTimeMoves(StandService service, TimeKeeper keeper) {
        var target = workingDaysOn(keeper, 1);
        var moving = CompletableFuture.runAsync(() -> keeper.advanceTo(target));
        STAND.kill9(service);
        STAND.start(service);
        moving.join();
    }

    // Noon, so that KNB's answers of 11:00 fall into the step.
    private static Instant workingDaysOn(TimeKeeper keeper, int count) {
        var day = WorkingCalendar.kazakhstan().plusWorkingDays(KazakhstanTime.dateOf(keeper.now()), count);
        return KazakhstanTime.at(day, LocalTime.NOON);
    }

    @Test
    void every_case_ends_as_knb_answered() {
        assertThat(cases.expectedStates())
                .hasSize(CASES)
                .allSatisfy((caseId, state) -> assertThat(
                                AGENCIES.invitations().read("auditor", caseId).state())
                        .as(caseId)
                        .isEqualTo(state));
    }

    @Test
    void knb_got_one_request_for_each_case() {
        var byCase = AGENCIES.berkut().requests("knb").stream()
                .map(request -> request.path("caseReference").asText())
                .filter(cases.expectedStates()::containsKey)
                .collect(groupingBy(caseId -> caseId, counting()));

        assertThat(byCase).hasSize(CASES);
        assertThat(byCase.values()).containsOnly(1L);
    }

    @Test
    void each_case_is_decided_once() {
        assertThat(cases.expectedStates().keySet())
                .allSatisfy(caseId -> assertThat(stages(caseId))
                        .filteredOn(
                                stage -> List.of("INV_AGREED", "INV_REFUSED").contains(stage.stage()))
                        .as(caseId)
                        .hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {StandTopics.INVITATION_EVENTS, StandTopics.APPROVAL_EVENTS, StandTopics.STAGES})
    void a_topic_has_the_events_of_a_case_in_order_without_gap_or_double(String topic) {
        var byCase = TopicRecords.of(STAND.embedded().bootstrapServers(), topic).stream()
                .filter(sent -> cases.expectedStates().containsKey(sent.subject()))
                .collect(groupingBy(Sent::subject));

        assertThat(byCase).hasSize(CASES);
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

    @Test
    void monitoring_has_every_transition_of_the_owner_in_order() {
        assertThat(cases.expectedStates().keySet())
                .allSatisfy(caseId ->
                        assertThat(reported(stages(caseId))).as(caseId).containsExactlyElementsOf(owned(caseId)));
    }

    private static List<String> reported(List<StageLine> stages) {
        return withoutRuns(
                stages.stream().map(stage -> stage.transition() + " " + stage.state() + " " + stage.happenedAt()));
    }

    private static List<String> owned(String caseId) {
        var history = AGENCIES.invitations().history("auditor", caseId).path("history");
        return withoutRuns(StreamSupport.stream(history.spliterator(), false).map(CrashesInMidCaseTest::transition));
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

    private static List<StageLine> stages(String caseId) {
        return AGENCIES.monitoring().timeline("monitoring", caseId).stages();
    }
}
