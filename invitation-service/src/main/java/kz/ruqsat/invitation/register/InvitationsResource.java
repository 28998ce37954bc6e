package kz.ruqsat.invitation.register;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.ruqsat.invitation.counter.Callers;
import kz.ruqsat.invitation.counter.CasesResource;
import kz.ruqsat.invitation.counter.Reader;
import kz.ruqsat.invitation.counter.VisibleCases;
import kz.ruqsat.web.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The invitation register. */
@Path("/api/v1/invitations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INVITER, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.MISSION_OFFICER, Roles.AUDITOR})
@Tag(name = "Invitations", description = "The register of agreed invitations")
public class InvitationsResource {

    private final InvitationRegister register;
    private final VisibleCases cases;
    private final Callers callers;

    InvitationsResource(InvitationRegister register, VisibleCases cases, Callers callers) {
        this.register = register;
        this.cases = cases;
        this.callers = callers;
    }

    @GET
    @Path("{registrationNumber}")
    @Operation(summary = "An agreed invitation by its ten digits (R-059)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Uni<Response> read(@PathParam("registrationNumber") String registrationNumber) {
        Reader reader = callers.reader();
        return register.caseOf(registrationNumber)
                .map(found -> found.orElseThrow(VisibleCases::notFound))
                .chain(caseId -> cases.find(caseId, reader, Reader::maySeeEntry))
                .map(snapshot -> CasesResource.withTag(snapshot, InvitationView.of(snapshot, reader)));
    }

    /** Which case an invitation is; nothing of the person. */
    public record CaseOfInvitation(UUID caseId) {}

    @GET
    @Path("{registrationNumber}/case")
    @RolesAllowed({Roles.SERVICE, Roles.MONITORING, Roles.AUDITOR})
    @Operation(summary = "The case of an invitation by its ten digits, for the search of the monitoring system")
    public Uni<CaseOfInvitation> caseOf(@PathParam("registrationNumber") String registrationNumber) {
        return register.caseOf(registrationNumber)
                .map(found -> found.map(CaseOfInvitation::new).orElseThrow(VisibleCases::notFound));
    }
}
