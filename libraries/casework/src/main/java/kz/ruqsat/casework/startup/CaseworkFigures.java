package kz.ruqsat.casework.startup;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this service owes and holds, for Prometheus: cases, terms, errands, unsent events. Read from the database every few seconds, so that every
 * replica says the same and a restart forgets nothing. While the database does not answer the figures stand still and
 * {@code ruqsat.casework.figures.age.seconds} (real time) grows.
 */
@Singleton
public class CaseworkFigures {

    // The oldest unsent event is the one that was written first; its age is in real time. Terms are due by the clock of
    // the procedure.
    private static final String READ = """
            select (select count(*) from outbox)::float8 as "outbox.unsent",
              coalesce((select extract(epoch from now() - l.recorded_at) from
                 (select topic, case_id, sequence from outbox order by id limit 1) o join event_log l using (topic, case_id, sequence)), 0)::float8
                 as "outbox.oldest.seconds",
              (select count(*) from terms where status = 'RUNNING' and due_before <= $1)::float8 as "terms.unfired",
              (select count(distinct case_id) from parked where status = 'PARKED')::float8 as "cases.parked",
              coalesce((select extract(epoch from now() - min(parked_at)) from parked where status = 'PARKED'), 0)::float8 as "parked.oldest.seconds",
              (select count(*) from parked where status = 'WAITING')::float8 as "records.waiting",
              (select coalesce(jsonb_agg(jsonb_build_object('name', state, 'of', kind, 'count', n)), '[]') from
                 (select kind, state, count(*) as n from cases group by kind, state) c) as cases,
              (select coalesce(jsonb_agg(jsonb_build_object('name', clock, 'of', account, 'count', n)), '[]') from
                 (select clock, account, count(*) as n from terms where status = 'RUNNING' group by clock, account) t) as terms,
              (select coalesce(jsonb_agg(jsonb_build_object('name', kind, 'of', failing, 'count', n)), '[]') from
                 (select split_part(kind, '/', 1) as kind, (last_error <> '')::text as failing, count(*) as n from errands group by 1, 2) e) as errands""";

    private static final List<String> COUNTS = List.of(
            "outbox.unsent",
            "outbox.oldest.seconds",
            "terms.unfired",
            "cases.parked",
            "parked.oldest.seconds",
            "records.waiting");

    private final Pool pool;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Map<String, MultiGauge> gauges = new ConcurrentHashMap<>();
    private volatile long readAt = System.nanoTime();

    CaseworkFigures(Pool pool, InstantSource clock, MeterRegistry meters) {
        this.pool = pool;
        this.clock = clock;
        this.meters = meters;
    }

    /** Reads them anew; the answer is always false, there is never more to do at once. */
    public Uni<Boolean> read() {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> {
                    take(rows.iterator().next());
                    return false;
                });
    }

    private void take(Row row) {
        readAt = System.nanoTime();
        COUNTS.forEach(name -> set(name, List.of(MultiGauge.Row.of(Tags.empty(), row.getDouble(name)))));
        set("cases", counted(row, "cases", "state", "kind"));
        set("terms.running", counted(row, "terms", "clock", "account"));
        set("errands", counted(row, "errands", "errand", "failing"));
        set("figures.age.seconds", List.of(MultiGauge.Row.of(Tags.empty(), this, CaseworkFigures::age)));
    }

    private double age() {
        return (System.nanoTime() - readAt) / 1_000_000_000.0;
    }

    // Takes the place of what was there: a gauge of an earlier start in the same process would be kept for ever.
    private void set(String name, List<MultiGauge.Row<?>> rows) {
        gauges.computeIfAbsent(
                        name, _ -> MultiGauge.builder("ruqsat.casework." + name).register(meters))
                .register(rows, true);
    }

    private static List<MultiGauge.Row<?>> counted(Row row, String column, String name, String of) {
        var counts = (JsonArray) row.getValue(column);
        return counts.stream()
                .map(JsonObject.class::cast)
                .<MultiGauge.Row<?>>map(each -> MultiGauge.Row.of(
                        Tags.of(name, each.getString("name"), of, each.getString("of")), each.getLong("count")))
                .toList();
    }
}
