package kz.ruqsat.monitoring.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import kz.ruqsat.monitoring.board.Skins.Header;
import kz.ruqsat.monitoring.desks.Act;
import kz.ruqsat.monitoring.desks.Desks;
import kz.ruqsat.monitoring.reads.Reads;
import kz.ruqsat.web.deadletters.Step;
import kz.ruqsat.web.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Records that services could not handle, of all services, and what people do to them. Acts go to the service in the name of whoever is logged in;
 * it judges the right.
 */
@Path("/board/dead-letters")
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@RolesAllowed({Roles.MONITORING, Roles.AUDITOR, Roles.ADMINISTRATOR, Roles.SECOND_APPROVER})
public class DeadLetterResource {

    private static final String RECORD = "{service:[a-z-]{1,40}}/{id:[A-Za-z0-9._-]{1,290}}";
    private static final String STEP = RECORD + "/{act:repairs|dry-runs|approvals|redrives|set-asides}";

    private static final String REAL_NOW = "select now() as now";

    private final Frames frames;
    private final Skins skins;
    private final FormSeal seal;
    private final Desks desks;
    private final Reads reads;

    DeadLetterResource(Frames frames, Skins skins, FormSeal seal, Desks desks, Reads reads) {
        this.frames = frames;
        this.skins = skins;
        this.seal = seal;
        this.desks = desks;
        this.reads = reads;
    }

    /** Templates, checked when the service is built. */
    @CheckedTemplate(basePath = "board")
    static class Templates {
        private Templates() {}

        static native TemplateInstance deadLetters(Frame frame, DeadLettersPage page);

        static native TemplateInstance deadLetter(Frame frame, DeadLetterPage page);
    }

    private Header header() {
        return new Header(Pages.DEAD_LETTERS.name(), Pages.DEAD_LETTERS.title(frames.tongue()), BoardResource.CHANGES);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> list(
            @QueryParam("desk") String service, @QueryParam("cursor") @DefaultValue("") String cursor) {
        String asked = frames.filter().get("status");
        String status = DeadLettersPage.STATES.contains(asked) ? asked : DeadLettersPage.STATES.getFirst();
        return skins.answer(
                header(),
                () -> reads.one(REAL_NOW, row -> row.getOffsetDateTime("now").toInstant())
                        .chain(now -> list(status, service, cursor, now)),
                Templates::deadLetters);
    }

    private Uni<DeadLettersPage> list(String status, String service, String cursor, Instant now) {
        Uni<List<Desks.OfService>> found = service == null ? desks.list(status) : desks.list(status, service, cursor);
        return found.map(lists -> DeadLettersPage.of(frames, status, lists, now));
    }

    /** The address that a record of this service had before there were those of others. */
    @GET
    @Path("{id:[A-Za-z0-9._-]{1,290}}")
    @Operation(hidden = true)
    public Response moved(@PathParam("id") String id) {
        return seeOther(DeadLetterPage.address("monitoring-service", id));
    }

    @GET
    @Path(RECORD)
    @Operation(hidden = true)
    public Uni<Response> show(
            @PathParam("service") String service, @PathParam("id") String id, @QueryParam("done") String done) {
        return skins.answer(header(), () -> page(service, id, done), Templates::deadLetter);
    }

    private Uni<DeadLetterPage> page(String service, String id, String done) {
        return desks.show(service, frames.person(), id).map(detail -> DeadLetterPage.of(frames, service, detail, done));
    }

    /** Whoever had to log in anew on the way here comes back by GET: nothing was done, and the record is shown. */
    @GET
    @Path(STEP)
    @Operation(hidden = true)
    public Response back(@PathParam("service") String service, @PathParam("id") String id) {
        return seeOther(DeadLetterPage.address(service, id));
    }

    @POST
    @Path(STEP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SECOND_APPROVER})
    @Operation(hidden = true)
    public Uni<Response> take(
            @PathParam("service") String service,
            @PathParam("id") String id,
            @PathParam("act") String act,
            @BeanParam LetterForm form) {
        Step step = Arrays.stream(Step.values())
                .filter(each -> Act.address(each).equals(act))
                .findFirst()
                .orElseThrow();
        return skins.taken(
                header(),
                () -> {
                    seal.require(form.seal());
                    return desks.take(service, frames.person(), form.act(step, id));
                },
                DeadLetterPage.address(service, id) + "?done=" + act,
                refusal -> page(service, id, "")
                        .map(page -> page.notTaken(Complaint.of(frames.tongue(), refusal), act, form)),
                Templates::deadLetter);
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
