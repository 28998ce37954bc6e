package kz.ruqsat.checker.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.checker.published.Clocks.Standstill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checker's own count of days, on the worked dates of the published pages. */
class ClocksTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            KNB_3WD,         2026-03-10T05:00:00Z, 2026-03-13
            KNB_30CD,        2026-03-10T05:00:00Z, 2026-04-09
            KNB_3WD,         2026-03-19T05:00:00Z, 2026-03-27
            KNB_30CD,        2026-03-19T05:00:00Z, 2026-04-20
            DECISION_1WD,    2026-03-20T06:00:00Z, 2026-03-26
            CORRECTION,      2026-03-10T05:00:00Z, 2026-03-27
            MISSION_VISA,    2026-03-26T05:00:00Z, 2026-04-02
            INVITATION_TERM, 2026-03-20T10:00:00Z, 2027-03-20
            """)
    void R_086_R_087_R_088_R_090_R_134_OQ_16_a_term_ends_as_published(
            String clock, Instant startedAt, LocalDate lastDay) {
        assertThat(clock(clock).lastDay(startedAt, List.of())).isEqualTo(lastDay);
    }

    @Test
    void a_term_starts_on_the_civil_date_in_Kazakhstan() {
        assertThat(clock("DECISION_1WD").lastDay(Instant.parse("2026-03-10T18:59:59Z"), List.of()))
                .isEqualTo("2026-03-11");
        assertThat(clock("DECISION_1WD").lastDay(Instant.parse("2026-03-10T19:00:00Z"), List.of()))
                .isEqualTo("2026-03-12");
    }

    @Test
    void a_day_ends_at_midnight_in_Kazakhstan() {
        assertThat(WorkingDays.PUBLISHED.endOf(LocalDate.of(2026, 3, 13))).isEqualTo("2026-03-13T19:00:00Z");
    }

    @Test
    void a_standstill_moves_the_end_by_its_working_days_and_one_after_the_end_moves_nothing() {
        var started = Instant.parse("2026-04-06T05:00:00Z");
        var weekend = new Standstill(LocalDate.of(2026, 4, 9), LocalDate.of(2026, 4, 13));
        var later = new Standstill(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 6));

        assertThat(clock("MISSION_VISA").lastDay(started, List.of())).isEqualTo("2026-04-13");
        assertThat(clock("MISSION_VISA").lastDay(started, List.of(weekend))).isEqualTo("2026-04-15");
        assertThat(clock("MISSION_VISA").lastDay(started, List.of(weekend, later)))
                .isEqualTo("2026-04-15");
    }

    @Test
    void a_weekend_day_may_work_and_a_weekday_may_not() {
        assertThat(WorkingDays.PUBLISHED.works(LocalDate.of(2025, 1, 5))).isTrue();
        assertThat(WorkingDays.PUBLISHED.works(LocalDate.of(2026, 3, 24))).isFalse();
        assertThat(WorkingDays.PUBLISHED.works(LocalDate.of(2026, 3, 21))).isFalse();
        assertThat(WorkingDays.PUBLISHED.works(LocalDate.of(2026, 3, 26))).isTrue();
    }

    private static Clocks.Clock clock(String name) {
        return Clocks.PUBLISHED.of(name).orElseThrow();
    }
}
