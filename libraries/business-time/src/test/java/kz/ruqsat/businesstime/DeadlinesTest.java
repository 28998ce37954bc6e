package kz.ruqsat.businesstime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** when each clock runs out. */
class DeadlinesTest {

    private final Deadlines deadlines = Deadlines.standard();

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource({
        "KNB_3WD,         2026-03-10T11:00+05:00, 2026-03-14T00:00+05:00",
        "KNB_30CD,        2026-03-10T11:00+05:00, 2026-04-10T00:00+05:00",
        "KNB_3WD,         2026-03-19T11:00+05:00, 2026-03-28T00:00+05:00",
        "KNB_30CD,        2026-03-19T11:00+05:00, 2026-04-21T00:00+05:00",
        "DECISION_1WD,    2026-03-20T15:00+05:00, 2026-03-27T00:00+05:00",
        "KNB_3WD,         2025-01-05T11:00+05:00, 2025-01-10T00:00+05:00",
        "MIA_REVIEW,      2026-03-20T09:30+05:00, 2026-03-27T00:00+05:00",
        "MISSION_VISA,    2026-03-20T09:30+05:00, 2026-04-02T00:00+05:00",
        "IN_COUNTRY,      2026-03-20T09:30+05:00, 2026-04-02T00:00+05:00",
        "CORRECTION,      2026-03-20T09:30+05:00, 2026-04-09T00:00+05:00",
        "INVITATION_TERM, 2026-03-13T16:00+05:00, 2027-03-14T00:00+05:00"
    })
    void each_clock_ends_as_the_page_on_time_says(
            StatutoryClock clock, OffsetDateTime event, OffsetDateTime dueBefore) {
        Computation computation = deadlines.compute(clock, event.toInstant());

        assertThat(computation.clock()).isEqualTo(clock);
        assertThat(computation.dueBefore()).isEqualTo(dueBefore.toInstant());
        assertThat(computation.calendarVersion()).isEqualTo("2026.1");
        assertThat(computation.termsVersion()).isEqualTo("2026.1");
    }

    @Test
    void L2_a_visa_is_valid_to_the_end_of_the_day_printed_on_it_also_beyond_the_published_years() {
        Computation computation = deadlines.validity(at("2026-03-13T16:00+05:00"), LocalDate.of(2031, 3, 9));

        assertThat(computation.lastDay()).isEqualTo("2031-03-09");
        assertThat(computation.includes(at("2031-03-09T23:59:59+05:00"))).isTrue();
        assertThat(computation.includes(at("2031-03-10T00:00+05:00"))).isFalse();
        assertThat(computation.explain())
                .isEqualTo(
                        "due by end of Sun 9 Mar 2031: the last day printed on the visa; L2 INTERP, calendar 2026.1");
    }

    @Test
    void L2_a_visa_may_be_handed_over_on_its_last_day_and_not_later() {
        LocalDate lastDay = LocalDate.of(2026, 3, 13);

        assertThat(deadlines.validity(at("2026-03-13T23:59+05:00"), lastDay).length())
                .isZero();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> deadlines.validity(at("2026-03-14T00:00+05:00"), lastDay));
    }

    @Test
    void a_working_sunday_is_day_zero_and_a_religious_day_is_skipped_R_086() {
        Computation computation = deadlines.compute(StatutoryClock.KNB_3WD, at("2025-01-05T11:00+05:00"));

        assertThat(computation.countedDays()).containsExactly(days("2025-01-06", "2025-01-08", "2025-01-09"));
        assertThat(computation.skippedDays()).containsExactly(days("2025-01-07"));
    }

    @Test
    void a_working_weekend_day_counts_and_a_transferred_day_off_does_not_R_086() {
        StatutoryTerm threeDays = StatutoryTerms.current().term(StatutoryClock.KNB_3WD, LocalDate.of(2026, 3, 10));

        Computation computation = deadlines.compute(threeDays, at("2024-12-31T11:00+05:00"), StartPolicy.CALENDAR_DATE);

        assertThat(computation.countedDays()).containsExactly(days("2025-01-05", "2025-01-06", "2025-01-08"));
        assertThat(computation.days())
                .extracting(CountedDay::reason)
                .containsExactly(
                        DayReason.HOLIDAY,
                        DayReason.HOLIDAY,
                        DayReason.TRANSFERRED,
                        DayReason.WEEKEND,
                        DayReason.WORKING_WEEKEND,
                        DayReason.COUNTED,
                        DayReason.RELIGIOUS,
                        DayReason.COUNTED);
    }

    @Test
    void days_walked_by_rolling_are_listed_after_day_thirty_R_088() {
        Computation computation = deadlines.compute(StatutoryClock.KNB_30CD, at("2026-02-19T09:00+05:00"));

        assertThat(computation.days()).hasSize(35);
        assertThat(computation.countedDays()).hasSize(30).last().isEqualTo(computation.nominalDate());
        assertThat(computation.skippedDays())
                .containsExactly(days("2026-03-22", "2026-03-23", "2026-03-24", "2026-03-25"));
        assertThat(computation.days().getLast().reason()).isEqualTo(DayReason.ROLLED_TO);
        assertThat(computation.lastDay()).isEqualTo("2026-03-26");
    }

    @Test
    void the_thirty_days_run_from_the_same_acceptance_as_the_three_and_replace_them_R_088() {
        Instant acceptedAt = at("2026-03-10T11:00+05:00");

        Computation normal = deadlines.compute(StatutoryClock.KNB_3WD, acceptedAt);
        Computation detailed = deadlines.compute(StatutoryClock.KNB_30CD, acceptedAt);

        assertThat(detailed.countingBase()).isEqualTo(normal.countingBase());
        assertThat(detailed.countedDays())
                .hasSize(30)
                .first()
                .isEqualTo(normal.countedDays().getFirst());
    }

    @ParameterizedTest(name = "received {0}: day zero {1}")
    @CsvSource({
        "2026-03-20T08:59:59+05:00,    2026-03-20",
        "2026-03-20T18:30:00+05:00,    2026-03-20",
        "2026-03-20T18:30:00.001+05:00, 2026-03-26",
        "2026-03-21T10:00:00+05:00,    2026-03-26",
        "2026-03-24T10:00:00+05:00,    2026-03-26",
        "2026-03-13T23:59:59+05:00,    2026-03-16",
        "2026-03-16T00:00:00+05:00,    2026-03-16",
        "2025-01-05T10:00:00+05:00,    2025-01-05"
    })
    void intake_after_office_hours_is_received_on_the_next_working_day(OffsetDateTime received, LocalDate dayZero) {
        Computation computation =
                deadlines.compute(StatutoryClock.MIA_REVIEW, received.toInstant(), StartPolicy.OFFICE_HOURS);

        assertThat(computation.countingBase()).isEqualTo(dayZero);
        assertThat(computation.startPolicy()).isEqualTo(StartPolicy.OFFICE_HOURS);
    }

    @Test
    void an_invitation_term_needs_no_published_calendar_and_ends_on_the_same_day_of_the_year() {
        Computation computation = deadlines.compute(StatutoryClock.INVITATION_TERM, at("2027-11-30T12:00+05:00"));

        assertThat(computation.lastDay()).isEqualTo("2028-11-30");
        assertThat(computation.days()).isEmpty();
        assertThat(computation.estimated()).isFalse();
    }

    @Test
    void an_invitation_agreed_on_a_leap_day_ends_on_28_february() {
        StatutoryTerm term = StatutoryTerms.current().term(StatutoryClock.INVITATION_TERM, LocalDate.of(2026, 3, 10));

        Computation computation = deadlines.compute(term, at("2028-02-29T12:00+05:00"), StartPolicy.CALENDAR_DATE);

        assertThat(computation.lastDay()).isEqualTo("2029-02-28");
    }

    @Test
    void a_term_that_looks_at_an_estimated_year_says_so() {
        assertThat(deadlines
                        .compute(StatutoryClock.KNB_3WD, at("2026-12-28T10:00+05:00"))
                        .estimated())
                .isFalse();
        assertThat(deadlines
                        .compute(StatutoryClock.KNB_3WD, at("2026-12-29T10:00+05:00"))
                        .estimated())
                .isTrue();
        assertThat(deadlines
                        .compute(StatutoryClock.KNB_30CD, at("2026-12-02T15:00+05:00"))
                        .estimated())
                .isTrue();
    }

    @Test
    void an_intake_moved_by_an_estimated_year_says_so() {
        Instant sunday = at("2027-02-28T10:00+05:00");

        Computation moved = deadlines.compute(StatutoryClock.INVITATION_TERM, sunday, StartPolicy.OFFICE_HOURS);
        Computation asDated = deadlines.compute(StatutoryClock.INVITATION_TERM, sunday, StartPolicy.CALENDAR_DATE);

        assertThat(moved.lastDay()).isEqualTo("2028-03-01");
        assertThat(moved.estimated()).isTrue();
        assertThat(asDated.lastDay()).isEqualTo("2028-02-28");
        assertThat(asDated.estimated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "KNB_3WD,      2027-12-29T10:00+05:00, 2028-01-01",
        "KNB_30CD,     2027-12-02T10:00+05:00, 2028-01-01",
        "DECISION_1WD, 2027-12-31T10:00+05:00, 2028-01-01",
        "MISSION_VISA, 2028-06-01T10:00+05:00, 2028-06-02"
    })
    void a_term_that_needs_days_outside_the_published_years_is_an_error(
            StatutoryClock clock, OffsetDateTime event, LocalDate missing) {
        assertThatExceptionOfType(CalendarNotPublishedException.class)
                .isThrownBy(() -> deadlines.compute(clock, event.toInstant()))
                .withMessageContaining("the year 2028")
                .satisfies(error -> assertThat(error.date()).isEqualTo(missing));
    }

    @Test
    void a_computation_is_a_value() {
        Instant event = at("2026-03-19T11:00+05:00");

        assertThat(deadlines.compute(StatutoryClock.KNB_30CD, event))
                .isEqualTo(Deadlines.standard().compute(StatutoryClock.KNB_30CD, event));
    }

    private Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static LocalDate[] days(String... texts) {
        return List.of(texts).stream().map(LocalDate::parse).toArray(LocalDate[]::new);
    }
}
