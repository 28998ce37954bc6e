package kz.ruqsat.businesstime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Computes when statutory terms end. Pure: reads no clock; immutable, safe for use by many threads. */
public final class Deadlines {

    private final WorkingCalendar calendar;
    private final StatutoryTerms terms;
    private final TermSettings settings;
    private final DayWalk walk;

    /** Counts with the given calendar and lengths. */
    public Deadlines(WorkingCalendar calendar, StatutoryTerms terms) {
        this.calendar = Objects.requireNonNull(calendar, "calendar");
        this.terms = Objects.requireNonNull(terms, "terms");
        this.settings = terms.settings();
        this.walk = new DayWalk(calendar);
    }

    /** Counts with the newest bundled calendar and lengths. */
    public static Deadlines standard() {
        return new Deadlines(WorkingCalendar.kazakhstan(), StatutoryTerms.current());
    }

    /**
     * The term of a clock, as it binds on the civil date of the event, with the clock's own start policy.
     *
     * @param eventAt the event that starts the term: Berkut's acceptance, the receipt of the answer, an officer's act
     * @throws CalendarNotPublishedException if a day outside the published years is needed
     * @throws TermNotInForceException if the clock has no term on that date yet
     */
    public Computation compute(StatutoryClock clock, Instant eventAt) {
        StatutoryTerm term = terms.term(clock, KazakhstanTime.dateOf(eventAt));
        return compute(term, eventAt, term.startPolicy());
    }

    /** As {@link #compute(StatutoryClock, Instant)} with another start policy, for intake without an officer. */
    public Computation compute(StatutoryClock clock, Instant eventAt, StartPolicy policy) {
        return compute(terms.term(clock, KazakhstanTime.dateOf(eventAt)), eventAt, policy);
    }

    /** A given term, for a case that keeps the rules of its registration date. */
    public Computation compute(StatutoryTerm term, Instant eventAt, StartPolicy policy) {
        LocalDate base = countingBase(eventAt, policy);
        List<CountedDay> days = new ArrayList<>(count(term, base));
        LocalDate nominal = term.unit() == TermUnit.YEARS
                ? settings.sameDayLater(base, term.length())
                : days.getLast().date();
        if (term.roll() == TermRoll.FORWARD_TO_WORKING_DAY) {
            days.addAll(walk.roll(nominal));
        }
        LocalDate last = days.isEmpty() ? nominal : days.getLast().date();
        return new Computation(
                term.clock(),
                term.rule(),
                term.confidence(),
                term.length(),
                term.unit(),
                eventAt,
                policy,
                base,
                days,
                nominal,
                last,
                settings.dueBefore(last),
                settings.closeOf(last),
                calendar.version(),
                terms.version(),
                isEstimated(policy, base, days));
    }

    /**
     * The validity of a visa: no days are counted, since the last one stands on the visa itself. Kept as a computation so that it is a term like
     * any other. Source: row L2, R-140.
     *
     * @param issuedAt when the visa was handed over
     * @param lastDay last day printed on it
     * @throws IllegalArgumentException if that day was over before the visa was handed over
     */
    public Computation validity(Instant issuedAt, LocalDate lastDay) {
        LocalDate base = KazakhstanTime.dateOf(issuedAt);
        return new Computation(
                StatutoryClock.VISA_VALIDITY,
                "L2",
                Confidence.INTERP,
                Math.toIntExact(ChronoUnit.DAYS.between(base, lastDay)),
                TermUnit.CALENDAR_DAYS,
                issuedAt,
                StartPolicy.CALENDAR_DATE,
                base,
                List.of(),
                lastDay,
                lastDay,
                settings.dueBefore(lastDay),
                settings.closeOf(lastDay),
                calendar.version(),
                terms.version(),
                false);
    }

    /**
     * Moves the end of a term in working days that stood still: by the working days after the day of suspension up to and
     * including the day of resumption. The same day moves nothing; a term already over when it was to be suspended is returned
     * as it is. May be applied once for each suspension; a day is never added twice.
     *
     * @throws IllegalArgumentException if the resumption comes before the suspension, or the term is not in working days
     */
    public Computation shift(Computation running, LocalDate suspendedOn, LocalDate resumedOn) {
        if (resumedOn.isBefore(suspendedOn)) {
            throw new IllegalArgumentException("A term suspended on " + suspendedOn + " cannot resume on " + resumedOn);
        }
        if (running.unit() != TermUnit.WORKING_DAYS) {
            throw new IllegalArgumentException("Only a term in working days can stand still, not " + running.clock());
        }
        boolean over = suspendedOn.isAfter(running.lastDay());
        return over ? running : moved(running, offTheClock(running, suspendedOn, resumedOn));
    }

    private Set<LocalDate> offTheClock(Computation running, LocalDate suspendedOn, LocalDate resumedOn) {
        Set<LocalDate> suspended = new HashSet<>();
        running.days().stream()
                .filter(day -> day.reason() == DayReason.SUSPENDED)
                .forEach(day -> suspended.add(day.date()));
        LocalDate first = settings.firstDay(running.countingBase());
        suspendedOn
                .plusDays(1)
                .datesUntil(resumedOn.plusDays(1))
                .filter(date -> !date.isBefore(first))
                .forEach(suspended::add);
        return suspended;
    }

    private Computation moved(Computation running, Set<LocalDate> suspended) {
        List<CountedDay> days =
                walk.workingDays(settings.firstDay(running.countingBase()), running.length(), suspended);
        LocalDate last = days.getLast().date();
        return new Computation(
                running.clock(),
                running.rule(),
                running.confidence(),
                running.length(),
                running.unit(),
                running.eventAt(),
                running.startPolicy(),
                running.countingBase(),
                days,
                last,
                last,
                settings.dueBefore(last),
                settings.closeOf(last),
                calendar.version(),
                running.termsVersion(),
                isEstimated(running.startPolicy(), running.countingBase(), days));
    }

    private List<CountedDay> count(StatutoryTerm term, LocalDate base) {
        return switch (term.unit()) {
            case WORKING_DAYS -> walk.workingDays(settings.firstDay(base), term.length());
            case CALENDAR_DAYS -> walk.calendarDays(settings.firstDay(base), term.length());
            case YEARS -> List.of();
        };
    }

    private LocalDate countingBase(Instant eventAt, StartPolicy policy) {
        LocalDate date = KazakhstanTime.dateOf(eventAt);
        return switch (policy) {
            case CALENDAR_DATE -> date;
            case OFFICE_HOURS -> isDuringOfficeDay(date, eventAt) ? date : calendar.plusWorkingDays(date, 1);
        };
    }

    private boolean isDuringOfficeDay(LocalDate date, Instant eventAt) {
        return calendar.isWorkingDay(date) && !eventAt.isAfter(settings.closeOf(date));
    }

    private boolean isEstimated(StartPolicy policy, LocalDate base, List<CountedDay> days) {
        boolean baseLookedAt =
                policy == StartPolicy.OFFICE_HOURS && calendar.day(base).estimated();
        return baseLookedAt
                || days.stream().anyMatch(day -> calendar.day(day.date()).estimated());
    }
}
