package kz.ruqsat.sandbox.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandPlan;
import kz.ruqsat.sandbox.scenario.Ink;
import kz.ruqsat.sandbox.year.ProgressBar;
import kz.ruqsat.sandbox.year.YearPage;
import kz.ruqsat.sandbox.year.YearPlan;
import kz.ruqsat.sandbox.year.YearReport;
import kz.ruqsat.sandbox.year.YearRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays a calendar year of cases on a stand of its own. */
@Command(
        name = "year",
        mixinStandardHelpOptions = true,
        description = {
            "Start a stand of its own and play the calendar year 2026 on it: petitions through the seasons, before holidays and after,",
            "right and wrong ones, a slow division, KNB with its queue and its outages. Ends with terms kept and broken, queues and a digest;",
            "the same number of cases and the same seed give the same digest.",
            "Exit status: 0 if every act of the plan was taken, 1 if not, 2 if the command is not understood."
        })
final class Year implements Callable<Integer> {
    private static final int MOST_CASES = 100_000;

    /** Up to so many the second compiler would only take the time that it saves. */
    private static final int FEW = 1_000;

    private static final List<String> FAST_JVM = List.of("-XX:+UseSerialGC", "-Xmx512m");

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--cases",
            paramLabel = "N",
            defaultValue = "1000",
            description = "how many cases are filed, one for each invitee (default: ${DEFAULT-VALUE})")
    private String cases;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "a whole number from which the year is drawn (default: ${DEFAULT-VALUE})")
    private String seed;

    @Option(names = "--report", paramLabel = "FILE", description = "write the report to FILE, as JSON")
    private Path report;

    @Option(names = "--check", description = "have the independent checker look at the stand before it ends")
    private boolean check;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "run folder (default: target/year in the source tree); data in it is forgotten")
    private Path chosenFolder;

    @Override
    public Integer call() throws Exception {
        var plan = YearPlan.of(casesAsked(), seedAsked());
        requireWritable();
        var closing = ClosingStand.withThisProcess();
        try {
            return play(plan, closing);
        } catch (StandException e) {
            if (closing.isClosed()) {
                return 1;
            }
            throw e;
        } finally {
            closing.close();
        }
    }

    private int play(YearPlan plan, ClosingStand closing) throws Exception {
        var folder = chosenFolder == null
                ? RunFolder.usual("year")
                : chosenFolder.toAbsolutePath().normalize();
        var stand = Stand.open(standPlan(plan, folder), sentence -> out().println("  " + sentence));
        closing.own(stand);
        var told = played(stand, plan);
        new YearPage(told, Ink.ofThisTerminal()).lines().forEach(out()::println);
        if (report != null) {
            told.write(report);
        }
        int status = told.isWhole() ? 0 : 1;
        return check ? Math.max(status, Check.atRest(stand.file(), folder, List.of())) : status;
    }

    private YearReport played(Stand stand, YearPlan plan) {
        var run = new YearRun(stand, plan);
        var console = System.console();
        var isTerminal = console != null && console.isTerminal();
        try (var keeper = stand.timeKeeper()) {
            run.play(keeper, new ProgressBar(out(), isTerminal, InstantSource.system(), plan));
        }
        out().println("  asking what became of each case");
        return run.report();
    }

    private static StandPlan standPlan(YearPlan plan, Path folder) {
        var stand = StandPlan.everything(SandboxHome.find().tree(), folder);
        var jvm = plan.cases() > FEW ? FAST_JVM : StandPlan.SMALL_JVM;
        var embedded = stand.embedded().onPorts(Up.POSTGRES_PORT, Up.KAFKA_PORT);
        return YearRun.preparing(stand.with(embedded).withJvmFlags(JvmFlags.wished(jvm)), plan);
    }

    private int casesAsked() {
        try {
            int number = Integer.parseInt(cases);
            if (number >= 1 && number <= MOST_CASES) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new ParameterException(
                spec.commandLine(), "--cases takes a whole number from 1 to 100000, such as 1000, not " + cases);
    }

    private long seedAsked() {
        try {
            return Long.parseLong(seed);
        } catch (NumberFormatException _) {
            throw new ParameterException(spec.commandLine(), "--seed takes a whole number, such as 42, not " + seed);
        }
    }

    // Better said now than after the year.
    private void requireWritable() {
        if (report == null) {
            return;
        }
        var parent = report.toAbsolutePath().getParent();
        if (Files.isDirectory(report) || !Files.isWritable(Files.exists(report) ? report : parent)) {
            throw new StandException("the report cannot be written to " + report);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
