package kz.ruqsat.visa.operationdesk;

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
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.counter.Counter;
import kz.ruqsat.visa.counter.Nothing;
import kz.ruqsat.visa.operation.OperationCommand.Withdraw;
import kz.ruqsat.visa.operationdesk.Desk.FilersRequest;
import kz.ruqsat.web.idempotency.IdempotencyKey;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.versions.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What whoever files an operation does. */
@Path("/api/v1/visa-operations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INVITER, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.MISSION_OFFICER})
@Tag(name = "Visa operations", description = "Extension, restoration, reduction and cancellation of visas")
public class OperationsResource {

    private final OperationFiling filing;
    private final Desk desk;
    private final Counter counter;

    OperationsResource(OperationFiling filing, Desk desk, Counter counter) {
        this.filing = filing;
        this.desk = desk;
        this.counter = counter;
    }

    @POST
    @Operation(summary = "Ask for an operation on a visa; a cancellation of a body's own motion begins in review")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OperationView.class)))
    public Uni<Response> file(@HeaderParam(IdempotencyKey.HEADER) String key, @NotNull @Valid OperationForm form) {
        FilersRequest request = desk.filersRequest(key);
        return filing.file(request, officersOffice(request, key), form);
    }

    @POST
    @Path("/{caseId}/resubmission")
    @Operation(summary = "File it again after its return, at the division that was named or corrected")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OperationView.class)))
    public Uni<Response> fileAgain(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid OperationForm form) {
        FilersRequest request = desk.filersRequest(key);
        return filing.fileAgain(caseId, request, ifMatch, officersOffice(request, key), form);
    }

    @POST
    @Path("/{caseId}/withdrawal")
    @Operation(summary = "Withdraw it; a blank that was made out counts as spoiled")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OperationView.class)))
    public Uni<Response> withdraw(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid Nothing nothing) {
        FilersRequest request = desk.filersRequest(key);
        var withdraw = new Withdraw(request.owner());
        var command = Desk.onOperation(request.act(), new CaseId(caseId), withdraw, Versions.required(ifMatch));
        return desk.submit(request.key(), List.of(command));
    }

    private Optional<Office> officersOffice(FilersRequest request, String key) {
        return request.isInviters()
                ? Optional.empty()
                : Optional.of(counter.request(key).office());
    }
}
