package kz.ruqsat.webhooks.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kz.ruqsat.casework.StageDuties;
import kz.ruqsat.casework.StageDuties.Place;
import kz.ruqsat.webhooks.subscription.Subscription;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who sends to a subscription at the moment. It is leased, not locked: no transaction is open while a receiver is waited for, and if the process dies the lease
 * runs out and another one sends the same message again. Whoever has lost a lease, also to the owner's own change, finds no row and stops.
 */
@Singleton
class Leases {

    // Whoever stands at the end of the list is left alone, so that nothing is written while nothing happens. Who was
    // served longest ago comes first.
    private static final String CLAIM = """
            with head as (select recorded_at, case_id, sequence from event_log where topic = 'public-services.stages.v1' and recorded_at < $4
                          order by recorded_at desc, case_id desc, sequence desc limit 1)
            update webhooks set lease = $1, leased_until = now() + $2 * interval '1 millisecond'
            where id in (select w.id from webhooks w, head h where w.status = 'ACTIVE' and w.not_before <= now() and w.leased_until <= now()
                           and (w.recorded_at, w.case_id, w.sequence) < (h.recorded_at, h.case_id, h.sequence)
                         order by w.not_before limit $3 for update of w skip locked)
            returning *, now() as now""";

    private static final String MINE = " where id = $1 and lease = $2";
    private static final String GOES = "recorded_at = $3, case_id = $4, sequence = $5";

    private static final String RELEASE =
            "update webhooks set " + GOES + ", lease = null, leased_until = now(), not_before = now()" + MINE;
    private static final String ADVANCE = "update webhooks set " + GOES
            + ", tries = 0, failing_since = null, last_error = '', leased_until = now() + $6 * interval '1 millisecond'"
            + MINE;

    private static final String STANDS = "($5 or now() - coalesce(failing_since, now()) >= $6 * interval '1 second')";
    private static final String FAIL = """
            update webhooks set tries = tries + 1, failing_since = coalesce(failing_since, now()), last_error = $3,
              not_before = now() + $4 * interval '1 millisecond', lease = null, leased_until = now(),
              status = case when stands then 'STANDING' else status end,
              standing_since = case when stands then now() end,
              reason = case when not stands then '' when $5 then 'GONE' else 'GIVEN_UP' end,
              version = version + case when stands then 1 else 0 end""".replace("stands", STANDS) + MINE;

    private final Pool pool;
    private final Duration lasting;

    Leases(Pool pool, @ConfigProperty(name = "ruqsat.webhooks.lease") Duration lasting) {
        this.pool = pool;
        this.lasting = lasting;
    }

    /**
     * A subscription that is this process's to send to.
     *
     * @param lease shows that it still is
     */
    record Leased(Subscription webhook, UUID lease) {}

    /** Takes up to so many that have something before them and are due. */
    Uni<List<Leased>> claim(int most) {
        UUID lease = UUID.randomUUID();
        return StageDuties.settled(pool)
                .chain(settled -> pool.preparedQuery(CLAIM).execute(Tuple.of(lease, lasting.toMillis(), most, settled)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Leased(Subscription.of(row), lease))
                        .toList());
    }

    /** A message was taken: its subscription goes on after it. False if the lease is lost. */
    Uni<Boolean> advance(Leased leased, Place taken) {
        return mine(ADVANCE, placed(leased, taken).addLong(lasting.toMillis()));
    }

    /** A message was not taken: the next attempt is made later, or none any more. */
    Uni<Boolean> fail(Leased leased, Attempt attempt, Duration pause, Duration giveUpAfter) {
        return mine(
                FAIL,
                key(leased)
                        .addString(attempt.error())
                        .addLong(pause.toMillis())
                        .addBoolean(attempt.isGone())
                        .addLong(giveUpAfter.toSeconds()));
    }

    /** Lets it go, with all before that place done. */
    Uni<Boolean> release(Leased leased, Place reached) {
        return mine(RELEASE, placed(leased, reached));
    }

    private Uni<Boolean> mine(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).map(RowSet::rowCount).map(rows -> rows == 1);
    }

    private static Tuple key(Leased leased) {
        return Tuple.of(leased.webhook().id(), leased.lease());
    }

    private static Tuple placed(Leased leased, Place place) {
        return key(leased)
                .addOffsetDateTime(place.recordedAt().atOffset(ZoneOffset.UTC))
                .addUUID(place.caseId())
                .addLong(place.sequence());
    }
}
