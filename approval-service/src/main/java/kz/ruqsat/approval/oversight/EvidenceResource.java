package kz.ruqsat.approval.oversight;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.ruqsat.web.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The exchange over one request, to be shown to somebody who has none of our services. Source: P-K3, P-S3. */
@Path("/api/v1/approval-requests/{requestId}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
@Tag(name = "Evidence", description = "Messages, signatures, computations and history of one exchange, in one chain")
public class EvidenceResource {

    private final Evidence evidence;

    EvidenceResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @GET
    @Operation(summary = "The bundle of a request; `./ruqsat evidence verify FILE` holds it without any service")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Object.class)))
    public Uni<Response> export(@PathParam("requestId") UUID requestId) {
        return evidence.of(requestId).map(bundle -> file(requestId, bundle));
    }

    private static Response file(UUID requestId, ObjectNode bundle) {
        return Response.ok(bundle)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"evidence-" + requestId + ".json\"")
                .build();
    }
}
