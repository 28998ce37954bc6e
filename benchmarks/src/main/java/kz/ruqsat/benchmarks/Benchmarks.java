package kz.ruqsat.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./ruqsat benchmark}. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = "Measure a stand of its own on this machine, and print the figures.",
        subcommands = {
            Throughput.class,
            Latency.class,
            Startup.class,
            ClockSteps.class,
            Assessments.class,
            BoardPages.class,
            VisasIssued.class,
            RegisterLookUps.class,
            StagesEntered.class,
            Rebuild.class
        })
public final class Benchmarks {

    private Benchmarks() {}

    /** Exit status: 0 measured, 1 failed, 2 not understood. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }
}
