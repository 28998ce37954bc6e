package kz.ruqsat.monitoring.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kz.ruqsat.monitoring.duties.Promise.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseTest {

    private static final Instant HAPPENED = Instant.parse("2026-03-10T04:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, KEPT",
        "PT14M59.999999S, KEPT",
        "PT15M, LATE",
        "PT59M59S, LATE",
        "PT1H, LATE_FOR_LONG",
        "P3D, LATE_FOR_LONG"
    })
    void a_stage_is_late_from_the_first_instant_after_fifteen_minutes_and_for_long_after_an_hour(
            Duration after, Step step) {
        assertThat(Promise.ENTRY.stepAt(HAPPENED, HAPPENED.plus(after))).isEqualTo(step);
    }

    @Test
    void a_stage_entered_before_it_happened_by_another_clock_is_not_late() {
        assertThat(Promise.ENTRY.stepAt(HAPPENED, HAPPENED.minusSeconds(1))).isEqualTo(Step.KEPT);
    }

    @Test
    void the_second_step_cannot_come_before_the_first() {
        assertThatThrownBy(() -> new Promise(Duration.ofHours(1), Duration.ofMinutes(15)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void owed_is_received_and_what_is_on_its_way() {
        var sum = Sum.of(1_204, Map.of(Standing.IN_DELIVERY, 3L, Standing.RECEIVED, 5L));

        assertThat(sum.received()).isEqualTo(1_201);
        assertThat(sum.outstanding()).isEqualTo(3);
        assertThat(sum.count(Standing.MISSING)).isZero();
        assertThat(sum.addsUp()).isTrue();
    }

    @Test
    void more_open_duties_than_were_listed_do_not_add_up() {
        assertThat(Sum.of(2, Map.of(Standing.MISSING, 3L)).addsUp()).isFalse();
    }

    @Test
    void sums_of_owners_are_added_part_by_part() {
        var both =
                Sum.of(4, Map.of(Standing.UNSENT, 1L)).plus(Sum.of(6, Map.of(Standing.UNSENT, 2L, Standing.HELD, 1L)));

        assertThat(both).isEqualTo(new Sum(10, 6, Map.of(Standing.UNSENT, 3L, Standing.HELD, 1L)));
        assertThat(both.addsUp()).isTrue();
    }
}
