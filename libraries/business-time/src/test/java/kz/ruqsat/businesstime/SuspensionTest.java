package kz.ruqsat.businesstime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** a visa clock stands still while fingerprints or an answer are awaited (rows V4, V5, V8, V9). */
class SuspensionTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 10);

    private final Deadlines deadlines = Deadlines.standard();
    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();
    /** Days 1 to 5 are 11, 12, 13, 16 and 17 March. */
    private final Computation running = fiveDaysFrom(FIRST_DAY);

    @Test
    void the_last_day_moves_by_the_working_days_after_suspension_up_to_resumption() {
        Computation shifted = deadlines.shift(running, LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 19));

        assertThat(running.lastDay()).isEqualTo("2026-03-17");
        assertThat(shifted.lastDay()).isEqualTo("2026-03-27");
        assertThat(shifted.dueBefore()).isEqualTo("2026-03-27T19:00:00Z");
        assertThat(shifted.officeCloseWarning()).isEqualTo("2026-03-27T13:30:00Z");
        assertThat(shifted.countedDays())
                .extracting(LocalDate::toString)
                .containsExactly("2026-03-11", "2026-03-12", "2026-03-20", "2026-03-26", "2026-03-27");
    }

    @Test
    void the_days_that_stood_still_are_listed_as_such() {
        Computation shifted = deadlines.shift(running, LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 15));

        assertThat(shifted.days())
                .filteredOn(day -> day.reason() == DayReason.SUSPENDED)
                .extracting(day -> day.date().toString())
                .containsExactly("2026-03-13");
        assertThat(shifted.skippedDays()).contains(LocalDate.of(2026, 3, 13), LocalDate.of(2026, 3, 14));
        assertThat(shifted.countedDays()).hasSize(5).doesNotContain(LocalDate.of(2026, 3, 13));
    }

    @Test
    void the_same_day_moves_nothing() {
        assertThat(deadlines.shift(running, FIRST_DAY, FIRST_DAY)).isEqualTo(running);
        assertThat(deadlines.shift(running, running.lastDay(), running.lastDay()))
                .isEqualTo(running);
    }

    @Test
    void every_suspension_of_every_term_of_2026_moves_as_the_obvious_count_says() {
        SlowCount slow = new SlowCount();
        SlowCount.everyStartDay()
                .filter(day -> day.getYear() == 2026)
                .limit(340)
                .forEach(base -> {
                    Computation term = fiveDaysFrom(base);
                    base.datesUntil(term.lastDay().plusDays(1))
                            .forEach(suspendedOn -> suspendedOn
                                    .datesUntil(suspendedOn.plusDays(15))
                                    .forEach(resumedOn -> assertMovesAsCounted(slow, term, suspendedOn, resumedOn)));
                });
    }

    @Test
    void a_second_suspension_moves_the_shifted_term_again() {
        Computation once = deadlines.shift(running, LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 12));
        Computation twice = deadlines.shift(once, LocalDate.of(2026, 3, 13), LocalDate.of(2026, 3, 17));

        assertThat(once.lastDay()).isEqualTo("2026-03-18");
        assertThat(twice.lastDay()).isEqualTo("2026-03-20");
    }

    @Test
    void the_same_suspension_told_twice_moves_once() {
        Computation once = deadlines.shift(running, LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 13));

        assertThat(deadlines.shift(once, LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 13)))
                .isEqualTo(once);
    }

    @Test
    void a_term_already_over_does_not_move() {
        LocalDate late = running.lastDay().plusDays(1);

        assertThat(deadlines.shift(running, late, late.plusDays(9))).isSameAs(running);
    }

    @Test
    void days_before_the_term_began_move_nothing() {
        assertThat(deadlines.shift(running, LocalDate.of(2026, 3, 2), FIRST_DAY).lastDay())
                .isEqualTo(running.lastDay());
    }

    @Test
    void a_resumption_before_the_suspension_is_refused_with_both_days() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deadlines.shift(running, FIRST_DAY.plusDays(1), FIRST_DAY))
                .withMessageContainingAll("2026-03-11", "2026-03-10");
    }

    @Test
    void the_calendar_days_of_R_087_do_not_stand_still() {
        Computation detailed = deadlines.compute(StatutoryClock.KNB_30CD, noon(FIRST_DAY));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> deadlines.shift(detailed, FIRST_DAY, FIRST_DAY.plusDays(3)))
                .withMessageContaining("KNB_30CD");
    }

    private void assertMovesAsCounted(SlowCount slow, Computation term, LocalDate suspendedOn, LocalDate resumedOn) {
        int moved = (int) suspendedOn
                .plusDays(1)
                .datesUntil(resumedOn.plusDays(1))
                .filter(slow::works)
                .count();
        LocalDate expected = calendar.plusWorkingDays(term.lastDay(), moved);

        Computation shifted = deadlines.shift(term, suspendedOn, resumedOn);

        assertThat(shifted.lastDay())
                .as("%s, %s to %s", term, suspendedOn, resumedOn)
                .isEqualTo(expected);
        assertThat(shifted.includes(shifted.dueBefore())).isFalse();
    }

    private Computation fiveDaysFrom(LocalDate base) {
        return deadlines.compute(StatutoryClock.MISSION_VISA, noon(base));
    }

    private static Instant noon(LocalDate date) {
        return KazakhstanTime.at(date, java.time.LocalTime.NOON);
    }
}
