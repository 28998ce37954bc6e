package kz.ruqsat.endtoend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.endtoend.TopicRecords.Sent;
import kz.ruqsat.sandbox.client.Agencies;
import kz.ruqsat.sandbox.client.CaseTimeline.StageLine;
import kz.ruqsat.sandbox.embedded.StandTopics;
import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandService;
import kz.ruqsat.sandbox.time.KafkaStandBroker;
import kz.ruqsat.sandbox.time.Patience;
import kz.ruqsat.sandbox.time.TimeKeeper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * monitoring-service is killed, cases go on, an hour passes. When it comes back its intake is on hold, so that the ledger can be looked at before it drains: it
 * lists exactly what is owed, then all of it is entered, and nothing twice. The steps are one story and stand in its order.
 */
@TestMethodOrder(OrderAnnotation.class)
class MonitoringDownTest {
    private static final int CASES = 8;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private static final Stand STAND = WholeStand.get();
    private static final Agencies AGENCIES = Agencies.of(STAND);
    private static ManyCases cases;
    private static Instant filedAt;
    private static Set<String> owed;

    @BeforeAll
    static void kill_and_go_on_for_an_hour() {
        try (var keeper = STAND.timeKeeper()) {
            keeper.awaitRest();
            filedAt = keeper.now();
        }
        cases = new ManyCases(
                AGENCIES.invitations(), KazakhstanTime.dateOf(filedAt).plusDays(40));
        AGENCIES.monitoring().holdIntake("administrator", "a-look-at-the-ledger");
        STAND.kill9(StandService.MONITORING);
        cases.file(CASES);
        try (var broker = new KafkaStandBroker(STAND.embedded().bootstrapServers());
                var others = timeKeeperOfTheOthers(broker)) {
            others.awaitRest();
            others.advanceTo(filedAt.plus(Duration.ofHours(1)));
        }
        owed = ofTheCases().stream()
                .map(sent -> sent.subject() + " " + sent.sequence())
                .collect(toCollection(TreeSet::new));
        STAND.start(StandService.MONITORING);
    }

    /** One who is dead cannot be told the time; it reads it when it starts. */
    private static TimeKeeper timeKeeperOfTheOthers(KafkaStandBroker broker) {
        var others = STAND.file().members().stream()
                .filter(member -> !member.name().equals(StandService.MONITORING.title()))
                .toList();
        return new TimeKeeper(others, broker, Patience.USUAL);
    }

    @AfterAll
    static void release() {
        AGENCIES.monitoring().releaseIntake("administrator");
    }

    private static List<Sent> ofTheCases() {
        return TopicRecords.of(STAND.embedded().bootstrapServers(), StandTopics.STAGES).stream()
                .filter(sent -> cases.expectedStates().containsKey(sent.subject()))
                .toList();
    }

    private static Set<String> listed() {
        return AGENCIES.monitoring().duties("auditor").stream()
                .map(duty -> duty.path("caseId").asText() + " "
                        + duty.path("sequence").asLong())
                .collect(toCollection(TreeSet::new));
    }

    private static JsonNode whole() {
        return AGENCIES.monitoring().ledger("auditor", "").path("whole");
    }

    @Test
    @Order(1)
    void the_ledger_lists_exactly_what_is_owed() {
        assertThat(owed).hasSizeGreaterThan(CASES);
        await("the lists are read")
                .atMost(LIMIT)
                .untilAsserted(() -> assertThat(listed()).isEqualTo(owed));

        assertThat(AGENCIES.monitoring().duties("auditor"))
                .allSatisfy(duty -> assertThat(duty.path("standing").asText()).isEqualTo("IN_DELIVERY"));
        assertThat(whole().path("open").path("IN_DELIVERY").asInt()).isEqualTo(owed.size());
        assertThat(whole().path("addsUp").asBoolean()).isTrue();
    }

    @Test
    @Order(2)
    void stages_late_by_an_hour_are_an_alarm_of_the_second_step() {
        assertThat(AGENCIES.monitoring().alerts("monitoring"))
                .extracting(alert ->
                        alert.path("kind").asText() + " " + alert.path("step").asInt())
                .contains("STAGES_LATE 2");
        assertThat(AGENCIES.monitoring().alerts("monitoring"))
                .extracting(alert -> alert.path("kind").asText())
                .contains("INTAKE_HELD");
    }

    @Test
    @Order(3)
    void released_it_drains_and_nothing_is_lost_or_doubled() {
        AGENCIES.monitoring().releaseIntake("administrator");
        await("nothing is owed").atMost(LIMIT).until(() -> listed().isEmpty());
        try (var keeper = STAND.timeKeeper()) {
            keeper.awaitRest();
        }

        var sent = ofTheCases().stream().collect(groupingBy(Sent::subject));
        assertThat(sent)
                .hasSize(CASES)
                .allSatisfy((caseId, records) -> assertThat(stages(caseId))
                        .extracting(StageLine::sequence)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, records.size())
                                .boxed()
                                .toList()));
        assertThat(whole().path("outstanding").asInt()).isZero();
        assertThat(whole().path("owed").asLong())
                .isEqualTo(whole().path("received").asLong());
    }

    private static List<StageLine> stages(String caseId) {
        return AGENCIES.monitoring().timeline("monitoring", caseId).stages();
    }

    @Test
    @Order(4)
    void the_day_of_the_stages_agrees_and_tells_which_were_late() {
        var day = KazakhstanTime.dateOf(filedAt).toString();
        await("the lists are read")
                .atMost(LIMIT)
                .until(() -> AGENCIES.monitoring()
                        .ledger("auditor", day)
                        .path("agrees")
                        .asBoolean());

        var bodies = AGENCIES.monitoring().ledger("auditor", day).path("bodies");
        var late = StreamSupport.stream(bodies.spliterator(), false)
                .filter(body -> body.path("reporter").asText().equals(WholeStand.DESK_DIVISION))
                .mapToLong(body -> body.path("late").asLong())
                .sum();
        // Those of the first moments: what the hour itself brought may have been entered in time.
        assertThat(late).isGreaterThanOrEqualTo(CASES);
    }

    @Test
    @Order(5)
    void the_independent_checker_finds_nothing_on_the_stand() {
        IndependentCheck.finds_nothing_on(STAND);
    }
}
