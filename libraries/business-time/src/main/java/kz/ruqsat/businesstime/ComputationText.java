package kz.ruqsat.businesstime;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a computation as one line, as in {@code due by end of Fri 27 Mar 2026: 20 Mar (1), 21 Mar Sat holiday NAURYZ, …}. */
final class ComputationText {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter COUNTED = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter SKIPPED = DateTimeFormatter.ofPattern("d MMM EEE", Locale.ENGLISH);

    private ComputationText() {}

    static String of(Computation computation) {
        return "due by end of " + computation.lastDay().format(LONG) + ": " + steps(computation) + "; "
                + computation.rule() + " " + computation.confidence() + ", calendar " + computation.calendarVersion()
                + (computation.estimated() ? " (estimated)" : "");
    }

    private static String steps(Computation computation) {
        if (computation.clock() == StatutoryClock.VISA_VALIDITY) {
            return "the last day printed on the visa";
        }
        return switch (computation.unit()) {
            case WORKING_DAYS -> dayByDay(computation.days());
            case CALENDAR_DAYS -> countedRange(computation) + rolled(computation);
            case YEARS -> years(computation) + rolled(computation);
        };
    }

    private static String dayByDay(List<CountedDay> days) {
        List<String> texts = new ArrayList<>();
        days.forEach(day -> texts.add(textOf(day)));
        return String.join(", ", texts);
    }

    private static String countedRange(Computation computation) {
        LocalDate first = computation.days().getFirst().date();
        return first.format(COUNTED) + " (1) to " + computation.nominalDate().format(COUNTED) + " ("
                + computation.length() + ")";
    }

    private static String years(Computation computation) {
        String unit = computation.length() == 1 ? " year" : " years";
        return computation.length() + unit + " from "
                + computation.countingBase().format(LONG);
    }

    private static String rolled(Computation computation) {
        if (computation.lastDay().equals(computation.nominalDate())) {
            return "";
        }
        List<CountedDay> after = computation.days().stream()
                .filter(day -> day.date().isAfter(computation.nominalDate()))
                .toList();
        return ", a day off (" + computation.nominalDate().format(SKIPPED) + "), " + dayByDay(after);
    }

    private static String textOf(CountedDay day) {
        return switch (day.reason()) {
            case COUNTED -> day.date().format(COUNTED) + " (" + day.ordinal() + ")";
            case WORKING_WEEKEND -> day.date().format(SKIPPED) + " working by transfer (" + day.ordinal() + ")";
            case WEEKEND -> day.date().format(SKIPPED) + " off";
            case HOLIDAY -> day.date().format(SKIPPED) + " holiday " + day.holiday();
            case SHIFTED -> day.date().format(SKIPPED) + " off in place of " + day.holiday();
            case TRANSFERRED -> day.date().format(SKIPPED) + " off by transfer";
            case RELIGIOUS -> day.date().format(SKIPPED) + " religious day off " + day.holiday();
            case SUSPENDED -> day.date().format(SKIPPED) + " term stood still";
            case ROLLED_TO -> "rolled to " + day.date().format(SKIPPED);
        };
    }
}
