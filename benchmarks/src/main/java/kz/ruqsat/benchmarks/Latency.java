package kz.ruqsat.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import kz.ruqsat.sandbox.Waiting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long after an accepted POST the first stage of the case is visible on monitoring's live stream. */
@Command(
        name = "latency",
        mixinStandardHelpOptions = true,
        description =
                "Milliseconds from an accepted POST to the case's first stage on monitoring's live stream, at a steady low load.")
final class Latency implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Option(names = "--rate", defaultValue = "10", description = "petitions a second (default: ${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--seconds", defaultValue = "30", description = "how long to measure (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "2000", description = "cases before that (default: ${DEFAULT-VALUE})")
    private int warmUp;

    private final Map<String, Long> acceptedAt = new ConcurrentHashMap<>();
    private final Map<String, Long> seenAt = new ConcurrentHashMap<>();

    @Override
    public Integer call() {
        try (var stand = BenchmarkStand.open("latency")) {
            System.out.println("  warming up with " + warmUp + " cases");
            Load.closed(warmUp, 32, number -> stand.agencies().invitations().file(Petitions.numbered(number)));
            stand.stand().timeKeeper().awaitRest();
            ObjectMapper json = new ObjectMapper();
            LiveStream.open(
                    stand.stand(),
                    "/api/v1/stages",
                    event -> seenAt.putIfAbsent(read(json, event.data()), event.seenAt()));
            System.out.println("  measuring " + rate + " petitions a second for " + seconds + " s");
            List<Long> answered = new ArrayList<>();
            Load.steady(rate, seconds, number -> {
                long sent = System.nanoTime();
                var filed = stand.agencies().invitations().file(Petitions.numbered(warmUp + number));
                long now = System.nanoTime();
                acceptedAt.put(filed.getFirst().caseId(), now);
                synchronized (answered) {
                    answered.add(now - sent);
                }
            });
            awaitAllSeen();
            System.out.println();
            System.out.println("POST to answer:                          " + Percentiles.ofNanos(answered));
            System.out.println("accepted POST to first stage visible:    " + Percentiles.ofNanos(delays()));
            return seenAt.keySet().containsAll(acceptedAt.keySet()) ? 0 : 1;
        }
    }

    // A stage may be on the stream before the client has read its answer; that is no delay at all.
    private List<Long> delays() {
        return acceptedAt.entrySet().stream()
                .filter(e -> seenAt.containsKey(e.getKey()))
                .map(e -> Math.max(0, seenAt.get(e.getKey()) - e.getValue()))
                .toList();
    }

    private void awaitAllSeen() {
        Waiting waiting = Waiting.atMost(LONGEST);
        while (!seenAt.keySet().containsAll(acceptedAt.keySet()) && waiting.pause()) {
            Thread.onSpinWait();
        }
    }

    private static String read(ObjectMapper json, String data) {
        try {
            return json.readTree(data).path("caseId").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
