package kz.ruqsat.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import kz.ruqsat.sandbox.Waiting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long monitoring takes to make its read models anew from the topic while it serves. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Seconds in which monitoring makes its read models anew from the topic while it serves, with many stages stored.",
            "The stages get there through the topic, as all stages do, since that is what the rebuild reads; that takes longer than the rebuild."
        })
final class Rebuild implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofMinutes(45);

    @Option(names = "--stages", defaultValue = "1000000", description = "stages stored (default: ${DEFAULT-VALUE})")
    private long stages;

    @Option(
            names = "--cases",
            defaultValue = "2000",
            description = "cases under way at a time, of five stages each (default: ${DEFAULT-VALUE})")
    private int cases;

    @Override
    public Integer call() throws InterruptedException {
        StageTrails trails = new StageTrails(cases);
        try (var monitoring = MonitoringAlone.open("rebuild")) {
            System.out.println("  storing " + stages + " stages through the topic");
            long start = System.nanoTime();
            monitoring.topic().write(0, stages, trails::record);
            monitoring.awaitVisible(stages);
            System.out.printf(Locale.ROOT, "  stored in %.0f s%n", BenchmarkStand.seconds(start));
            return rebuild(monitoring, trails);
        }
    }

    private int rebuild(MonitoringAlone monitoring, StageTrails trails) throws InterruptedException {
        StageDelays delays = StageDelays.watching(monitoring);
        List<Long> reads = new ArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        long start = System.nanoTime();
        String path = monitoring
                .api()
                .post("administrator", "/api/v1/rebuilds?replace=true", Map.of())
                .location();
        Thread work = Thread.ofVirtual().start(() -> serve(monitoring, trails, delays, reads, over));
        JsonNode rebuilt = awaitEnd(monitoring, path);
        double took = BenchmarkStand.seconds(start);
        over.set(true);
        work.join();
        boolean all = delays.awaitAll();
        System.out.printf(
                Locale.ROOT,
                "%nrebuild: %s, %d stages of %d cases in %.0f s, %.0f stages/s; %d cases came out otherwise%n",
                rebuilt.path("status").asText(),
                rebuilt.path("done").asLong(),
                rebuilt.path("cases").asLong(),
                took,
                rebuilt.path("done").asLong() / took,
                rebuilt.path("differing").asLong());
        System.out.println("meanwhile, sums read:                    " + Percentiles.ofNanos(reads));
        System.out.println(delays);
        return all && rebuilt.path("status").asText().equals("REPLACED") ? 0 : 1;
    }

    /** A stage a second comes in and the sums are read each time, as long as the rebuild lasts. */
    private void serve(
            MonitoringAlone monitoring, StageTrails trails, StageDelays delays, List<Long> reads, AtomicBoolean over) {
        long next = System.nanoTime();
        for (long second = 0; !over.get(); second++) {
            delays.write(trails, stages + second);
            long asked = System.nanoTime();
            monitoring.visible();
            reads.add(System.nanoTime() - asked);
            next += TimeUnit.SECONDS.toNanos(1);
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private static JsonNode awaitEnd(MonitoringAlone monitoring, String path) {
        Waiting waiting = Waiting.atMost(LONGEST);
        Progress progress = new Progress("records read again");
        while (true) {
            JsonNode rebuild = monitoring.api().get("administrator", path).body();
            progress.tell(rebuild.path("done").asLong());
            if (!rebuild.path("status").asText().equals("RUNNING")) {
                return rebuild;
            }
            if (!waiting.pause()) {
                throw new IllegalStateException("after " + LONGEST + " it is at " + rebuild);
            }
        }
    }
}
