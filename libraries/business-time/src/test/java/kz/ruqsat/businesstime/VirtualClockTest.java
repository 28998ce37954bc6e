package kz.ruqsat.businesstime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VirtualClockTest {

    private static final Instant START = Instant.parse("2026-03-10T04:00:00Z");

    private final VirtualClock clock = new VirtualClock(START);

    @Test
    void time_stands_still_until_it_is_moved() {
        assertThat(clock.instant()).isEqualTo(START);

        clock.advanceTo(START.plusSeconds(60));

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
        assertThat(clock.millis()).isEqualTo(START.plusSeconds(60).toEpochMilli());
    }

    @Test
    void the_same_instant_is_no_move() {
        clock.advanceTo(START);

        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void going_back_is_refused_with_both_instants_and_moves_nothing() {
        Instant earlier = START.minusNanos(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.advanceTo(earlier))
                .withMessageContainingAll(START.toString(), earlier.toString());
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void of_many_movers_at_once_the_latest_wins_and_no_reader_sees_time_go_back() throws Exception {
        int movers = 8;
        CyclicBarrier together = new CyclicBarrier(movers);
        try (var threads = Executors.newFixedThreadPool(movers)) {
            List<Future<List<Instant>>> readings = new ArrayList<>();
            for (int mover = 0; mover < movers; mover++) {
                int offset = mover;
                readings.add(threads.submit((Callable<List<Instant>>) () -> {
                    together.await();
                    return moveAndRead(offset, movers);
                }));
            }
            for (Future<List<Instant>> reading : readings) {
                assertThat(reading.get()).isSorted();
            }
        }
        assertThat(clock.instant()).isEqualTo(START.plusMillis(7_999));
    }

    private List<Instant> moveAndRead(int offset, int step) {
        return IntStream.range(0, 1_000)
                .mapToObj(move -> START.plusMillis((long) move * step + offset))
                .map(this::advanceUnlessLate)
                .toList();
    }

    private Instant advanceUnlessLate(Instant target) {
        try {
            clock.advanceTo(target);
        } catch (IllegalArgumentException late) {
            assertThat(clock.instant()).isAfter(target);
        }
        return clock.instant();
    }
}
