package kz.ruqsat.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.client.Agencies;
import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandPlan;
import kz.ruqsat.sandbox.process.StandService;

/**
 * A fresh stand to measure: PostgreSQL with its durable defaults, the automatic desk on for every body and category, Berkut answering at once.
 *
 * @param stand the stand
 * @param agencies its services, ready to be called
 */
record BenchmarkStand(Stand stand, Agencies agencies) implements AutoCloseable {

    /** Threads that compile to the end, unlike the demo's; the heap stays small. */
    static final List<String> FAST_JVM = List.of("-XX:+UseSerialGC", "-Xmx384m");

    static BenchmarkStand open(String name) {
        Path tree = SandboxHome.find().tree();
        StandPlan plan = StandPlan.everything(tree, tree.resolve("target/benchmark-" + name))
                .withJvmFlags(FAST_JVM)
                .withSetting("RUQSAT_DESK_POLICY", "*:*")
                .withSetting("BERKUT_DEFAULT_DELAY", "0");
        return open(plan);
    }

    static BenchmarkStand open(StandPlan plan) {
        Stand stand = Stand.open(plan, sentence -> System.out.println("  " + sentence));
        return new BenchmarkStand(stand, Agencies.of(stand));
    }

    /** Resident memory of each service in megabytes. */
    Map<String, Long> memory() {
        Map<String, Long> megabytes = new TreeMap<>();
        for (StandService service : StandService.values()) {
            megabytes.put(
                    service.title(), residentMegabytes(stand.service(service).pid()));
        }
        return megabytes;
    }

    private static long residentMegabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static double seconds(long fromNanos) {
        return Duration.ofNanos(System.nanoTime() - fromNanos).toMillis() / 1000.0;
    }

    @Override
    public void close() {
        stand.close();
    }
}
