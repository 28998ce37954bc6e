package kz.ruqsat.berkut.script;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kz.ruqsat.businesstime.CalendarNotPublishedException;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;

/** Turns a script into instants of the shared clock. */
public final class Planner {

    /** What a rejection says when its script says nothing. */
    static final String UNSCRIPTED_REASON = "Invented reason of the test authority; the script named none.";

    private final WorkingCalendar calendar;
    private final Deadlines deadlines = Deadlines.standard();
    private final UnaryOperator<String> seal;

    /**
     * @param calendar the days that count
     * @param seal closes a reason so that only approval-service can read it
     */
    public Planner(WorkingCalendar calendar, UnaryOperator<String> seal) {
        this.calendar = calendar;
        this.seal = seal;
    }

    /** A moment to count from, and the civil day (Asia/Almaty) that counts as day 0 of delays in days. */
    private record Anchor(Instant instant, LocalDate day) {
        static Anchor at(Instant instant) {
            return new Anchor(instant, KazakhstanTime.dateOf(instant));
        }
    }

    /**
     * What a plan counts from.
     *
     * @param acceptedAt Berkut's acceptance
     * @param now the moment in which it is planned
     * @param withdrawnAt the withdrawal, if there was one
     * @param said answers that have gone out, which a line may repeat
     */
    public record Moments(Instant acceptedAt, Instant now, List<Instant> withdrawnAt, List<PlannedAnswer> said) {
        /** In the moment of acceptance. */
        public static Moments ofAcceptance(Instant acceptedAt) {
            return new Moments(acceptedAt, acceptedAt, List.of(), List.of());
        }
    }

    /** The answers of a script for a request that comes in at that moment. */
    public Plan plan(Choice choice, Instant acceptedAt, int firstIndex) {
        return plan(choice, Moments.ofAcceptance(acceptedAt), firstIndex);
    }

    /**
     * The answers of a script with their instants. A line that enters a year without a published calendar is left out, and {@link Plan#notes}
     * says so: the stub never guesses a working day. Lines that count from a withdrawal wait for it (K7).
     *
     * @param firstIndex index of the first line, so that indexes of earlier plans are not given again
     */
    public Plan plan(Choice choice, Moments moments, int firstIndex) {
        var before = new ArrayList<>(moments.said());
        var notes = new ArrayList<String>();
        int number = 0;
        for (var line : choice.script().answers()) {
            var why = choice.source() + ", line " + (++number) + ": " + line.inWords();
            if (line.from() == CountedFrom.WITHDRAWAL && moments.withdrawnAt().isEmpty()) {
                continue;
            }
            try {
                var at = instantOf(line, anchor(line, moments, before));
                before.add(planned(line, at, firstIndex + number - 1, why, before));
            } catch (CalendarNotPublishedException e) {
                notes.add(why + ": not planned, " + e.getMessage());
            }
        }
        return new Plan(before.subList(moments.said().size(), before.size()), notes, firstIndex + number);
    }

    private PlannedAnswer planned(ScriptLine line, Instant at, int index, String why, List<PlannedAnswer> before) {
        if (line.manner() == Manner.AGAIN && !before.isEmpty()) {
            var first = before.getLast();
            return new PlannedAnswer(
                    index,
                    first.answer(),
                    at,
                    first.sealedReason(),
                    why,
                    Manner.AGAIN,
                    first.to(),
                    first.keyId(),
                    List.of(first.message()));
        }
        return new PlannedAnswer(
                index, line.answer(), at, reasonOf(line), why, line.manner(), line.to(), line.keyId(), List.of());
    }

    private Anchor anchor(ScriptLine line, Moments moments, List<PlannedAnswer> before) {
        return switch (line.from()) {
            case ACCEPTANCE -> Anchor.at(moments.acceptedAt());
            case TERM_END -> endOf(StatutoryClock.KNB_3WD, moments.acceptedAt());
            case EXTENDED_TERM_END -> endOf(StatutoryClock.KNB_30CD, moments.acceptedAt());
            case LINE_BEFORE ->
                Anchor.at(before.isEmpty() ? moments.now() : before.getLast().at());
            case NOW -> Anchor.at(moments.now());
            case WITHDRAWAL -> Anchor.at(moments.withdrawnAt().getFirst());
        };
    }

    private Anchor endOf(StatutoryClock clock, Instant acceptedAt) {
        var term = deadlines.compute(clock, acceptedAt);
        return new Anchor(term.dueBefore(), term.lastDay());
    }

    /** Never before the moment from which it is counted. Days are civil dates in Kazakhstan. */
    private Instant instantOf(ScriptLine line, Anchor anchor) {
        int amount = line.after().amount();
        var start = anchor.instant();
        return switch (line.after().unit()) {
            case WORKING_DAYS -> notBefore(start, workingDay(anchor.day(), amount), line.at());
            case CALENDAR_DAYS -> notBefore(start, anchor.day().plusDays(amount), line.at());
            case HOURS -> start.plusSeconds(3600L * amount);
            case SECONDS -> start.plusSeconds(amount);
            case IMMEDIATELY -> start;
        };
    }

    private LocalDate workingDay(LocalDate day, int amount) {
        return amount == 0 ? day : calendar.plusWorkingDays(day, amount);
    }

    private static Instant notBefore(Instant start, LocalDate day, LocalTime at) {
        var planned = KazakhstanTime.at(day, at);
        return planned.isBefore(start) ? start : planned;
    }

    private String reasonOf(ScriptLine line) {
        if (line.answer() != Answer.REJECTED) {
            return "";
        }
        return line.sealedReason().isEmpty() ? seal.apply(UNSCRIPTED_REASON) : line.sealedReason();
    }

    /**
     * What came out.
     *
     * @param answers in the order of the script
     * @param notes lines that could not be planned, with the cause
     * @param nextIndex first index not given yet
     */
    public record Plan(List<PlannedAnswer> answers, List<String> notes, int nextIndex) {
        public Plan {
            answers = List.copyOf(answers);
            notes = List.copyOf(notes);
        }
    }
}
