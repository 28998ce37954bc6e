package kz.ruqsat.invitation.intake;

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
import java.time.InstantSource;
import java.util.UUID;
import kz.ruqsat.invitation.counter.Callers;
import kz.ruqsat.invitation.counter.CaseCounter;
import kz.ruqsat.invitation.counter.GroundsForm;
import kz.ruqsat.invitation.counter.NothingForm;
import kz.ruqsat.invitation.petition.PetitionCommand.RefuseAcceptance;
import kz.ruqsat.invitation.petition.PetitionCommand.Register;
import kz.ruqsat.invitation.petition.PetitionCommand.Resubmit;
import kz.ruqsat.invitation.petition.PetitionCommand.ReturnPetition;
import kz.ruqsat.invitation.petition.PetitionCommand.Withdraw;
import kz.ruqsat.web.idempotency.IdempotencyKey;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.versions.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens to a petition before the review: I2 to I5, and its withdrawal, I12. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Acceptance", description = "Registration, return, correction, refusal at acceptance, withdrawal")
public class AcceptanceResource {

    private final CaseCounter counter;
    private final Callers callers;
    private final Petitioner petitioner;
    private final InstantSource clock;

    AcceptanceResource(CaseCounter counter, Callers callers, Petitioner petitioner, InstantSource clock) {
        this.counter = counter;
        this.callers = callers;
        this.petitioner = petitioner;
        this.clock = clock;
    }

    @POST
    @Path("{caseId}/registration")
    @RolesAllowed({Roles.MIA_OFFICER, Roles.MFA_OFFICER})
    @Operation(
            summary = "I5: register; duty, division and filing window are checked, the version of the rules is fixed")
    public Uni<Response> register(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid NothingForm nothing) {
        return counter.byOfficer(caseId, key, ifMatch, new Register());
    }

    @POST
    @Path("{caseId}/return")
    @RolesAllowed({Roles.MIA_OFFICER, Roles.MFA_OFFICER})
    @Operation(summary = "I3: return for correction; the inviter has 10 working days")
    public Uni<Response> giveBack(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid ReturnForm form) {
        return counter.byOfficer(caseId, key, ifMatch, new ReturnPetition(form.grounds(), form.asked()));
    }

    @POST
    @Path("{caseId}/acceptance-refusal")
    @RolesAllowed({Roles.MIA_OFFICER, Roles.MFA_OFFICER})
    @Operation(summary = "I4: refuse at acceptance, on RG-ACC-02 or RG-ACC-04")
    public Uni<Response> refuse(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid GroundsForm form) {
        return counter.byOfficer(caseId, key, ifMatch, new RefuseAcceptance(form.grounds()));
    }

    @POST
    @Path("{caseId}/resubmission")
    @RolesAllowed({Roles.INVITER, Roles.MFA_OFFICER})
    @Operation(summary = "I2: file a returned petition again, corrected")
    public Uni<Response> resubmit(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid ResubmissionForm form) {
        var corrected = petitioner.content(form, clock.instant());
        var resubmit = new Resubmit(callers.owner(), corrected, "/invitee");
        return counter.byInviter(caseId, key, ifMatch, resubmit, form.contacts());
    }

    @POST
    @Path("{caseId}/withdrawal")
    @RolesAllowed({Roles.INVITER, Roles.MFA_OFFICER})
    @Operation(summary = "I12: withdraw, as long as nothing is decided; an open approval request is cancelled")
    public Uni<Response> withdraw(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid NothingForm nothing) {
        return counter.byInviter(caseId, key, ifMatch, new Withdraw(callers.owner()));
    }
}
