package kz.ruqsat.visa.operationdesk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.ruqsat.visa.counter.Nothing;
import kz.ruqsat.visa.operation.OperationCommand.Refuse;
import kz.ruqsat.visa.operation.OperationCommand.Return;
import kz.ruqsat.web.idempotency.IdempotencyKey;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.versions.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the body in charge decides. */
@Path("/api/v1/visa-operations/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.MISSION_OFFICER})
@Tag(name = "Visa operations", description = "Extension, restoration, reduction and cancellation of visas")
public class OperationDecisionsResource {

    private final OperationDecisions decisions;
    private final CarryingOut carryingOut;

    OperationDecisionsResource(OperationDecisions decisions, CarryingOut carryingOut) {
        this.decisions = decisions;
        this.carryingOut = carryingOut;
    }

    @POST
    @Path("/return")
    @Operation(
            summary = "Return it for correction; filed at the wrong division on RG-ACC-03, and the right one is named")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OperationView.class)))
    public Uni<Response> giveBack(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid GroundsForm form) {
        return decisions.decide(caseId, key, ifMatch, new Return(form.grounds()));
    }

    @POST
    @Path("/acceptance")
    @Operation(summary = "Accept it: this body is competent and the duty is paid; the term runs (R-136)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OperationView.class)))
    public Uni<Response> accept(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid Nothing nothing) {
        return decisions.accept(caseId, key, ifMatch);
    }

    @POST
    @Path("/approval-request")
    @Operation(
            summary = "Ask for the approval of the National Security Committee; an extension needs it (R-085, OQ-14)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OperationView.class)))
    public Uni<Response> askForApproval(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid Nothing nothing) {
        return decisions.askForApproval(caseId, key, ifMatch);
    }

    @POST
    @Path("/approval")
    @Operation(summary = "Decide in favour; where another visa is due, a blank is taken and the sticker made out")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OperationView.class)))
    public Uni<Response> approve(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid ApprovalForm form) {
        return decisions.approve(caseId, key, ifMatch, form);
    }

    @POST
    @Path("/refusal")
    @Operation(summary = "Refuse with grounds (R-082)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OperationView.class)))
    public Uni<Response> refuse(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid GroundsForm form) {
        return decisions.decide(caseId, key, ifMatch, new Refuse(form.grounds()));
    }

    @POST
    @Path("/spoiled-blank")
    @Operation(summary = "The blank is spoiled; another one is taken (R-023)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OperationView.class)))
    public Uni<Response> spoil(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid Nothing nothing) {
        return decisions.spoil(caseId, key, ifMatch);
    }

    @POST
    @Path("/execution")
    @Operation(summary = "Carry it out: the old visa ends and the new one, if there is one, begins in the same moment")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OperationView.class)))
    public Uni<Response> execute(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid ExecutionForm form) {
        return carryingOut.execute(caseId, key, ifMatch, form.number());
    }
}
