package kz.ruqsat.monitoring.inspection;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.ruqsat.monitoring.conformance.Alarm;
import kz.ruqsat.monitoring.conformance.Trail;
import kz.ruqsat.monitoring.waking.Sleeper;
import org.jboss.logging.Logger;

/** Looks at the trails of cases that have moved, a batch of stages at a time, on one replica at a time. What was noticed before is noticed once. */
@ApplicationScoped
class Inspector implements Sleeper {

    private static final Logger LOG = Logger.getLogger(Inspector.class);

    /** Stages of one look; their cases have some ten stages each. */
    private static final int BATCH = 300;

    /** Between two looks, real time: a case of ten stages a second is then looked at once and not ten times. */
    private static final long PAUSE_MILLIS = 500;

    private static final String PLACE = "select position from inspected for update skip locked";
    private static final String MOVED = """
            select max(position) as reached, array_agg(distinct case_id) as cases
              from (select position, case_id from stages where position > $1 order by position limit $2) s""";
    private static final String TRAILS = """
            select s.case_id, s.service, s.sequence, s.stage, s.state, s.happened_at, s.reporter_kind, s.result, s.grounds,
                   (select min(t.due_before) from terms t
                     where t.case_id = s.case_id and t.started_sequence = s.sequence and t.account = 'KNB') as knb_due_before
              from stages s where s.case_id = any($1) order by s.case_id, s.sequence""";
    private static final String NOTICED = """
            insert into alarms (case_id, kind, sequence, happened_at, noticed_at)
            select case_id, kind, sequence, happened_at, noticed_at
              from jsonb_to_recordset($1::text::jsonb) as r (case_id uuid, kind text, sequence bigint, happened_at timestamptz, noticed_at timestamptz)
                on conflict do nothing""";
    private static final String REACHED = "update inspected set position = $1";

    private final Pool pool;
    private final InstantSource clock;
    private final AtomicBoolean moved = new AtomicBoolean();
    private final AtomicBoolean busy = new AtomicBoolean();

    Inspector(Pool pool, InstantSource clock, Vertx vertx) {
        this.pool = pool;
        this.clock = clock;
        vertx.setPeriodic(PAUSE_MILLIS, _ -> lookIfMoved());
    }

    @Override
    public void woken() {
        moved.set(true);
    }

    private void lookIfMoved() {
        if (moved.get() && busy.compareAndSet(false, true)) {
            moved.set(false);
            look().onTermination()
                    .invoke(() -> busy.set(false))
                    .subscribe()
                    .with(
                            _ -> {},
                            away -> LOG.warnf("MONITORING-007 trails are not looked at yet: %s", away.getClass()));
        }
    }

    /** Looks at everything there is, batch by batch. */
    private Uni<Boolean> look() {
        return Uni.createFrom()
                .deferred(() -> pool.withTransaction(this::batch))
                .repeat()
                .whilst(more -> more)
                .collect()
                .last();
    }

    private Uni<Boolean> batch(SqlConnection connection) {
        return connection
                .query(PLACE)
                .execute()
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(false)
                        : batch(connection, rows.iterator().next().getLong("position")));
    }

    private Uni<Boolean> batch(SqlConnection connection, long from) {
        return connection.preparedQuery(MOVED).execute(Tuple.of(from, BATCH)).chain(rows -> {
            Row moved = rows.iterator().next();
            return moved.getLong("reached") == null
                    ? Uni.createFrom().item(false)
                    : inspect(connection, moved.getArrayOfUUIDs("cases"))
                            .chain(() -> connection.preparedQuery(REACHED).execute(Tuple.of(moved.getLong("reached"))))
                            .replaceWith(true);
        });
    }

    private Uni<Void> inspect(SqlConnection connection, UUID[] cases) {
        return connection
                .preparedQuery(TRAILS)
                .execute(Tuple.tuple().addArrayOfUUID(cases))
                .map(this::noticed)
                .chain(noticed -> noticed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : connection
                                .preparedQuery(NOTICED)
                                .execute(Tuple.of(noticed.encode()))
                                .replaceWithVoid());
    }

    private JsonArray noticed(RowSet<Row> rows) {
        Map<UUID, List<Row>> cases = new LinkedHashMap<>();
        rows.forEach(row -> cases.computeIfAbsent(row.getUUID("case_id"), _ -> new ArrayList<>())
                .add(row));
        JsonArray noticed = new JsonArray();
        cases.values().forEach(stages -> alarms(stages, noticed));
        return noticed;
    }

    private void alarms(List<Row> rows, JsonArray noticed) {
        Row first = rows.getFirst();
        var trail = new Trail(
                first.getString("service"), rows.stream().map(Inspector::stage).toList());
        for (Alarm alarm : trail.alarms()) {
            noticed.add(new JsonObject()
                    .put("case_id", first.getUUID("case_id").toString())
                    .put("kind", alarm.kind().name())
                    .put("sequence", alarm.sequence())
                    .put("happened_at", happenedAt(rows, alarm.sequence()).toString())
                    .put("noticed_at", clock.instant().toString()));
        }
    }

    private static Instant happenedAt(List<Row> rows, long sequence) {
        return rows.stream()
                .filter(row -> row.getLong("sequence") == sequence)
                .findFirst()
                .map(row -> row.getOffsetDateTime("happened_at").toInstant())
                .orElseThrow();
    }

    private static Trail.Stage stage(Row row) {
        return new Trail.Stage(
                row.getLong("sequence"),
                row.getString("stage"),
                row.getString("state"),
                row.getOffsetDateTime("happened_at").toInstant(),
                row.getString("reporter_kind"),
                row.getString("result"),
                row.get(JsonArray.class, "grounds").stream()
                        .map(String::valueOf)
                        .toList(),
                Optional.ofNullable(row.getOffsetDateTime("knb_due_before")).map(OffsetDateTime::toInstant));
    }
}
