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
import kz.ruqsat.monitoring.board.Skins.Header;
import kz.ruqsat.monitoring.inspection.Acknowledging;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Refusals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** Trails that must not be, and who has taken note of them. */
@Path("/board/alarms")
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@RolesAllowed({Roles.MONITORING, Roles.AUDITOR, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.MISSION_OFFICER})
public class AlarmResource {

    private static final String NOTED = "{position:[1-9][0-9]{0,17}}/acknowledgement";

    private static final int LONGEST_NOTE = 500;

    private final Frames frames;
    private final Skins skins;
    private final FormSeal seal;
    private final AlarmsReader alarms;
    private final Acknowledging acknowledging;

    AlarmResource(Frames frames, Skins skins, FormSeal seal, AlarmsReader alarms, Acknowledging acknowledging) {
        this.frames = frames;
        this.skins = skins;
        this.seal = seal;
        this.alarms = alarms;
        this.acknowledging = acknowledging;
    }

    /** Templates, checked when the service is built. */
    @CheckedTemplate(basePath = "board")
    static class Templates {
        private Templates() {}

        static native TemplateInstance alarms(Frame frame, AlarmsPage page);
    }

    private Header header() {
        return new Header(Pages.ALARMS.name(), Pages.ALARMS.title(frames.tongue()), BoardResource.CHANGES);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> alarms(@QueryParam("cursor") String cursor) {
        return skins.answer(header(), () -> read(cursor), Templates::alarms);
    }

    private Uni<AlarmsPage> read(String cursor) {
        return alarms.read(frames.tongue(), frames.filter(), frames.seenBy(), cursor, frames.person());
    }

    /** Whoever had to log in anew on the way here comes back by GET: nothing was done. */
    @GET
    @Path(NOTED)
    @Operation(hidden = true)
    public Response back() {
        return Response.seeOther(URI.create(Pages.ALARMS.path())).build();
    }

    @POST
    @Path(NOTED)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MONITORING)
    @Operation(hidden = true)
    public Uni<Response> acknowledge(
            @PathParam("position") long position, @RestForm String seal, @RestForm String note) {
        return skins.taken(
                header(),
                () -> {
                    this.seal.require(seal);
                    return acknowledging
                            .acknowledge(position, frames.person().subject(), required(note))
                            .replaceWithVoid();
                },
                Pages.ALARMS.path() + "#alarm-" + position,
                refusal -> read("").map(page -> page.notTaken(Complaint.of(frames.tongue(), refusal))),
                Templates::alarms);
    }

    private static String required(String note) {
        String text = note == null ? "" : note.strip();
        if (text.isEmpty()) {
            throw Refusals.malformed("/note", "required", "What was found out or done.");
        }
        if (text.length() > LONGEST_NOTE) {
            throw Refusals.malformed("/note", "too-long", "At most " + LONGEST_NOTE + " characters.");
        }
        return text;
    }
}
