package kz.ruqsat.monitoring.waking;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Listens to the database on a connection of its own. A lost wake-up costs one beat, never a change. */
@ApplicationScoped
public class Bell {

    private static final Logger LOG = Logger.getLogger(Bell.class);
    private static final String CHANNEL = "monitoring";
    private static final long BEAT_MILLIS = 2_000;
    private static final long RECONNECT_MILLIS = 1_000;

    private final Vertx vertx;
    private final List<Sleeper> sleepers;
    private final PgSubscriber subscriber;

    Bell(
            Vertx vertx,
            @All List<Sleeper> sleepers,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.vertx = vertx;
        this.sleepers = sleepers;
        this.subscriber = PgSubscriber.subscriber(
                        vertx, PgConnectOptions.fromUri(url).setUser(user).setPassword(password))
                .reconnectPolicy(_ -> RECONNECT_MILLIS);
    }

    void begin(@Observes StartupEvent started) {
        subscriber.channel(CHANNEL).handler(_ -> ring());
        connect();
        vertx.setPeriodic(BEAT_MILLIS, _ -> ring());
    }

    private void connect() {
        subscriber.connect().onFailure(away -> {
            LOG.warnf("MONITORING-003 no wake-ups from the database, only the slow beat: %s", away.getClass());
            vertx.setTimer(RECONNECT_MILLIS, _ -> connect());
        });
    }

    private void ring() {
        sleepers.forEach(Sleeper::woken);
    }

    void end(@Observes ShutdownEvent ending) {
        subscriber.close();
    }
}
