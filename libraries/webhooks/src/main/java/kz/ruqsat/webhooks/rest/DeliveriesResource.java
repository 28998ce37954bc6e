package kz.ruqsat.webhooks.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Cursor;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;
import kz.ruqsat.webhooks.Audience;
import kz.ruqsat.webhooks.Audiences;
import kz.ruqsat.webhooks.delivery.Attempt;
import kz.ruqsat.webhooks.delivery.Attempts;
import kz.ruqsat.webhooks.delivery.Messages;
import kz.ruqsat.webhooks.delivery.Post;
import kz.ruqsat.webhooks.subscription.Subscription;
import kz.ruqsat.webhooks.subscription.WebhookDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of the last attempts, and an attempt to try with. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INVITER, Roles.PORTAL})
@Tag(name = "Webhooks")
public class DeliveriesResource {

    /** Test messages to one receiver in a minute: enough to look for a fault, too few to bother anybody with. */
    private static final int SAMPLES_A_MINUTE = 10;

    private static final int SORTED_BY = 1;

    private final WebhookDesk desk;
    private final Audiences audiences;
    private final Attempts attempts;
    private final Messages messages;
    private final Post post;
    private final Caller caller;

    DeliveriesResource(
            WebhookDesk desk, Audiences audiences, Attempts attempts, Messages messages, Post post, Caller caller) {
        this.desk = desk;
        this.audiences = audiences;
        this.attempts = attempts;
        this.messages = messages;
        this.post = post;
        this.caller = caller;
    }

    /**
     * What became of a test message.
     *
     * @param taken true if the receiver answered with 2xx
     * @param status HTTP status; 0 if there was no answer
     * @param error short code; empty if it was taken
     */
    public record Tested(UUID messageId, boolean taken, int status, long millis, String error) {

        private static Tested of(Attempt attempt) {
            return new Tested(
                    attempt.messageId(),
                    attempt.isTaken(),
                    attempt.status(),
                    attempt.took().toMillis(),
                    attempt.error());
        }
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(summary = "The last 100 attempts, newest first: position, time, status, duration, error")
    public Uni<Page<Attempts.Kept>> deliveries(
            @PathParam("id") UUID id, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor, SORTED_BY);
        long before = page.cursor().isStart() ? Long.MAX_VALUE : page.cursor().value(0, Long::valueOf);
        return desk.find(audience(), id)
                .chain(webhook -> attempts.before(webhook.id(), before, page.fetchSize()))
                .map(found -> Page.of(found, page, last -> Cursor.after(last.number())));
    }

    @POST
    @Path("{id}/test")
    @Operation(summary = "Send a test message now, whether the subscription stands or not, and say what became of it")
    public Uni<Tested> test(@PathParam("id") UUID id) {
        return desk.find(audience(), id)
                .call(this::requireFew)
                .chain(webhook ->
                        post.send(webhook, messages.sample()).call(attempt -> attempts.add(webhook.id(), attempt)))
                .map(Tested::of);
    }

    private Uni<Void> requireFew(Subscription webhook) {
        return attempts.samplesOfLastMinute(webhook.id())
                .invoke(count -> {
                    if (count >= SAMPLES_A_MINUTE) {
                        throw new RefusedException(Refusal.of(
                                "too-many-requests", "Ten test messages a minute are enough. Wait a little."));
                    }
                })
                .replaceWithVoid();
    }

    private Audience audience() {
        return audiences.of(caller).orElseThrow(() -> Refusals.forbidden("No case of this service is your business."));
    }
}
