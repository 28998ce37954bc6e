package kz.ruqsat.monitoring.rebuilding;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Making the read models anew from the topic, or replaying some cases to compare them. */
@Path("/api/v1/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rebuilds", description = "Read models made anew from the topic while they serve")
public class RebuildsResource {

    private static final int MOST_CASES = 100;

    private final Rebuilder rebuilder;
    private final Rebuilds rebuilds;
    private final Caller caller;

    RebuildsResource(Rebuilder rebuilder, Rebuilds rebuilds, Caller caller) {
        this.rebuilder = rebuilder;
        this.rebuilds = rebuilds;
        this.caller = caller;
    }

    /** The latest ones. */
    public record Latest(List<Rebuilds.View> items) {}

    /**
     * Begins one.
     *
     * @param cases a slice: ids of cases to replay and compare; none for all
     * @param replace {@code true} if the new set is to take the old one's place; not for a slice
     */
    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Begin a rebuild; all cases, or a slice of them to be compared only")
    public Uni<Response> begin(
            @QueryParam("case") List<UUID> cases, @QueryParam("replace") @DefaultValue("false") String replace) {
        if (cases.size() > MOST_CASES) {
            throw Refusals.malformed("/case", "out-of-range", "At most " + MOST_CASES + " cases.");
        }
        if (!replace.matches("true|false") || (!cases.isEmpty() && replace.equals("true"))) {
            throw Refusals.malformed("/replace", "unknown-value", "true or false; a slice cannot replace the whole.");
        }
        UUID id = UUID.randomUUID();
        return rebuilder
                .begin(id, List.copyOf(cases), replace.equals("true"), caller.subject())
                .chain(begun -> begun ? rebuilds.views(id) : refused())
                .map(views -> Response.accepted(views.getFirst())
                        .location(URI.create("/api/v1/rebuilds/" + id))
                        .build());
    }

    private static Uni<List<Rebuilds.View>> refused() {
        throw new RefusedException(Refusal.stateConflict("RUNNING", "BeginRebuild", List.of()));
    }

    @GET
    @RolesAllowed({Roles.MONITORING, Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Operation(summary = "The latest rebuilds")
    public Uni<Latest> latest() {
        return rebuilds.views(null).map(Latest::new);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.MONITORING, Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Operation(summary = "A rebuild: how far it is, and what came of it")
    public Uni<Rebuilds.View> one(@PathParam("id") UUID id) {
        return rebuilds.views(id)
                .map(found -> found.stream().findFirst().orElseThrow(() -> new RefusedException(Refusal.notFound())));
    }
}
