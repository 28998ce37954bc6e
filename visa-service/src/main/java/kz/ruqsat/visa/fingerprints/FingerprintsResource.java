package kz.ruqsat.visa.fingerprints;

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
import kz.ruqsat.visa.application.ApplicationCommand.DeclineFingerprints;
import kz.ruqsat.visa.application.ApplicationCommand.RecordFingerprints;
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

/** Fingerprints of an applicant. */
@Path("/api/v1/visa-applications/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER})
@Tag(name = "Visa applications", description = "Sticker visas at missions")
public class FingerprintsResource {

    private final Counter counter;
    private final Ending ending;

    FingerprintsResource(Counter counter, Ending ending) {
        this.counter = counter;
        this.ending = ending;
    }

    @POST
    @Path("/fingerprints")
    @Operation(summary = "Record that prints were taken, or an exemption (V5); the term goes on")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Uni<Response> record(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid FingerprintsForm form) {
        return counter.decide(caseId, key, ifMatch, new RecordFingerprints(form.basis(), form.referenceOrEmpty()));
    }

    @POST
    @Path("/fingerprints-refusal")
    @Operation(summary = "The applicant does not give prints: refused on RG-CON-03 (V6, R-104)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Uni<Response> decline(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid Nothing nothing) {
        return ending.end(caseId, key, ifMatch, new DeclineFingerprints(), Free.End.REFUSED);
    }
}
