package kz.ruqsat.sandbox.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.demo.Agencies;
import kz.ruqsat.sandbox.demo.Figures;
import kz.ruqsat.sandbox.demo.Ink;
import kz.ruqsat.sandbox.demo.Report;
import kz.ruqsat.sandbox.demo.Stories;
import kz.ruqsat.sandbox.demo.Storyteller;
import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandPlan;
import kz.ruqsat.sandbox.process.StandService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a stand of its own, tells the stories on it, and leaves it up for a look around. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Start a stand of its own and tell several cases from petition to visa; ends with Ctrl-C.")
final class Demo implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--once", description = "end after the stories; exit status 0 only if every case ended as told")
    private boolean once;

    @Option(names = "--report", paramLabel = "FILE", description = "write what happened to FILE, as JSON")
    private Path report;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "run folder (default: target/demo in the source tree); data in it is forgotten")
    private Path chosenFolder;

    @Override
    public Integer call() throws InterruptedException {
        requireWritable(report);
        var closing = ClosingStand.withThisProcess();
        try {
            return run(closing);
        } catch (StandException e) {
            if (closing.isClosed()) {
                return 1;
            }
            throw e;
        } finally {
            closing.close();
        }
    }

    private int run(ClosingStand closing) throws InterruptedException {
        var out = spec.commandLine().getOut();
        var figures = new Figures(commandGivenAt(), InstantSource.system());
        var stand = Stand.open(plan(), sentence -> out.println("  " + sentence));
        closing.own(stand);
        figures.take("Ready");
        addresses(stand, out);
        var told = tell(stand, figures, out);
        if (report != null) {
            told.write(report);
        }
        farewell(told, out);
        if (!once) {
            addresses(stand, out);
            out.println("The stand stays up until Ctrl-C.");
            Thread.currentThread().join();
        }
        return told.isAsTold() ? 0 : 1;
    }

    private static Report tell(Stand stand, Figures figures, PrintWriter out) {
        try (var keeper = stand.timeKeeper()) {
            var teller = new Storyteller(Agencies.of(stand), keeper, figures, out, Ink.ofThisTerminal());
            var results = teller.tell(Stories.all());
            figures.take("End");
            return new Report(results, figures);
        }
    }

    private StandPlan plan() {
        var plan = StandPlan.everything(SandboxHome.find().tree(), folder()).from(Stories.BEGIN);
        return plan.with(plan.embedded().onPorts(Up.POSTGRES_PORT, Up.KAFKA_PORT))
                .withJvmFlags(JvmFlags.wished());
    }

    private Path folder() {
        return chosenFolder == null
                ? RunFolder.usual("demo")
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
                "%d of %d cases ended as told; ready after %.1f s, first decision after %.1f s, all after %.1f s.%n",
                wellTold,
                told.results().size(),
                told.figures().secondsTo("Ready").orElse(0.0),
                told.figures().secondsTo("FirstDecision").orElse(0.0),
                told.figures().secondsTo("End").orElse(0.0));
    }
}
