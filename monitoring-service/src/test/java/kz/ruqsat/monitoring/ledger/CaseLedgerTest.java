package kz.ruqsat.monitoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.monitoring.ledger.CaseLedger.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseLedgerTest {

    private static final TimeOwners OWNERS = TimeOwners.standard();
    private static final Instant NOW = Instant.parse("2026-04-01T05:00:00Z");
    private static final int TRAILS = 5_000;

    private static Step step(String at, String state, String stage) {
        return new Step(Instant.parse(at), new Stretch("S1", state, stage, "MIA_TD", "MIA75"), false);
    }

    private static Step last(String at, String state, String stage) {
        return new Step(Instant.parse(at), new Stretch("S1", state, stage, "MIA_TD", "MIA75"), true);
    }

    /** Registered on Thursday, sent in the evening, answered after Nauryz, decided. */
    private static final List<Step> TRAIL = List.of(
            step("2026-03-19T04:00:00Z", "REGISTERED", "INV_REGISTERED"),
            step("2026-03-19T05:00:00Z", "MIA_REVIEW", "MIA_REVIEW"),
            step("2026-03-19T11:00:00Z", "AWAITING_KNB", "INV_REVIEW_DONE"),
            step("2026-03-19T11:30:00Z", "AWAITING_KNB", "INV_SENT_TO_KNB"),
            step("2026-03-27T06:00:00Z", "AWAITING_DECISION", "INV_KNB_ANSWERED"),
            last("2026-03-27T10:00:00Z", "AGREED", "INV_AGREED"));

    @Test
    void each_body_has_the_time_that_was_its_own() {
        var ledger = CaseLedger.of(TRAIL, NOW, OWNERS).orElseThrow();

        assertThat(ledger.open()).isFalse();
        assertThat(ledger.elapsed()).isEqualTo(Duration.ofDays(8).plusHours(6));
        assertThat(ledger.byAccount())
                .isEqualTo(Map.of(
                        Account.MIA, Duration.ofHours(11).plusMinutes(30),
                        Account.KNB, Duration.ofDays(7).plusHours(18).plusMinutes(30)));
        assertThat(ledger.addsUp()).isTrue();
    }

    @Test
    void working_time_leaves_days_off_out() {
        var knb = CaseLedger.of(TRAIL, NOW, OWNERS).orElseThrow().charges().get(3);

        // 19 March from 16:30, the 20th, the 26th whole, the 27th to 11:00 in Astana; Nauryz and its weekend are off.
        assertThat(knb.working(WorkingCalendar.kazakhstan()))
                .isEqualTo(Duration.ofHours(7).plusMinutes(30).plusDays(2).plusHours(11));
    }

    @Test
    void an_open_case_is_charged_up_to_now_and_one_with_a_result_no_longer() {
        var open = CaseLedger.of(TRAIL.subList(0, 4), NOW, OWNERS).orElseThrow();
        var annulled = new ArrayList<>(TRAIL);
        annulled.add(last("2026-03-30T10:00:00Z", "ANNULLED", "INV_ANNULLED"));

        assertThat(open.ends()).isEqualTo(NOW);
        assertThat(open.charges().getLast().owner().account()).isEqualTo(Account.KNB);
        assertThat(CaseLedger.of(annulled, NOW, OWNERS)).isEqualTo(CaseLedger.of(TRAIL, NOW, OWNERS));
    }

    @Test
    void the_life_of_a_visa_has_no_ledger() {
        var visa = List.of(new Step(NOW, new Stretch("S3", "ACTIVE", "ACTIVE", "FOREIGN_MISSION", "EMBDEL"), false));

        assertThat(CaseLedger.of(visa, NOW, OWNERS)).isEmpty();
        assertThat(CaseLedger.of(List.of(), NOW, OWNERS)).isEmpty();
    }

    /** Trails of any states, out of order, at the same moment, after now: whatever comes in, nothing is lost and nothing counted twice. */
    @ParameterizedTest
    @ValueSource(longs = {20260310, 1, 2, 3})
    void the_charges_of_any_trail_add_up_to_its_elapsed_time(long seed) {
        var random = new Random(seed);
        for (int nth = 0; nth < TRAILS; nth++) {
            List<Step> trail = trail(random);

            CaseLedger.of(trail, NOW, OWNERS).ifPresent(ledger -> {
                var sum =
                        ledger.charges().stream().map(CaseLedger.Charge::length).reduce(Duration.ZERO, Duration::plus);
                assertThat(sum).as("seed %s, %s", seed, trail).isEqualTo(ledger.elapsed());
                assertThat(sum).isEqualTo(ledger.byAccount().values().stream().reduce(Duration.ZERO, Duration::plus));
                assertThat(ledger.elapsed())
                        .isEqualTo(Duration.between(trail.getFirst().at(), end(trail)));
                assertThat(ledger.charges())
                        .allSatisfy(charge -> assertThat(charge.from()).isBefore(charge.to()));
            });
        }
    }

    /** An obvious way to find it: the latest stage up to the result, or now if nothing is later. */
    private static Instant end(List<Step> trail) {
        Instant latest = trail.getFirst().at();
        for (Step step : trail) {
            latest = step.at().isAfter(latest) ? step.at() : latest;
            if (step.last()) {
                return latest;
            }
        }
        return NOW.isAfter(latest) ? NOW : latest;
    }

    private static List<Step> trail(Random random) {
        var states = List.of(
                "DRAFT",
                "SUBMITTED",
                "RETURNED",
                "REGISTERED",
                "AWAITING_KNB",
                "AWAITING_DECISION",
                "ACTIVE",
                "UNHEARD_OF");
        var stages = List.of("INV_REVIEW_DONE", "INV_SENT_TO_KNB", "INV_KNB_OVERDUE", "X");
        Instant at = NOW.minus(Duration.ofDays(random.nextInt(40)));
        List<Step> trail = new ArrayList<>();
        for (int nth = random.nextInt(12); nth >= 0; nth--) {
            at = at.plusNanos(1_000L * (random.nextLong(400_000_000_000L) - 40_000_000_000L) * random.nextInt(2));
            var where = new Stretch(
                    "S" + (1 + random.nextInt(3)),
                    states.get(random.nextInt(states.size())),
                    stages.get(random.nextInt(stages.size())),
                    "MIA_TD",
                    "MIA75");
            trail.add(new Step(at, where, random.nextInt(10) == 0));
        }
        return trail;
    }
}
