package kz.ruqsat.webhooks.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.casework.StageDuties;
import kz.ruqsat.casework.StageDuties.Place;
import kz.ruqsat.webhooks.subscription.Subscription;

/** Reads the list of stages for one subscription: a piece of all of it, and in it what the subscription is about. */
@Singleton
class StageList {

    /** Stages looked at with one query. */
    static final int PIECE = 200;

    // A piece is cut from the list before cases are asked for, so that whoever has few cases does not have all of the
    // list read. A row is recorded at the begin
    // of its transaction, so of two stages of a case the second may stand before the first: then both have the place of
    // the first, which is recorded later.
    private static final String READ = """
            with looked as (select recorded_at, case_id, sequence from event_log where topic = 'public-services.stages.v1'
                and (recorded_at, case_id, sequence) > ($1, $2, 0) and recorded_at < $4 order by recorded_at, case_id, sequence limit $7),
              spots as (select recorded_at, case_id, max(sequence) as last from looked group by recorded_at, case_id)
            select spot.recorded_at, spot.case_id, spot.last, (select count(*) from looked) as looked, e.sequence, e.event_id, e.type, e.source, e.at,
              e.rulebook, e.body
            from spots spot join cases c on c.case_id = spot.case_id left join lateral (select * from event_log s
                where s.topic = 'public-services.stages.v1' and s.case_id = spot.case_id and (spot.recorded_at, spot.case_id, s.sequence) > ($1, $2, $3)
                  and ($5 = 'OWNER' and c.owner = $6 or $5 = 'KIND' and c.kind = $6)
                  and spot.recorded_at = (select max(b.recorded_at) from event_log b
                    where b.topic = 'public-services.stages.v1' and b.case_id = s.case_id and b.sequence <= s.sequence)) e on true
            order by spot.recorded_at, spot.case_id, e.sequence""";

    private final Pool pool;

    StageList(Pool pool) {
        this.pool = pool;
    }

    /**
     * What was read.
     *
     * @param stages those that the subscription is about, in order
     * @param end place of the last one looked at; where the reading began if there was none
     * @param full true if there may be more
     */
    record Piece(List<StageOnList> stages, Place end, boolean full) {}

    /** The next piece of the list. */
    Uni<Piece> next(Subscription webhook) {
        return StageDuties.settled(pool)
                .chain(settled -> pool.preparedQuery(READ)
                        .execute(Tuple.of(
                                        webhook.reached().recordedAt().atOffset(ZoneOffset.UTC),
                                        webhook.reached().caseId(),
                                        webhook.reached().sequence(),
                                        settled,
                                        webhook.audience().by().name(),
                                        webhook.audience().of())
                                .addInteger(PIECE)))
                .map(rows -> piece(rows, webhook));
    }

    private static Piece piece(RowSet<Row> rows, Subscription webhook) {
        List<StageOnList> stages = new ArrayList<>();
        Place end = webhook.reached();
        boolean full = false;
        for (Row row : rows) {
            if (row.getUUID("event_id") != null) {
                stages.add(StageOnList.of(row));
            }
            end = end(row);
            full = row.getLong("looked") == PIECE;
        }
        return new Piece(
                stages.stream().filter(stage -> webhook.wants(stage.code())).toList(), end, full);
    }

    private static Place end(Row row) {
        Long sequence = row.getLong("sequence");
        long last = row.getLong("last");
        return new Place(
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getUUID("case_id"),
                sequence == null ? last : Math.max(sequence, last));
    }
}
