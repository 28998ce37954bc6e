package kz.ruqsat.invitation.explanation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
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

/** Why a case stands where it stands, for any case in any state. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INVITER, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.AUDITOR})
@Tag(name = "Explanation", description = "One decision in three readings: applicant, officer, auditor")
public class ExplanationResource {

    private final Cases cases;
    private final VisibleCases visible;
    private final Callers callers;

    ExplanationResource(Cases cases, VisibleCases visible, Callers callers) {
        this.cases = cases;
        this.visible = visible;
        this.callers = callers;
    }

    @GET
    @Path("{caseId}/explanation")
    @Operation(summary = "Outcome, checks, findings, grounds and terms with the lines of the Rules behind them")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExplanationView.class)))
    public Uni<Response> explain(
            @PathParam("caseId") UUID caseId,
            @QueryParam("reading") String reading,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Reader caller = callers.reader();
        Reading asked = Reading.of(reading, caller);
        Languages languages = Languages.accepted(acceptLanguage);
        return visible.find(caseId, caller)
                .chain(this::explanation)
                .map(found -> CasesResource.withTag(found.snapshot(), found.inWords(asked, languages)));
    }

    private Uni<Explanation> explanation(CaseSnapshot snapshot) {
        return cases.history(snapshot.caseId())
                .chain(history ->
                        cases.terms(snapshot.caseId()).map(terms -> new Explanation(snapshot, history, terms)));
    }
}
