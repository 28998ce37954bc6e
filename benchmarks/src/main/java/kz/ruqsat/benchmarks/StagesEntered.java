package kz.ruqsat.benchmarks;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How many stages a second monitoring takes from their topic until they are visible in its totals, and how soon its streams tell of one. */
@Command(
        name = "stages",
        mixinStandardHelpOptions = true,
        description = {
            "Stages a second from the topic until visible in monitoring's totals; the stages are written while the intake is held, and then it is released.",
            "Then, at a steady low rate, milliseconds from a record's write to the topic until the stream of stages and the live page's stream tell of it."
        })
final class StagesEntered implements Callable<Integer> {

    private static final int WARM_UP_SECONDS = 5;

    @Option(names = "--stages", defaultValue = "200000", description = "stages to measure (default: ${DEFAULT-VALUE})")
    private long stages;

    @Option(
            names = "--cases",
            defaultValue = "2000",
            description = "cases under way at a time, of five stages each (default: ${DEFAULT-VALUE})")
    private int cases;

    @Option(
            names = "--warm-up",
            defaultValue = "100000",
            description = "stages before that, until most of the service is compiled (default: ${DEFAULT-VALUE})")
    private long warmUp;

    @Option(
            names = "--rate",
            defaultValue = "10",
            description = "stages a second while delays are measured (default: ${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--seconds", defaultValue = "30", description = "how long that (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Override
    public Integer call() {
        StageTrails trails = new StageTrails(cases);
        try (var monitoring = MonitoringAlone.open("stages")) {
            System.out.println("  warming up with " + warmUp + " stages");
            monitoring.topic().write(0, warmUp, trails::record);
            monitoring.awaitVisible(warmUp);
            double took = release(monitoring, trails);
            System.out.println("  measuring " + rate + " stages a second for " + seconds + " s");
            StageDelays delays = StageDelays.watching(monitoring);
            // Cases of their own, behind those of the trails; the first of them while the pages of the stream are
            // compiled.
            long others = warmUp + stages;
            Load.steady(rate, WARM_UP_SECONDS, number -> delays.write(trails, others + number));
            boolean warm = delays.awaitAll();
            delays.forget();
            long measured = others + (long) rate * WARM_UP_SECONDS;
            Load.steady(rate, seconds, number -> delays.write(trails, measured + number));
            boolean all = delays.awaitAll() && warm;
            System.out.printf(
                    Locale.ROOT,
                    "%nstages: %.0f stages/s from the topic until visible in the totals (%d stages in %.1f s, %d cases under way at a time)%n",
                    stages / took,
                    stages,
                    took,
                    cases);
            System.out.println(delays);
            return all ? 0 : 1;
        }
    }

    private double release(MonitoringAlone monitoring, StageTrails trails) {
        System.out.println("  holding the intake and writing " + stages + " stages");
        monitoring.hold();
        monitoring.topic().write(warmUp, stages, trails::record);
        System.out.println("  releasing it");
        long start = System.nanoTime();
        monitoring.release();
        monitoring.awaitVisible(warmUp + stages);
        return BenchmarkStand.seconds(start);
    }
}
