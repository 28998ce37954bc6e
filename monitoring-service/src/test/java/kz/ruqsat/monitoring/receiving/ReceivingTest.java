package kz.ruqsat.monitoring.receiving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.ruqsat.monitoring.Reader.as;
import static kz.ruqsat.monitoring.Reader.awaitStages;
import static kz.ruqsat.monitoring.Reader.caseOf;
import static kz.ruqsat.monitoring.Reader.gapOf;
import static kz.ruqsat.monitoring.Reader.hasGap;
import static kz.ruqsat.monitoring.Reader.stagesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.monitoring.AStage;
import kz.ruqsat.monitoring.StageTopic;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "monitoring"))
class ReceivingTest {

    private final CaseId caseId = CaseId.next();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private StageTopic topic;

    @BeforeEach
    void open() {
        topic = new StageTopic(bootstrapServers);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void a_case_shows_its_stages_with_the_time_they_happened_and_the_time_they_were_entered_R_014() {
        topic.send(
                AStage.of(caseId, 1).at("2026-03-10T03:30:00Z").starts(StatutoryClock.MIA_REVIEW, "MIA_TD", "MIA75"),
                AStage.of(caseId, 2)
                        .stage("INV_SENT_TO_KNB", "AWAITING_KNB")
                        .at("2026-03-10T03:45:00Z")
                        .stops(StatutoryClock.MIA_REVIEW, "MIA_TD", "MIA75", "2026-03-10T03:30:00Z")
                        .starts(StatutoryClock.KNB_3WD, "KNB", "KNB"));

        var read = awaitStages(caseId, 2);

        assertThat(read.getString("state")).isEqualTo("AWAITING_KNB");
        assertThat(read.getString("stages[0].happenedAt")).isEqualTo("2026-03-10T03:30:00Z");
        assertThat(read.getString("stages[0].enteredAt")).isEqualTo("2026-03-10T04:00:00Z");
        assertThat(read.getString("stages[1].terms[1].status")).isEqualTo("STARTED");
        assertThat(read.getString("stages[1].terms[1].explanation")).startsWith("due by end of Fri 13 Mar 2026");
        assertThat(read.getList("terms.status")).containsExactly("STOPPED", "RUNNING");
        assertThat(read.getString("terms[1].lastDay")).isEqualTo("2026-03-13");
        assertThat(caseOf("monitoring", caseId).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void a_stage_that_comes_again_is_entered_once_R_013() {
        var first = AStage.of(caseId, 1);
        var second = AStage.of(caseId, 2).stage("INV_REVIEW_DONE", "MIA_REVIEW");

        topic.send(first, first, second, first, second, AStage.of(caseId, 3).stage("INV_AGREED", "AGREED"), second);

        var read = awaitStages(caseId, 3);
        assertThat(read.getList("stages.sequence")).containsExactly(1, 2, 3);
        assertThat(hasGap(caseId)).isFalse();
    }

    @Test
    void one_bad_record_among_two_hundred_delays_nobody_else() {
        List<CaseId> others =
                IntStream.range(0, 66).mapToObj(_ -> CaseId.next()).toList();
        List<Envelope> batch = new ArrayList<>();
        others.forEach(other -> batch.add(AStage.of(other, 1).envelope()));
        batch.add(AStage.of(caseId, 1).envelope("{\"stage\": 7"));
        others.forEach(other -> batch.add(
                AStage.of(other, 2).stage("INV_REVIEW_DONE", "MIA_REVIEW").envelope()));
        batch.add(AStage.of(caseId, 2).stage("INV_REVIEW_DONE", "MIA_REVIEW").envelope());
        others.forEach(other ->
                batch.add(AStage.of(other, 3).stage("INV_AGREED", "AGREED").envelope()));

        topic.send(batch);

        others.forEach(other -> awaitStages(other, 3));
        var gap = gapOf(caseId);
        assertThat(gap.getString("fault")).isEqualTo("UNREADABLE");
        assertThat(gap.getInt("parked")).isEqualTo(1);
        await("the second record waits").until(() -> gapOf(caseId).getInt("waiting") == 1);
        assertThat(stagesOf(caseId)).isZero();
    }

    @Test
    void a_parked_case_goes_on_in_order_as_soon_as_the_record_it_waits_for_comes_right() {
        topic.send(List.of(
                AStage.of(caseId, 1).envelope(),
                AStage.of(caseId, 2).envelope("not json"),
                AStage.of(caseId, 3).stage("INV_SENT_TO_KNB", "AWAITING_KNB").envelope(),
                AStage.of(caseId, 4)
                        .stage("INV_AGREED", "AGREED")
                        .result("AGREED")
                        .envelope()));
        await("two wait").until(() -> gapOf(caseId).getInt("waiting") == 2);

        topic.send(AStage.of(caseId, 2).stage("INV_REVIEW_DONE", "MIA_REVIEW"));

        var read = awaitStages(caseId, 4);
        assertThat(read.getList("stages.stage"))
                .containsExactly("INV_REGISTERED", "INV_REVIEW_DONE", "INV_SENT_TO_KNB", "INV_AGREED");
        assertThat(hasGap(caseId)).isFalse();
    }

    @Test
    void a_gap_parks_the_case_and_is_named_and_the_late_record_closes_it() {
        topic.send(
                AStage.of(caseId, 1),
                AStage.of(caseId, 3).stage("INV_SENT_TO_KNB", "AWAITING_KNB"),
                AStage.of(caseId, 5).stage("INV_AGREED", "AGREED"));

        await("both are aside").until(() -> gapOf(caseId).getInt("waiting") == 1);
        assertThat(gapOf(caseId).getString("fault")).isEqualTo("GAP");
        assertThat(gapOf(caseId).getInt("missingFrom")).isEqualTo(2);
        assertThat(gapOf(caseId).getInt("missingTo")).isEqualTo(2);

        topic.send(AStage.of(caseId, 2).stage("INV_REVIEW_DONE", "MIA_REVIEW"));

        awaitStages(caseId, 3);
        await("the next gap is named").until(() -> gapOf(caseId).getInt("missingFrom") == 4);
        assertThat(gapOf(caseId).getInt("parked")).isEqualTo(1);
        assertThat(gapOf(caseId).getInt("waiting")).isZero();
    }

    @Test
    void nobody_but_the_three_kinds_of_body_reports_R_011() {
        topic.send(
                AStage.of(caseId, 1),
                AStage.of(caseId, 2)
                        .stage("INV_KNB_ANSWERED", "AWAITING_DECISION")
                        .by("KNB", "KNB"));

        assertThat(gapOf(caseId).getString("fault")).isEqualTo("NOT_A_REPORTER");
        assertThat(stagesOf(caseId)).isEqualTo(1);
    }

    @Test
    void a_stage_from_the_future_is_kept_explained_and_visible_and_stops_no_other() {
        var early = AStage.of(caseId, 1).at("2026-03-10T04:05:01Z");
        var other = CaseId.next();
        var place = topic.send(early, AStage.of(other, 1), AStage.of(caseId, 2)).getFirst();

        awaitStages(other, 1);
        assertThat(gapOf(caseId).getString("fault")).isEqualTo("FROM_THE_FUTURE");
        assertThat(stagesOf(caseId)).isZero();
        as("auditor")
                .get("/api/v1/dead-letters/public-services.stages.v1-" + place.partition() + "-" + place.offset())
                .then()
                .statusCode(200)
                .body("reason", equalTo("FROM_THE_FUTURE"))
                .body("explanation", containsString("ahead of the clock"))
                .body("waitingBehind", equalTo(1))
                .body("record.body.happenedAt", equalTo("2026-03-10T04:05:01Z"));
        await("a dead letter").until(() -> !topic.deadLetters(caseId.toString()).isEmpty());
        assertThat(StageTopic.header(topic.deadLetters(caseId.toString()).getFirst(), "dead-letter-fault"))
                .isEqualTo("FROM_THE_FUTURE");
    }

    @Test
    void what_is_parked_is_copied_to_the_dead_letters_with_place_and_fault() {
        var poison = AStage.of(caseId, 1).envelope("{}");
        var place = topic.send(List.of(poison)).getFirst();

        await("a dead letter").until(() -> !topic.deadLetters(caseId.toString()).isEmpty());

        var letter = topic.deadLetters(caseId.toString()).getFirst();
        assertThat(letter.value()).isEqualTo("{}".getBytes(UTF_8));
        assertThat(StageTopic.header(letter, "ce_id")).isEqualTo(poison.id().toString());
        assertThat(StageTopic.header(letter, "dead-letter-fault")).isEqualTo("UNREADABLE");
        assertThat(StageTopic.header(letter, "dead-letter-offset")).isEqualTo(Long.toString(place.offset()));
    }

    @Test
    void a_record_without_key_or_value_or_headers_is_kept_and_holds_up_nobody() {
        var headers = new HashMap<>(AStage.of(caseId, 1).envelope().headers());
        headers.put("ce_note", "a NUL \u0000 inside");
        var places = Stream.of(
                        topic.sendRaw(null, Map.of(), "x".getBytes(UTF_8)),
                        topic.sendRaw(null, Map.of(), null),
                        topic.sendRaw("no-uuid", headers, new byte[] {(byte) 0xff, 0}),
                        topic.sendRaw(CaseId.next().toString(), headers, "{}".getBytes(UTF_8)))
                .toList();

        places.forEach(place -> await("it is listed").until(() -> parkedAt(place.partition(), place.offset())));
        await("a copy under its place")
                .until(() -> !topic.deadLetters("public-services.stages.v1-"
                                + places.getFirst().partition() + "-"
                                + places.getFirst().offset())
                        .isEmpty());
        var other = CaseId.next();
        topic.send(AStage.of(other, 1));
        awaitStages(other, 1);
    }

    private static boolean parkedAt(int partition, long offset) {
        return as("administrator")
                        .get("/api/v1/dead-letters/public-services.stages.v1-" + partition + "-" + offset)
                        .statusCode()
                == 200;
    }

    @Test
    void the_same_sequence_with_another_event_is_a_fork_that_is_kept_and_changes_nothing() {
        topic.send(AStage.of(caseId, 1), AStage.of(caseId, 1).stage("INV_RETURNED", "RETURNED"));

        assertThat(gapOf(caseId).getString("fault")).isEqualTo("FORK");
        assertThat(caseOf("monitoring", caseId).jsonPath().getList("stages.stage"))
                .containsExactly("INV_REGISTERED");
        topic.send(AStage.of(caseId, 2).stage("INV_REVIEW_DONE", "MIA_REVIEW"));
        awaitStages(caseId, 2);
    }

    @Test
    void an_unknown_kind_of_event_is_passed_over_and_an_unknown_version_parks() {
        var other = CaseId.next();
        topic.send(List.of(
                AStage.of(caseId, 1).envelope("kz.ruqsat.stages.stage-praised.v1", "{}"),
                AStage.of(caseId, 2).envelope(),
                AStage.of(other, 1).envelope("kz.ruqsat.stages.stage-reported.v2", "{}")));

        assertThat(awaitStages(caseId, 1).getInt("stages[0].sequence")).isEqualTo(2);
        assertThat(gapOf(other).getString("fault")).isEqualTo("UNKNOWN_VERSION");
    }
}
