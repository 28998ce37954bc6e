package kz.ruqsat.berkut.script;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kz.ruqsat.businesstime.CalendarNotPublishedException;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;

/** Turns a script into instants of the shared clock. */
public final class Planner {

    /** What a rejection says when its script says nothing. */
    static final String UNSCRIPTED_REASON = "Invented reason of the test authority; the script named none.";

    private final WorkingCalendar calendar;
    private final UnaryOperator<String> seal;

    /**
     * @param calendar the days that count
     * @param seal closes a reason so that only approval-service can read it
     */
    public Planner(WorkingCalendar calendar, UnaryOperator<String> seal) {
        this.calendar = calendar;
        this.seal = seal;
    }

    /**
     * The answers of a script with their instants. A line that enters a year without a published calendar is left out, and {@link Plan#notes}
     * says so: the stub never guesses a working day.
     *
     * @param firstIndex index of the first line, so that indexes of earlier plans are not given again
     */
    public Plan plan(Choice choice, Instant acceptedAt, int firstIndex) {
        var answers = new ArrayList<PlannedAnswer>();
        var notes = new ArrayList<String>();
        int number = 0;
        for (var line : choice.script().answers()) {
            var why = choice.source() + ", line " + (++number) + ": " + line.inWords();
            try {
                var at = instantOf(line, acceptedAt);
                answers.add(new PlannedAnswer(firstIndex + number - 1, line.answer(), at, reasonOf(line), why));
            } catch (CalendarNotPublishedException e) {
                notes.add(why + ": not planned, " + e.getMessage());
            }
        }
        return new Plan(answers, notes, firstIndex + number);
    }

    /** The instant at which that line is due; never before acceptance. Days are civil dates in Kazakhstan. */
    public Instant instantOf(ScriptLine line, Instant acceptedAt) {
        int amount = line.after().amount();
        var day = KazakhstanTime.dateOf(acceptedAt);
        return switch (line.after().unit()) {
            case WORKING_DAYS -> notBefore(acceptedAt, workingDay(day, amount), line.at());
            case CALENDAR_DAYS -> notBefore(acceptedAt, day.plusDays(amount), line.at());
            case HOURS -> acceptedAt.plusSeconds(3600L * amount);
            case SECONDS -> acceptedAt.plusSeconds(amount);
            case IMMEDIATELY -> acceptedAt;
        };
    }

    private LocalDate workingDay(LocalDate day, int amount) {
        return amount == 0 ? day : calendar.plusWorkingDays(day, amount);
    }

    private static Instant notBefore(Instant acceptedAt, LocalDate day, LocalTime at) {
        var planned = KazakhstanTime.at(day, at);
        return planned.isBefore(acceptedAt) ? acceptedAt : planned;
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
