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
import java.util.concurrent.atomic.AtomicLong;

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
            select (select count(*) from outbox) as unsent,
              (select coalesce(extract(epoch from now() - min(l.recorded_at)), 0)::float8 from
                 (select topic, case_id, sequence from outbox order by id limit 1) o join event_log l using (topic, case_id, sequence)) as unsent_age,
              (select count(*) from terms where status = 'RUNNING' and due_before <= $1) as due,
              (select count(distinct case_id) from parked where status = 'PARKED') as parked,
              (select coalesce(extract(epoch from now() - min(parked_at)), 0)::float8 from parked where status = 'PARKED') as parked_age,
              (select count(*) from parked where status = 'WAITING') as waiting,
              (select coalesce(jsonb_agg(jsonb_build_object('name', state, 'of', kind, 'count', n)), '[]') from
                 (select kind, state, count(*) as n from cases group by kind, state) c) as cases,
              (select coalesce(jsonb_agg(jsonb_build_object('name', clock, 'of', account, 'count', n)), '[]') from
                 (select clock, account, count(*) as n from terms where status = 'RUNNING' group by clock, account) t) as terms,
              (select coalesce(jsonb_agg(jsonb_build_object('name', kind, 'of', failing, 'count', n)), '[]') from
                 (select split_part(kind, '/', 1) as kind, (last_error <> '')::text as failing, count(*) as n from errands group by 1, 2) e) as errands""";

    private final Pool pool;
    private final InstantSource clock;
    private final AtomicLong unsent = new AtomicLong();
    private final AtomicLong unsentAge = new AtomicLong();
    private final AtomicLong due = new AtomicLong();
    private final AtomicLong parked = new AtomicLong();
    private final AtomicLong parkedAge = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();
    private final MultiGauge cases;
    private final MultiGauge terms;
    private final MultiGauge errands;
    private volatile long readAt = System.nanoTime();

    CaseworkFigures(Pool pool, InstantSource clock, MeterRegistry meters) {
        this.pool = pool;
        this.clock = clock;
        meters.gauge("ruqsat.casework.outbox.unsent", unsent);
        meters.gauge("ruqsat.casework.outbox.oldest.seconds", unsentAge);
        meters.gauge("ruqsat.casework.terms.unfired", due);
        meters.gauge("ruqsat.casework.cases.parked", parked);
        meters.gauge("ruqsat.casework.parked.oldest.seconds", parkedAge);
        meters.gauge("ruqsat.casework.records.waiting", waiting);
        meters.gauge(
                "ruqsat.casework.figures.age.seconds",
                this,
                figures -> (System.nanoTime() - figures.readAt) / 1_000_000_000.0);
        this.cases = MultiGauge.builder("ruqsat.casework.cases").register(meters);
        this.terms = MultiGauge.builder("ruqsat.casework.terms.running").register(meters);
        this.errands = MultiGauge.builder("ruqsat.casework.errands").register(meters);
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
        unsent.set(row.getLong("unsent"));
        unsentAge.set(seconds(row, "unsent_age"));
        due.set(row.getLong("due"));
        parked.set(row.getLong("parked"));
        parkedAge.set(seconds(row, "parked_age"));
        waiting.set(row.getLong("waiting"));
        register(cases, row, "cases", "state", "kind");
        register(terms, row, "terms", "clock", "account");
        register(errands, row, "errands", "errand", "failing");
        readAt = System.nanoTime();
    }

    private static long seconds(Row row, String column) {
        Double age = row.getDouble(column);
        return age == null ? 0 : age.longValue();
    }

    private static void register(MultiGauge gauge, Row row, String column, String name, String of) {
        var counts = (JsonArray) row.getValue(column);
        gauge.register(
                counts.stream()
                        .map(JsonObject.class::cast)
                        .map(each -> MultiGauge.Row.of(
                                Tags.of(name, each.getString("name"), of, each.getString("of")), each.getLong("count")))
                        .toList(),
                true);
    }
}
