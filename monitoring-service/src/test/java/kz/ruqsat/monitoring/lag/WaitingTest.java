package kz.ruqsat.monitoring.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kz.ruqsat.businesstime.StatutoryClock;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private static final Instant START = Instant.parse("2026-03-10T04:00:00Z");

    private final Waiting waiting = new Waiting();

    private Duration after(long seconds, long end, long read) {
        Instant at = START.plusSeconds(seconds);
        return waiting.look(at, end, read).at(at);
    }

    @Test
    void whoever_has_read_all_is_not_behind() {
        assertThat(after(0, 7, 7)).isZero();
        assertThat(after(9, 9, 9)).isZero();
        assertThat(waiting.records()).isZero();
    }

    @Test
    void what_stands_still_waits_since_it_was_first_seen() {
        after(0, 7, 7);
        assertThat(after(5, 8, 7)).isZero();
        assertThat(after(20, 12, 7)).isEqualTo(Duration.ofSeconds(15));
        assertThat(waiting.records()).isEqualTo(5);
    }

    @Test
    void one_who_reads_on_is_as_late_as_the_oldest_record_left() {
        after(0, 8, 7);
        after(10, 12, 7);
        after(30, 14, 7);
        assertThat(after(40, 14, 9)).isEqualTo(Duration.ofSeconds(30));
        assertThat(after(50, 14, 13)).isEqualTo(Duration.ofSeconds(20));
        assertThat(after(60, 14, 14)).isZero();
    }

    @Test
    void a_wait_of_days_keeps_its_beginning() {
        for (int look = 0; look < 5_000; look++) {
            after(look, look + 1L, 0);
        }
        assertThat(after(5_000, 5_001, 0)).isEqualTo(Duration.ofSeconds(5_000));
    }

    @Test
    void every_consumer_of_the_table_names_clocks_and_a_reason() {
        assertThat(Consumer.all())
                .hasSize(8)
                .allSatisfy(consumer -> assertThat(consumer.why()).isNotBlank());
        assertThat(Consumer.all())
                .filteredOn(consumer -> consumer.group().equals("approval-service-replies"))
                .singleElement()
                .satisfies(replies ->
                        assertThat(replies.clocks()).containsExactly(StatutoryClock.KNB_3WD, StatutoryClock.KNB_30CD));
    }
}
