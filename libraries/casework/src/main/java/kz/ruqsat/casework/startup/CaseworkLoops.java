package kz.ruqsat.casework.startup;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.ruqsat.casework.ParkedRecords;
import kz.ruqsat.casework.errands.Errands;
import kz.ruqsat.casework.ledger.Shards;
import kz.ruqsat.casework.relay.Relays;
import kz.ruqsat.casework.timers.DueTermsTimer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Starts what works by itself, and wakes it when a commit left something to do. */
@Singleton
public class CaseworkLoops {

    private static final Logger LOG = Logger.getLogger(CaseworkLoops.class);
    private static final String CHANNEL = "casework";

    /** A wake-up that got lost costs this much. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final PgConnectOptions database;
    private final List<Loop> relays;
    private final Loop deadLetters;
    private final Loop dueTerms;
    private final Loop errands;
    private final Loop freed;
    private PgSubscriber subscriber;

    CaseworkLoops(
            Vertx vertx,
            Relays relay,
            DueTermsTimer timer,
            Errands errandDesk,
            ParkedRecords parked,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.vertx = vertx;
        this.database = PgConnectOptions.fromUri(url).setUser(user).setPassword(password);
        this.relays = IntStream.range(0, Shards.COUNT)
                .mapToObj(shard -> new Loop("relay of shard " + shard, vertx, () -> relay.outbox(shard)))
                .toList();
        this.deadLetters = new Loop("relay of dead letters", vertx, relay::deadLetters);
        this.dueTerms = new Loop("timer of due terms", vertx, timer::fire);
        this.errands = new Loop("errands", vertx, errandDesk::begin);
        this.freed = new Loop("records that waited", vertx, parked::sweep);
        errandDesk.wakeWith(this.errands::wake);
    }

    void start(@Observes StartupEvent started) {
        all().forEach(loop -> loop.start(LOOK));
        subscriber = PgSubscriber.subscriber(vertx.getDelegate(), database).reconnectPolicy(_ -> LOOK.toMillis());
        subscriber.channel(CHANNEL).handler(this::woken);
        subscriber
                .connect()
                .onFailure(
                        failure -> LOG.warnf("CASEWORK-005 no wake-ups from the database: %s", failure.getMessage()));
    }

    void stop(@Observes ShutdownEvent stopping) {
        all().forEach(Loop::stop);
        if (subscriber != null) {
            subscriber.close();
        }
    }

    /** Time has moved: terms may be due. */
    public void timeMoved() {
        dueTerms.wake();
    }

    private List<Loop> all() {
        List<Loop> all = new ArrayList<>(relays);
        all.addAll(List.of(deadLetters, dueTerms, errands, freed));
        return all;
    }

    private void woken(String table) {
        switch (table) {
            case "outbox" -> relays.forEach(Loop::wake);
            case "errands" -> errands.wake();
            case "parked" -> {
                deadLetters.wake();
                freed.wake();
            }
            default -> LOG.debugf("a wake-up for %s", table);
        }
    }
}
