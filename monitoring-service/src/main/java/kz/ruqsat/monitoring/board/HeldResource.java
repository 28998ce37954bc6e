package kz.ruqsat.monitoring.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kz.ruqsat.monitoring.board.Skins.Header;
import kz.ruqsat.monitoring.parking.LetterDesk;
import kz.ruqsat.monitoring.parking.ParkedRecords;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is missing and what lies aside; for those who see all cases. */
@Path("/board")
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@RolesAllowed({Roles.MONITORING, Roles.AUDITOR})
public class HeldResource {

    private static final String LIMIT = Integer.toString(PageRequest.MAX_LIMIT);

    private final Frames frames;
    private final Skins skins;
    private final GapsReader gaps;
    private final ParkedRecords records;
    private final LetterDesk letters;

    HeldResource(Frames frames, Skins skins, GapsReader gaps, ParkedRecords records, LetterDesk letters) {
        this.frames = frames;
        this.skins = skins;
        this.gaps = gaps;
        this.records = records;
        this.letters = letters;
    }

    /** Templates, checked when the service is built. */
    @CheckedTemplate(basePath = "board")
    static class Templates {
        private Templates() {}

        static native TemplateInstance gaps(Frame frame, GapsPage page);

        static native TemplateInstance deadLetters(Frame frame, DeadLettersPage page);

        static native TemplateInstance deadLetter(Frame frame, DeadLetterPage page);
    }

    @GET
    @Path("gaps")
    @Operation(hidden = true)
    public Uni<Response> gaps(@QueryParam("cursor") String cursor) {
        Tongue t = frames.tongue();
        return skins.answer(
                new Header(Pages.GAPS.name(), Pages.GAPS.title(t), BoardResource.CHANGES),
                () -> gaps.read(t, frames.filter(), cursor),
                Templates::gaps);
    }

    @GET
    @Path("dead-letters")
    @Operation(hidden = true)
    public Uni<Response> deadLetters(@QueryParam("cursor") String cursor) {
        Tongue t = frames.tongue();
        return skins.answer(
                new Header(Pages.DEAD_LETTERS.name(), Pages.DEAD_LETTERS.title(t), BoardResource.CHANGES),
                () -> records.list(PageRequest.of(LIMIT, cursor, ParkedRecords.SORTED_BY))
                        .map(list -> DeadLettersPage.of(t, list)),
                Templates::deadLetters);
    }

    @GET
    @Path("dead-letters/{id}")
    @Operation(hidden = true)
    public Uni<Response> deadLetter(@PathParam("id") String id) {
        Tongue t = frames.tongue();
        return skins.answer(
                new Header(Pages.DEAD_LETTERS.name(), Pages.DEAD_LETTERS.title(t), BoardResource.CHANGES),
                () -> letters.show(id).map(detail -> DeadLetterPage.of(t, detail)),
                Templates::deadLetter);
    }
}
