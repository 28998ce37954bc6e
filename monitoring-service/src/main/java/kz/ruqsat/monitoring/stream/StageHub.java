package kz.ruqsat.monitoring.stream;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import kz.ruqsat.monitoring.waking.Sleeper;
import org.jboss.logging.Logger;

/** Reads each new stage once and tells it to every client of this replica. */
@ApplicationScoped
class StageHub implements Sleeper {

    private static final Logger LOG = Logger.getLogger(StageHub.class);

    /** Stages of one read: below the buffer of a client, so that one read alone cuts nobody off. */
    private static final int PAGE = 64;

    /** Below the 60 s after which an idle connection is closed. */
    private static final long HEARTBEAT_MILLIS = 15_000;

    private final StageLog log;
    private final Vertx vertx;
    /** Real time: connections and tokens live in it. */
    private final InstantSource realTime = InstantSource.system();

    private final Set<Listener> listeners = new HashSet<>();
    private final Deque<StreamEvent> recent = new ArrayDeque<>();
    /** Everything up to here has been told. */
    private long told;
    /** Everything after here is in {@link #recent}. */
    private long floor;

    private boolean reading;
    private boolean again;

    StageHub(StageLog log, Vertx vertx) {
        this.log = log;
        this.vertx = vertx;
    }

    void begin(@Observes StartupEvent started) {
        vertx.setPeriodic(HEARTBEAT_MILLIS, _ -> beat());
    }

    /** Everything after {@code position}: first what is there, then what comes. */
    Multi<StreamEvent> after(long position, Instant tokenEndsAt) {
        AtomicLong reached = new AtomicLong(position);
        Multi<StreamEvent> stored = Multi.createBy()
                .repeating()
                .uni(() -> log.after(reached.get(), PAGE))
                .whilst(page -> page.size() == PAGE)
                .onItem()
                .invoke(page -> page.forEach(event -> reached.set(event.position())))
                .onItem()
                .<StreamEvent>disjoint();
        return Multi.createBy().concatenating().streams(stored, live(reached, tokenEndsAt));
    }

    private Multi<StreamEvent> live(AtomicLong reached, Instant tokenEndsAt) {
        return Multi.createFrom()
                .emitter(
                        client -> {
                            Listener listener = new Listener(client, tokenEndsAt, reached.get());
                            client.onTermination(() -> leave(listener));
                            join(listener, reached.get());
                        },
                        StreamSlots.BUFFER);
    }

    private void join(Listener listener, long position) {
        synchronized (this) {
            if (listeners.isEmpty()) {
                told = position;
                floor = position;
                recent.clear();
            } else if (position < floor) {
                listener.end();
                return;
            }
            recent.forEach(listener::tell);
            listeners.add(listener);
        }
        woken();
    }

    private synchronized void leave(Listener listener) {
        listeners.remove(listener);
    }

    @Override
    public void woken() {
        long from;
        synchronized (this) {
            again = reading;
            if (reading || listeners.isEmpty()) {
                return;
            }
            reading = true;
            from = told;
        }
        log.after(from, PAGE).subscribe().with(this::tell, this::readLater);
    }

    private void tell(List<StreamEvent> page) {
        boolean more;
        synchronized (this) {
            page.stream().filter(event -> event.position() > told).forEach(this::tell);
            reading = false;
            more = again || page.size() == PAGE;
            again = false;
        }
        if (more) {
            vertx.runOnContext(_ -> woken());
        }
    }

    private void tell(StreamEvent event) {
        told = event.position();
        recent.addLast(event);
        if (recent.size() > StreamSlots.BUFFER / 2) {
            floor = recent.removeFirst().position();
        }
        List.copyOf(listeners).forEach(listener -> listener.tell(event));
    }

    private void readLater(Throwable away) {
        LOG.warnf("MONITORING-005 the stream waits for the database: %s", away.getClass());
        synchronized (this) {
            reading = false;
        }
    }

    private synchronized void beat() {
        listeners.removeIf(Listener::isGone);
        Instant now = realTime.instant();
        List.copyOf(listeners).forEach(listener -> listener.beat(now));
    }
}
