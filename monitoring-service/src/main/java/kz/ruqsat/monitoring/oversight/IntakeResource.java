package kz.ruqsat.monitoring.oversight;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kz.ruqsat.monitoring.receiving.Gate;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Refusals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Holding the intake of stages while something behind it is repaired. The cases go on meanwhile. */
@Path("/api/v1/intake")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intake", description = "Whether stages are taken off their topic")
public class IntakeResource {

    private static final int LONGEST_REASON = 200;

    private final Gate gate;
    private final Caller caller;

    IntakeResource(Gate gate, Caller caller) {
        this.gate = gate;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MONITORING, Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Operation(summary = "Whether stages are taken off their topic, and who decided that")
    public Uni<Gate.State> state() {
        return gate.state();
    }

    @POST
    @Path("hold")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Take nothing more off the topic, on any replica, until released; give a reason")
    public Uni<Gate.State> hold(@QueryParam("reason") String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusals.malformed(
                    "/reason", "out-of-range", "A reason of at most " + LONGEST_REASON + " characters.");
        }
        return gate.set(true, reason.strip(), caller.subject());
    }

    @POST
    @Path("release")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Go on; what was owed meanwhile is taken in order, each record once")
    public Uni<Gate.State> release() {
        return gate.set(false, "", caller.subject());
    }
}
