package kz.ruqsat.invitation.law;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.assessing.AssessmentRequest;
import kz.ruqsat.rulebook.assessing.DryRun;
import kz.ruqsat.rulebook.assessing.UnreadableRequestException;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;
import kz.ruqsat.web.reading.RawBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The dry run of a petition: what it would meet with if it were filed. Keeps nothing and asks no register. */
@Path("/api/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Law")
public class AssessmentsResource {

    private final Wishes wishes;
    private final Caller caller;
    private final RawBody sent;

    AssessmentsResource(Wishes wishes, Caller caller, RawBody sent) {
        this.wishes = wishes;
        this.caller = caller;
        this.sent = sent;
    }

    /** The form is checked like that of a filing; what it says is read by the reader of the command line, so that the two never differ. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INVITER, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "Findings, documents, place, division and due dates of a petition before it is filed",
            description =
                    "Pointers of findings lead into the petition. Registers are asked once it is filed, so the check of"
                            + " refusal grounds never passes here.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DryRun.class)))
    public DryRun assess(@NotNull @Valid AssessmentForm form, @Context HttpHeaders headers) {
        try {
            AssessmentRequest request = AssessmentRequest.read(sent.bytes());
            return DryRun.of(facts(request, request.on(wishes.today())), Wishes.languages(headers));
        } catch (UnreadableRequestException unreadable) {
            throw refusal(unreadable);
        }
    }

    /** The channel is that of the caller's own filings; who files none reads it off the body named. */
    private List<PetitionFacts> facts(AssessmentRequest request, LocalDate on) {
        if (caller.has(Roles.MFA_OFFICER)) {
            return request.facts(on, FilingChannel.MFA);
        }
        return caller.has(Roles.INVITER) ? request.facts(on, FilingChannel.MIA_TD) : request.facts(on);
    }

    private static RefusedException refusal(UnreadableRequestException unreadable) {
        List<FieldError> errors = unreadable.errors().stream()
                .map(error -> new FieldError(error.pointer(), error.code(), error.detail()))
                .toList();
        return switch (unreadable.fault()) {
            case FORM -> Refusals.malformed(errors);
            case CONTRADICTION ->
                new RefusedException(Refusal.ruleViolation(
                        "Dates of the petition contradict each other; mend what errors names.",
                        List.of("R-056"),
                        errors));
        };
    }
}
