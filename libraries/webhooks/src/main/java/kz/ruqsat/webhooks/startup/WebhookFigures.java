package kz.ruqsat.webhooks.startup;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How deliveries go, for Prometheus. Read from the database every few seconds, so that every replica says the same and a restart forgets nothing. Real time. */
@Singleton
public class WebhookFigures {

    private static final String READ = """
            select count(*)::float8 as "subscriptions",
              count(*) filter (where status = 'STANDING')::float8 as "standing",
              count(*) filter (where status = 'ACTIVE' and failing_since is not null)::float8 as "failing",
              coalesce(extract(epoch from now() - min(failing_since) filter (where status = 'ACTIVE')), 0)::float8 as "failing.oldest.seconds"
            from webhooks""";

    private static final List<String> FIGURES =
            List.of("subscriptions", "standing", "failing", "failing.oldest.seconds");

    private final Pool pool;
    private final MeterRegistry meters;
    private final Map<String, MultiGauge> gauges = new ConcurrentHashMap<>();

    WebhookFigures(Pool pool, MeterRegistry meters) {
        this.pool = pool;
        this.meters = meters;
    }

    /** Reads them anew; the answer is always false, there is never more to do at once. */
    public Uni<Boolean> read() {
        return pool.query(READ).execute().map(rows -> {
            Row row = rows.iterator().next();
            FIGURES.forEach(name -> set(name, row.getDouble(name)));
            return false;
        });
    }

    // Takes the place of what was there: a gauge of an earlier start in the same process would be kept for ever.
    private void set(String name, double value) {
        gauges.computeIfAbsent(
                        name, _ -> MultiGauge.builder("ruqsat.webhooks." + name).register(meters))
                .register(List.of(MultiGauge.Row.of(Tags.empty(), value)), true);
    }
}
