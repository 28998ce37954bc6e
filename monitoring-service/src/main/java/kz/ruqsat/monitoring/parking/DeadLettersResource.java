package kz.ruqsat.monitoring.parking;

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
import kz.ruqsat.monitoring.parking.LetterDesk.Asked;
import kz.ruqsat.monitoring.stages.Sending;
import kz.ruqsat.web.deadletters.DeadLetter;
import kz.ruqsat.web.deadletters.RepairForm;
import kz.ruqsat.web.deadletters.Sent;
import kz.ruqsat.web.deadletters.SetAsideForm;
import kz.ruqsat.web.idempotency.IdempotencyKey;
import kz.ruqsat.web.idempotency.KeyedRequest;
import kz.ruqsat.web.idempotency.KeyedRequests;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.versions.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The desk for records that could not be entered, the same as in the services with cases. */
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Dead letters",
        description = "Records that could not be entered: explained, repaired, tried, approved, sent again in order")
public class DeadLettersResource {

    private static final List<String> STATES = List.of("PARKED", "WAITING", "IGNORED", "SET_ASIDE", "DONE");

    private final LetterDesk desk;
    private final KeyedRequests requests;
    private final Caller caller;

    DeadLettersResource(LetterDesk desk, KeyedRequests requests, Caller caller) {
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
        return desk.list(status, PageRequest.of(limit, cursor, LetterDesk.SORTED_BY));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SECOND_APPROVER, Roles.AUDITOR})
    @Operation(summary = "A record: why it is here, what it holds, and what was done to it")
    public Uni<Response> show(@PathParam("id") String id) {
        return answer(desk.show(LetterDesk.place(id)));
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
        return answer(desk.repair(LetterDesk.place(id), asked(key, ifMatch), repair));
    }

    @POST
    @Path("{id}/dry-runs")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Enter the record and undo it: which stages would it enter")
    public Uni<Response> dryRun(
            @PathParam("id") String id,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch) {
        return answer(desk.dryRun(LetterDesk.place(id), asked(key, ifMatch)));
    }

    @POST
    @Path("{id}/approvals")
    @RolesAllowed(Roles.SECOND_APPROVER)
    @Operation(summary = "Agree to what was tried, as a second person")
    public Uni<Response> approve(
            @PathParam("id") String id,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch) {
        return answer(desk.approve(LetterDesk.place(id), asked(key, ifMatch)));
    }

    @POST
    @Path("{id}/redrives")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Send the record again; those that wait behind it follow in order")
    public Uni<Sent> redrive(
            @PathParam("id") String id,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch) {
        return desk.redrive(LetterDesk.place(id), asked(key, ifMatch));
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
        return answer(desk.setAside(LetterDesk.place(id), asked(key, ifMatch), form.reason()));
    }

    private static Uni<Response> answer(Uni<DeadLetter.Detail> detail) {
        return detail.map(shown -> Response.ok(shown)
                .header("ETag", Versions.etag(shown.letter().version()))
                .build());
    }

    private Asked asked(String key, String ifMatch) {
        KeyedRequest request = requests.required(key);
        long version = Versions.required(ifMatch);
        return new Asked(
                new Sending(caller.subject(), request.scope() + " " + request.key(), request.bodyHash()), version);
    }
}
