package kz.ruqsat.visa.intake;

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
import kz.ruqsat.visa.application.ApplicationCommand.Accept;
import kz.ruqsat.visa.application.ApplicationCommand.Return;
import kz.ruqsat.visa.application.ApplicationCommand.Withdraw;
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

/** Filing, acceptance and withdrawal of visa applications. */
@Path("/api/v1/visa-applications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER})
@Tag(name = "Visa applications", description = "Sticker visas at missions")
public class ApplicationsResource {

    private final Filing filing;
    private final Counter counter;
    private final Ending ending;

    ApplicationsResource(Filing filing, Counter counter, Ending ending) {
        this.filing = filing;
        this.counter = counter;
        this.ending = ending;
    }

    @POST
    @Operation(
            summary =
                    "File an application (V1); on an invitation that is over or at another place it is refused at once")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Uni<Response> file(@HeaderParam(IdempotencyKey.HEADER) String key, @NotNull @Valid ApplicationForm form) {
        return filing.file(counter.request(key), form);
    }

    @POST
    @Path("/{caseId}/acceptance")
    @Operation(
            summary =
                    "Accept the application, its fee being paid (V3); fingerprints are asked for if they are due (V4, V7)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Uni<Response> accept(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid AcceptanceForm form) {
        return counter.decideKnowing(caseId, key, ifMatch, known -> new Accept(form.inspection(), known));
    }

    @POST
    @Path("/{caseId}/return")
    @Operation(summary = "Return the application for correction (V2); it lapses if it is not filed again in time")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Uni<Response> giveBack(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid ReturnForm form) {
        var command = new Return(form.groundsOrNone(), form.documentsOrNone());
        return ending.end(caseId, key, ifMatch, command, Free.End.RETURNED);
    }

    @POST
    @Path("/{caseId}/resubmission")
    @Operation(summary = "File a returned application anew (V1), on what it rested on before")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Uni<Response> fileAnew(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid ApplicationForm form) {
        return filing.fileAnew(caseId, counter.request(key), ifMatch, form);
    }

    @POST
    @Path("/{caseId}/withdrawal")
    @Operation(summary = "Record that the applicant withdraws (V14); the fee is not returned")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Uni<Response> withdraw(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid Nothing nothing) {
        return ending.end(caseId, key, ifMatch, new Withdraw(), Free.End.WITHDRAWN);
    }
}
