package kz.ruqsat.benchmarks;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.process.StandPlan;
import kz.ruqsat.sandbox.process.StandService;
import picocli.CommandLine.Command;

/** Start to ready for each service alone, and its memory, with the flags of the demo. */
@Command(
        name = "startup",
        mixinStandardHelpOptions = true,
        description =
                "Seconds from start to ready of each service alone, and resident memory, with the flags of the demo.")
final class Startup implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Override
    public Integer call() {
        var tree = SandboxHome.find().tree();
        long start = System.nanoTime();
        try (var stand = BenchmarkStand.open(StandPlan.everything(tree, tree.resolve("target/benchmark-startup")))) {
            System.out.printf(Locale.ROOT, "%nthe whole stand is ready after %.1f s%n", BenchmarkStand.seconds(start));
            for (StandService service : StandService.values()) {
                var process = stand.stand().service(service);
                process.stop();
                long began = System.nanoTime();
                process.start();
                process.awaitReady(LONGEST);
                System.out.printf(
                        Locale.ROOT, "%-20s ready after %.1f s%n", service.title(), BenchmarkStand.seconds(began));
            }
            Map<String, Long> memory = stand.memory();
            System.out.println("memory at rest, MB: " + memory + ", together "
                    + memory.values().stream().mapToLong(Long::longValue).sum());
            return 0;
        }
    }
}
