package kz.ruqsat.sandbox.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandPlan;
import kz.ruqsat.sandbox.process.StandService;
import kz.ruqsat.sandbox.scenario.Figures;
import kz.ruqsat.sandbox.scenario.Ink;
import kz.ruqsat.sandbox.scenario.Report;
import kz.ruqsat.sandbox.scenario.Scenario;
import kz.ruqsat.sandbox.scenario.ScenarioFile;
import kz.ruqsat.sandbox.scenario.Storyteller;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a stand of its own and tells scenarios on it. */
abstract class Telling implements Callable<Integer> {
    /** What comes after the last scenario. */
    enum Afterwards {
        END,
        STAY_UP
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--report", paramLabel = "FILE", description = "write what happened to FILE, as JSON")
    private Path report;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "run folder (default: one in target of the source tree); data in it is forgotten")
    private Path chosenFolder;

    /** The scenarios to tell: a file or a folder. */
    abstract Path scenarios(Path catalogue);

    /** Name of the usual run folder. */
    abstract String usualFolder();

    abstract Afterwards afterwards();

    /** What is special about the stand. */
    StandPlan prepared(StandPlan plan) {
        return plan;
    }

    @Override
    public Integer call() throws InterruptedException {
        requireWritable(report);
        var scenarios = read();
        var closing = ClosingStand.withThisProcess();
        try {
            return run(closing, scenarios);
        } catch (StandException e) {
            if (closing.isClosed()) {
                return 1;
            }
            throw e;
        } finally {
            closing.close();
        }
    }

    private int run(ClosingStand closing, List<Scenario> scenarios) throws InterruptedException {
        var out = spec.commandLine().getOut();
        var figures = new Figures(commandGivenAt(), InstantSource.system());
        var stand = Stand.open(plan(scenarios), sentence -> out.println("  " + sentence));
        closing.own(stand);
        figures.take("Ready");
        addresses(stand, out);
        var told = tell(stand, scenarios, figures, out);
        if (report != null) {
            told.write(report);
        }
        farewell(told, out);
        if (afterwards() == Afterwards.STAY_UP) {
            addresses(stand, out);
            out.println("The stand stays up until Ctrl-C.");
            Thread.currentThread().join();
        }
        return told.isAsTold() ? 0 : 1;
    }

    private static Report tell(Stand stand, List<Scenario> scenarios, Figures figures, PrintWriter out) {
        try (var keeper = stand.timeKeeper()) {
            var teller = new Storyteller(stand, keeper, figures, out, Ink.ofThisTerminal());
            var results = teller.tell(scenarios);
            figures.take("End");
            return new Report(results, figures);
        }
    }

    private List<Scenario> read() {
        var catalogue = SandboxHome.find().tree().resolve("scenarios");
        return ScenarioFile.read(catalogue, scenarios(catalogue));
    }

    private StandPlan plan(List<Scenario> scenarios) {
        var begin = scenarios.stream()
                .map(Scenario::begins)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var plan = StandPlan.everything(SandboxHome.find().tree(), folder()).from(begin);
        return prepared(plan.with(plan.embedded().onPorts(Up.POSTGRES_PORT, Up.KAFKA_PORT))
                .withJvmFlags(JvmFlags.wished()));
    }

    private Path folder() {
        return chosenFolder == null
                ? RunFolder.usual(usualFolder())
                : chosenFolder.toAbsolutePath().normalize();
    }

    // The launcher hands its process over to us, so our start is when the command was given.
    private static Instant commandGivenAt() {
        return ProcessHandle.current().info().startInstant().orElseGet(InstantSource.system()::instant);
    }

    // Better said now than after the stories.
    private static void requireWritable(Path file) {
        if (file == null) {
            return;
        }
        var parent = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || !Files.isWritable(Files.exists(file) ? file : parent)) {
            throw new StandException("the report cannot be written to " + file);
        }
    }

    private void addresses(Stand stand, PrintWriter out) {
        var kafka = stand.embedded().bootstrapServers();
        out.println();
        out.println(
                "Live page:  " + stand.address(StandService.MONITORING) + "/board   (log in as user \"monitoring\")");
        out.println("Kafka:      " + kafka);
        out.println("  kcat -C -b " + kafka + " -t public-services.stages.v1 -f '%k %h\\n  %s\\n'");
        out.println("  ./ruqsat watch --folder " + shown(folder()) + "        (the same without kcat)");
        out.println("Logs:       " + shown(folder()));
    }

    private static Path shown(Path folder) {
        var here = Path.of("").toAbsolutePath();
        return folder.startsWith(here) ? here.relativize(folder) : folder;
    }

    private static void farewell(Report told, PrintWriter out) {
        var wellTold = told.results().stream().filter(each -> each.isAsTold()).count();
        out.println();
        out.printf(
                "%d of %d scenarios ended as told; ready after %.1f s, first decision after %.1f s, all after %.1f s.%n",
                wellTold,
                told.results().size(),
                told.figures().secondsTo("Ready").orElse(0.0),
                told.figures().secondsTo("FirstDecision").orElse(0.0),
                told.figures().secondsTo("End").orElse(0.0));
    }
}
