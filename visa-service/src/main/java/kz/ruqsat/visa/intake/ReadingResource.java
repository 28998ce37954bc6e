package kz.ruqsat.visa.intake;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.casework.Term;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.counter.ApplicationView;
import kz.ruqsat.visa.counter.HistoryView;
import kz.ruqsat.visa.counter.Reading;
import kz.ruqsat.visa.counter.Reading.Scope;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Cursor;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.versions.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Visa applications as they stand, and what happened to them. */
@Path("/api/v1/visa-applications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INVITER, Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.AUDITOR})
@Tag(name = "Visa applications", description = "Sticker visas at missions")
public class ReadingResource {

    private static final Set<String> STATES = Set.of(
            "SUBMITTED",
            "RETURNED",
            "ACCEPTED",
            "FINGERPRINT_PENDING",
            "EXAMINATION",
            "AWAITING_KNB",
            "TO_PRINT",
            "ISSUED",
            "REFUSED",
            "WITHDRAWN",
            "LAPSED");

    private static final String DUE = "due";

    private final Reading reading;
    private final Cases cases;

    ReadingResource(Reading reading, Cases cases) {
        this.reading = reading;
        this.cases = cases;
    }

    @GET
    @Path("/{caseId}")
    @Operation(summary = "An application, with its ETag for the next decision")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Uni<Response> read(@PathParam("caseId") UUID caseId) {
        Function<CaseSnapshot, ApplicationView> view = reading.view();
        return reading.application(caseId)
                .map(snapshot -> Response.ok(view.apply(snapshot))
                        .header("ETag", Versions.etag(snapshot.version()))
                        .build());
    }

    @GET
    @Path("/{caseId}/history")
    @RolesAllowed({Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.AUDITOR})
    @Operation(summary = "What happened to an application, and all its terms")
    public Uni<HistoryView> history(@PathParam("caseId") UUID caseId) {
        return reading.application(caseId)
                .map(CaseSnapshot::caseId)
                .flatMap(id ->
                        cases.history(id).flatMap(rows -> cases.terms(id).map(terms -> HistoryView.of(rows, terms))));
    }

    @GET
    @Operation(
            summary =
                    "The body's applications in order of filing or, with sort=due, those whose term for issue runs, the first that ends first; "
                            + "or the one of a number")
    public Uni<Page<ApplicationView>> list(
            @QueryParam("sort") String sort,
            @QueryParam("state") String state,
            @QueryParam("number") String number,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        if (DUE.equals(sort)) {
            return dueFirst(state, PageRequest.of(limit, cursor, 2));
        }
        if (sort != null) {
            throw Refusals.malformed("/sort", "unknown-value", "due, or left out.");
        }
        PageRequest page = PageRequest.of(limit, cursor, 1);
        Function<CaseSnapshot, ApplicationView> view = reading.view();
        Uni<List<CaseSnapshot>> found = number == null ? page(state, page) : numbered(number);
        return found.map(
                rows -> Page.of(rows, page, row -> Cursor.after(row.caseId())).map(view));
    }

    /** The queue of a body, so nothing for an inviter: its token names none. */
    private Uni<Page<ApplicationView>> dueFirst(String state, PageRequest page) {
        boolean start = page.cursor().isStart();
        Optional<Instant> due =
                start ? Optional.empty() : Optional.of(page.cursor().value(0, Instant::parse));
        Optional<UUID> after =
                start ? Optional.empty() : Optional.of(page.cursor().value(1, UUID::fromString));
        var query = new Cases.Query(
                VisaApplication.KIND, reading.visibleBody(), "", states(state), after, page.fetchSize());
        return cases.dueFirst(query, due)
                .map(rows -> Page.of(rows, page, row -> Cursor.after(dueBefore(row), row.caseId()))
                        .map(ApplicationView::of));
    }

    private static Instant dueBefore(CaseSnapshot row) {
        return row.running().stream()
                .filter(term -> !term.account().isEmpty())
                .map(Term::dueBefore)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Uni<List<CaseSnapshot>> numbered(String number) {
        Predicate<CaseSnapshot> visible = reading.visible();
        return cases.numbered(number)
                .map(found -> found.filter(visible).stream().toList());
    }

    private Uni<List<CaseSnapshot>> page(String state, PageRequest page) {
        Optional<UUID> after = page.cursor().isStart()
                ? Optional.empty()
                : Optional.of(page.cursor().value(0, UUID::fromString));
        Scope scope = reading.scope();
        return cases.list(new Cases.Query(
                VisaApplication.KIND, scope.body(), scope.inviter(), states(state), after, page.fetchSize()));
    }

    private static List<String> states(String state) {
        if (state == null || state.isEmpty()) {
            return List.of();
        }
        if (!STATES.contains(state)) {
            throw Refusals.malformed("/state", "unknown-value", "A state of a visa application.");
        }
        return List.of(state);
    }
}
