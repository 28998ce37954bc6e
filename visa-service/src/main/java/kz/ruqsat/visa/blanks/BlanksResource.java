package kz.ruqsat.visa.blanks;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.idempotency.IdempotencyKey;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The stock of blanks: what came, what is left and what became of each number. */
@Path("/api/v1/blanks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Blanks", description = "Blanks of stickers as counted stock")
public class BlanksResource {

    private final Deliveries deliveries;
    private final StockReport report;
    private final Caller caller;

    BlanksResource(Deliveries deliveries, StockReport report, Caller caller) {
        this.deliveries = deliveries;
        this.report = report;
        this.caller = caller;
    }

    @POST
    @Path("/deliveries")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER})
    @Operation(summary = "Enter a delivery of blanks to a body; an officer to the officer's own")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Uni<Response> deliver(@HeaderParam(IdempotencyKey.HEADER) String key, @NotNull @Valid DeliveryForm form) {
        return deliveries.enter(key, form);
    }

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR, Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER})
    @Operation(summary = "The stock of the officer's body; of all bodies for administrators and auditors")
    public Uni<Page<StockView>> stocks() {
        return report.stocks(visibleBody()).map(stocks -> new Page<>(stocks, ""));
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR, Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER})
    @Operation(summary = "What became of a blank")
    public Uni<BlankView> blank(@PathParam("number") String number) {
        return report.blank(number, visibleBody())
                .map(found -> found.orElseThrow(() -> new RefusedException(Refusal.notFound())));
    }

    private String visibleBody() {
        boolean all = caller.has(Roles.ADMINISTRATOR) || caller.has(Roles.AUDITOR);
        return all ? "" : caller.requiredBody();
    }
}
