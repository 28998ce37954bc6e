package kz.ruqsat.monitoring.rebuilding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.monitoring.reads.Reads;

/** The record of rebuilds, one at a time. */
@ApplicationScoped
class Rebuilds {

    private static final String OVER = """
            update rebuilds set status = 'FAILED', finished_at = $1, note = 'it gave no sign of life for half a minute'
             where status = 'RUNNING' and beat_at < now() - interval '30 seconds'""";
    private static final String BEGIN = """
            insert into rebuilds (id, status, whole, replaces, started_by, started_at, beat_at, done, total, cases, ahead, note)
            values ($1, 'RUNNING', $2, $3, $4, $5, now(), 0, 0, 0, 0, '') on conflict do nothing""";
    private static final String BEAT = "update rebuilds set beat_at = now(), done = $2, total = $3 where id = $1";
    private static final String ALIVE = "update rebuilds set beat_at = now() where id = $1 and status = 'RUNNING'";
    private static final String END = """
            update rebuilds set status = $2, finished_at = $3, cases = $4, ahead = $5, note = $6 where id = $1 and status = 'RUNNING'""";
    private static final String CLEAR = """
            truncate shadow.stages, shadow.inbox, shadow.case_heads, shadow.terms, shadow.totals, shadow.parked_records, shadow.parked_state,
                     shadow.parked_steps""";

    /** Cases of both sets; those of a slice alone, if it is one. */
    private static final String DIFFERENCES = """
            with live as (select * from case_digests('public') where $2::uuid[] is null or case_id = any($2)),
                 anew as (select * from case_digests('shadow')),
                 pairs as (select coalesce(l.case_id, n.case_id) as case_id, case when n.case_id is null or n.sequence < l.sequence then 'NOT_IN_TOPIC'
                                 when l.case_id is null or l.sequence < n.sequence then 'AHEAD'
                                 when l.digest <> n.digest then 'DIFFERENT' else 'SAME' end as what
                            from live l full join anew n using (case_id)),
                 kept as (insert into rebuild_differences (rebuild, case_id, what)
                          select $1, case_id, what from pairs where what in ('DIFFERENT', 'NOT_IN_TOPIC'))
            select count(*) as cases, count(*) filter (where what = 'AHEAD') as ahead,
                   count(*) filter (where what = 'DIFFERENT') as differing, count(*) filter (where what = 'NOT_IN_TOPIC') as not_in_topic from pairs""";

    private static final String VIEW = """
            select r.*, (select count(*) from rebuild_differences d where d.rebuild = r.id) as differing,
                   (select array_agg(case_id) from (select case_id from rebuild_differences d where d.rebuild = r.id order by case_id limit 100) d) as examples
              from rebuilds r where $1::uuid is null or r.id = $1 order by r.started_at desc, r.id desc limit 20""";

    private final Pool pool;
    private final Reads reads;
    private final InstantSource clock;

    Rebuilds(Pool pool, Reads reads, InstantSource clock) {
        this.pool = pool;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * A rebuild.
     *
     * @param status RUNNING, COMPARED, REPLACED if the new set took the old one's place, FAILED
     * @param whole false of a slice
     * @param done records read; {@code total} how many there were when it was last looked
     * @param cases compared
     * @param ahead cases of which the replay had read more than was entered at that moment
     * @param differing cases that came out otherwise, or are not on the topic as far as they are here; {@code examples} some of them
     * @param note why it failed, or why the new set did not take the old one's place; empty if there is nothing to say
     */
    record View(
            UUID id,
            String status,
            boolean whole,
            boolean replaces,
            String startedBy,
            Instant startedAt,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> finishedAt,
            long done,
            long total,
            long cases,
            long ahead,
            long differing,
            List<UUID> examples,
            String note) {

        static View of(Row row) {
            UUID[] examples = row.getArrayOfUUIDs("examples");
            return new View(
                    row.getUUID("id"),
                    row.getString("status"),
                    row.getBoolean("whole"),
                    row.getBoolean("replaces"),
                    row.getString("started_by"),
                    row.getOffsetDateTime("started_at").toInstant(),
                    Optional.ofNullable(row.getOffsetDateTime("finished_at")).map(OffsetDateTime::toInstant),
                    row.getLong("done"),
                    row.getLong("total"),
                    row.getLong("cases"),
                    row.getLong("ahead"),
                    row.getLong("differing"),
                    examples == null ? List.of() : List.of(examples),
                    row.getString("note"));
        }
    }

    /** What a comparison found. */
    record Found(long cases, long ahead, long differing, long notInTopic) {

        static Found of(Row row) {
            return new Found(
                    row.getLong("cases"), row.getLong("ahead"), row.getLong("differing"), row.getLong("not_in_topic"));
        }
    }

    /** Begins one with an empty shadow; false if another is running. */
    Uni<Boolean> begin(UUID id, boolean whole, boolean replaces, String by) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(OVER)
                .execute(Tuple.of(now()))
                .chain(() -> connection.preparedQuery(BEGIN).execute(Tuple.of(id, whole, replaces, by, now())))
                .chain(begun -> begun.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : connection.query(CLEAR).execute().replaceWith(true)));
    }

    Uni<Void> beat(UUID id, long done, long total) {
        return pool.withConnection(connection -> connection
                .preparedQuery(BEAT)
                .execute(Tuple.of(id, done, total))
                .replaceWithVoid());
    }

    Uni<Void> beat(UUID id) {
        return pool.withConnection(connection ->
                connection.preparedQuery(ALIVE).execute(Tuple.of(id)).replaceWithVoid());
    }

    Uni<Found> compare(SqlConnection connection, UUID id, List<UUID> slice) {
        Tuple parameters =
                Tuple.tuple().addUUID(id).addArrayOfUUID(slice.isEmpty() ? null : slice.toArray(UUID[]::new));
        return connection
                .preparedQuery(DIFFERENCES)
                .execute(parameters)
                .map(rows -> Found.of(rows.iterator().next()));
    }

    Uni<Void> end(SqlConnection connection, UUID id, String status, Found found, String note) {
        return connection
                .preparedQuery(END)
                .execute(Tuple.tuple()
                        .addUUID(id)
                        .addString(status)
                        .addOffsetDateTime(now())
                        .addLong(found.cases())
                        .addLong(found.ahead())
                        .addString(note))
                .replaceWithVoid();
    }

    Uni<Void> failed(UUID id, String why) {
        return pool.withConnection(connection -> end(connection, id, "FAILED", new Found(0, 0, 0, 0), why));
    }

    Uni<List<View>> views(UUID id) {
        return reads.list(VIEW, Tuple.tuple().addUUID(id), View::of);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
