package kz.ruqsat.benchmarks;

import java.util.Locale;
import java.util.concurrent.Callable;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.wording.Wording;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Assessments per second on one thread, and the memory that the loaded rulebook takes. */
@Command(
        name = "assessments",
        mixinStandardHelpOptions = true,
        description =
                "Assessments of a petition per second on one thread (JMH), rendering apart; memory of the rulebook.")
final class Assessments implements Callable<Integer> {

    private static final int SETTLE = 4;

    @Option(names = "--seconds", defaultValue = "3", description = "Length of each of five measurements (default 3).")
    int seconds;

    @Override
    public Integer call() throws RunnerException {
        System.out.printf(Locale.ROOT, "%nthe loaded rulebook takes %.1f MB of heap%n", loadedMegabytes());
        for (RunResult result : new Runner(options()).run()) {
            var score = result.getPrimaryResult();
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %,12.0f a second on one thread (± %,.0f)%n",
                    score.getLabel(),
                    score.getScore(),
                    score.getScoreError());
        }
        return 0;
    }

    private Options options() {
        return new OptionsBuilder()
                .include(AssessmentLoops.class.getName())
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(seconds))
                .forks(1)
                .threads(1)
                .jvmArgs("-Xmx512m", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow")
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    private static double loadedMegabytes() {
        long before = usedBytes();
        Wording words = Wording.standard();
        long after = usedBytes();
        // Both are still wanted here, so the second reading counts them.
        return words == null || ReferenceData.current() == null ? 0 : (after - before) / 1e6;
    }

    private static long usedBytes() {
        for (int i = 0; i < SETTLE; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
