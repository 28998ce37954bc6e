package kz.ruqsat.invitation.notices;

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
import kz.ruqsat.invitation.counter.Callers;
import kz.ruqsat.invitation.counter.VisibleCases;
import kz.ruqsat.notices.CaseNotices;
import kz.ruqsat.notices.NoticesView;
import kz.ruqsat.web.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the inviter was told of a case, for whoever may see the case. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INVITER, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.AUDITOR})
@Tag(name = "Notices", description = "What inviter and applicant were told, one notice a transition")
public class NoticesResource {

    private final VisibleCases visible;
    private final Callers callers;
    private final CaseNotices notices;

    NoticesResource(VisibleCases visible, Callers callers, CaseNotices notices) {
        this.visible = visible;
        this.callers = callers;
        this.notices = notices;
    }

    @GET
    @Path("{caseId}/notices")
    @Operation(summary = "What the inviter was told of a case, in the language of Accept-Language or in all three")
    public Uni<NoticesView> read(
            @PathParam("caseId") UUID caseId, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return visible.find(caseId, callers.reader()).chain(snapshot -> notices.of(snapshot, acceptLanguage));
    }
}
