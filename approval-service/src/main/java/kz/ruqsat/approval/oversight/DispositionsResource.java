package kz.ruqsat.approval.oversight;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of every record of Berkut's topic, also of those that name no request. Source: P-K4. */
@Path("/api/v1/dispositions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUDITOR, Roles.ADMINISTRATOR})
@Tag(name = "Dispositions", description = "Exactly one for each record of the reply topic")
public class DispositionsResource {

    private final Dispositions dispositions;

    DispositionsResource(Dispositions dispositions) {
        this.dispositions = dispositions;
    }

    @GET
    @Operation(summary = "All of them, or those of one kind, the newest first")
    public Uni<Page<DispositionView>> list(
            @QueryParam("disposition") String disposition,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor, 1);
        return dispositions.page(Optional.empty(), Parameters.disposition(disposition), page);
    }
}
