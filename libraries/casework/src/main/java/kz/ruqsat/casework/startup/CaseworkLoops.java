package kz.ruqsat.casework.startup;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import kz.ruqsat.casework.ParkedRecords;
import kz.ruqsat.casework.errands.Errands;
import kz.ruqsat.casework.relay.DeadLetterRelay;
import kz.ruqsat.casework.relay.OutboxRelay;
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

    /** How old a figure for Prometheus may be. */
    private static final Duration COUNT = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final PgConnectOptions database;
    private final Loop outbox;
    private final Loop deadLetters;
    private final Loop dueTerms;
    private final Loop errands;
    private final Loop namedErrands;
    private final Loop freed;
    private final Loop figures;
    private PgSubscriber subscriber;

    CaseworkLoops(
            Vertx vertx,
            OutboxRelay outboxRelay,
            DeadLetterRelay deadLetterRelay,
            DueTermsTimer timer,
            Errands errandDesk,
            ParkedRecords parked,
            CaseworkFigures caseworkFigures,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.vertx = vertx;
        this.database = PgConnectOptions.fromUri(url).setUser(user).setPassword(password);
        this.outbox = new Loop("relay of the outbox", vertx, outboxRelay::drain);
        this.deadLetters = new Loop("relay of dead letters", vertx, deadLetterRelay::drain);
        this.dueTerms = new Loop("timer of due terms", vertx, timer::fire);
        this.errands = new Loop("errands", vertx, errandDesk::begin);
        this.namedErrands = new Loop("named errands", vertx, errandDesk::beginNamed);
        this.freed = new Loop("records that waited", vertx, parked::sweep);
        this.figures = new Loop("figures", vertx, caseworkFigures::read);
        errandDesk.wakeWith(this.errands::wake, this.namedErrands::wake);
    }

    void start(@Observes StartupEvent started) {
        all().forEach(loop -> loop.start(LOOK));
        figures.start(COUNT);
        subscriber = PgSubscriber.subscriber(vertx.getDelegate(), database).reconnectPolicy(_ -> LOOK.toMillis());
        subscriber.channel(CHANNEL).handler(this::woken);
        subscriber
                .connect()
                .onFailure(
                        failure -> LOG.warnf("CASEWORK-005 no wake-ups from the database: %s", failure.getMessage()));
    }

    void stop(@Observes ShutdownEvent stopping) {
        all().forEach(Loop::stop);
        figures.stop();
        if (subscriber != null) {
            subscriber.close();
        }
    }

    /** Time has moved: terms may be due. */
    public void timeMoved() {
        dueTerms.wake();
    }

    private List<Loop> all() {
        return List.of(outbox, deadLetters, dueTerms, errands, namedErrands, freed);
    }

    private void woken(String table) {
        switch (table) {
            case "outbox" -> outbox.wake();
            case "errands" -> errands.wake();
            case "named_errands" -> namedErrands.wake();
            case "parked" -> {
                deadLetters.wake();
                freed.wake();
            }
            case "parked_steps" -> freed.wake();
            default -> LOG.debugf("a wake-up for %s", table);
        }
    }
}
