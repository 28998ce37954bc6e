package kz.ruqsat.invitation.review;

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
import java.util.Arrays;
import java.util.UUID;
import kz.ruqsat.invitation.counter.CaseCounter;
import kz.ruqsat.invitation.counter.GroundsForm;
import kz.ruqsat.invitation.counter.NothingForm;
import kz.ruqsat.invitation.counter.VisibleCases;
import kz.ruqsat.invitation.petition.PetitionCommand.AssignReview;
import kz.ruqsat.invitation.petition.PetitionCommand.RecordCheck;
import kz.ruqsat.invitation.petition.PetitionCommand.RefuseReview;
import kz.ruqsat.invitation.petition.PetitionCommand.RequestApproval;
import kz.ruqsat.invitation.petition.PetitionCommand.WaiveApproval;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.web.idempotency.IdempotencyKey;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.versions.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The review: I6 to I8a. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MIA_OFFICER, Roles.MFA_OFFICER})
@Tag(name = "Review", description = "The four checks, refusal in review, sending for approval")
public class ReviewResource {

    private final CaseCounter counter;

    ReviewResource(CaseCounter counter) {
        this.counter = counter;
    }

    @POST
    @Path("{caseId}/review")
    @Operation(summary = "I6: take up the review; the four checks are made at once")
    public Uni<Response> assign(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid NothingForm nothing) {
        return counter.byOfficer(caseId, key, ifMatch, new AssignReview());
    }

    @POST
    @Path("{caseId}/checks/{check}")
    @Operation(summary = "Record the result of a check that the rules left to the officer")
    public Uni<Response> record(
            @PathParam("caseId") UUID caseId,
            @PathParam("check") String check,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid CheckForm form) {
        RecordCheck command = new RecordCheck(named(check), form.outcome().outcome(), form.ground(), form.reason());
        return counter.byOfficer(caseId, key, ifMatch, command);
    }

    private static Check named(String name) {
        return Arrays.stream(Check.values())
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow(VisibleCases::notFound);
    }

    @POST
    @Path("{caseId}/review-refusal")
    @Operation(summary = "I7: refuse on grounds that failed checks have found; the case is never sent for approval")
    public Uni<Response> refuse(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid GroundsForm form) {
        return counter.byOfficer(caseId, key, ifMatch, new RefuseReview(form.grounds()));
    }

    @POST
    @Path("{caseId}/approval-request")
    @Operation(summary = "I8: ask the National Security Committee; all four checks have to be passed")
    public Uni<Response> send(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid NothingForm nothing) {
        return counter.byOfficer(caseId, key, ifMatch, new RequestApproval());
    }

    @POST
    @Path("{caseId}/approval-waiver")
    @Operation(
            summary =
                    "I8a: go to the decision without the approval, on a recorded basis; the Ministry alone, for categories of R-052")
    public Uni<Response> waive(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid WaiverForm form) {
        return counter.byOfficer(caseId, key, ifMatch, new WaiveApproval(form.waiver()));
    }
}
