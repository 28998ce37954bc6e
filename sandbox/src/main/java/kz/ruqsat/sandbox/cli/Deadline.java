package kz.ruqsat.sandbox.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import kz.ruqsat.businesstime.CalendarNotPublishedException;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.businesstime.StatutoryTerms;
import kz.ruqsat.businesstime.TermNotInForceException;
import kz.ruqsat.sandbox.law.ComputationPage;
import kz.ruqsat.sandbox.law.LawJson;
import kz.ruqsat.sandbox.scenario.Ink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Computes when a statutory term ends, day by day: offline, without a stand. */
@Command(
        name = "deadline",
        mixinStandardHelpOptions = true,
        description = "Compute when a statutory term ends, with every day counted or skipped and why.")
final class Deadline implements Callable<Integer> {
    private static final int NOT_COMPUTED = 1;

    @Spec
    private CommandSpec spec;

    @Option(names = "--clock", required = true, paramLabel = "CLOCK", description = "one of ${COMPLETION-CANDIDATES}")
    private StatutoryClock clock;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "TIME",
            description = "the event: 2026-03-19T10:00+05:00, or 2026-03-19T10:00 for a time of day in Astana")
    private String from;

    @Option(names = "--json", description = "the computation as it is kept with a case")
    private boolean json;

    @Override
    public Integer call() {
        Instant eventAt = eventAt();
        try {
            print(Deadlines.standard().compute(clock, eventAt));
            return 0;
        } catch (CalendarNotPublishedException | TermNotInForceException unknown) {
            spec.commandLine().getErr().println(unknown.getMessage());
            return NOT_COMPUTED;
        }
    }

    private void print(Computation computation) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(LawJson.of(computation));
            return;
        }
        String source = StatutoryTerms.current()
                .term(clock, KazakhstanTime.dateOf(computation.eventAt()))
                .source();
        new ComputationPage(Ink.ofThisTerminal()).lines(computation, source).forEach(out::println);
    }

    private Instant eventAt() {
        try {
            return OffsetDateTime.parse(from).toInstant();
        } catch (DateTimeParseException withoutOffset) {
            return inAstana();
        }
    }

    private Instant inAstana() {
        try {
            return LocalDateTime.parse(from).atZone(KazakhstanTime.ZONE).toInstant();
        } catch (DateTimeParseException wrong) {
            throw new ParameterException(
                    spec.commandLine(), "--from takes 2026-03-19T10:00+05:00 or 2026-03-19T10:00, not " + from);
        }
    }
}
