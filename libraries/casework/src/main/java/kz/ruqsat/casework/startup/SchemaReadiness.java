package kz.ruqsat.casework.startup;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;

/**
 * Ready only with the database at hand and every bundled migration in it. Flyway alone cannot be trusted with this: where it finds no JDBC
 * settings it runs nothing and says nothing.
 */
@Readiness
@Singleton
public class SchemaReadiness implements AsyncHealthCheck {

    private static final String NAME = "database and its migrations";

    private final Pool pool;
    private final Vertx vertx;
    private final Instance<Flyway> flyway;
    private volatile Set<String> bundled = Set.of();

    SchemaReadiness(Pool pool, Vertx vertx, Instance<Flyway> flyway) {
        this.pool = pool;
        this.vertx = vertx;
        this.flyway = flyway;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return bundled()
                .chain(expected -> applied().map(done -> missing(expected, done)))
                .map(missing -> missing.isEmpty()
                        ? HealthCheckResponse.up(NAME)
                        : HealthCheckResponse.named(NAME)
                                .down()
                                .withData("missing", String.join(", ", missing))
                                .build())
                .onFailure()
                .recoverWithItem(failure -> HealthCheckResponse.named(NAME)
                        .down()
                        .withData("failure", failure.getClass().getSimpleName())
                        .build());
    }

    private static Set<String> missing(Set<String> expected, Set<String> done) {
        if (expected.isEmpty()) {
            return Set.of("all of them: this process does not know its migrations");
        }
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(done);
        return missing;
    }

    private Uni<Set<String>> bundled() {
        if (!bundled.isEmpty() || flyway.isUnsatisfied()) {
            return Uni.createFrom().item(bundled);
        }
        return vertx.executeBlocking(() -> Arrays.stream(flyway.get().info().all())
                        .map(migration -> migration.getScript())
                        .collect(java.util.stream.Collectors.<String>toUnmodifiableSet()))
                .invoke(scripts -> bundled = scripts);
    }

    private Uni<Set<String>> applied() {
        return pool.query("select script from flyway_schema_history where success")
                .execute()
                .map(rows -> {
                    Set<String> scripts = new TreeSet<>();
                    rows.forEach(row -> scripts.add(row.getString("script")));
                    return scripts;
                });
    }
}
