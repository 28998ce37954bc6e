package kz.ruqsat.sandbox.scenario;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Prints what happens, as it happens. */
final class Teller {
    private static final String RULE = "-".repeat(Paragraph.WIDTH);

    private final PrintWriter out;
    private final Ink ink;
    private String today = "";

    Teller(PrintWriter out, Ink ink) {
        this.out = out;
        this.ink = ink;
    }

    void begin(List<Scenario> scenarios) {
        out.println();
        out.println(ink.heading(scenarios.size() + (scenarios.size() == 1 ? " scenario" : " scenarios")
                + " on one virtual clock, which begins on " + CivilTime.day(begins(scenarios)) + " in Astana:"));
        for (Scenario scenario : scenarios) {
            out.println("  (" + (scenarios.indexOf(scenario) + 1) + ") " + scenario.title());
        }
    }

    void step(int number, Instant at, String sentence, String result) {
        var day = CivilTime.day(at);
        if (!day.equals(today)) {
            today = day;
            out.println();
            out.println(ink.heading(day));
        }
        var first = "  " + CivilTime.time(at) + "  (" + number + ") ";
        var text = result.isEmpty() ? sentence : sentence + ": " + result;
        var begin = first;
        for (String line : text.split("\n")) {
            new Paragraph(begin, first.length()).lines(line).forEach(out::println);
            begin = " ".repeat(first.length());
        }
    }

    void end(int number, ScenarioResult result) {
        out.println();
        out.println(ink.quiet(RULE));
        out.println(ink.heading("(" + number + ") " + result.scenario().title()));
        result.cases().stream()
                .flatMap(each -> each.timeline().stream())
                .forEach(timeline -> new TimelinePrinter(ink).lines(timeline).forEach(out::println));
        if (result.isAsTold()) {
            out.println(ink.good("  Ended as told."));
        } else {
            out.println(ink.bad("  Did NOT end as told:"));
            result.differences().forEach(this::difference);
        }
        out.println(ink.quiet(RULE));
        today = "";
    }

    private void difference(Difference difference) {
        var lines = difference.lines();
        out.println("  * " + lines.getFirst());
        lines.stream().skip(1).forEach(line -> out.println("    " + line));
    }

    private static Instant begins(List<Scenario> scenarios) {
        return scenarios.stream()
                .map(Scenario::begins)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
