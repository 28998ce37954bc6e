package kz.ruqsat.monitoring.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.monitoring.timeline.StageView;

/** The timeline of a case turned upright, for a phone: days downwards, those on which nothing happens taken together. Pure. */
record Upright(Tongue t, CaseFacts facts, WorkingCalendar calendar) {

    /** Longer runs of days look no longer than this many. */
    private static final long LONGEST_GAP = 6;

    /**
     * A day, or a run of days on which nothing happens.
     *
     * @param off why it is no working day; empty if it is one, or a run of days
     * @param gap of a run how long it looks, 1 to 6; 0 of a day
     */
    public record Day(String text, String iso, String off, boolean today, int gap, List<Mark> marks) {}

    /** What happens on a day: a stage, the end of a term, or that it is now. */
    public record Mark(String time, String text, String href, String style) {}

    private record Placed(LocalDate day, Instant at, Mark mark) {}

    List<Day> days() {
        Map<LocalDate, List<Placed>> byDay = marks().sorted(Comparator.comparing(Placed::at))
                .collect(Collectors.groupingBy(Placed::day, TreeMap::new, Collectors.toList()));
        List<Day> days = new ArrayList<>();
        LocalDate before = null;
        for (var each : byDay.entrySet()) {
            if (before != null && before.plusDays(1).isBefore(each.getKey())) {
                days.add(gap(before.plusDays(1), each.getKey()));
            }
            days.add(day(each.getKey(), each.getValue()));
            before = each.getKey();
        }
        return days;
    }

    private Stream<Placed> marks() {
        Stream<Placed> stages = facts.stages().stream().map(this::stage);
        Stream<Placed> ends = facts.terms().stream()
                .filter(term -> term.isDrawn() && (term.isRunning() || term.isLate(facts.now())))
                .map(this::end);
        Mark now = new Mark(t.hour(facts.now()), t.label("nowWord"), "", "now");
        Stream<Placed> present = facts.isOpen()
                ? Stream.of(new Placed(KazakhstanTime.dateOf(facts.now()), facts.now(), now))
                : Stream.of();
        return Stream.of(stages, ends, present).flatMap(each -> each);
    }

    private Placed stage(StageView stage) {
        Mark mark = new Mark(
                t.hour(stage.happenedAt()),
                t.stage(stage.stage()) + " · " + stage.reporter(),
                "#stage-" + stage.sequence(),
                "stage");
        return new Placed(KazakhstanTime.dateOf(stage.happenedAt()), stage.happenedAt(), mark);
    }

    private Placed end(CaseTerm term) {
        boolean late = term.isLate(facts.now());
        String text = t.label("due") + ": " + t.clock(term.clock())
                + (late ? " ✕ " + new CaseWords(t, facts, calendar).late(term) : "");
        Mark mark = new Mark("24:00", text, "#" + CaseWords.termId(term), late ? "late" : "due");
        return new Placed(term.lastDay(), term.dueBefore().minusNanos(1), mark);
    }

    private Day day(LocalDate date, List<Placed> placed) {
        return new Day(
                t.day(date),
                date.toString(),
                new DaysOff(t, calendar).why(date),
                date.equals(KazakhstanTime.dateOf(facts.now())),
                0,
                placed.stream().map(Placed::mark).toList());
    }

    private Day gap(LocalDate from, LocalDate to) {
        List<LocalDate> between = from.datesUntil(to).toList();
        DaysOff off = new DaysOff(t, calendar);
        long working = between.stream().filter(day -> off.why(day).isEmpty()).count();
        String text = t.say("gapDays", "days", between.size(), "working", working);
        return new Day(text, "", "", false, (int) Math.min(LONGEST_GAP, between.size()), List.of());
    }
}
