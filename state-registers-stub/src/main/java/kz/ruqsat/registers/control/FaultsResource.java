package kz.ruqsat.registers.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.registers.faults.Fault;
import kz.ruqsat.registers.faults.FaultView;
import kz.ruqsat.registers.faults.Faults;
import kz.ruqsat.registers.records.Registers;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is to go wrong. */
@Path("/admin/faults")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "Faults", description = "Test control: what is to go wrong between a body and a system")
public class FaultsResource {

    private final Faults faults;
    private final Registers registers;

    FaultsResource(Faults faults, Registers registers) {
        this.faults = faults;
        this.registers = registers;
    }

    /** @param items in the order they were set, also those that are over */
    public record FaultList(List<FaultView> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set a fault; several may hold at once: delays add up, the earliest failure counts")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Fault.class),
                            examples = {
                                @ExampleObject(
                                        name = "an outage of a morning on the stand's clock",
                                        value =
                                                "{\"target\": \"GBD_UL\", \"failure\": \"UNAVAILABLE\", \"from\": \"2026-03-11T09:00:00+05:00\", \"until\": \"2026-03-11T12:00:00+05:00\"}"),
                                @ExampleObject(
                                        name = "three in ten answers of every system get lost",
                                        value =
                                                "{\"target\": \"GATEWAY\", \"failure\": \"DROPPED\", \"rate\": 0.3, \"seed\": 42}"),
                                @ExampleObject(
                                        name = "the next five answers are slow",
                                        value = "{\"target\": \"EIS_BERKUT\", \"delayMillis\": 2500, \"times\": 5}")
                            }))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FaultView.class)))
    public Response add(@NotNull @Valid Fault fault) {
        if (!fault.target().equals(Fault.GATEWAY)
                && registers.system(fault.target()).isEmpty()) {
            throw Refusals.malformed("/target", "unknown-value", "code of a system, or " + Fault.GATEWAY);
        }
        var added = faults.add(fault)
                .orElseThrow(() -> new RefusedException(
                        Refusal.of("too-many-requests", "Too many faults are set; delete some or reset.")));
        return Response.created(URI.create("/admin/faults/" + added.id()))
                .entity(added)
                .build();
    }

    @GET
    @Operation(summary = "All faults, and how many look-ups each has met and hit")
    public FaultList list() {
        return new FaultList(faults.all());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a fault")
    public void remove(@PathParam("id") long id) {
        if (!faults.remove(id)) {
            throw new RefusedException(Refusal.of("not-found", "There is no fault of this id."));
        }
    }
}
