package kz.ruqsat.visa.portal;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.ruqsat.visa.counter.Nothing;
import kz.ruqsat.visa.evisa.EvisaCommand.DeclineFingerprints;
import kz.ruqsat.visa.evisa.EvisaCommand.Pay;
import kz.ruqsat.visa.evisa.EvisaCommand.RecordFingerprints;
import kz.ruqsat.visa.evisa.EvisaCommand.Withdraw;
import kz.ruqsat.visa.invitation.EntryCommand.Free;
import kz.ruqsat.visa.portal.PortalDesk.DeskRequest;
import kz.ruqsat.web.idempotency.IdempotencyKey;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.versions.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Applications for electronic visas. Officers reach these addresses only to be told that the portal alone may. */
@Path("/api/v1/evisa-applications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Electronic visa applications", description = "Through the Visa and Migration Portal alone (R-024)")
public class EvisaApplicationsResource {

    private final EvisaFiling filing;
    private final PortalDesk desk;

    EvisaApplicationsResource(EvisaFiling filing, PortalDesk desk) {
        this.filing = filing;
        this.desk = desk;
    }

    @POST
    @RolesAllowed({Roles.PORTAL, Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.INVITER})
    @Operation(
            summary =
                    "File an application for an electronic visa (V1); any channel but the portal is refused (RG-EVI-01)")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EvisaView.class)))
    public Uni<Response> file(@HeaderParam(IdempotencyKey.HEADER) String key, @NotNull @Valid EvisaForm form) {
        return filing.file(desk.ofPortal(key), form);
    }

    @GET
    @Path("/{caseId}")
    @RolesAllowed({Roles.PORTAL, Roles.MFA_OFFICER, Roles.MISSION_OFFICER, Roles.AUDITOR})
    @Operation(summary = "An application for an electronic visa, with its ETag")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvisaView.class)))
    public Uni<Response> read(@PathParam("caseId") UUID caseId) {
        return desk.application(caseId)
                .map(found -> Response.ok(EvisaView.of(found))
                        .header("ETag", Versions.etag(found.version()))
                        .build());
    }

    @POST
    @Path("/{caseId}/payment")
    @RolesAllowed({Roles.PORTAL, Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER})
    @Operation(
            summary =
                    "Name the payment of the fee; confirmed by the gateway (V3) the automatic desk examines, and the visa is formed by itself (V7, V10, V13)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvisaView.class)))
    public Uni<Response> pay(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid PaymentForm form) {
        return desk.decide(desk.ofPortal(key), caseId, ifMatch, new Pay(form.feePayment()));
    }

    @POST
    @Path("/{caseId}/withdrawal")
    @RolesAllowed(Roles.PORTAL)
    @Operation(summary = "Record that the applicant withdraws (V14); the fee is not returned")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvisaView.class)))
    public Uni<Response> withdraw(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid Nothing nothing) {
        return desk.end(desk.ofPortal(key), caseId, ifMatch, new Withdraw(), Free.End.WITHDRAWN);
    }

    @POST
    @Path("/mission-visits")
    @RolesAllowed(Roles.MISSION_OFFICER)
    @Operation(
            summary =
                    "The applicant came to the officer's mission before the visa was issued, so prints may be due (R-101)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvisaView.class)))
    public Uni<Response> visit(
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid VisitForm form) {
        return filing.visit(desk.ofMission(key), form, ifMatch);
    }

    @POST
    @Path("/{caseId}/fingerprints")
    @RolesAllowed(Roles.MISSION_OFFICER)
    @Operation(summary = "Prints were taken at the mission that was visited, or an exemption holds (V5)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvisaView.class)))
    public Uni<Response> fingerprints(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid PrintsForm form) {
        DeskRequest request = desk.ofMission(key);
        return desk.decide(
                request, caseId, ifMatch, new RecordFingerprints(request.body(), form.basis(), form.reference()));
    }

    @POST
    @Path("/{caseId}/fingerprints-refusal")
    @RolesAllowed(Roles.MISSION_OFFICER)
    @Operation(summary = "The applicant gives no prints though they are due: refused (V6, RG-CON-03)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvisaView.class)))
    public Uni<Response> declined(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid Nothing nothing) {
        DeskRequest request = desk.ofMission(key);
        return desk.end(request, caseId, ifMatch, new DeclineFingerprints(request.body()), Free.End.REFUSED);
    }
}
