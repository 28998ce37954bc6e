package kz.ruqsat.businesstime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** the working-day calendar of Kazakhstan, with moved holidays. */
class WorkingCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, WORKING, ''",
        "2026-03-14, WEEKEND, ''",
        "2026-03-21, HOLIDAY, NAURYZ",
        "2026-03-23, HOLIDAY, NAURYZ",
        "2026-03-24, SHIFTED_DAY_OFF, NAURYZ",
        "2026-03-09, SHIFTED_DAY_OFF, WOMENS_DAY",
        "2026-05-27, RELIGIOUS_DAY_OFF, KURBAN_AIT",
        "2026-08-31, WORKING, ''",
        "2025-01-03, TRANSFERRED_DAY_OFF, ''",
        "2025-01-05, WORKING_WEEKEND, ''",
        "2027-03-15, HOLIDAY, CONSTITUTION_DAY_NEW"
    })
    void a_day_says_what_it_is(LocalDate date, DayKind kind, String holiday) {
        CalendarDay day = calendar.day(date);

        assertThat(day.date()).isEqualTo(date);
        assertThat(day.kind()).isEqualTo(kind);
        assertThat(day.holiday()).isEqualTo(holiday);
        assertThat(day.source()).isNotBlank();
    }

    @Test
    void weekdays_off_in_spring_2026_are_those_of_R_086() {
        LocalDate march = LocalDate.of(2026, 3, 1);

        assertThat(march.datesUntil(LocalDate.of(2026, 6, 1))
                        .filter(date -> date.getDayOfWeek().getValue() <= 5 && !calendar.isWorkingDay(date)))
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2026-03-09",
                        "2026-03-23",
                        "2026-03-24",
                        "2026-03-25",
                        "2026-05-01",
                        "2026-05-07",
                        "2026-05-11",
                        "2026-05-27");
    }

    @Test
    void only_2027_is_an_estimate() {
        assertThat(SlowCount.everyStartDay())
                .allSatisfy(date -> assertThat(calendar.day(date).estimated()).isEqualTo(date.getYear() == 2027));
    }

    @Test
    void a_working_sunday_counts() {
        LocalDate fridayOff = LocalDate.of(2025, 1, 3);

        assertThat(calendar.plusWorkingDays(fridayOff, 1)).isEqualTo("2025-01-05");
        assertThat(calendar.minusWorkingDays(LocalDate.of(2025, 1, 6), 1)).isEqualTo("2025-01-05");
    }

    @Test
    void a_working_sunday_names_the_transfer_that_made_it_work() {
        WorkingCalendar withOlderTransfer =
                WrittenData.calendarChanged(file -> WrittenData.list(file, "governmentTransfers")
                        .insertObject(0)
                        .put("dayOffMovedFrom", "2024-05-04")
                        .put("dayOffMovedTo", "2024-05-08")
                        .put("source", "another transfer"));
        LocalDate sunday = LocalDate.of(2025, 1, 5);

        assertThat(withOlderTransfer.day(sunday)).isEqualTo(calendar.day(sunday));
    }

    @Test
    void no_working_days_from_a_day_off_stays_there() {
        LocalDate sunday = LocalDate.of(2026, 3, 15);

        assertThat(calendar.plusWorkingDays(sunday, 0)).isEqualTo(sunday);
        assertThat(calendar.minusWorkingDays(sunday, 0)).isEqualTo(sunday);
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingDays(sunday, -1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10})
    void counting_forward_back_and_between_agree(int count) {
        SlowCount.everyStartDay().filter(date -> date.getYear() == 2026).forEach(start -> {
            LocalDate end = calendar.plusWorkingDays(start, count);
            assertThat(calendar.workingDaysBetween(start, end)).isEqualTo(count);
            assertThat(calendar.workingDaysBetween(end, start)).isEqualTo(-count);
            if (calendar.isWorkingDay(start)) {
                assertThat(calendar.minusWorkingDays(end, count)).isEqualTo(start);
            }
        });
    }

    @Test
    void a_day_outside_the_published_years_is_an_error_that_names_the_year() {
        LocalDate newYear = LocalDate.of(2028, 1, 1);

        assertThatExceptionOfType(CalendarNotPublishedException.class)
                .isThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2027, 12, 31), 1))
                .withMessageContainingAll("the year 2028", "2028-01-01", "2026.1", "2025 to 2027")
                .satisfies(missing -> assertThat(missing.date()).isEqualTo(newYear));
        assertThatExceptionOfType(CalendarNotPublishedException.class)
                .isThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2024, 12, 31)))
                .withMessageContaining("the year 2024");
        assertThatExceptionOfType(CalendarNotPublishedException.class)
                .isThrownBy(() -> calendar.workingDaysBetween(LocalDate.of(2027, 12, 30), newYear));
    }

    @Test
    void a_count_may_begin_outside_the_published_years_if_it_walks_only_inside() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2024, 12, 31), 1)).isEqualTo("2025-01-05");
    }

    @Test
    void a_bundled_version_is_found_by_name_and_no_other() {
        assertThat(WorkingCalendar.kazakhstan("2026.1").version()).isEqualTo(calendar.version());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.kazakhstan("2019.7"))
                .withMessageContainingAll("2019.7", "2026.1");
    }
}
