package kz.ruqsat.businesstime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.junit.jupiter.api.Test;

/** statutory days are civil days of Kazakhstan. */
class KazakhstanTimeTest {

    @Test
    void local_midnight_is_nineteen_hours_utc() {
        assertThat(KazakhstanTime.dateOf(Instant.parse("2026-03-26T18:59:59.999999999Z")))
                .isEqualTo("2026-03-26");
        assertThat(KazakhstanTime.dateOf(Instant.parse("2026-03-26T19:00:00Z"))).isEqualTo("2026-03-27");
        assertThat(KazakhstanTime.endOf(LocalDate.of(2026, 3, 26))).isEqualTo("2026-03-26T19:00:00Z");
        assertThat(KazakhstanTime.at(LocalDate.of(2026, 3, 10), LocalTime.of(9, 0)))
                .isEqualTo("2026-03-10T04:00:00Z");
    }

    @Test
    void the_29th_of_february_2024_has_25_hours() {
        LocalDate leapDay = LocalDate.of(2024, 2, 29);

        Instant start = KazakhstanTime.endOf(leapDay.minusDays(1));
        Instant end = KazakhstanTime.endOf(leapDay);

        assertThat(start).isEqualTo("2024-02-28T18:00:00Z");
        assertThat(end).isEqualTo("2024-02-29T19:00:00Z");
        assertThat(Duration.between(start, end)).isEqualTo(Duration.ofHours(25));
        assertThat(KazakhstanTime.dateOf(end.minusNanos(1))).isEqualTo(leapDay);
        assertThat(KazakhstanTime.dateOf(end)).isEqualTo("2024-03-01");
    }

    @Test
    void of_the_hour_that_came_twice_the_first_is_meant() {
        LocalDate leapDay = LocalDate.of(2024, 2, 29);

        Instant halfPast = KazakhstanTime.at(leapDay, LocalTime.of(23, 30));

        assertThat(halfPast).isEqualTo("2024-02-29T17:30:00Z");
        assertThat(KazakhstanTime.dateOf(halfPast.plus(Duration.ofHours(1)))).isEqualTo(leapDay);
    }

    @Test
    void every_day_of_the_calendar_has_24_hours() {
        assertThat(SlowCount.everyStartDay())
                .allSatisfy(date -> assertThat(
                                Duration.between(KazakhstanTime.endOf(date.minusDays(1)), KazakhstanTime.endOf(date)))
                        .isEqualTo(Duration.ofDays(1)));
    }

    @Test
    void zone_data_of_this_machine_is_new_enough() {
        assertThatCode(KazakhstanTime::requireCurrentZoneData).doesNotThrowAnyException();
    }

    @Test
    void older_zone_data_is_refused_with_the_version_to_install() {
        ZoneRules before2024a = ZoneRules.of(ZoneOffset.ofHours(6));

        assertThatIllegalStateException()
                .isThrownBy(() -> KazakhstanTime.requireCurrentZoneData(before2024a))
                .withMessageContainingAll("+06:00", "+05:00", "2026-03-10", "2024a");
    }
}
