package kz.ruqsat.sandbox.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.CountedDay;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.rulebook.wording.Languages;
import kz.ruqsat.sandbox.scenario.Ink;

/** Writes a computed term day by day: what was counted, what was skipped and why. */
public final class ComputationPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final String FACT = "  %-14s%s";

    private final Ink ink;

    public ComputationPage(Ink ink) {
        this.ink = ink;
    }

    /**
     * The page of a term.
     *
     * @param source where its length is written
     */
    public List<String> lines(Computation term, String source) {
        String name = Languages.ALL.word("clock", term.clock().name()).get("en");
        List<String> lines = new ArrayList<>();
        lines.add(ink.heading(name + " (" + term.clock() + ")"));
        lines.add("");
        lines.add(FACT.formatted("event", moment(term.eventAt()) + " in Astana"));
        lines.add(FACT.formatted("term", term.length() + " " + unit(term)));
        lines.add(FACT.formatted("day zero", day(term.countingBase()) + ", not counted"));
        lines.add("");
        term.days().forEach(counted -> lines.add(line(counted)));
        if (term.days().isEmpty()) {
            lines.add("  " + term.length() + " years to the same day: " + day(term.nominalDate()));
        }
        lines.add("");
        lines.add(FACT.formatted("last day", ink.heading(day(term.lastDay())) + ", until 24:00 in Astana"));
        lines.add(FACT.formatted(
                "late from", term.dueBefore().atZone(KazakhstanTime.ZONE).toOffsetDateTime()));
        lines.add(FACT.formatted("office closes", moment(term.officeCloseWarning())));
        lines.add(FACT.formatted("rule", term.rule() + ", " + term.confidence() + ": " + source));
        lines.add(FACT.formatted("data", "terms " + term.termsVersion() + ", calendar " + term.calendarVersion()));
        if (term.estimated()) {
            lines.add(ink.doubtful(
                    FACT.formatted("estimate", "a day lies in a year whose calendar is not published yet")));
        }
        return lines;
    }

    private static String unit(Computation term) {
        String unit = term.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return term.length() == 1 ? unit.substring(0, unit.length() - 1) : unit;
    }

    private String line(CountedDay counted) {
        String row = "  %-16s%4s  %s"
                .formatted(day(counted.date()), ordinal(counted), why(counted))
                .stripTrailing();
        return switch (counted.reason()) {
            case COUNTED -> row;
            case WORKING_WEEKEND, ROLLED_TO -> ink.good(row);
            default -> ink.quiet(row);
        };
    }

    private static String ordinal(CountedDay counted) {
        return counted.ordinal() == 0 ? "-" : Integer.toString(counted.ordinal());
    }

    private static String why(CountedDay counted) {
        return switch (counted.reason()) {
            case COUNTED -> "";
            case WORKING_WEEKEND -> "a weekend day that the Government made a working day";
            case WEEKEND -> "skipped: weekend";
            case HOLIDAY -> "skipped: holiday " + counted.holiday();
            case SHIFTED -> "skipped: day off in place of " + counted.holiday();
            case TRANSFERRED -> "skipped: day off by transfer";
            case RELIGIOUS -> "skipped: religious day off " + counted.holiday();
            case SUSPENDED -> "skipped: the term stood still";
            case ROLLED_TO -> "the last day was a day off: the term ends on the next working day";
        };
    }

    /** A day as people write it. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(KazakhstanTime.ZONE));
    }
}
