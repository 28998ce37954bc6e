package kz.ruqsat.webhooks.subscription;

import io.vertx.mutiny.sqlclient.Row;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.casework.StageDuties.Place;
import kz.ruqsat.webhooks.Audience;

/**
 * Who wants to be told of which stages, where, and how far it has got. Moments are real time.
 *
 * @param id its id
 * @param audience whose cases it is about
 * @param url where messages go
 * @param stages codes of the stages that are sent; empty for all
 * @param secrets what messages are signed with now: the newest first, and the one before it while that is still good
 * @param reached the place up to which everything was taken, or is of no concern
 * @param course how it goes
 * @param oldSecretUntil until when the secret before is good; empty if there is none
 * @param version counts what its owner changed and when it came to stand; the {@code ETag}
 */
public record Subscription(
        UUID id,
        Audience audience,
        URI url,
        List<String> stages,
        List<Secret> secrets,
        Place reached,
        Course course,
        Optional<Instant> oldSecretUntil,
        Instant createdAt,
        long version) {

    public Subscription {
        stages = List.copyOf(stages);
        secrets = List.copyOf(secrets);
    }

    /**
     * How deliveries go.
     *
     * @param standing true once nothing is sent any more until somebody resumes it
     * @param reason why it stands; empty if it does not
     * @param standingSince since when
     * @param tries attempts in vain since the last message that was taken
     * @param failingSince the first of them
     * @param lastError what became of the last of them
     * @param nextAt when the next attempt is made at the earliest
     */
    public record Course(
            boolean standing,
            String reason,
            Optional<Instant> standingSince,
            int tries,
            Optional<Instant> failingSince,
            String lastError,
            Instant nextAt) {

        private static Course of(Row row) {
            return new Course(
                    row.getString("status").equals("STANDING"),
                    row.getString("reason"),
                    moment(row, "standing_since"),
                    row.getInteger("tries"),
                    moment(row, "failing_since"),
                    row.getString("last_error"),
                    row.getOffsetDateTime("not_before").toInstant());
        }
    }

    /** Of all columns of a row, and {@code now} of the database. */
    public static Subscription of(Row row) {
        Instant now = row.getOffsetDateTime("now").toInstant();
        Optional<Instant> until = moment(row, "previous_until").filter(now::isBefore);
        Secret newest = new Secret(row.getString("secret"));
        return new Subscription(
                row.getUUID("id"),
                new Audience(Audience.By.valueOf(row.getString("audience")), row.getString("audience_of")),
                URI.create(row.getString("url")),
                List.of(row.getArrayOfStrings("stages")),
                until.isPresent() ? List.of(newest, new Secret(row.getString("previous_secret"))) : List.of(newest),
                new Place(
                        row.getOffsetDateTime("recorded_at").toInstant(),
                        row.getUUID("case_id"),
                        row.getLong("sequence")),
                Course.of(row),
                until,
                row.getOffsetDateTime("created_at").toInstant(),
                row.getLong("version"));
    }

    /** Whether a stage is one of those asked for. */
    public boolean wants(String stage) {
        return stages.isEmpty() || stages.contains(stage);
    }

    private static Optional<Instant> moment(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }
}
