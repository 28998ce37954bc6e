package kz.ruqsat.invitation.register;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.invitation.counter.CasesResource;
import kz.ruqsat.invitation.counter.VisibleCases;
import kz.ruqsat.invitation.petition.PetitionFile;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** The invitee's data for other services, each reading logged with purpose and case. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SERVICE)
@Tag(name = "Person", description = "The invitee's data, for services alone")
public class PersonResource {

    private static final Logger LOG = Logger.getLogger(PersonResource.class);

    private final Cases cases;
    private final Caller caller;

    PersonResource(Cases cases, Caller caller) {
        this.cases = cases;
        this.caller = caller;
    }

    @GET
    @Path("{caseId}/person")
    @Operation(summary = "The invitee of a case, for the purpose KNB_APPROVAL or VISA, while the case stands there")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Uni<Response> read(@PathParam("caseId") UUID caseId, @QueryParam("purpose") String purpose) {
        PersonPurpose known = named(purpose);
        String service = caller.subject();
        return cases.find(new CaseId(caseId))
                .map(found -> found.orElseThrow(VisibleCases::notFound))
                .map(snapshot -> person(snapshot, known, service));
    }

    private static PersonPurpose named(String purpose) {
        return Arrays.stream(PersonPurpose.values())
                .filter(known -> known.name().equals(purpose))
                .findFirst()
                .orElseThrow(() -> Refusals.malformed("/purpose", "unknown-value", "KNB_APPROVAL or VISA."));
    }

    private static Response person(CaseSnapshot snapshot, PersonPurpose purpose, String service) {
        PetitionFile file = (PetitionFile) snapshot.file();
        if (!purpose.fits(file.standing())) {
            throw new RefusedException(Refusal.stateConflict(file.state(), "reading for " + purpose, List.of()));
        }
        LOG.infof("person of case %s read by %s for %s", snapshot.caseId(), service, purpose);
        return CasesResource.withTag(snapshot, PersonView.of(file.content().invitee(), inviter(file, purpose)));
    }

    private static Optional<String> inviter(PetitionFile file, PersonPurpose purpose) {
        return purpose == PersonPurpose.VISA
                ? Optional.of(file.content().inviter().number())
                : Optional.empty();
    }
}
