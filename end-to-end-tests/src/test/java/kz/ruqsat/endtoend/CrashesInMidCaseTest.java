package kz.ruqsat.endtoend;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.concurrent.CompletableFuture;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.sandbox.client.Agencies;
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
    private static NothingLostOrDoubled after;

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
            after = new NothingLostOrDoubled(STAND, AGENCIES, cases, CASES);
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
        after.every_case_ends_as_knb_answered();
    }

    @Test
    void knb_got_one_request_for_each_case() {
        after.knb_got_one_request_for_each_case();
    }

    @Test
    void each_case_is_decided_once() {
        after.each_case_is_decided_once();
    }

    @ParameterizedTest
    @ValueSource(strings = {StandTopics.INVITATION_EVENTS, StandTopics.APPROVAL_EVENTS, StandTopics.STAGES})
    void a_topic_has_the_events_of_a_case_in_order_without_gap_or_double(String topic) {
        after.a_topic_has_the_events_of_a_case_in_order_without_gap_or_double(topic);
    }

    @Test
    void monitoring_has_every_transition_of_the_owner_in_order() {
        after.monitoring_has_every_transition_of_the_owner_in_order();
    }

    @Test
    void the_independent_checker_finds_nothing_on_the_stand() {
        IndependentCheck.finds_nothing_on(STAND);
    }
}
