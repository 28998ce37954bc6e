package kz.ruqsat.webhooks.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.ruqsat.casework.RequestKey;
import kz.ruqsat.casework.rest.CaseResponses;
import kz.ruqsat.web.idempotency.IdempotencyKey;
import kz.ruqsat.web.idempotency.KeyedRequests;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.versions.Versions;
import kz.ruqsat.webhooks.Audience;
import kz.ruqsat.webhooks.Audiences;
import kz.ruqsat.webhooks.subscription.ReplayForm;
import kz.ruqsat.webhooks.subscription.WebhookChange;
import kz.ruqsat.webhooks.subscription.WebhookDesk;
import kz.ruqsat.webhooks.subscription.WebhookForm;
import kz.ruqsat.webhooks.subscription.WebhookView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Subscriptions of a party or of the portal to the stages of the cases that are its business. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INVITER, Roles.PORTAL})
@Tag(
        name = "Webhooks",
        description =
                "Stages of the caller's cases, pushed to an address: signed, in order, again and again until they are taken")
public class WebhooksResource {

    private final WebhookDesk desk;
    private final Audiences audiences;
    private final KeyedRequests requests;
    private final Caller caller;

    WebhooksResource(WebhookDesk desk, Audiences audiences, KeyedRequests requests, Caller caller) {
        this.desk = desk;
        this.audiences = audiences;
        this.requests = requests;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Subscribe; the answer shows the secret that messages are signed with, once")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Uni<Response> open(@HeaderParam(IdempotencyKey.HEADER) String key, @NotNull @Valid WebhookForm form) {
        return desk.open(audience(), key(key), form).map(CaseResponses::of);
    }

    @GET
    @Operation(summary = "The caller's subscriptions, oldest first; there are few, and so one page")
    public Uni<Page<WebhookView>> list() {
        return desk.list(audience()).map(all -> new Page<>(all, ""));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A subscription: how far it has got, and why it fails or stands")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Uni<Response> show(@PathParam("id") UUID id) {
        return desk.find(audience(), id).map(WebhookView::of).map(WebhooksResource::shown);
    }

    @PATCH
    @Path("{id}")
    @Operation(summary = "Send elsewhere, or other stages, from the next message on")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid WebhookChange change) {
        return desk.change(audience(), id, Versions.required(ifMatch), change).map(WebhooksResource::shown);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "End a subscription; nothing of it is kept")
    @APIResponse(responseCode = "204", description = "It has ended")
    public Uni<Response> end(@PathParam("id") UUID id, @HeaderParam(Versions.IF_MATCH) String ifMatch) {
        return desk.end(audience(), id, Versions.required(ifMatch))
                .map(_ -> Response.noContent().build());
    }

    @POST
    @Path("{id}/rotate")
    @Operation(summary = "Get a new secret; for 24 hours messages are signed with the old one as well")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Uni<Response> rotate(@PathParam("id") UUID id, @HeaderParam(IdempotencyKey.HEADER) String key) {
        return desk.rotate(audience(), id, key(key)).map(CaseResponses::of);
    }

    @POST
    @Path("{id}/resume")
    @Operation(summary = "Go on at once from where it stands, without waiting for the next attempt")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Uni<Response> resume(@PathParam("id") UUID id, @HeaderParam(IdempotencyKey.HEADER) String key) {
        return desk.resume(audience(), id, key(key)).map(CaseResponses::of);
    }

    @POST
    @Path("{id}/replay")
    @Operation(
            summary = "Go on at once from a position: what was sent since is sent again, in order, with the same ids")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Uni<Response> replay(
            @PathParam("id") UUID id, @HeaderParam(IdempotencyKey.HEADER) String key, @NotNull @Valid ReplayForm form) {
        return desk.replay(audience(), id, key(key), form).map(CaseResponses::of);
    }

    private Audience audience() {
        return audiences.of(caller).orElseThrow(() -> Refusals.forbidden("No case of this service is your business."));
    }

    private RequestKey key(String header) {
        return CaseResponses.key(requests.required(header));
    }

    private static Response shown(WebhookView webhook) {
        return Response.ok(webhook)
                .header("ETag", Versions.etag(webhook.version()))
                .build();
    }
}
