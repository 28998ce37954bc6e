package kz.ruqsat.webhooks.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.webhooks.Position;

/**
 * A subscription as its owner sees it. Moments are real time, also where the procedure's clock is another.
 *
 * @param status {@code ACTIVE}, or {@code STANDING} once nothing is sent any more until it is resumed
 * @param reason why it stands
 * @param position up to which everything was taken, or is of no concern to it
 * @param secret what messages are signed with; shown where it was made, and never again
 * @param oldSecretUntil until when the secret before is used beside it
 * @param failing how it has failed of late; left out if the last message was taken
 * @param version the {@code ETag}
 */
public record WebhookView(
        UUID id,
        String url,
        List<String> stages,
        String status,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String reason,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> standingSince,
        String position,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Failing> failing,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String secret,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> oldSecretUntil,
        Instant createdAt,
        long version) {

    /**
     * Attempts in vain since the last message that was taken.
     *
     * @param since the first of them
     * @param lastError what became of the last of them
     * @param nextAt when the next is made, unless the subscription stands
     */
    public record Failing(int attempts, Instant since, String lastError, Instant nextAt) {}

    /** Without its secret. */
    public static WebhookView of(Subscription webhook) {
        return of(webhook, "");
    }

    /** With the secret that was made just now. */
    static WebhookView withSecret(Subscription webhook) {
        return of(webhook, webhook.secrets().getFirst().text());
    }

    private static WebhookView of(Subscription webhook, String secret) {
        var course = webhook.course();
        return new WebhookView(
                webhook.id(),
                webhook.url().toString(),
                webhook.stages(),
                course.standing() ? "STANDING" : "ACTIVE",
                course.reason(),
                course.standingSince(),
                new Position(webhook.reached()).text(),
                course.failingSince()
                        .map(since -> new Failing(course.tries(), since, course.lastError(), course.nextAt())),
                secret,
                webhook.oldSecretUntil(),
                webhook.createdAt(),
                webhook.version());
    }

    /** Never printed with its secret. */
    @Override
    public String toString() {
        return "WebhookView[" + id + "]";
    }
}
