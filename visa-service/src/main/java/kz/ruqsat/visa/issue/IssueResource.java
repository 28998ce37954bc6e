package kz.ruqsat.visa.issue;

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
import kz.ruqsat.visa.blanks.BlankDecision;
import kz.ruqsat.visa.counter.ApplicationView;
import kz.ruqsat.visa.counter.Nothing;
import kz.ruqsat.visa.register.VisaView;
import kz.ruqsat.web.idempotency.IdempotencyKey;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.versions.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From the blank to the visa. */
@Path("/api/v1/visa-applications/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER})
@Tag(name = "Visa applications", description = "Sticker visas at missions")
public class IssueResource {

    private final BlankDecision blanks;
    private final HandingOver handingOver;

    IssueResource(BlankDecision blanks, HandingOver handingOver) {
        this.blanks = blanks;
        this.handingOver = handingOver;
    }

    @POST
    @Path("/spoiled-blank")
    @Operation(summary = "The blank is spoiled; another one is taken (V12)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Uni<Response> spoil(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid Nothing nothing) {
        return blanks.spoil(caseId, key, ifMatch);
    }

    @POST
    @Path("/issue")
    @Operation(summary = "Hand the sticker over (V13); from now on nothing of the visa can be changed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VisaView.class)))
    public Uni<Response> issue(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid IssueForm form) {
        return handingOver.handOver(caseId, key, ifMatch, form.stickerNumber());
    }
}
