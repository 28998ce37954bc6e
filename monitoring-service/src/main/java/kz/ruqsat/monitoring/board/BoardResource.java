package kz.ruqsat.monitoring.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import kz.ruqsat.monitoring.board.Skins.Header;
import kz.ruqsat.web.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages over all cases, behind the login. Each answers as a page, and to {@code Accept: application/json} as the same data. */
@Path("/board")
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@RolesAllowed({Roles.MONITORING, Roles.AUDITOR, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.MISSION_OFFICER})
public class BoardResource {

    /** What the stream of a page tells that is not pushed whole. */
    static final String CHANGES = "changes";

    private final Frames frames;
    private final Skins skins;
    private final NowReader now;
    private final TermsReader terms;
    private final CalendarReader calendar;
    private final FlowReader flow;
    private final LedgerReader ledger;

    BoardResource(
            Frames frames,
            Skins skins,
            NowReader now,
            TermsReader terms,
            CalendarReader calendar,
            FlowReader flow,
            LedgerReader ledger) {
        this.frames = frames;
        this.skins = skins;
        this.now = now;
        this.terms = terms;
        this.calendar = calendar;
        this.flow = flow;
        this.ledger = ledger;
    }

    /** Templates, checked when the service is built. */
    @CheckedTemplate(basePath = "board")
    static class Templates {
        private Templates() {}

        static native TemplateInstance now(Frame frame, NowPage page);

        static native TemplateInstance terms(Frame frame, TermsPage page);

        static native TemplateInstance calendar(Frame frame, CalendarPage page);

        static native TemplateInstance flow(Frame frame, FlowPage page);

        static native TemplateInstance ledger(Frame frame, LedgerPage page);
    }

    private Header header(Pages page, String view) {
        return new Header(page.name(), page.title(frames.tongue()), view);
    }

    /** The first page; those who see no cases are led to the records they are here for. */
    @GET
    @RolesAllowed({
        Roles.MONITORING,
        Roles.AUDITOR,
        Roles.MIA_OFFICER,
        Roles.MFA_OFFICER,
        Roles.MISSION_OFFICER,
        Roles.ADMINISTRATOR,
        Roles.SECOND_APPROVER
    })
    @Operation(hidden = true)
    public Uni<Response> now() {
        if (!frames.seesCases()) {
            return Uni.createFrom()
                    .item(Response.seeOther(URI.create(Pages.DEAD_LETTERS.path()))
                            .build());
        }
        return skins.answer(header(Pages.NOW, "now"), () -> now.read(frames.tongue(), frames.seenBy()), Templates::now);
    }

    @GET
    @Path("terms")
    @Operation(hidden = true)
    public Uni<Response> terms(@QueryParam("cursor") String cursor) {
        return skins.answer(
                header(Pages.TERMS, CHANGES),
                () -> terms.read(frames.tongue(), frames.filter(), frames.scope(frames.filter()), cursor),
                Templates::terms);
    }

    @GET
    @Path("calendar")
    @Operation(hidden = true)
    public Uni<Response> calendar() {
        return skins.answer(
                header(Pages.CALENDAR, CHANGES),
                () -> calendar.read(frames.tongue(), frames.filter(), frames.scope(frames.filter())),
                Templates::calendar);
    }

    @GET
    @Path("flow")
    @Operation(hidden = true)
    public Uni<Response> flow() {
        return skins.answer(
                header(Pages.FLOW, CHANGES),
                () -> flow.read(frames.tongue(), frames.filter(), frames.scope(frames.filter())),
                Templates::flow);
    }

    @GET
    @Path("ledger")
    @Operation(hidden = true)
    public Uni<Response> ledger() {
        return skins.answer(
                header(Pages.LEDGER, CHANGES),
                () -> ledger.read(frames.tongue(), frames.filter(), frames.seenBy()),
                Templates::ledger);
    }
}
