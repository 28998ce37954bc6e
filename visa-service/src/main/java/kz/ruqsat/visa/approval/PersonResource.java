package kz.ruqsat.visa.approval;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;
import kz.ruqsat.web.versions.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** The person of a visa case for approval-service, each reading logged with purpose and case (P-S4). */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SERVICE)
@Tag(name = "Person", description = "The person of a visa case, for services alone")
public class PersonResource {

    private static final Logger LOG = Logger.getLogger(PersonResource.class);

    /** The only purpose for which a person is told: the request to the National Security Committee. */
    private static final String PURPOSE = "KNB_APPROVAL";

    private final Cases cases;
    private final Caller caller;

    PersonResource(Cases cases, Caller caller) {
        this.cases = cases;
        this.caller = caller;
    }

    @GET
    @Path("{caseId}/person")
    @Operation(summary = "The person of a case, for the purpose KNB_APPROVAL, while the case waits for the answer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Uni<Response> read(@PathParam("caseId") UUID caseId, @QueryParam("purpose") String purpose) {
        if (!PURPOSE.equals(purpose)) {
            throw Refusals.malformed("/purpose", "unknown-value", PURPOSE + ".");
        }
        String service = caller.subject();
        return cases.find(new CaseId(caseId))
                .map(found -> found.filter(snapshot -> snapshot.file() instanceof AwaitsApproval)
                        .orElseThrow(() -> new RefusedException(Refusal.notFound())))
                .map(snapshot -> person(snapshot, service));
    }

    private static Response person(CaseSnapshot snapshot, String service) {
        PersonView person = ((AwaitsApproval) snapshot.file())
                .personInQuestion()
                .map(PersonView::of)
                .orElseThrow(() -> notWaiting(snapshot));
        LOG.infof("person of case %s read by %s for %s", snapshot.caseId(), service, PURPOSE);
        return Response.ok(person)
                .header("ETag", Versions.etag(snapshot.version()))
                .build();
    }

    private static RefusedException notWaiting(CaseSnapshot snapshot) {
        return new RefusedException(
                Refusal.stateConflict(snapshot.file().state(), "reading for " + PURPOSE, List.of()));
    }
}
