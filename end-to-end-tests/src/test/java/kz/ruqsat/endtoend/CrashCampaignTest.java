package kz.ruqsat.endtoend;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.client.Agencies;
import kz.ruqsat.sandbox.embedded.StandTopics;
import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandPlan;
import kz.ruqsat.sandbox.process.StandService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Four hundred cases run through while services, drawn by lot, are killed and started again: any of the five, while petitions come in and while time
 * moves. {@code -Druqsat.campaign.seed=N} repeats a draw.
 */
@Tag("campaign")
class CrashCampaignTest {
    private static final int CASES = 400;
    private static final int KILLS_WHILE_FILING = 8;
    private static final int KILLS_WHILE_TIME_MOVES = 12;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofHours(12);

    private final long seed = Long.getLong("ruqsat.campaign.seed", System.nanoTime() % 100_000);
    private final Random lot = new Random(seed);

    @Test
    void nothing_is_lost_or_doubled_whatever_dies() {
        System.out.println("seed " + seed);
        var plan = StandPlan.everything(
                        SandboxHome.find().tree(), Path.of("target", "campaign").toAbsolutePath())
                .withSetting("RUQSAT_DESK_POLICY", WholeStand.DESK_DIVISION + ":*");
        try (var stand = Stand.open(plan, System.out::println);
                var keeper = stand.timeKeeper()) {
            var agencies = Agencies.of(stand);
            var cases = new ManyCases(
                    agencies.invitations(), KazakhstanTime.dateOf(keeper.now()).plusDays(40));

            var filing = CompletableFuture.runAsync(() -> cases.file(CASES));
            IntStream.rangeClosed(1, KILLS_WHILE_FILING)
                    .map(kill -> CASES * kill / (KILLS_WHILE_FILING + 1))
                    .forEach(count -> {
                        await(count + " cases are filed").atMost(LIMIT).until(() -> cases.filed() >= count);
                        killAny(stand);
                    });
            filing.join();
            for (int kill = 0; kill < KILLS_WHILE_TIME_MOVES; kill++) {
                var target = keeper.now().plus(STEP);
                var moving = CompletableFuture.runAsync(() -> keeper.advanceTo(target));
                killAny(stand);
                moving.join();
            }
            keeper.awaitRest();

            var after = new NothingLostOrDoubled(stand, agencies, cases, CASES);
            after.every_case_ends_as_knb_answered();
            after.knb_got_one_request_for_each_case();
            after.each_case_is_decided_once();
            List.of(StandTopics.INVITATION_EVENTS, StandTopics.APPROVAL_EVENTS, StandTopics.STAGES)
                    .forEach(after::a_topic_has_the_events_of_a_case_in_order_without_gap_or_double);
            after.monitoring_has_every_transition_of_the_owner_in_order();
            IndependentCheck.finds_nothing_on(stand);
        }
    }

    private void killAny(Stand stand) {
        var services = StandService.values();
        var victim = services[lot.nextInt(services.length)];
        System.out.println("killing " + victim.title());
        stand.kill9(victim);
        stand.start(victim);
    }
}
