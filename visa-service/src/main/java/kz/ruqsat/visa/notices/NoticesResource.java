package kz.ruqsat.visa.notices;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Predicate;
import kz.ruqsat.casework.CaseFile;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.notices.CaseNotices;
import kz.ruqsat.notices.NoticesView;
import kz.ruqsat.visa.evisa.EvisaApplication;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What inviter and applicant were told of a case of whichever kind, for whoever may see the case. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INVITER, Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.PORTAL, Roles.AUDITOR})
@Tag(name = "Notices", description = "What inviter and applicant were told, one notice a transition")
public class NoticesResource {

    private final Cases cases;
    private final Caller caller;
    private final CaseNotices notices;

    NoticesResource(Cases cases, Caller caller, CaseNotices notices) {
        this.cases = cases;
        this.caller = caller;
        this.notices = notices;
    }

    @GET
    @Path("/{caseId}/notices")
    @Operation(
            summary =
                    "What inviter and applicant were told of an application, an operation or a visa, in the language of Accept-Language or in all three")
    public Uni<NoticesView> read(
            @PathParam("caseId") UUID caseId, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Predicate<CaseFile> visible = visible();
        return cases.find(new CaseId(caseId))
                .map(found -> found.filter(snapshot -> visible.test(snapshot.file()))
                        .orElseThrow(() -> new RefusedException(Refusal.notFound())))
                .chain(snapshot -> notices.of(snapshot, acceptLanguage));
    }

    /** The auditor all, the portal its applications and the ministry as well, an inviter what it filed, an officer what lies at the body (P-S1). */
    private Predicate<CaseFile> visible() {
        if (caller.has(Roles.AUDITOR)) {
            return _ -> true;
        }
        if (caller.has(Roles.PORTAL)) {
            return EvisaApplication.class::isInstance;
        }
        if (caller.has(Roles.INVITER)) {
            String owner = caller.requiredOrganisation();
            return file -> file.keys().owner().equals(owner);
        }
        String body = caller.requiredBody();
        boolean ministry = caller.has(Roles.MFA_OFFICER);
        return file -> file.keys().body().equals(body) || ministry && file instanceof EvisaApplication;
    }
}
