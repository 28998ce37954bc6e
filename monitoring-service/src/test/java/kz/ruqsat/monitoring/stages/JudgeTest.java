package kz.ruqsat.monitoring.stages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.monitoring.AStage;
import kz.ruqsat.monitoring.stages.HeldRecord.Status;
import kz.ruqsat.monitoring.stages.Plan.TotalChange;
import kz.ruqsat.monitoring.stages.Plan.TotalKey;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final Instant NOW = Instant.parse("2026-03-14T09:00:00Z");
    private static final Sending SENDING = new Sending("administrator", "administrator POST key", "hash");

    private final StageReader reader = new StageReader();
    private final CaseId caseId = CaseId.next();
    private long offset;

    private Reading reading(AStage stage) {
        return reader.read(received(stage));
    }

    private Received received(AStage stage) {
        var envelope = stage.envelope();
        return new Received(
                new Place("public-services.stages.v1", 0, offset++),
                envelope.subject().toString(),
                envelope.headers(),
                envelope.body().getBytes(UTF_8));
    }

    private Plan judge(List<Reading> readings) {
        return new Judge(reader::read, NOW, List.of()).judge(readings);
    }

    @Test
    void a_stage_in_turn_is_entered_with_the_time_of_entry_R_014() {
        var plan = judge(List.of(reading(AStage.of(caseId, 1))));

        assertThat(plan.stages()).singleElement().satisfies(row -> {
            assertThat(row.enteredAt()).isEqualTo(NOW);
            assertThat(row.happenedAt()).isEqualTo(Instant.parse("2026-03-10T03:00:00Z"));
        });
        assertThat(plan.progress())
                .singleElement()
                .satisfies(p -> assertThat(p.sequence()).isEqualTo(1));
    }

    @Test
    void whatever_the_order_of_arrival_every_stage_is_entered_once_and_in_turn() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            List<Reading> records = new ArrayList<>();
            for (int sequence = 1; sequence <= 8; sequence++) {
                var stage = AStage.of(caseId, sequence);
                records.add(reading(stage));
                if (random.nextBoolean()) {
                    records.add(reading(stage));
                }
            }
            Collections.shuffle(records, random);

            var plan = judge(records);

            assertThat(plan.stages())
                    .as("seed %d", seed)
                    .extracting(StageRow::sequence)
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
            assertThat(plan.parked())
                    .as("seed %d", seed)
                    .allSatisfy(p -> assertThat(p.held().status()).isEqualTo(Status.DONE));
        }
    }

    @Test
    void a_missed_term_is_charged_to_the_body_whose_time_it_was() {
        var plan = judge(List.of(
                reading(AStage.of(caseId, 1)
                        .stage("INV_SENT_TO_KNB", "AWAITING_KNB")
                        .starts(StatutoryClock.KNB_3WD, "KNB", "KNB")),
                reading(AStage.of(caseId, 2)
                        .stage("INV_KNB_OVERDUE", "AWAITING_KNB")
                        .at("2026-03-13T19:00:00Z")
                        .misses(StatutoryClock.KNB_3WD, "KNB", "KNB", "2026-03-10T03:00:00Z"))));

        assertThat(plan.terms()).extracting(TermLine::status).containsExactly("MISSED");
        assertThat(plan.totals())
                .containsEntry(new TotalKey("INV_KNB_OVERDUE", "KNB"), new TotalChange(0, 0, 1))
                .containsEntry(new TotalKey("INV_KNB_OVERDUE", "MIA75"), new TotalChange(1, 1, 0))
                .containsEntry(new TotalKey("INV_SENT_TO_KNB", "MIA75"), new TotalChange(1, 0, 0));
    }

    @Test
    void a_term_on_nobodys_account_lapses_and_is_no_breach() {
        var plan = judge(List.of(reading(AStage.of(caseId, 1)
                .stage("LAPSED", "LAPSED")
                .misses(StatutoryClock.CORRECTION, "", "", "2026-03-10T03:00:00Z"))));

        assertThat(plan.terms()).extracting(TermLine::status).containsExactly("MISSED");
        assertThat(plan.totals().values()).extracting(TotalChange::missed).containsOnly(0L);
    }

    @Test
    void a_case_with_a_result_is_no_longer_open() {
        var plan = judge(List.of(
                reading(AStage.of(caseId, 1)),
                reading(AStage.of(caseId, 2).stage("INV_AGREED", "AGREED").result("AGREED")),
                reading(AStage.of(caseId, 3).stage("USED", "USED"))));

        assertThat(plan.totals().values()).extracting(TotalChange::open).containsOnly(0L);
        assertThat(plan.heads())
                .singleElement()
                .satisfies(h -> assertThat(h.result()).isEqualTo("AGREED"));
    }

    @Test
    void a_clock_started_anew_replaces_the_one_that_ran() {
        var plan = judge(List.of(
                reading(AStage.of(caseId, 1).starts(StatutoryClock.MISSION_VISA, "FOREIGN_MISSION", "EMB-DEL")),
                reading(AStage.of(caseId, 2)
                        .at("2026-03-11T05:00:00Z")
                        .starts(StatutoryClock.MISSION_VISA, "FOREIGN_MISSION", "EMB-DEL"))));

        assertThat(plan.terms()).extracting(TermLine::status).containsExactly("REPLACED", "RUNNING");
    }

    @Test
    void a_record_whose_fault_is_gone_is_taken_when_it_is_sent_again_and_those_behind_it_follow() {
        var bad = received(AStage.of(caseId, 1));
        var behind = received(AStage.of(caseId, 2).stage("INV_AGREED", "AGREED"));
        var standing = new Standing(
                caseId,
                0,
                Optional.empty(),
                List.of(),
                List.of(
                        new HeldRecord(bad, 1, Status.PARKED, Fault.UNREADABLE, "was not readable by an older release"),
                        new HeldRecord(behind, 2, Status.WAITING, Fault.BEHIND, "")),
                Map.of());

        var plan = new Judge(reader::read, NOW, List.of(standing))
                .again(standing.held().getFirst(), reader.read(bad), SENDING);

        assertThat(plan.stages()).extracting(StageRow::sequence).containsExactly(1L, 2L);
        assertThat(plan.changed()).extracting(HeldRecord::status).containsExactly(Status.DONE, Status.DONE);
        assertThat(plan.steps()).extracting(Plan.Step::doneBy).containsExactly("monitoring-service", "administrator");
        assertThat(plan.steps().getLast().outcome()).isEqualTo("HANDLED");
    }

    @Test
    void a_record_that_is_sent_again_out_of_turn_or_as_a_fork_stays_and_one_that_was_entered_is_over() {
        var early = received(AStage.of(caseId, 3));
        var fork = received(AStage.of(caseId, 1));
        var same = received(AStage.of(caseId, 1));
        var taken = ((Reading.Stage) reader.read(same)).envelope().id();
        var standing = new Standing(caseId, 1, Optional.empty(), List.of(), List.of(), Map.of(1L, taken));

        assertThat(sentAgain(standing, early)).isEqualTo("PARKED");
        assertThat(sentAgain(standing, fork)).isEqualTo("PARKED");
        assertThat(sentAgain(standing, same)).isEqualTo("REPEAT");
    }

    private String sentAgain(Standing standing, Received record) {
        var held = new HeldRecord(record, 0, Status.PARKED, Fault.UNREADABLE, "");
        var plan = new Judge(reader::read, NOW, List.of(standing)).again(held, reader.read(record), SENDING);
        assertThat(plan.stages()).isEmpty();
        return plan.steps().getLast().outcome();
    }

    @Test
    void a_sequence_taken_with_another_event_is_a_fork() {
        var standing = new Standing(caseId, 1, Optional.empty(), List.of(), List.of(), Map.of(1L, UUID.randomUUID()));

        var plan = new Judge(reader::read, NOW, List.of(standing)).judge(List.of(reading(AStage.of(caseId, 1))));

        assertThat(plan.faults()).containsOnlyKeys(Fault.FORK);
        assertThat(plan.stages()).isEmpty();
    }

    @Test
    void a_fault_found_only_when_a_waiting_record_is_read_again_parks_it() {
        var waiting = received(AStage.of(caseId, 2));
        var standing = new Standing(
                caseId,
                0,
                Optional.empty(),
                List.of(),
                List.of(new HeldRecord(waiting, 2, Status.PARKED, Fault.GAP, "")),
                Map.of());
        Function<Received, Reading> strict = r -> new Reading.Bad(r, Optional.of(caseId), 2, Fault.IMPOSSIBLE, "");

        var plan = new Judge(strict, NOW, List.of(standing)).judge(List.of(reading(AStage.of(caseId, 1))));

        assertThat(plan.stages()).hasSize(1);
        assertThat(plan.changed())
                .singleElement()
                .satisfies(h -> assertThat(h.fault()).isEqualTo(Fault.IMPOSSIBLE));
    }

    @Test
    void a_stage_from_the_future_is_put_aside_with_a_reason_of_its_own_and_those_of_other_cases_are_entered() {
        var other = CaseId.next();

        var plan = judge(List.of(
                reading(AStage.of(caseId, 1)
                        .at(NOW.plus(Judge.TOLERANCE).plusMillis(1).toString())),
                reading(AStage.of(other, 1)),
                reading(AStage.of(caseId, 2).stage("INV_REVIEW_DONE", "MIA_REVIEW"))));

        assertThat(plan.stages()).extracting(StageRow::caseId).containsExactly(other.value());
        assertThat(plan.faults()).containsOnly(Map.entry(Fault.FROM_THE_FUTURE, 1), Map.entry(Fault.BEHIND, 1));
        assertThat(plan.parked().getFirst().held().detail())
                .contains("happenedAt")
                .doesNotContain("2026");
    }

    @Test
    void clocks_that_differ_by_no_more_than_the_tolerance_are_nobodys_fault() {
        var plan = judge(List.of(
                reading(AStage.of(caseId, 1).at(NOW.plus(Judge.TOLERANCE).toString()))));

        assertThat(plan.stages()).hasSize(1);
        assertThat(plan.faults()).isEmpty();
    }

    @Test
    void a_stage_from_the_future_that_is_sent_again_stays_until_its_time_has_come() {
        var early = received(AStage.of(caseId, 1).at("2026-03-15T09:00:00Z"));
        var held = new HeldRecord(early, 1, Status.PARKED, Fault.FROM_THE_FUTURE, "");
        var standing = new Standing(caseId, 0, Optional.empty(), List.of(), List.of(held), Map.of());

        var before = new Judge(reader::read, NOW, List.of(standing)).again(held, reader.read(early), SENDING);
        var after = new Judge(reader::read, NOW.plus(Duration.ofDays(1)), List.of(standing))
                .again(held, reader.read(early), SENDING);

        assertThat(before.stages()).isEmpty();
        assertThat(before.steps().getLast().outcome()).isEqualTo("PARKED");
        assertThat(after.stages()).hasSize(1);
        assertThat(after.steps().getLast().outcome()).isEqualTo("HANDLED");
    }

    @Test
    void a_waiting_stage_from_the_future_is_found_out_when_its_turn_comes() {
        var waiting = received(AStage.of(caseId, 2).at("2026-03-15T09:00:00Z"));
        var gap = new HeldRecord(waiting, 2, Status.PARKED, Fault.GAP, "");
        var standing = new Standing(caseId, 0, Optional.empty(), List.of(), List.of(gap), Map.of());

        var plan = new Judge(reader::read, NOW, List.of(standing)).judge(List.of(reading(AStage.of(caseId, 1))));

        assertThat(plan.stages()).hasSize(1);
        assertThat(plan.changed())
                .singleElement()
                .satisfies(h -> assertThat(h.fault()).isEqualTo(Fault.FROM_THE_FUTURE));
    }
}
