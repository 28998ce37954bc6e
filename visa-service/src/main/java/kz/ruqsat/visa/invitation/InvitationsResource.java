package kz.ruqsat.visa.invitation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Predicate;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.RefusedException;
import kz.ruqsat.web.versions.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Agreed invitations, for the mission that may issue on them. */
@Path("/api/v1/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations", description = "Agreed invitations that are known here")
public class InvitationsResource {

    private final Cases cases;
    private final Caller caller;

    InvitationsResource(Cases cases, Caller caller) {
        this.cases = cases;
        this.caller = caller;
    }

    @GET
    @Path("/{registrationNumber}")
    @RolesAllowed({Roles.MISSION_OFFICER, Roles.AUDITOR})
    @Operation(summary = "An agreed invitation by its registration number")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Uni<Response> read(@PathParam("registrationNumber") String registrationNumber) {
        Predicate<InvitationEntry> mine = mine();
        return cases.numbered(registrationNumber).map(found -> answer(found, mine));
    }

    private Predicate<InvitationEntry> mine() {
        if (caller.has(Roles.AUDITOR)) {
            return _ -> true;
        }
        String mission = caller.requiredBody();
        return entry -> entry.invitation().placeOfIssuance().equals(mission);
    }

    private static Response answer(Optional<CaseSnapshot> found, Predicate<InvitationEntry> mine) {
        return found.filter(snapshot -> snapshot.file() instanceof InvitationEntry entry && mine.test(entry))
                .map(snapshot -> Response.ok(InvitationView.of((InvitationEntry) snapshot.file()))
                        .header("ETag", Versions.etag(snapshot.version()))
                        .build())
                .orElseThrow(() -> new RefusedException(Refusal.notFound()));
    }
}
