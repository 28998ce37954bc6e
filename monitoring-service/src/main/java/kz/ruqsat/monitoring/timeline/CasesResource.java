package kz.ruqsat.monitoring.timeline;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;
import kz.ruqsat.web.versions.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A case's timeline. An officer sees the cases in which the own body has performed a stage. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MONITORING, Roles.AUDITOR, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.MISSION_OFFICER})
@Tag(name = "Cases", description = "Stages, terms and breaches of one case")
public class CasesResource {

    private final CaseTimelines timelines;
    private final Caller caller;

    CasesResource(CaseTimelines timelines, Caller caller) {
        this.timelines = timelines;
        this.caller = caller;
    }

    @GET
    @Path("{caseId}")
    @Operation(summary = "One case with its stages in order")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Uni<Response> read(@PathParam("caseId") UUID caseId) {
        return timelines
                .find(caseId, seenBy())
                .map(found ->
                        found.map(CasesResource::answer).orElseThrow(() -> new RefusedException(Refusal.notFound())));
    }

    private static Response answer(CaseView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .build();
    }

    @GET
    @Operation(summary = "Cases of a number, whole")
    public Uni<Page<CaseView>> numbered(@QueryParam("number") String number) {
        if (number == null || number.isBlank()) {
            throw Refusals.malformed("/number", "required", "The number of a case, such as INV-MIA75-2026-0000123.");
        }
        Optional<String> seenBy = seenBy();
        return timelines
                .numbered(number, seenBy)
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(id -> timelines.find(id, seenBy))
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow)
                .collect()
                .asList()
                .map(cases -> new Page<>(cases, ""));
    }

    private Optional<String> seenBy() {
        boolean all = caller.has(Roles.MONITORING) || caller.has(Roles.AUDITOR);
        return all ? Optional.empty() : Optional.of(caller.requiredBody());
    }
}
