package kz.ruqsat.monitoring.inspection;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import kz.ruqsat.monitoring.conformance.Alarm;
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

    AlarmsResource(Alarms alarms) {
        this.alarms = alarms;
    }

    @GET
    @Operation(summary = "What in the trails of cases must not be, those noticed last first")
    public Uni<Page<Alarms.Line>> list(
            @QueryParam("kind") String kind, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return alarms.list(Optional.empty(), kind(kind), PageRequest.of(limit, cursor, Alarms.SORTED_BY));
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
