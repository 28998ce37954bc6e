package kz.ruqsat.monitoring.rebuilding;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ruqsat.monitoring.rebuilding.Rebuilds.Found;
import kz.ruqsat.monitoring.receiving.Shadow;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs a rebuild on this replica. Readers and the intake go on; only the last step takes the writers' turn, for what came meanwhile. */
@ApplicationScoped
class Rebuilder {

    private static final Logger LOG = Logger.getLogger(Rebuilder.class);

    /** Between two signs of life of the last step, which reads nothing and is as long as there are stages. Real time. */
    private static final Duration BEAT = Duration.ofSeconds(5);

    private static final String REPLACE = "select replace_read_models()";

    private final Rebuilds rebuilds;
    private final Shadow shadow;
    private final Pool pool;
    private final String bootstrap;

    Rebuilder(
            Rebuilds rebuilds,
            Shadow shadow,
            Pool pool,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.rebuilds = rebuilds;
        this.shadow = shadow;
        this.pool = pool;
        this.bootstrap = bootstrap;
    }

    /** What is asked for: the cases of a slice, none for all; whether the new set is to take the old one's place. */
    private record Order(UUID id, List<UUID> slice, Set<String> keys, boolean replaces) {

        boolean isAbout(ConsumerRecord<String, byte[]> record) {
            return keys.isEmpty() || keys.contains(record.key());
        }
    }

    /** Begins one and returns; false if another is running. */
    Uni<Boolean> begin(UUID id, List<UUID> slice, boolean replaces, String by) {
        Set<String> keys = slice.stream().map(UUID::toString).collect(Collectors.toCollection(HashSet::new));
        return rebuilds.begin(id, slice.isEmpty(), replaces, by).invoke(begun -> {
            if (begun) {
                run(new Order(id, slice, keys, replaces));
            }
        });
    }

    private void run(Order order) {
        Replay.open(bootstrap)
                .chain(replay -> catchUp(order, replay)
                        .chain(() -> alive(order, finish(order, replay)))
                        .onTermination()
                        .call(replay::close))
                .onFailure()
                .recoverWithUni(failure -> failed(order, failure))
                .subscribe()
                .with(_ -> {}, away -> LOG.warnf("MONITORING-010 a rebuild has ended unrecorded: %s", away.getClass()));
    }

    private Uni<Void> failed(Order order, Throwable failure) {
        String why = cause(failure);
        LOG.warnf("MONITORING-010 rebuild %s has failed: %s", order.id(), why);
        return rebuilds.failed(order.id(), why);
    }

    /** What kind of failure; a message could quote what was written. */
    private static String cause(Throwable failure) {
        return failure instanceof PgException refused
                ? "SQL state " + refused.getSqlState()
                : failure.getClass().getName();
    }

    /** Reads on until the present end is reached. */
    private Uni<Void> catchUp(Order order, Replay replay) {
        return Uni.createFrom()
                .deferred(() -> step(order, replay))
                .repeat()
                .until(atEnd -> atEnd)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> step(Order order, Replay replay) {
        return replay.next()
                .chain(records ->
                        shadow.carry(records.stream().filter(order::isAbout).toList()))
                .chain(replay::total)
                .chain(total -> rebuilds.beat(order.id(), replay.done(), total))
                .chain(replay::isAtEnd);
    }

    private <T> Uni<T> alive(Order order, Uni<T> step) {
        return Uni.createFrom().deferred(() -> {
            Cancellable beats = Multi.createFrom()
                    .ticks()
                    .every(BEAT)
                    .onOverflow()
                    .drop()
                    .onItem()
                    .transformToUniAndConcatenate(
                            _ -> rebuilds.beat(order.id()).onFailure().recoverWithNull())
                    .subscribe()
                    .with(_ -> {});
            return step.onTermination().invoke(beats::cancel);
        });
    }

    /** Under the writers' turn nothing is entered, so that both sets can be compared, and one can take the other's place. */
    private Uni<Void> finish(Order order, Replay replay) {
        return pool.withTransaction(connection -> shadow.turn(connection)
                .chain(() -> catchUp(order, replay))
                .chain(() -> rebuilds.compare(connection, order.id(), order.slice()))
                .chain(found -> settle(connection, order, found)));
    }

    private Uni<Void> settle(SqlConnection connection, Order order, Found found) {
        if (!order.replaces()) {
            return rebuilds.end(connection, order.id(), "COMPARED", found, "");
        }
        if (found.notInTopic() > 0) {
            String note = "not put in place: what is here of " + found.notInTopic() + " cases is not on the topic";
            return rebuilds.end(connection, order.id(), "COMPARED", found, note);
        }
        return connection
                .query(REPLACE)
                .execute()
                .chain(() -> rebuilds.end(connection, order.id(), "REPLACED", found, ""));
    }
}
