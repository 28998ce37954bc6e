package kz.ruqsat.monitoring.startup;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** The pool, with a limit to waiting for a connection: then 503 (P-L3). No setting of the framework reaches it. */
@Singleton
class PoolPatience implements PgPoolCreator {

    private static final int LONGEST_WAIT_SECONDS = 2;

    @Override
    public Pool create(Input input) {
        var options = input.poolOptions()
                .setConnectionTimeout(LONGEST_WAIT_SECONDS)
                .setConnectionTimeoutUnit(TimeUnit.SECONDS);
        return PgBuilder.pool()
                .with(options)
                .connectingTo(input.pgConnectOptionsList().getFirst())
                .using(input.vertx())
                .build();
    }
}
