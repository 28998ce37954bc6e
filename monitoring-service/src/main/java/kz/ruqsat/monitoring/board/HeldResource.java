package kz.ruqsat.monitoring.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.monitoring.board.Skins.Header;
import kz.ruqsat.monitoring.duties.Reconciler;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** What is owed and missing, for those who see all cases and those who run the services; and asking for it again. */
@Path("/board/gaps")
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@RolesAllowed({Roles.MONITORING, Roles.AUDITOR, Roles.ADMINISTRATOR})
public class HeldResource {

    private static final String AGAIN = "{caseId}/{sequence:[1-9][0-9]{0,17}}/redelivery";

    private final Frames frames;
    private final Skins skins;
    private final FormSeal seal;
    private final GapsReader gaps;
    private final Reconciler reconciler;

    HeldResource(Frames frames, Skins skins, FormSeal seal, GapsReader gaps, Reconciler reconciler) {
        this.frames = frames;
        this.skins = skins;
        this.seal = seal;
        this.gaps = gaps;
        this.reconciler = reconciler;
    }

    /** Templates, checked when the service is built. */
    @CheckedTemplate(basePath = "board")
    static class Templates {
        private Templates() {}

        static native TemplateInstance gaps(Frame frame, GapsPage page);
    }

    private Header header() {
        return new Header(Pages.GAPS.name(), Pages.GAPS.title(frames.tongue()), BoardResource.CHANGES);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> gaps(@QueryParam("cursor") String cursor) {
        return skins.answer(header(), () -> read(cursor), Templates::gaps);
    }

    private Uni<GapsPage> read(String cursor) {
        return gaps.read(frames.tongue(), frames.filter(), cursor, frames.person());
    }

    /** Whoever had to log in anew on the way here comes back by GET: nothing was done. */
    @GET
    @Path(AGAIN)
    @Operation(hidden = true)
    public Response back() {
        return Response.seeOther(URI.create(Pages.GAPS.path())).build();
    }

    @POST
    @Path(AGAIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(hidden = true)
    public Uni<Response> askAgain(
            @PathParam("caseId") UUID caseId, @PathParam("sequence") long sequence, @RestForm String seal) {
        return skins.taken(
                header(),
                () -> {
                    this.seal.require(seal);
                    return reconciler
                            .askAgain(caseId, sequence, frames.person().subject())
                            .invoke(HeldResource::requireOwed)
                            .replaceWithVoid();
                },
                Pages.GAPS.path() + "#owed",
                refusal -> read("").map(page -> page.notTaken(Complaint.of(frames.tongue(), refusal))),
                Templates::gaps);
    }

    private static void requireOwed(boolean owed) {
        if (!owed) {
            throw new RefusedException(Refusal.of("not-found", "No such stage is owed."));
        }
    }
}
