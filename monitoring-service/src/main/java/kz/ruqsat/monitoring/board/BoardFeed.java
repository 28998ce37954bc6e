package kz.ruqsat.monitoring.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.ruqsat.monitoring.stream.StreamSlots;
import kz.ruqsat.monitoring.waking.Sleeper;
import org.jboss.logging.Logger;

/**
 * Tells open pages what has changed, at most twice a second: one snapshot for all pages of a viewpoint, whatever arrives meanwhile. A page that
 * comes back needs no history, the next snapshot holds all it shows.
 */
@ApplicationScoped
class BoardFeed implements Sleeper {

    private static final Logger LOG = Logger.getLogger(BoardFeed.class);
    private static final long TICK_MILLIS = 500;
    private static final long HEARTBEAT_TICKS = 30;

    /** An open page. */
    private record Page(Viewpoint from, Instant loginEndsAt, MultiEmitter<? super String> client) {}

    private final Set<Page> pages = ConcurrentHashMap.newKeySet();
    private final Map<Viewpoint, String> lastTold = new ConcurrentHashMap<>();
    private final AtomicBoolean changed = new AtomicBoolean();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Snapshots snapshots;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final InstantSource realTime = InstantSource.system();
    private final Vertx vertx;
    private Instant seenAt = Instant.EPOCH;
    private long ticks;

    BoardFeed(Snapshots snapshots, ObjectMapper json, InstantSource clock, Vertx vertx) {
        this.snapshots = snapshots;
        this.json = json;
        this.clock = clock;
        this.vertx = vertx;
    }

    void begin(@Observes StartupEvent started) {
        vertx.setPeriodic(TICK_MILLIS, _ -> tick());
    }

    @Override
    public void woken() {
        changed.set(true);
    }

    /** Snapshots as JSON, the present one first; an empty text is a sign of life. */
    Multi<String> open(Viewpoint from, Instant loginEndsAt) {
        Multi<String> later = Multi.createFrom()
                .emitter(
                        client -> {
                            Page page = new Page(from, loginEndsAt, client);
                            pages.add(page);
                            client.onTermination(() -> pages.remove(page));
                            lastTold.remove(from);
                            changed.set(true);
                        },
                        StreamSlots.BUFFER);
        return Multi.createBy()
                .concatenating()
                .streams(snapshots.take(from).map(this::text).toMulti(), later);
    }

    private void tick() {
        ticks++;
        if (ticks % HEARTBEAT_TICKS == 0) {
            beat();
        }
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        boolean moved = !minute.equals(seenAt);
        seenAt = minute;
        if (!pages.isEmpty() && (changed.getAndSet(false) | moved) && busy.compareAndSet(false, true)) {
            tell();
        }
    }

    private void beat() {
        Instant now = realTime.instant();
        for (Page page : pages) {
            if (now.isBefore(page.loginEndsAt())) {
                page.client().emit("");
            } else {
                page.client().complete();
            }
        }
    }

    private void tell() {
        Map<Viewpoint, List<Page>> byView = new HashMap<>();
        pages.forEach(page ->
                byView.computeIfAbsent(page.from(), _ -> new ArrayList<>()).add(page));
        Multi.createFrom()
                .iterable(byView.entrySet())
                .onItem()
                .transformToUniAndConcatenate(view -> snapshots
                        .take(view.getKey())
                        .map(this::text)
                        .invoke(text -> tell(view.getKey(), view.getValue(), text)))
                .collect()
                .last()
                .onTermination()
                .invoke(() -> busy.set(false))
                .subscribe()
                .with(_ -> {}, this::later);
    }

    private void tell(Viewpoint view, List<Page> readers, String text) {
        if (!text.equals(lastTold.put(view, text))) {
            readers.forEach(page -> page.client().emit(text));
        }
    }

    private void later(Throwable away) {
        LOG.warnf("MONITORING-006 the board waits for the database: %s", away.getClass());
        changed.set(true);
    }

    private String text(Snapshot snapshot) {
        try {
            return json.writeValueAsString(snapshot);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a snapshot that cannot be written", impossible);
        }
    }
}
