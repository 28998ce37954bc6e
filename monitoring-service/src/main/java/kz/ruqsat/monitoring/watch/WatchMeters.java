package kz.ruqsat.monitoring.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import kz.ruqsat.monitoring.conformance.Alarm;
import kz.ruqsat.monitoring.lag.Lags.Lag;
import org.jboss.logging.Logger;

/** The alarms as figures for those who collect figures: 0 while there is none, 1 and 2 for its steps. */
@ApplicationScoped
class WatchMeters {

    private static final Logger LOG = Logger.getLogger(WatchMeters.class);
    private static final long EVERY_MILLIS = 5_000;

    private final WatchReader reader;
    private final MeterRegistry meters;
    private final Vertx vertx;
    private final Map<String, AtomicLong> values = new ConcurrentHashMap<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private long timer;

    WatchMeters(WatchReader reader, MeterRegistry meters, Vertx vertx) {
        this.reader = reader;
        this.meters = meters;
        this.vertx = vertx;
    }

    void begin(@Observes StartupEvent started) {
        for (Alert.Kind kind : Alert.Kind.values()) {
            set("ruqsat.monitoring.alert", Tags.of("alert", kind.name()), 0);
        }
        for (Alarm.Kind kind : Alarm.Kind.values()) {
            set("ruqsat.monitoring.alarms", Tags.of("alarm", kind.name()), 0);
        }
        timer = vertx.setPeriodic(EVERY_MILLIS, _ -> tick());
    }

    void end(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    private void tick() {
        if (busy.compareAndSet(false, true)) {
            reader.read()
                    .onTermination()
                    .invoke(() -> busy.set(false))
                    .subscribe()
                    .with(this::show, away -> LOG.debugf("alarms are not counted: %s", away.getClass()));
        }
    }

    private void show(WatchReader.Found found) {
        for (Alert.Kind kind : Alert.Kind.values()) {
            long step = found.alerts().stream()
                    .filter(alert -> alert.kind() == kind)
                    .mapToLong(alert -> alert.step().ordinal() + 1L)
                    .max()
                    .orElse(0);
            set("ruqsat.monitoring.alert", Tags.of("alert", kind.name()), step);
        }
        found.againstTheProcedure()
                .forEach((kind, count) -> set("ruqsat.monitoring.alarms", Tags.of("alarm", kind.name()), count));
        set("ruqsat.monitoring.stages.outstanding", Tags.empty(), found.facts().outstanding());
        found.facts().lags().forEach(this::show);
    }

    private void show(Lag lag) {
        Tags tags =
                Tags.of("group", lag.consumer().group(), "topic", lag.consumer().topic());
        set("ruqsat.monitoring.consumer.records.behind", tags, lag.records());
        set("ruqsat.monitoring.consumer.waited.seconds", tags, lag.waited().toSeconds());
    }

    private void set(String name, Tags tags, long value) {
        values.computeIfAbsent(name + tags.stream().toList(), _ -> {
                    AtomicLong fresh = new AtomicLong();
                    // One of an earlier start in the same process would be kept for ever.
                    meters.find(name).tags(tags).meters().forEach(meters::remove);
                    meters.gauge(name, tags, fresh);
                    return fresh;
                })
                .set(value);
    }
}
