package kz.ruqsat.businesstime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A term computed: when it ends, and every step that led there. A value; equal inputs give equal computations.
 *
 * <p>Dates are civil dates in Kazakhstan. Plain Jackson reads and writes it, with the module for {@code java.time}.
 *
 * @param clock which clock
 * @param rule id of the rule that sets the length, such as {@code R-086}
 * @param confidence how far that rule can be relied upon
 * @param length number of {@code unit}
 * @param unit what is counted
 * @param eventAt the event that started the term
 * @param startPolicy how day zero was found
 * @param countingBase day zero
 * @param days each day walked, in order; empty for a term in years that does not roll and for the validity of a visa
 * @param nominalDate last day before rolling
 * @param lastDay last day of the term
 * @param dueBefore first instant after the term: an act at it is late
 * @param officeCloseWarning close of office on the last day: the moment to warn, not the end of the term
 * @param calendarVersion version of the working calendar
 * @param termsVersion version of the table of terms
 * @param estimated true if a day looked at lies in a year whose calendar is an estimate: the end may still move
 */
public record Computation(
        StatutoryClock clock,
        String rule,
        Confidence confidence,
        int length,
        TermUnit unit,
        Instant eventAt,
        StartPolicy startPolicy,
        LocalDate countingBase,
        List<CountedDay> days,
        LocalDate nominalDate,
        LocalDate lastDay,
        Instant dueBefore,
        Instant officeCloseWarning,
        String calendarVersion,
        String termsVersion,
        boolean estimated) {

    public Computation {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(eventAt, "eventAt");
        Objects.requireNonNull(startPolicy, "startPolicy");
        Objects.requireNonNull(countingBase, "countingBase");
        days = List.copyOf(days);
        Objects.requireNonNull(officeCloseWarning, "officeCloseWarning");
        Objects.requireNonNull(calendarVersion, "calendarVersion");
        Objects.requireNonNull(termsVersion, "termsVersion");
        if (nominalDate.isBefore(countingBase) || lastDay.isBefore(nominalDate) || !dueBefore.isAfter(eventAt)) {
            throw new IllegalArgumentException("A term of " + clock + " cannot start on " + countingBase
                    + ", fall due on " + nominalDate + ", end on " + lastDay + " and before " + dueBefore);
        }
    }

    /** Whether an act at {@code at} is in time, that is before {@link #dueBefore}. Source: R-086. */
    public boolean includes(Instant at) {
        return at.isBefore(dueBefore);
    }

    /** The days that count, in order. */
    public List<LocalDate> countedDays() {
        return days.stream().filter(CountedDay::isCounted).map(CountedDay::date).toList();
    }

    /** The days passed over: days off and days on which the term stood still. */
    public List<LocalDate> skippedDays() {
        return days.stream().filter(CountedDay::isSkipped).map(CountedDay::date).toList();
    }

    /** The computation as one English line, for people who check it. */
    public String explain() {
        return ComputationText.of(this);
    }
}
