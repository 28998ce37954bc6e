package kz.ruqsat.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** Answers to requests with a key that move no case; those that do are kept by the ledger, in the same table. */
@Singleton
public class KeptAnswers {

    // Two at once with the same key: the second waits for the first, and finds its answer.
    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended($1, 0))::text";
    private static final String ANSWERED =
            "select body_hash, status, body, version, location from requests where scope = $1 and key = $2";
    private static final String KEEP = """
            insert into requests (scope, key, body_hash, status, body, version, location) values ($1, $2, $3, $4, $5, $6, $7)""";

    /** The answer that was given to that request before, or a refusal if its key was another's; else what is done now. */
    public Uni<WorkResult> before(SqlClient client, RequestKey key, Supplier<Uni<WorkResult>> now) {
        return client.preparedQuery(ANSWERED)
                .execute(Tuple.of(key.scope(), key.key()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).findFirst())
                .chain(kept -> result(kept, key)
                        .map(found -> Uni.createFrom().item(found))
                        .orElseGet(now));
    }

    /** Keeps an answer, in the transaction of what it tells of. */
    public Uni<Void> keep(SqlConnection connection, RequestKey key, Answer answer) {
        return connection
                .preparedQuery(KEEP)
                .execute(Tuple.of(key.scope(), key.key(), key.bodyHash(), answer.status(), answer.body())
                        .addLong(answer.version())
                        .addString(answer.location()))
                .replaceWithVoid();
    }

    /** Does something once for a request, in one transaction with its answer; what fails leaves nothing and does not use the key up. */
    public Uni<WorkResult> once(Pool pool, RequestKey key, Function<SqlConnection, Uni<Answer>> act) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(ALONE)
                .execute(Tuple.of(key.scope() + " " + key.key()))
                .chain(() -> before(
                        connection,
                        key,
                        () -> act.apply(connection)
                                .call(answer -> keep(connection, key, answer))
                                .map(answer -> new WorkResult.Done(List.of(), answer)))));
    }

    private static Optional<WorkResult> result(Optional<Row> kept, RequestKey key) {
        return kept.map(row -> row.getString("body_hash").equals(key.bodyHash())
                ? new WorkResult.Replayed(answer(row))
                : new WorkResult.Refused(RequestKey.reused()));
    }

    private static Answer answer(Row row) {
        return new Answer(
                row.getInteger("status"), row.getString("body"), row.getLong("version"), row.getString("location"));
    }
}
