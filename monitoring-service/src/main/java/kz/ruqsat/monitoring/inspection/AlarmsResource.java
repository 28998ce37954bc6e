package kz.ruqsat.monitoring.inspection;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import kz.ruqsat.monitoring.conformance.Alarm;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;
import kz.ruqsat.web.problem.Refusals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Trails that must not be. */
@Path("/api/v1/alarms")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MONITORING, Roles.AUDITOR})
@Tag(name = "Alarms", description = "Trails of cases that the procedure does not allow")
public class AlarmsResource {

    private final Alarms alarms;
    private final Acknowledging acknowledging;
    private final Caller caller;

    AlarmsResource(Alarms alarms, Acknowledging acknowledging, Caller caller) {
        this.alarms = alarms;
        this.acknowledging = acknowledging;
        this.caller = caller;
    }

    /** What was found out or done; names no person. */
    public record Note(@NotBlank @Size(max = 500) String note) {}

    @GET
    @Operation(summary = "What in the trails of cases must not be, those noticed last first")
    public Uni<Page<Alarms.Line>> list(
            @QueryParam("kind") String kind, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return alarms.list(Optional.empty(), kind(kind), PageRequest.of(limit, cursor, Alarms.SORTED_BY));
    }

    @POST
    @Path("{position:[1-9][0-9]{0,17}}/acknowledgement")
    @RolesAllowed({Roles.MONITORING, Roles.ADMINISTRATOR})
    @Operation(summary = "Take note of one: it stays listed, with who did and why, and no longer counts as new")
    public Uni<Acknowledgement> acknowledge(@PathParam("position") long position, @NotNull @Valid Note note) {
        return acknowledging.acknowledge(position, caller.subject(), note.note().strip());
    }

    private static Optional<Alarm.Kind> kind(String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Alarm.Kind.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusals.malformed(
                        "/kind", "unknown-value", "One of " + Arrays.toString(Alarm.Kind.values()) + ".")));
    }
}
