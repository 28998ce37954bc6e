package kz.ruqsat.monitoring.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.CountedDay;
import kz.ruqsat.businesstime.DayReason;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.businesstime.TermUnit;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.monitoring.timeline.StageView;

/** Words a computation, in the sentences of the glossary. */
record TermWords(Tongue t, CaseFacts facts, CaseTerm term, WorkingCalendar calendar) {

    TermPage page() {
        Computation computation = term.computation();
        var line = new CaseWords(t, facts, calendar).term(term);
        return new TermPage(
                facts.view().caseId().toString(),
                facts.view().caseNumber(),
                TermAddress.ofCase(facts.view().caseId().toString()),
                line.clock(),
                line.clockCode(),
                line.started(),
                event(),
                line.due(),
                line.tag(),
                line.body(),
                line.bodyTitle(),
                term.rule(),
                t.label("confidence." + computation.confidence()),
                computation.calendarVersion(),
                sentences(computation),
                computation.days().stream().map(this::day).toList());
    }

    /** The stage that started it. */
    private String event() {
        return facts.stages().stream()
                .filter(stage -> stage.sequence() == term.startedSequence())
                .findFirst()
                .map(StageView::stage)
                .map(t::stage)
                .orElse("");
    }

    private List<String> sentences(Computation computation) {
        List<String> sentences = new ArrayList<>();
        sentences.add(length(computation));
        suspended(computation, sentences);
        if (!computation.lastDay().equals(computation.nominalDate()) && computation.unit() == TermUnit.CALENDAR_DAYS) {
            sentences.add(t.sentence(
                    "term.rolled",
                    "nominalDate",
                    t.day(computation.nominalDate()),
                    "lastDay",
                    t.day(computation.lastDay())));
        }
        if (computation.estimated()) {
            sentences.add(t.sentence(
                    "term.estimated-calendar",
                    "year",
                    Integer.toString(computation.lastDay().getYear())));
        }
        if (term.isLate(facts.now())) {
            int days = calendar.workingDaysBetween(term.lastDay(), KazakhstanTime.dateOf(facts.lateUntil(term)));
            sentences.add(t.sentence(
                    "breach.charged",
                    "clock",
                    t.clock(term.clock()),
                    "lastDay",
                    t.day(term.lastDay()),
                    "days",
                    days,
                    "body",
                    term.body()));
        }
        return sentences;
    }

    private String length(Computation computation) {
        if (computation.clock() == StatutoryClock.VISA_VALIDITY) {
            return t.say("printedTerm", "lastDay", t.day(computation.lastDay()));
        }
        return switch (computation.unit()) {
            case YEARS -> t.say("yearsTerm", "lastDay", t.day(computation.lastDay()), "rule", computation.rule());
            case WORKING_DAYS -> sentence("term.working-days", computation);
            case CALENDAR_DAYS -> sentence("term.calendar-days", computation);
        };
    }

    private String sentence(String code, Computation computation) {
        return t.sentence(
                code,
                "days",
                computation.length(),
                "event",
                event(),
                "eventDate",
                t.day(computation.countingBase()),
                "countedDays",
                computation.countedDays().stream().map(t::shortDay).collect(Collectors.joining(", ")),
                "nominalDate",
                t.day(computation.nominalDate()),
                "lastDay",
                t.day(computation.lastDay()),
                "rule",
                computation.rule(),
                "calendarVersion",
                computation.calendarVersion());
    }

    private void suspended(Computation computation, List<String> sentences) {
        List<LocalDate> still = computation.days().stream()
                .filter(day -> day.reason() == DayReason.SUSPENDED)
                .map(CountedDay::date)
                .toList();
        if (!still.isEmpty()) {
            sentences.add(t.sentence(
                    "term.suspended",
                    "from",
                    t.day(still.getFirst()),
                    "to",
                    t.day(still.getLast()),
                    "days",
                    still.size(),
                    "lastDay",
                    t.day(computation.lastDay())));
        }
    }

    private TermPage.Day day(CountedDay day) {
        String why =
                t.label("reason." + day.reason()) + (day.holiday().isEmpty() ? "" : ": " + t.holiday(day.holiday()));
        return new TermPage.Day(
                day.date().toString(),
                t.day(day.date()),
                day.ordinal() > 0 ? Integer.toString(day.ordinal()) : "",
                why,
                day.ordinal() > 0 ? "counted" : "off");
    }
}
