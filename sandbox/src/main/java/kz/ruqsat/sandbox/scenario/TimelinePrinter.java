package kz.ruqsat.sandbox.scenario;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.sandbox.client.CaseTimeline;
import kz.ruqsat.sandbox.client.CaseTimeline.StageLine;
import kz.ruqsat.sandbox.client.CaseTimeline.TermLine;

/** Writes a case's timeline as monitoring-service has it: when, which stage, who reported it, and each term with its days. */
final class TimelinePrinter {
    private static final String ROW = "  %-17s %-25s %-8s %s";
    private static final String TERM = " ".repeat(22);

    private final Ink ink;

    TimelinePrinter(Ink ink) {
        this.ink = ink;
    }

    List<String> lines(CaseTimeline timeline) {
        var lines = new ArrayList<String>();
        lines.add(ink.heading("  " + timeline.caseNumber() + ", " + timeline.state()));
        lines.add(ink.quiet(ROW.formatted("ASTANA", "STAGE", "REPORTER", "STATE AFTERWARDS")));
        timeline.stages().forEach(stage -> lines.addAll(stage(stage)));
        return lines;
    }

    private List<String> stage(StageLine stage) {
        var lines = new ArrayList<String>();
        var grounds = stage.grounds().isEmpty() ? "" : " on " + String.join(", ", stage.grounds());
        var name = stage.optional() ? "(" + stage.stage() + ")" : stage.stage();
        var row = ROW.formatted(CivilTime.moment(stage.happenedAt()), name, stage.reporter(), stage.state() + grounds);
        lines.add(stage.optional() ? ink.quiet(row) : row);
        stage.terms().forEach(term -> lines.addAll(term(term)));
        return lines;
    }

    private List<String> term(TermLine term) {
        var whose = term.body().isEmpty() ? term.clock() : term.clock() + " of " + term.body();
        return switch (term.status()) {
            case "STARTED", "RUNNING" -> paragraph("+ ", whose + ": " + dayByDay(term.explanation()));
            case "MISSED" ->
                paragraph("! ", whose + " MISSED, due before " + due(term)).stream()
                        .map(ink::bad)
                        .toList();
            default ->
                paragraph("- ", whose + " stopped, due before " + due(term)).stream()
                        .map(ink::quiet)
                        .toList();
        };
    }

    private static String due(TermLine term) {
        return CivilTime.day(term.dueBefore()) + " " + CivilTime.time(term.dueBefore());
    }

    // Lines break between days, not within one.
    private static String dayByDay(String explanation) {
        return explanation.replace(' ', Paragraph.TIED).replaceAll("([,;:])" + Paragraph.TIED, "$1 ");
    }

    private static List<String> paragraph(String sign, String text) {
        return new Paragraph(TERM + sign, TERM.length() + sign.length()).lines(text);
    }
}
