package kz.ruqsat.casework.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kz.ruqsat.casework.deadletters.DeadLetterDesk;
import kz.ruqsat.casework.deadletters.DeadLetterDesk.Asked;
import kz.ruqsat.casework.deadletters.Place;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.deadletters.DeadLetter;
import kz.ruqsat.web.deadletters.RepairForm;
import kz.ruqsat.web.deadletters.SetAsideForm;
import kz.ruqsat.web.idempotency.IdempotencyKey;
import kz.ruqsat.web.idempotency.KeyedRequests;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;
import kz.ruqsat.web.versions.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The desk for records that this service could not handle. Whoever repairs, tries and sends is the administrator; whoever approves is somebody else. */
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Dead letters",
        description = "Records that could not be handled: explained, repaired, tried, approved, sent again in order")
public class DeadLettersResource {

    private static final List<String> STATES = List.of("PARKED", "WAITING", "IGNORED", "SET_ASIDE", "DONE");

    private final DeadLetterDesk desk;
    private final KeyedRequests requests;
    private final Caller caller;

    DeadLettersResource(DeadLetterDesk desk, KeyedRequests requests, Caller caller) {
        this.desk = desk;
        this.requests = requests;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SECOND_APPROVER, Roles.AUDITOR, Roles.SERVICE})
    @Operation(summary = "Records in one state, by place on the topic; not what they hold")
    public Uni<Page<DeadLetter>> list(
            @QueryParam("status") @DefaultValue("PARKED") String status,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        if (!STATES.contains(status)) {
            throw Refusals.malformed("/status", "unknown-value", "One of " + String.join(", ", STATES) + ".");
        }
        return desk.list(status, PageRequest.of(limit, cursor, DeadLetterDesk.SORTED_BY));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SECOND_APPROVER, Roles.AUDITOR})
    @Operation(summary = "A record: why it is here, what it holds, and what was done to it")
    public Uni<Response> show(@PathParam("id") String id) {
        return desk.show(place(id))
                .map(detail -> Response.ok(detail)
                        .header("ETag", Versions.etag(detail.letter().version()))
                        .build());
    }

    @POST
    @Path("{id}/repairs")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Put a mended record beside the original")
    public Uni<Response> repair(
            @PathParam("id") String id,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid RepairForm repair) {
        return desk.repair(place(id), asked(key, ifMatch), repair).map(CaseResponses::of);
    }

    @POST
    @Path("{id}/dry-runs")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Handle the record and undo it: what would it cause")
    public Uni<Response> dryRun(
            @PathParam("id") String id,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch) {
        return desk.dryRun(place(id), asked(key, ifMatch)).map(CaseResponses::of);
    }

    @POST
    @Path("{id}/approvals")
    @RolesAllowed(Roles.SECOND_APPROVER)
    @Operation(summary = "Agree to what was tried, as a second person")
    public Uni<Response> approve(
            @PathParam("id") String id,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch) {
        return desk.approve(place(id), asked(key, ifMatch)).map(CaseResponses::of);
    }

    @POST
    @Path("{id}/redrives")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Send the record again; those that wait behind it follow in order")
    public Uni<Response> redrive(
            @PathParam("id") String id,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch) {
        return desk.redrive(place(id), asked(key, ifMatch)).map(CaseResponses::of);
    }

    @POST
    @Path("{id}/set-asides")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Wait for this record no longer; it is kept, with the reason")
    public Uni<Response> setAside(
            @PathParam("id") String id,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid SetAsideForm form) {
        return desk.setAside(place(id), asked(key, ifMatch), form.reason()).map(CaseResponses::of);
    }

    private Asked asked(String key, String ifMatch) {
        return new Asked(CaseResponses.key(requests.required(key)), Versions.required(ifMatch), caller.subject());
    }

    private static Place place(String id) {
        return Place.of(id)
                .orElseThrow(() ->
                        new RefusedException(Refusal.of("not-found", "No record of that place was put aside here.")));
    }
}
