package kz.ruqsat.monitoring.oversight;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stages owed and missing: cases of which later records are here and earlier ones are not, or could not be entered. */
@Path("/api/v1/gaps")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MONITORING, Roles.AUDITOR})
@Tag(name = "Gaps", description = "Stages owed and missing")
public class GapsResource {

    private final Gaps gaps;

    GapsResource(Gaps gaps) {
        this.gaps = gaps;
    }

    @GET
    @Operation(summary = "Cases of which a stage is owed and missing")
    public Uni<Page<Gaps.Gap>> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return gaps.list(PageRequest.of(limit, cursor, 1));
    }
}
