package kz.ruqsat.invitation.decision;

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
import kz.ruqsat.invitation.counter.Callers;
import kz.ruqsat.invitation.counter.CaseCounter;
import kz.ruqsat.invitation.petition.PetitionCommand;
import kz.ruqsat.invitation.petition.PetitionCommand.AgreeInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.AnnulInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.GiveUpInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.RefuseInvitation;
import kz.ruqsat.web.idempotency.IdempotencyKey;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.versions.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The decision on the invitation: I10, I11, and its annulment, I16. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Decision", description = "Agree, refuse, annul")
public class DecisionResource {

    private final CaseCounter counter;
    private final Callers callers;

    DecisionResource(CaseCounter counter, Callers callers) {
        this.counter = counter;
        this.callers = callers;
    }

    @POST
    @Path("{caseId}/decision")
    @RolesAllowed({Roles.MIA_OFFICER, Roles.MFA_OFFICER})
    @Operation(summary = "I10 or I11: decide on the answer, within one working day of it")
    public Uni<Response> decide(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid DecisionForm form) {
        return counter.byOfficer(caseId, key, ifMatch, command(form));
    }

    private static PetitionCommand.ByOfficer command(DecisionForm form) {
        return switch (form.decision()) {
            case AGREE -> agree(form);
            case REFUSE -> new RefuseInvitation(form.grounds());
        };
    }

    private static AgreeInvitation agree(DecisionForm form) {
        if (!form.grounds().isEmpty()) {
            throw Refusals.malformed("/grounds", "invalid-value", "An agreement has no grounds of refusal.");
        }
        return new AgreeInvitation();
    }

    @POST
    @Path("{caseId}/annulment")
    @RolesAllowed({Roles.INVITER, Roles.MIA_OFFICER, Roles.MFA_OFFICER})
    @Operation(
            summary =
                    "I16: annul an agreed invitation on which no visa was issued; an officer on grounds, its inviter by asking")
    public Uni<Response> annul(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid AnnulmentForm form) {
        return isAsked(form)
                ? counter.byInviter(caseId, key, ifMatch, giveUp(form))
                : counter.byOfficer(caseId, key, ifMatch, annul(form));
    }

    /** Whether the inviter asks for it, itself or by a note that the Ministry carries out. */
    private boolean isAsked(AnnulmentForm form) {
        return callers.isInviter() || (callers.isMinistry() && form.grounds() == null);
    }

    private GiveUpInvitation giveUp(AnnulmentForm form) {
        if (form.grounds() != null) {
            throw Refusals.malformed("/grounds", "unexpected", "An inviter asks without grounds.");
        }
        return new GiveUpInvitation(callers.owner());
    }

    private static AnnulInvitation annul(AnnulmentForm form) {
        if (form.grounds() == null) {
            throw Refusals.malformed("/grounds", "required", "The body annuls on at least one ground.");
        }
        return new AnnulInvitation(form.grounds());
    }
}
