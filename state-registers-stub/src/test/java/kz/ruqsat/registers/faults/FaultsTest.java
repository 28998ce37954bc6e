package kz.ruqsat.registers.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final Instant NOON = Instant.parse("2026-03-11T07:00:00Z");

    private final Faults faults = new Faults();

    @Test
    void the_same_seed_hits_the_same_look_ups_and_another_seed_others() {
        assertThat(hits(42)).isEqualTo(hits(42)).isNotEqualTo(hits(43));
    }

    @Test
    void the_rate_is_the_share_of_look_ups_that_are_hit() {
        assertThat(hits(42)).hasSizeBetween(250, 350);
    }

    private static List<Integer> hits(long seed) {
        var faults = new Faults();
        faults.add(new Fault("GBD_UL", 0, Failure.UNAVAILABLE, 0.3, seed, null, null, null));
        return IntStream.range(0, 1_000)
                .filter(_ -> faults.effectOn("GBD_UL", NOON).fails())
                .boxed()
                .toList();
    }

    @Test
    void look_ups_of_another_system_draw_no_lots() {
        faults.add(new Fault("GBD_UL", 0, Failure.UNAVAILABLE, 0.3, 42L, null, null, null));
        var met = IntStream.range(0, 1_000)
                .filter(_ -> {
                    faults.effectOn("GBD_FL", NOON);
                    return faults.effectOn("GBD_UL", NOON).fails();
                })
                .boxed()
                .toList();

        assertThat(met).isEqualTo(hits(42));
    }

    @Test
    void an_outage_holds_from_its_first_instant_to_the_last_before_its_end() {
        faults.add(new Fault("GBD_UL", 0, Failure.UNAVAILABLE, null, null, NOON, NOON.plusSeconds(3_600), null));

        assertThat(failsAt(NOON.minusMillis(1))).isFalse();
        assertThat(failsAt(NOON)).isTrue();
        assertThat(failsAt(NOON.plusSeconds(3_600).minusMillis(1))).isTrue();
        assertThat(failsAt(NOON.plusSeconds(3_600))).isFalse();
    }

    private boolean failsAt(Instant instant) {
        return faults.effectOn("GBD_UL", instant).fails();
    }

    @Test
    void a_fault_of_some_times_is_used_up_and_tells_how_far_it_got() {
        faults.add(new Fault("GBD_UL", 0, Failure.DROPPED, null, null, null, null, 2));

        assertThat(IntStream.range(0, 5).filter(_ -> failsAt(NOON)).boxed()).containsExactly(0, 1);
        assertThat(faults.all()).singleElement().satisfies(view -> {
            assertThat(view.met()).isEqualTo(2);
            assertThat(view.hit()).isEqualTo(2);
        });
    }

    @Test
    void delays_add_up_and_the_earliest_failure_counts() {
        faults.add(new Fault("GBD_UL", 200, null, null, null, null, null, null));
        faults.add(new Fault("GBD_UL", 300, Failure.MALFORMED, null, null, null, null, null));
        faults.add(new Fault("GBD_UL", 0, Failure.DROPPED, null, null, null, null, null));

        assertThat(faults.effectOn("GBD_UL", NOON)).isEqualTo(new Effect(Duration.ofMillis(500), Failure.MALFORMED));
    }

    @Test
    void a_fault_that_is_deleted_is_gone_and_their_number_is_bounded() {
        var one = new Fault("GBD_UL", 0, Failure.DROPPED, null, null, null, null, null);
        var first = faults.add(one).orElseThrow();
        for (int i = 1; i < Faults.MOST; i++) {
            faults.add(one);
        }

        assertThat(faults.add(one)).isEmpty();
        assertThat(faults.remove(first.id())).isTrue();
        assertThat(faults.remove(first.id())).isFalse();
        assertThat(faults.add(one)).isPresent();
        faults.clear();
        assertThat(failsAt(NOON)).isFalse();
    }
}
