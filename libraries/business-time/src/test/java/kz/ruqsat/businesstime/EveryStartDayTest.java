package kz.ruqsat.businesstime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every start day of 2025 to 2027 against an obvious count, then what must hold for all of them.. */
class EveryStartDayTest {

    private static final SlowCount SLOW = new SlowCount();
    private static final Deadlines DEADLINES = Deadlines.standard();

    @Test
    void every_day_is_a_working_day_or_a_day_off_as_the_lists_say() {
        WorkingCalendar calendar = WorkingCalendar.kazakhstan();

        assertThat(SlowCount.everyStartDay())
                .hasSize(3 * 365)
                .allSatisfy(date -> assertThat(calendar.isWorkingDay(date)).isEqualTo(SLOW.works(date)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10})
    void every_term_in_working_days_ends_where_the_slow_count_ends(int length) {
        SlowCount.everyStartDay()
                .forEach(start -> check(start, workingDays(length), SLOW.endOfWorkingDays(start, length)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void every_rolled_term_in_calendar_days_ends_where_the_slow_count_ends(int length) {
        SlowCount.everyStartDay()
                .forEach(start -> check(start, calendarDays(length), SLOW.endOfRolledCalendarDays(start, length)));
    }

    @Test
    void no_term_in_working_days_and_no_rolled_calendar_term_ends_on_a_day_off() {
        assertThat(allComputations())
                .isNotEmpty()
                .allSatisfy(term -> assertThat(SLOW.works(term.lastDay()))
                        .as("%s ends on a working day", term)
                        .isTrue());
    }

    @Test
    void a_later_start_never_ends_earlier() {
        for (StatutoryTerm term : terms()) {
            List<Computation> byStart =
                    starts().flatMap(start -> computed(start, term).stream()).toList();
            IntStream.range(1, byStart.size())
                    .forEach(i -> assertThat(byStart.get(i).dueBefore())
                            .isAfterOrEqualTo(byStart.get(i - 1).dueBefore()));
        }
    }

    @Test
    void a_longer_term_never_ends_earlier() {
        starts().forEach(start -> IntStream.range(1, 31).forEach(length -> {
            assertNotEarlier(computed(start, workingDays(length)), computed(start, workingDays(length + 1)));
            assertNotEarlier(computed(start, calendarDays(length)), computed(start, calendarDays(length + 1)));
        }));
    }

    @Test
    void the_days_of_a_computation_are_gapless_and_each_says_why_it_counts_or_not() {
        assertThat(allComputations()).allSatisfy(term -> {
            List<LocalDate> walked = term.days().stream().map(CountedDay::date).toList();
            assertThat(walked)
                    .isEqualTo(term.countingBase()
                            .plusDays(1)
                            .datesUntil(term.lastDay().plusDays(1))
                            .toList());
            assertThat(term.days().stream().map(CountedDay::ordinal).filter(ordinal -> ordinal > 0))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, term.length()).boxed().toList());
            assertThat(term.days())
                    .allSatisfy(day -> assertThat(day.kind().works()).isEqualTo(SLOW.works(day.date())));
        });
    }

    @Test
    void the_hour_of_the_event_changes_nothing_on_the_same_civil_day() {
        StatutoryTerm term = workingDays(3);
        SlowCount.everyStartDay().limit(1000).forEach(start -> {
            var first = DEADLINES.compute(term, KazakhstanTime.at(start, LocalTime.MIN), StartPolicy.CALENDAR_DATE);
            var last = DEADLINES.compute(term, KazakhstanTime.at(start, LocalTime.MAX), StartPolicy.CALENDAR_DATE);
            assertThat(last.days()).isEqualTo(first.days());
            assertThat(last.dueBefore()).isEqualTo(first.dueBefore());
        });
    }

    private static void check(LocalDate start, StatutoryTerm term, Optional<LocalDate> expected) {
        if (expected.isPresent()) {
            assertThat(compute(start, term).lastDay()).as("start %s", start).isEqualTo(expected.get());
        } else {
            assertThatExceptionOfType(CalendarNotPublishedException.class)
                    .as("start %s", start)
                    .isThrownBy(() -> compute(start, term))
                    .withMessageContaining("2028");
        }
    }

    private static void assertNotEarlier(Optional<Computation> shorter, Optional<Computation> longer) {
        if (longer.isPresent()) {
            assertThat(longer.get().lastDay())
                    .isAfterOrEqualTo(shorter.orElseThrow().lastDay());
        }
    }

    private static List<Computation> allComputations() {
        return starts().flatMap(start -> terms().stream().flatMap(term -> computed(start, term).stream()))
                .toList();
    }

    private static Stream<LocalDate> starts() {
        return SlowCount.everyStartDay();
    }

    private static List<StatutoryTerm> terms() {
        return Stream.concat(
                        Stream.of(1, 2, 3, 5, 10).map(EveryStartDayTest::workingDays),
                        Stream.of(30).map(EveryStartDayTest::calendarDays))
                .toList();
    }

    private static Optional<Computation> computed(LocalDate start, StatutoryTerm term) {
        boolean published = term.unit() == TermUnit.WORKING_DAYS
                ? SLOW.endOfWorkingDays(start, term.length()).isPresent()
                : SLOW.endOfRolledCalendarDays(start, term.length()).isPresent();
        return published ? Optional.of(compute(start, term)) : Optional.empty();
    }

    private static Computation compute(LocalDate start, StatutoryTerm term) {
        return DEADLINES.compute(term, KazakhstanTime.at(start, LocalTime.NOON), StartPolicy.CALENDAR_DATE);
    }

    private static StatutoryTerm workingDays(int length) {
        return term(StatutoryClock.KNB_3WD, length, TermUnit.WORKING_DAYS, TermRoll.NONE, "R-086");
    }

    private static StatutoryTerm calendarDays(int length) {
        return term(StatutoryClock.KNB_30CD, length, TermUnit.CALENDAR_DAYS, TermRoll.FORWARD_TO_WORKING_DAY, "R-087");
    }

    private static StatutoryTerm term(StatutoryClock clock, int length, TermUnit unit, TermRoll roll, String rule) {
        return new StatutoryTerm(
                clock, length, unit, roll, StartPolicy.CALENDAR_DATE, rule, Confidence.SEED, SlowCount.FIRST, "test");
    }
}
