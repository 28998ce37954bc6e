package kz.ruqsat.sandbox.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.ruqsat.sandbox.StandException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeKeeperTest {
    private static final Instant EPOCH = Instant.parse("2026-03-10T04:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-03-16T19:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-17T19:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-20T19:00:00Z");
    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofSeconds(20));
    private static final Patience LONG =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofSeconds(60));

    private final List<TimeKeeper> keepers = new ArrayList<>();
    private final FakeBroker broker = new FakeBroker(EPOCH);
    private final FakeProcess invitation = new FakeProcess("invitation-service", EPOCH);
    private final FakeProcess approval = new FakeProcess("approval-service", EPOCH);

    @AfterEach
    void close() {
        keepers.forEach(TimeKeeper::close);
        invitation.close();
        approval.close();
    }

    @Test
    void time_stops_at_every_due_instant_of_every_process_in_order() {
        invitation.due(TUESDAY);
        approval.due(MONDAY, FRIDAY);

        var report = keeper(LONG).advanceTo(FRIDAY.plusSeconds(1));

        assertThat(report.steps())
                .extracting(AdvanceReport.Step::at)
                .containsExactly(MONDAY, TUESDAY, FRIDAY, FRIDAY.plusSeconds(1));
        assertThat(broker.time()).contains(FRIDAY.plusSeconds(1));
        assertThat(approval.stops()).containsExactly(MONDAY, FRIDAY);
    }

    @Test
    void dues_of_one_instant_are_one_step() {
        invitation.due(TUESDAY);
        approval.due(TUESDAY);

        assertThat(keeper(LONG).advanceTo(TUESDAY).steps()).hasSize(1);
    }

    @Test
    void a_due_that_appears_on_the_way_is_not_stepped_over() {
        approval.due(MONDAY).onStop(_ -> invitation.due(TUESDAY));

        keeper(LONG).advanceTo(FRIDAY);

        assertThat(invitation.stops()).containsExactly(TUESDAY);
    }

    @Test
    void a_record_between_two_processes_holds_the_step() {
        // Monday's term sends a record. Its reader takes it at its third look and only then has something due on
        // Tuesday.
        invitation.reads("invitation-service", "events");
        approval.due(MONDAY).onStop(_ -> {
            broker.send("events");
            invitation.beforeAnswer(() -> {}).beforeAnswer(() -> {}).beforeAnswer(() -> {
                broker.consume("events");
                invitation.due(TUESDAY);
                invitation.moved();
            });
        });

        var report = keeper(LONG).advanceTo(FRIDAY);

        assertThat(report.steps()).extracting(AdvanceReport.Step::at).containsExactly(MONDAY, TUESDAY, FRIDAY);
    }

    @Test
    void counters_that_still_change_are_not_believed() {
        // Always idle when asked, but a move happens between any two looks: five of them.
        for (int look = 0; look < 5; look++) {
            invitation.beforeAnswer(invitation::moved);
        }

        keeper(LONG).awaitRest();

        assertThat(invitation.looks())
                .as("five looks that differ and one that agrees")
                .isEqualTo(6);
    }

    @Test
    void while_one_is_busy_the_others_are_not_asked() {
        invitation.busyWith("1 errand");
        for (int look = 0; look < 4; look++) {
            invitation.beforeAnswer(() -> {});
        }
        invitation.beforeAnswer(() -> invitation.busyWith(""));

        keeper(LONG).awaitRest();

        assertThat(approval.looks())
                .as("once with the busy one, and twice in the looks that agree")
                .isEqualTo(3);
        assertThat(invitation.looks()).isEqualTo(7);
    }

    @Test
    void a_process_that_is_killed_in_a_step_and_comes_back_loses_nothing() {
        approval.due(MONDAY).onStop(at -> {
            if (at.equals(MONDAY)) {
                invitation.kill();
            }
        });
        invitation.due(TUESDAY);
        var advanced = CompletableFuture.supplyAsync(() -> keeper(LONG).advanceTo(FRIDAY));
        await("the keeper waits").until(invitation::isDown);

        invitation.startAgain(broker.time().orElseThrow());

        assertThat(advanced.join().to()).isEqualTo(FRIDAY);
        assertThat(invitation.stops()).containsExactly(TUESDAY);
    }

    @Test
    void a_process_that_missed_the_step_is_told_again() {
        approval.due(MONDAY).onStop(_ -> invitation.kill());
        var advanced = CompletableFuture.supplyAsync(() -> keeper(LONG).advanceTo(MONDAY));
        await("the keeper waits").until(invitation::isDown);

        invitation.startAgain(EPOCH);

        assertThat(advanced.join().to()).isEqualTo(MONDAY);
    }

    @Test
    void a_stand_that_does_not_come_to_rest_is_an_error_that_says_who_and_why() {
        approval.busyWith("2 outbox rows");

        assertThatThrownBy(() -> keeper(SHORT).advanceTo(MONDAY))
                .isInstanceOf(StandException.class)
                .hasMessageContaining("approval-service is busy: 2 outbox rows");
    }

    @Test
    void a_record_nobody_reads_is_an_error_that_names_reader_and_topic() {
        invitation.reads("invitation-service", "events");
        broker.send("events");

        assertThatThrownBy(() -> keeper(SHORT).awaitRest())
                .hasMessageContaining("invitation-service has not read events");
    }

    @Test
    void a_process_that_stays_down_is_an_error_that_names_it() {
        approval.kill();

        assertThatThrownBy(() -> keeper(SHORT).advanceTo(MONDAY))
                .hasMessageContaining("approval-service does not answer");
    }

    @Test
    void a_process_that_is_ahead_is_an_error_at_once() {
        var ahead = new FakeProcess("visa-service", FRIDAY);
        try (ahead;
                var keeper = new TimeKeeper(List.of(ahead.member()), broker, LONG)) {
            assertThatThrownBy(() -> keeper.advanceTo(MONDAY)).hasMessageContaining("visa-service is ahead");
        }
    }

    @Test
    void time_never_goes_back_and_the_same_instant_is_no_step() {
        var keeper = keeper(LONG);

        assertThat(keeper.advanceTo(EPOCH).steps()).isEmpty();
        assertThatThrownBy(() -> keeper.advanceTo(EPOCH.minusSeconds(1))).hasMessageContaining("never goes back");
    }

    @Test
    void a_deed_at_a_stop_is_done_when_all_know_the_time_and_the_rest_after_it_is_the_next_steps() {
        approval.due(MONDAY);
        var done = new ArrayList<Instant>();

        var report = keeper(LONG)
                .advanceThrough(
                        List.of(
                                Stop.at(TUESDAY, () -> {
                                    done.add(broker.time().orElseThrow());
                                    // What is done has something to do later, which the way to the next stop must not
                                    // pass.
                                    invitation.due(TUESDAY.plusSeconds(3600));
                                }),
                                Stop.at(FRIDAY)),
                        _ -> {});

        assertThat(done).containsExactly(TUESDAY);
        assertThat(report.steps())
                .extracting(AdvanceReport.Step::at)
                .containsExactly(MONDAY, TUESDAY, TUESDAY.plusSeconds(3600), FRIDAY);
    }

    @Test
    void a_deed_waits_for_a_process_that_missed_the_step() {
        var knewTheTime = new ArrayList<Boolean>();
        var advanced = CompletableFuture.runAsync(() -> keeper(LONG)
                .advanceThrough(
                        List.of(
                                Stop.at(TUESDAY),
                                Stop.at(
                                        FRIDAY,
                                        () -> knewTheTime.add(invitation.now().equals(FRIDAY)))),
                        step -> {
                            if (step.at().equals(TUESDAY)) {
                                invitation.kill();
                            }
                        }));
        await("the keeper waits").until(() -> broker.time().orElseThrow().equals(FRIDAY));

        invitation.startAgain(EPOCH);

        advanced.join();
        assertThat(knewTheTime).containsExactly(true);
    }

    @Test
    void stops_that_are_not_in_order_are_refused_before_anything_is_done() {
        var done = new ArrayList<Instant>();

        assertThatThrownBy(() -> keeper(LONG)
                        .advanceThrough(List.of(Stop.at(TUESDAY, () -> done.add(TUESDAY)), Stop.at(MONDAY)), _ -> {}))
                .hasMessageContaining("never goes back");
        assertThat(done).isEmpty();
    }

    @Test
    void a_stop_at_the_present_instant_has_its_deed_done() {
        var done = new ArrayList<Instant>();

        keeper(LONG).advanceThrough(List.of(Stop.at(EPOCH, () -> done.add(EPOCH))), _ -> {});

        assertThat(done).containsExactly(EPOCH);
    }

    @Test
    void one_process_killed_in_each_of_a_hundred_steps_changes_nothing() {
        var dues = new ArrayList<Instant>();
        for (int day = 1; day <= 100; day++) {
            dues.add(EPOCH.plus(Duration.ofDays(day)));
        }
        invitation.due(dues.toArray(Instant[]::new));
        approval.due(dues.toArray(Instant[]::new)).onStop(at -> {
            invitation.kill();
            invitation.startAgain(at);
        });

        var report = keeper(LONG).advanceTo(dues.getLast());

        assertThat(report.steps()).hasSize(100);
        assertThat(invitation.stops()).containsExactlyElementsOf(dues);
        assertThat(approval.stops()).containsExactlyElementsOf(dues);
    }

    private TimeKeeper keeper(Patience patience) {
        var keeper = new TimeKeeper(List.of(invitation.member(), approval.member()), broker, patience);
        keepers.add(keeper);
        return keeper;
    }
}
