package kz.ruqsat.monitoring.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.monitoring.board.Skins.Header;
import kz.ruqsat.monitoring.drawing.Timeline;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One case: its timeline, its stages and terms, how each term came about; and how to find it. */
@Path("/board")
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@RolesAllowed({Roles.MONITORING, Roles.AUDITOR, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.MISSION_OFFICER})
public class CaseResource {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.kazakhstan();

    private final Frames frames;
    private final Skins skins;
    private final CaseReader cases;
    private final SearchReader search;

    CaseResource(Frames frames, Skins skins, CaseReader cases, SearchReader search) {
        this.frames = frames;
        this.skins = skins;
        this.cases = cases;
        this.search = search;
    }

    /** Templates, checked when the service is built. */
    @CheckedTemplate(basePath = "board")
    static class Templates {
        private Templates() {}

        static native TemplateInstance caseOf(Frame frame, CasePage page);

        static native TemplateInstance term(Frame frame, TermPage page);

        static native TemplateInstance search(Frame frame, SearchPage page);
    }

    @GET
    @Path("cases/{caseId}")
    @Operation(hidden = true)
    public Uni<Response> caseOf(@PathParam("caseId") UUID caseId) {
        Tongue t = frames.tongue();
        return skins.answer(
                new Header("", t.term("CASE"), caseId.toString()),
                () -> cases.read(caseId, frames.seenBy()).map(facts -> page(t, facts)),
                Templates::caseOf);
    }

    private CasePage page(Tongue t, CaseFacts facts) {
        Filter filter = frames.filter();
        var days = filter.get("days").equals("working") ? Timeline.Days.WORKING : Timeline.Days.ALL;
        return new CaseWords(t, facts, CALENDAR).page(filter, new CasePicture(t, facts, CALENDAR).draw(days));
    }

    @GET
    @Path("cases/{caseId}/terms/{clock}-{startedSequence:[0-9]+}")
    @Operation(hidden = true)
    public Uni<Response> term(
            @PathParam("caseId") UUID caseId,
            @PathParam("clock") String clock,
            @PathParam("startedSequence") long startedSequence) {
        Tongue t = frames.tongue();
        return skins.answer(
                new Header("", t.board("WHY_THIS_DATE"), caseId.toString()),
                () -> cases.read(caseId, frames.seenBy()).map(facts -> page(t, facts, clock, startedSequence)),
                Templates::term);
    }

    private static TermPage page(Tongue t, CaseFacts facts, String clock, long startedSequence) {
        return facts.term(clock, startedSequence)
                .map(term -> new TermWords(t, facts, term, CALENDAR).page())
                .orElseThrow(() -> new RefusedException(Refusal.notFound()));
    }

    @GET
    @Path("search")
    @Operation(hidden = true)
    public Uni<Response> search() {
        Tongue t = frames.tongue();
        return skins.answer(
                new Header("", t.label("searchTitle"), BoardResource.CHANGES),
                () -> search.read(t, frames.filter().get("q"), frames.seenBy()),
                SearchPage::onlyHit,
                Templates::search);
    }
}
