package kz.ruqsat.webhooks.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kz.ruqsat.casework.StageDuties.Place;
import kz.ruqsat.webhooks.Audience;

/** Rows of subscriptions, each of one audience. What its owner changes takes it from whoever is sending to it now: that one's next step finds no row. */
@Singleton
class Subscriptions {

    private static final String GIVES = " returning *, now() as now";
    private static final String ONE = " where id = $1 and audience = $2 and audience_of = $3";
    private static final String FREED = "lease = null, leased_until = now(), version = version + 1";
    private static final String AT_ONCE =
            "status = 'ACTIVE', reason = '', standing_since = null, tries = 0, failing_since = null, last_error = '', not_before = now()";

    private static final String LIST =
            "select *, now() as now from webhooks where audience = $1 and audience_of = $2 order by created_at, id";
    private static final String FIND = "select *, now() as now from webhooks" + ONE;
    private static final String ADD = """
            insert into webhooks (id, audience, audience_of, url, stages, secret, recorded_at, case_id, sequence)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""" + GIVES;
    private static final String CHANGE =
            "update webhooks set url = $4, stages = $5, not_before = now(), " + FREED + ONE + GIVES;
    private static final String ROTATE =
            "update webhooks set previous_secret = secret, previous_until = now() + $5 * interval '1 second', secret = $4, "
                    + FREED + ONE + GIVES;
    private static final String RESUME = "update webhooks set " + AT_ONCE + ", " + FREED + ONE + GIVES;
    private static final String REPLAY = "update webhooks set recorded_at = $4, case_id = $5, sequence = $6, " + AT_ONCE
            + ", " + FREED + ONE + GIVES;
    private static final String DELETE = "delete from webhooks" + ONE + " and version = $4";
    private static final String LOCK = "select id from webhooks" + ONE + " for update";
    private static final String OF_AUDIENCE = "select pg_advisory_xact_lock(hashtextextended($1, 1))::text";

    /** All of an audience, oldest first. */
    Uni<List<Subscription>> of(SqlClient client, Audience audience) {
        return client.preparedQuery(LIST)
                .execute(Tuple.of(audience.by().name(), audience.of()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Subscription::of)
                        .toList());
    }

    /** The same; nobody adds to them until the transaction ends. */
    Uni<List<Subscription>> lockedOf(SqlConnection connection, Audience audience) {
        return connection
                .preparedQuery(OF_AUDIENCE)
                .execute(Tuple.of(audience.by() + " " + audience.of()))
                .chain(() -> of(connection, audience));
    }

    Uni<Optional<Subscription>> find(SqlClient client, Audience audience, UUID id) {
        return one(client, FIND, key(audience, id));
    }

    /** The same; it stays as it is until the transaction ends. */
    Uni<Optional<Subscription>> locked(SqlConnection connection, Audience audience, UUID id) {
        return connection.preparedQuery(LOCK).execute(key(audience, id)).chain(() -> find(connection, audience, id));
    }

    Uni<Optional<Subscription>> add(
            SqlClient client, Audience audience, UUID id, URI url, List<String> stages, Place reached) {
        return one(
                client,
                ADD,
                placed(
                        key(audience, id)
                                .addString(url.toString())
                                .addArrayOfString(stages.toArray(String[]::new))
                                .addString(Secret.fresh().text()),
                        reached));
    }

    Uni<Optional<Subscription>> change(SqlClient client, Audience audience, UUID id, URI url, List<String> stages) {
        return one(
                client,
                CHANGE,
                key(audience, id).addString(url.toString()).addArrayOfString(stages.toArray(String[]::new)));
    }

    /** Gives it a new secret; the present one stays good beside it for a while. */
    Uni<Optional<Subscription>> rotate(SqlClient client, Audience audience, UUID id, Duration overlap) {
        return one(
                client,
                ROTATE,
                key(audience, id).addString(Secret.fresh().text()).addLong(overlap.toSeconds()));
    }

    /** Goes on at once from where it stands. */
    Uni<Optional<Subscription>> resume(SqlClient client, Audience audience, UUID id) {
        return one(client, RESUME, key(audience, id));
    }

    /** Goes on at once from there. */
    Uni<Optional<Subscription>> replay(SqlClient client, Audience audience, UUID id, Place from) {
        return one(client, REPLAY, placed(key(audience, id), from));
    }

    /** Takes it away; false if it is not at that version, or not there. */
    Uni<Boolean> delete(SqlClient client, Audience audience, UUID id, long version) {
        return client.preparedQuery(DELETE)
                .execute(key(audience, id).addLong(version))
                .map(RowSet::rowCount)
                .map(gone -> gone == 1);
    }

    private static Uni<Optional<Subscription>> one(SqlClient client, String sql, Tuple values) {
        return client.preparedQuery(sql)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Subscription::of)
                        .findFirst());
    }

    private static Tuple key(Audience audience, UUID id) {
        return Tuple.of(id, audience.by().name(), audience.of());
    }

    private static Tuple placed(Tuple values, Place place) {
        return values.addOffsetDateTime(place.recordedAt().atOffset(ZoneOffset.UTC))
                .addUUID(place.caseId())
                .addLong(place.sequence());
    }
}
