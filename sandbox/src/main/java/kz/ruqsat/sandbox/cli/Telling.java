package kz.ruqsat.sandbox.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.process.DrivenStand;
import kz.ruqsat.sandbox.process.StandPlan;
import kz.ruqsat.sandbox.scenario.Figures;
import kz.ruqsat.sandbox.scenario.Ink;
import kz.ruqsat.sandbox.scenario.Report;
import kz.ruqsat.sandbox.scenario.Scenario;
import kz.ruqsat.sandbox.scenario.ScenarioFile;
import kz.ruqsat.sandbox.scenario.ScenarioResult;
import kz.ruqsat.sandbox.scenario.Storyteller;
import kz.ruqsat.sandbox.scenario.page.StoryPages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells scenarios on stands of its own, or on one that is up. */
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
            names = "--html",
            paramLabel = "FOLDER",
            description = "write a page for each scenario to FOLDER: story, timelines, records; and an index")
    private Path pages;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "run folder (default: one in target of the source tree); data in it is forgotten")
    private Path chosenFolder;

    private final Figures figures = new Figures(commandGivenAt(), InstantSource.system());

    /** The scenarios to tell: files and folders. */
    abstract List<Path> scenarios(Path catalogue);

    /** Name of the usual run folder. */
    abstract String usualFolder();

    abstract Afterwards afterwards();

    /** What is special about the stand. */
    StandPlan prepared(StandPlan plan) {
        return plan;
    }

    /** Whether the independent checker looks at each stand before it ends. */
    boolean isChecked() {
        return false;
    }

    @Override
    public Integer call() throws InterruptedException {
        requireWritable(report);
        var scenarios = read();
        return tell(scenarios);
    }

    /** Tells all of them, each that needs it on a stand of its own. */
    int tell(List<Scenario> scenarios) throws InterruptedException {
        var closing = ClosingStand.withThisProcess();
        try {
            var stands = new OwnStands(closing, folder(), this::prepared, out(), isChecked());
            return afterwards(stands, stands.tell(scenarios, this::tellOn));
        } catch (StandException e) {
            if (closing.isClosed()) {
                return 1;
            }
            throw e;
        } finally {
            closing.close();
        }
    }

    private int afterwards(OwnStands stands, List<ScenarioResult> results) throws InterruptedException {
        var told = finish(results, List.of());
        int status = told.isAsTold() ? stands.statusOfChecks() : 1;
        if (afterwards() == Afterwards.STAY_UP) {
            stands.addresses();
            out().println("The stand stays up until Ctrl-C.");
            Thread.currentThread().join();
        }
        return status;
    }

    /** Tells scenarios on one stand, whoever started it. */
    List<ScenarioResult> tellOn(DrivenStand stand, List<Scenario> scenarios) {
        figures.take("Ready");
        try (var keeper = stand.timeKeeper();
                var teller = new Storyteller(stand, keeper, figures, out(), Ink.ofThisTerminal())) {
            return teller.tell(scenarios);
        }
    }

    /** Writes report and pages, and says how it went. */
    Report finish(List<ScenarioResult> results, List<String> leftOut) {
        figures.take("End");
        var told = new Report(results, leftOut, figures);
        if (report != null) {
            told.write(report);
        }
        if (pages != null) {
            new StoryPages(pages).write(told);
            out().println("Pages:      " + pages.resolve("index.html"));
        }
        farewell(told);
        return told;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private List<Scenario> read() {
        var catalogue = SandboxHome.find().tree().resolve("scenarios");
        return ScenarioFile.read(catalogue, scenarios(catalogue));
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

    private void farewell(Report told) {
        var results = told.results();
        out().println();
        results.stream()
                .filter(each -> !each.isAsTold())
                .forEach(each -> out().println("Not as told: " + each.scenario().name()));
        if (!told.leftOut().isEmpty()) {
            out().println("Left out, since they need a stand of their own or begin before this one's clock: "
                    + String.join(", ", told.leftOut()));
        }
        out().println(told.inOneLine());
        out().println("Digest: " + told.digest());
    }
}
