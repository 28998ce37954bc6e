package kz.ruqsat.webhooks.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The last attempts of each subscription, kept for those who look for a fault; they decide nothing. */
@Singleton
public class Attempts {

    /** So many are kept of each. */
    public static final int KEPT = 100;

    private static final String ADD = """
            with trimmed as (delete from webhook_attempts where webhook_id = $1 and attempt_no <
                (select attempt_no from webhook_attempts where webhook_id = $1 order by attempt_no desc offset $7 - 2 limit 1))
            insert into webhook_attempts (webhook_id, message_id, position, status, millis, error)
            select id, $2, $3, $4, $5, $6 from webhooks where id = $1""";
    private static final String LIST =
            "select * from webhook_attempts where webhook_id = $1 and attempt_no < $2 order by attempt_no desc limit $3";
    private static final String SAMPLES = """
            select count(*) as n from webhook_attempts where webhook_id = $1 and position = '' and at > now() - interval '1 minute'""";

    private final Pool pool;

    Attempts(Pool pool) {
        this.pool = pool;
    }

    /**
     * An attempt as it was kept.
     *
     * @param number counts attempts of all subscriptions of the service
     * @param messageId header {@code webhook-id}
     * @param position place of the stage; empty of a test message
     * @param at when, in real time
     * @param status HTTP status; 0 if there was no answer
     * @param error short code; empty if the message was taken
     */
    public record Kept(
            long number, UUID messageId, String position, Instant at, int status, long millis, String error) {

        private static Kept of(Row row) {
            return new Kept(
                    row.getLong("attempt_no"),
                    row.getUUID("message_id"),
                    row.getString("position"),
                    row.getOffsetDateTime("at").toInstant(),
                    row.getInteger("status"),
                    row.getLong("millis"),
                    row.getString("error"));
        }
    }

    /** Keeps one; nothing of a subscription that has ended meanwhile. */
    public Uni<Void> add(UUID webhookId, Attempt attempt) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.of(
                                webhookId,
                                attempt.messageId(),
                                attempt.position(),
                                attempt.status(),
                                attempt.took().toMillis(),
                                attempt.error())
                        .addInteger(KEPT))
                .replaceWithVoid();
    }

    /** The newest before that number, newest first. */
    public Uni<List<Kept>> before(UUID webhookId, long number, int limit) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(webhookId, number, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Kept::of)
                        .toList());
    }

    /** How many test messages were sent within the last minute. */
    public Uni<Long> samplesOfLastMinute(UUID webhookId) {
        return pool.preparedQuery(SAMPLES)
                .execute(Tuple.of(webhookId))
                .map(rows -> rows.iterator().next().getLong("n"));
    }
}
