package kz.ruqsat.monitoring.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.monitoring.oversight.TimeLeft.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.kazakhstan();

    private static TimeLeft left(String now, String lastDay) {
        var last = LocalDate.parse(lastDay);
        return TimeLeft.at(Instant.parse(now), last, KazakhstanTime.endOf(last), CALENDAR);
    }

    @ParameterizedTest
    @CsvSource({
        // Thursday 19 March 2026 14:00 in Astana; Nauryz from 21 to 25 March.
        "2026-03-19T09:00:00Z, 2026-03-27, IN_TIME, 3, 10",
        "2026-03-26T09:00:00Z, 2026-03-27, DUE_SOON, 1, 10",
        "2026-03-27T09:00:00Z, 2026-03-27, DUE_SOON, 0, 10",
        "2026-03-27T18:59:59Z, 2026-03-27, DUE_SOON, 0, 0",
        "2026-03-27T19:00:00Z, 2026-03-27, BREACHED, 0, 0",
        "2026-03-30T05:00:00Z, 2026-03-27, BREACHED, 1, 0",
        "2026-03-22T05:00:00Z, 2026-03-27, IN_TIME, 2, 0"
    })
    void days_are_working_days_after_today_and_hours_those_of_a_working_today(
            String now, String lastDay, Tone tone, int days, int hours) {
        assertThat(left(now, lastDay)).isEqualTo(new TimeLeft(tone, days, hours));
    }

    @Test
    void a_year_without_a_calendar_is_not_guessed() {
        assertThat(left("2026-03-19T09:00:00Z", "2031-03-27").tone()).isEqualTo(Tone.FAR_AWAY);
    }
}
