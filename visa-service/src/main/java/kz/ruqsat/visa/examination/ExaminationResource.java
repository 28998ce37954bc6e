package kz.ruqsat.visa.examination;

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
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.visa.application.ApplicationCommand.Refuse;
import kz.ruqsat.visa.application.ApplicationCommand.RequestApproval;
import kz.ruqsat.visa.blanks.BlankDecision;
import kz.ruqsat.visa.counter.ApplicationView;
import kz.ruqsat.visa.counter.Counter;
import kz.ruqsat.visa.counter.Ending;
import kz.ruqsat.visa.counter.Nothing;
import kz.ruqsat.visa.invitation.EntryCommand.Free;
import kz.ruqsat.web.idempotency.IdempotencyKey;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.versions.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions of the mission on an application. */
@Path("/api/v1/visa-applications/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER})
@Tag(name = "Visa applications", description = "Sticker visas at missions")
public class ExaminationResource {

    private final BlankDecision blanks;
    private final Ending ending;
    private final Counter counter;

    ExaminationResource(BlankDecision blanks, Ending ending, Counter counter) {
        this.blanks = blanks;
        this.ending = ending;
        this.counter = counter;
    }

    @POST
    @Path("/approval-request")
    @Operation(summary = "Ask the National Security Committee, where the rules need its approval (V8)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Uni<Response> ask(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid Nothing nothing) {
        var command = new RequestApproval(CaseId.next().value());
        return counter.decide(caseId, key, ifMatch, command);
    }

    @POST
    @Path("/approval")
    @Operation(summary = "Approve: a blank is taken and the sticker made out (V11); the answer is its preview")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Uni<Response> approve(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid Nothing nothing) {
        return blanks.approve(caseId, key, ifMatch);
    }

    @POST
    @Path("/refusal")
    @Operation(summary = "Refuse (V10); a sticker that is made out only on RG-CON-01, and its blank counts as spoiled")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Uni<Response> refuse(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid RefusalForm form) {
        return ending.end(caseId, key, ifMatch, known -> new Refuse(form.grounds(), known), Free.End.REFUSED);
    }
}
