package kz.ruqsat.monitoring.board;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.monitoring.board.CalendarPage.Day;
import kz.ruqsat.monitoring.board.CalendarPage.Week;
import kz.ruqsat.monitoring.oversight.OpenTerms;
import kz.ruqsat.monitoring.oversight.Scope;

/** Reads and words on which days open terms end. */
@ApplicationScoped
class CalendarReader {

    private static final int STEPS = 4;
    private static final int BODIES = 4;

    private final OpenTerms terms;
    private final InstantSource clock;
    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    CalendarReader(OpenTerms terms, InstantSource clock) {
        this.terms = terms;
        this.clock = clock;
    }

    Uni<CalendarPage> read(Tongue t, Filter filter, Scope scope) {
        Instant now = clock.instant();
        LocalDate today = KazakhstanTime.dateOf(now);
        YearMonth month = filter.get("month").isEmpty() ? YearMonth.from(today) : YearMonth.parse(filter.get("month"));
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return terms.byDay(scope, first, last, now)
                .map(counts -> new Month(t, filter, month, today, byDay(counts)).page(first, last, calendar));
    }

    private static Map<LocalDate, List<OpenTerms.OfDay>> byDay(List<OpenTerms.OfDay> counts) {
        return counts.stream().collect(Collectors.groupingBy(OpenTerms.OfDay::lastDay));
    }

    private record Month(
            Tongue t, Filter filter, YearMonth month, LocalDate today, Map<LocalDate, List<OpenTerms.OfDay>> counts) {

        CalendarPage page(LocalDate first, LocalDate last, WorkingCalendar calendar) {
            List<Week> weeks = first.datesUntil(last.plusDays(1), Period.ofWeeks(1))
                    .map(monday -> week(monday, calendar))
                    .toList();
            return new CalendarPage(
                    t.month(month.atDay(1)),
                    peak(),
                    IntStream.range(0, 7)
                            .mapToObj(n -> t.weekday(first.plusDays(n)))
                            .toList(),
                    weeks,
                    filter.with("month", month.minusMonths(1).toString()),
                    filter.with("month", month.plusMonths(1).toString()),
                    List.of(Choice.service(t, filter), Choice.region(t, filter), Choice.clock(t, filter)));
        }

        private Week week(LocalDate monday, WorkingCalendar calendar) {
            List<Day> days = IntStream.range(0, 7)
                    .mapToObj(n -> day(monday.plusDays(n), calendar))
                    .toList();
            long sum = days.stream().mapToLong(Day::count).sum();
            return new Week(Integer.toString(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)), days, sum, t.number(sum));
        }

        private Day day(LocalDate date, WorkingCalendar calendar) {
            List<OpenTerms.OfDay> own = counts.getOrDefault(date, List.of());
            long count = count(own);
            long late = own.stream().mapToLong(OpenTerms.OfDay::late).sum();
            return new Day(
                    date.toString(),
                    Integer.toString(date.getDayOfMonth()),
                    t.day(date),
                    YearMonth.from(date).equals(month),
                    date.equals(today),
                    heat(count),
                    new DaysOff(t, calendar).why(date),
                    count,
                    late,
                    bodies(own),
                    count == 0 ? "" : filter.at(Pages.TERMS.path(), "day", date.toString()));
        }

        /** Five tones from nothing to the fullest day shown. */
        private int heat(long count) {
            long most = counts.values().stream().mapToLong(Month::count).max().orElse(0);
            return count == 0 ? 0 : (int) Math.max(1, Math.ceil((double) STEPS * count / most));
        }

        private String peak() {
            return counts.entrySet().stream()
                    .filter(e -> YearMonth.from(e.getKey()).equals(month))
                    .max(Comparator.<Map.Entry<LocalDate, List<OpenTerms.OfDay>>>comparingLong(e -> count(e.getValue()))
                            .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                    .map(e -> t.say(
                            "peak",
                            "day",
                            t.day(e.getKey()),
                            "count",
                            t.number(count(e.getValue())),
                            "bodies",
                            bodies(e.getValue())))
                    .orElse(t.label("noPeak"));
        }

        private static long count(List<OpenTerms.OfDay> own) {
            return own.stream().mapToLong(OpenTerms.OfDay::count).sum();
        }

        private String bodies(List<OpenTerms.OfDay> own) {
            return own.stream()
                    .sorted(Comparator.comparingLong(OpenTerms.OfDay::count)
                            .reversed()
                            .thenComparing(OpenTerms.OfDay::body))
                    .limit(BODIES)
                    .map(of -> of.body() + " " + t.number(of.count()))
                    .collect(Collectors.joining(" · "));
        }
    }
}
