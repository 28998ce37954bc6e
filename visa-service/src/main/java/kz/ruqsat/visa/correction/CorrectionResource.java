package kz.ruqsat.visa.correction;

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
import java.util.List;
import java.util.UUID;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.visa.counter.Counter;
import kz.ruqsat.visa.counter.Counter.BodyRequest;
import kz.ruqsat.visa.issued.VisaCommand.ReportCorrection;
import kz.ruqsat.visa.register.StandingView;
import kz.ruqsat.web.idempotency.IdempotencyKey;
import kz.ruqsat.web.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Nobody has to have read the visa before: there is nothing to weigh, so no version is asked for. */
@Path("/api/v1/visas/{visaId}/correction")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.SERVICE})
@Tag(name = "Visas", description = "The register of visas")
public class CorrectionResource {

    private final Counter counter;

    CorrectionResource(Counter counter) {
        this.counter = counter;
    }

    @POST
    @Operation(summary = "A correction was found in the visa: it is invalid at once, whoever found it (L4, R-022)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StandingView.class)))
    public Uni<Response> report(
            @PathParam("visaId") UUID visaId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @NotNull @Valid CorrectionForm form) {
        BodyRequest request = counter.bodyRequest(key);
        var correction = new ReportCorrection(request.body(), request.kind(), form.madeBy());
        var found = Counter.onVisa(request.act(), new CaseId(visaId), correction);
        return counter.submit(request.key(), List.of(found), counter.ok(StandingView::of));
    }
}
