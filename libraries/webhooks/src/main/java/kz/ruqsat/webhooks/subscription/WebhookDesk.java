package kz.ruqsat.webhooks.subscription;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.ruqsat.casework.Answer;
import kz.ruqsat.casework.KeptAnswers;
import kz.ruqsat.casework.RequestKey;
import kz.ruqsat.casework.StageDuties;
import kz.ruqsat.casework.StageDuties.Place;
import kz.ruqsat.casework.WorkResult;
import kz.ruqsat.casework.ledger.CaseJson;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;
import kz.ruqsat.webhooks.Audience;
import kz.ruqsat.webhooks.Position;
import kz.ruqsat.webhooks.address.Receivers;

/**
 * Where subscriptions are made, read, changed and ended. One that is another's and one that is not there are told alike.
 *
 * <p>What is refused leaves as {@link RefusedException}; nothing was kept then, and the key is not used up.
 */
@Singleton
public class WebhookDesk {

    /** One for each of an audience's systems, and some to try with; each takes its turn among those that are sent to at once. */
    public static final int MOST = 10;

    /** So long an old secret is good beside its successor: time to bring the new one to each machine of the receiver. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    private static final UUID NONE = new UUID(0, 0);

    private final Pool pool;
    private final Subscriptions subscriptions;
    private final KeptAnswers answers;
    private final Receivers receivers;

    WebhookDesk(Pool pool, Subscriptions subscriptions, KeptAnswers answers, Receivers receivers) {
        this.pool = pool;
        this.subscriptions = subscriptions;
        this.answers = answers;
        this.receivers = receivers;
    }

    /** Makes a subscription; the answer shows its secret. */
    public Uni<WorkResult> open(Audience audience, RequestKey key, WebhookForm form) {
        URI url = receivers.read(form.url());
        List<String> stages = stages(form.stages());
        Optional<Place> from = Optional.ofNullable(form.from()).map(WebhookDesk::place);
        return answers.once(
                pool,
                key,
                connection -> subscriptions
                        .lockedOf(connection, audience)
                        .invoke(WebhookDesk::requireRoom)
                        .chain(() ->
                                from.map(place -> Uni.createFrom().item(place)).orElseGet(() -> now(connection)))
                        .chain(place -> subscriptions.add(connection, audience, id(), url, stages, place))
                        .map(made -> answer(201, WebhookView.withSecret(found(made)))));
    }

    private static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    // Whatever is recorded from now on comes after it.
    private static Uni<Place> now(SqlConnection connection) {
        return StageDuties.settled(connection).map(OffsetDateTime::toInstant).map(at -> new Place(at, NONE, 0));
    }

    private static void requireRoom(List<Subscription> present) {
        if (present.size() >= MOST) {
            throw new RefusedException(Refusal.of(
                    "limit-reached", "There are " + MOST + " subscriptions already. End one before you make another."));
        }
    }

    /** All of an audience, oldest first. */
    public Uni<List<WebhookView>> list(Audience audience) {
        return subscriptions
                .of(pool, audience)
                .map(all -> all.stream().map(WebhookView::of).toList());
    }

    /** One of them. */
    public Uni<Subscription> find(Audience audience, UUID id) {
        return subscriptions.find(pool, audience, id).map(WebhookDesk::found);
    }

    /** Sends elsewhere, or other stages, from the next message on. */
    public Uni<WebhookView> change(Audience audience, UUID id, long version, WebhookChange change) {
        Optional<URI> url = Optional.ofNullable(change.url()).map(receivers::read);
        return pool.withTransaction(connection -> subscriptions
                .locked(connection, audience, id)
                .map(WebhookDesk::found)
                .invoke(webhook -> requireVersion(webhook, version))
                .chain(webhook -> subscriptions.change(
                        connection,
                        audience,
                        id,
                        url.orElse(webhook.url()),
                        change.stages() == null ? webhook.stages() : stages(change.stages())))
                .map(WebhookDesk::found)
                .map(WebhookView::of));
    }

    /** Ends it: nothing more is sent, and nothing of it is kept. */
    public Uni<Void> end(Audience audience, UUID id, long version) {
        return pool.withTransaction(connection -> subscriptions
                .locked(connection, audience, id)
                .map(WebhookDesk::found)
                .invoke(webhook -> requireVersion(webhook, version))
                .chain(() -> subscriptions.delete(connection, audience, id, version))
                .replaceWithVoid());
    }

    /** Gives it a new secret, which the answer shows; for {@link #OVERLAP} messages are signed with both. */
    public Uni<WorkResult> rotate(Audience audience, UUID id, RequestKey key) {
        return once(
                key, connection -> subscriptions.rotate(connection, audience, id, OVERLAP), WebhookView::withSecret);
    }

    /** Goes on at once from where it stands, as if nothing had failed. */
    public Uni<WorkResult> resume(Audience audience, UUID id, RequestKey key) {
        return once(key, connection -> subscriptions.resume(connection, audience, id), WebhookView::of);
    }

    /** Goes on at once from there: sends again, in order, what was sent since. */
    public Uni<WorkResult> replay(Audience audience, UUID id, RequestKey key, ReplayForm form) {
        Place from = place(form.from());
        return once(key, connection -> subscriptions.replay(connection, audience, id, from), WebhookView::of);
    }

    private Uni<WorkResult> once(
            RequestKey key,
            Function<SqlConnection, Uni<Optional<Subscription>>> change,
            Function<Subscription, WebhookView> view) {
        return answers.once(
                pool,
                key,
                connection -> change.apply(connection).map(changed -> answer(200, view.apply(found(changed)))));
    }

    private static Answer answer(int status, WebhookView view) {
        String location = status == 201 ? "/api/v1/webhooks/" + view.id() : "";
        return new Answer(status, CaseJson.write(view), view.version(), location);
    }

    private static Place place(String from) {
        return Position.read(from)
                .orElseThrow(() ->
                        Refusals.malformed("/from", "invalid-value", "A position as it came with a message, or start."))
                .before();
    }

    private static List<String> stages(List<String> named) {
        return named == null ? List.of() : named.stream().distinct().sorted().toList();
    }

    private static Subscription found(Optional<Subscription> webhook) {
        return webhook.orElseThrow(
                () -> new RefusedException(Refusal.of("not-found", "There is no such subscription.")));
    }

    private static void requireVersion(Subscription webhook, long version) {
        if (webhook.version() != version) {
            throw new RefusedException(Refusal.of(
                    "version-conflict",
                    "The subscription has changed since you read it. Read it again before you change it."));
        }
    }
}
