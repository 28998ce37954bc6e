package kz.ruqsat.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.Waiting;
import kz.ruqsat.sandbox.client.Api;
import kz.ruqsat.sandbox.process.StandPlan;
import kz.ruqsat.sandbox.process.StandService;

/**
 * monitoring-service with database and broker, and nobody else: what the services would report is written to its topic instead.
 *
 * @param api the service, ready to be called
 * @param topic where stages are written
 */
record MonitoringAlone(BenchmarkStand stand, Api api, StageTopic topic) implements AutoCloseable {

    /** The bound of everything that is waited for; a slow machine enters some hundred stages a second. */
    private static final Duration LONGEST = Duration.ofMinutes(45);

    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xmx512m");

    static MonitoringAlone open(String name) {
        Path tree = SandboxHome.find().tree();
        var stand = BenchmarkStand.open(StandPlan.everything(tree, tree.resolve("target/benchmark-" + name))
                .only(Set.of(StandService.MONITORING))
                .withJvmFlags(JVM));
        var api = new Api(stand.stand().address(StandService.MONITORING), stand.stand()::token);
        return new MonitoringAlone(stand, api, new StageTopic(stand.stand()));
    }

    /** Stages that are visible in the totals. */
    long visible() {
        var items = api.get("monitoring", "/api/v1/totals?by=stage").body().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .mapToLong(item -> item.path("count").asLong())
                .sum();
    }

    /** Waits until so many are visible, and says from time to time how many there are. */
    void awaitVisible(long stages) {
        Waiting waiting = Waiting.atMost(LONGEST);
        Progress progress = new Progress("stages visible");
        for (long seen = visible(); seen < stages; seen = visible()) {
            progress.tell(seen);
            if (!waiting.pause()) {
                throw new IllegalStateException(
                        "after " + LONGEST + " only " + seen + " of " + stages + " are visible");
            }
        }
    }

    /** Holds the intake: what is written meanwhile stays with the broker. */
    void hold() {
        api.post("administrator", "/api/v1/intake/hold?reason=benchmark", Map.of());
    }

    /** Lets the intake go on. */
    void release() {
        api.post("administrator", "/api/v1/intake/release", Map.of());
    }

    @Override
    public void close() {
        topic.close();
        stand.close();
    }
}
