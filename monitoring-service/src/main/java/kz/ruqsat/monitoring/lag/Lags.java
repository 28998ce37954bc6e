package kz.ruqsat.monitoring.lag;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks every few seconds how far each consumer is behind. */
@ApplicationScoped
public class Lags {

    private static final Logger LOG = Logger.getLogger(Lags.class);

    /** This service's own consumer. */
    public static final String OWN_GROUP = "monitoring-service";

    private final Offsets offsets;
    private final Vertx vertx;
    private final Duration lookEvery;
    /** Real time: records wait in it. */
    private final InstantSource realTime = InstantSource.system();

    private final List<Consumer> consumers = Consumer.all();
    private final Map<String, Waiting> waiting = new HashMap<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private long timer;
    private volatile List<Lag> latest = List.of();

    Lags(
            Offsets offsets,
            Vertx vertx,
            @ConfigProperty(name = "ruqsat.lag.look-every", defaultValue = "3s") Duration lookEvery) {
        this.offsets = offsets;
        this.vertx = vertx;
        this.lookEvery = lookEvery;
    }

    /**
     * How far a consumer is behind.
     *
     * @param records not yet read
     * @param waited how long the oldest of them has waited, in real time, as far as was seen
     */
    public record Lag(Consumer consumer, long records, Duration waited) {

        /** From then on a reader is told: 10 s. Source: the board's states of blocks. */
        public static final Duration STALE = Duration.ofSeconds(10);

        /** True if what this consumer brings is late enough to be said. */
        public boolean isStale() {
            return waited.compareTo(STALE) > 0;
        }

        /** True of this service's own consumer. */
        public boolean isOwn() {
            return consumer.group().equals(OWN_GROUP);
        }
    }

    void begin(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(lookEvery.toMillis(), _ -> tick());
    }

    void end(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    /** What the last look found; empty before the first. */
    public List<Lag> latest() {
        return latest;
    }

    private void tick() {
        if (busy.compareAndSet(false, true)) {
            look().onTermination()
                    .invoke(() -> busy.set(false))
                    .subscribe()
                    .with(
                            found -> latest = found,
                            away -> LOG.debugf("consumers are not looked at: %s", away.getClass()));
        }
    }

    private Uni<List<Lag>> look() {
        return Multi.createFrom()
                .iterable(consumers)
                .onItem()
                .transformToUniAndConcatenate(this::look)
                .collect()
                .asList();
    }

    // Positions are read before ends: what is read in between counts as waiting, never the other way round.
    private Uni<Lag> look(Consumer consumer) {
        return offsets.read(consumer.group(), consumer.topic())
                .chain(read -> offsets.ends(consumer.topic()).map(ends -> lag(consumer, read, ends)));
    }

    private Lag lag(Consumer consumer, Map<Integer, Long> read, Map<Integer, Long> ends) {
        Instant now = realTime.instant();
        long records = 0;
        Duration longest = Duration.ZERO;
        for (var end : ends.entrySet()) {
            Waiting partition = waiting.computeIfAbsent(
                            consumer.group() + " " + consumer.topic() + " " + end.getKey(), _ -> new Waiting())
                    .look(now, end.getValue(), read.getOrDefault(end.getKey(), 0L));
            records += partition.records();
            longest = partition.at(now).compareTo(longest) > 0 ? partition.at(now) : longest;
        }
        return new Lag(consumer, records, longest);
    }
}
