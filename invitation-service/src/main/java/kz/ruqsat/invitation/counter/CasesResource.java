package kz.ruqsat.invitation.counter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.invitation.petition.PetitionFile;
import kz.ruqsat.invitation.petition.PetitionProcedure;
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

/** Cases to read: one, a queue, a history. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INVITER, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.AUDITOR})
@Tag(name = "Cases", description = "One case for each invitee: read it, list the own ones, look at what happened")
public class CasesResource {

    private static final Set<String> STATES = Set.of(
            "SUBMITTED",
            "RETURNED",
            "REGISTERED",
            "MIA_REVIEW",
            "AWAITING_KNB",
            "AWAITING_DECISION",
            "AGREED",
            "REFUSED",
            "WITHDRAWN",
            "LAPSED",
            "USED",
            "EXPIRED",
            "ANNULLED");

    private final Cases cases;
    private final VisibleCases visible;
    private final Callers callers;

    CasesResource(Cases cases, VisibleCases visible, Callers callers) {
        this.cases = cases;
        this.visible = visible;
        this.callers = callers;
    }

    @GET
    @Path("{caseId}")
    @Operation(summary = "One case with its version and its running terms")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Uni<Response> read(@PathParam("caseId") UUID caseId) {
        Reader reader = callers.reader();
        return visible.find(caseId, reader).map(snapshot -> withTag(snapshot, CaseViews.read(snapshot, reader)));
    }

    @GET
    @Operation(
            summary = "The caller's cases by time of filing: an officer's queue, an inviter's own, all for an auditor")
    public Uni<Page<CaseView>> list(
            @QueryParam("number") String number,
            @QueryParam("state") String state,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        Reader reader = callers.reader();
        PageRequest page = PageRequest.of(limit, cursor, 1);
        if (number != null && !number.isEmpty()) {
            return visible.numbered(number, reader).map(found -> onePage(found, reader));
        }
        return cases.list(query(reader, states(state), page))
                .map(rows -> Page.of(rows, page, row -> Cursor.after(row.caseId())))
                .map(rows -> rows.map(row -> CaseViews.read(row, reader)));
    }

    private static Page<CaseView> onePage(Optional<CaseSnapshot> found, Reader reader) {
        return new Page<>(
                found.map(snapshot -> CaseViews.read(snapshot, reader)).stream().toList(), "");
    }

    private static Cases.Query query(Reader reader, List<String> states, PageRequest page) {
        Optional<UUID> after = page.cursor().isStart()
                ? Optional.empty()
                : Optional.of(page.cursor().value(0, UUID::fromString));
        String body = reader.kind() == Reader.Kind.OFFICER ? reader.code() : "";
        String owner = reader.kind() == Reader.Kind.INVITER ? reader.code() : "";
        return new Cases.Query(PetitionProcedure.KIND, body, owner, states, after, page.fetchSize());
    }

    private static List<String> states(String state) {
        if (state == null || state.isEmpty()) {
            return List.of();
        }
        if (!STATES.contains(state)) {
            throw Refusals.malformed("/state", "unknown-value", "A state of the table, such as MIA_REVIEW.");
        }
        return List.of(state);
    }

    @GET
    @Path("{caseId}/history")
    @Operation(summary = "What happened to a case, and what became of its terms")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HistoryView.class)))
    public Uni<Response> history(@PathParam("caseId") UUID caseId) {
        Reader reader = callers.reader();
        return visible.find(caseId, reader).chain(snapshot -> history(snapshot, reader));
    }

    private Uni<Response> history(CaseSnapshot snapshot, Reader reader) {
        PetitionFile file = (PetitionFile) snapshot.file();
        return cases.history(snapshot.caseId())
                .chain(rows -> cases.terms(snapshot.caseId())
                        .map(terms -> withTag(snapshot, HistoryView.of(file, rows, terms, reader))));
    }

    /** A response about one case carries its version. */
    public static Response withTag(CaseSnapshot snapshot, Object view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, Versions.etag(snapshot.version()))
                .build();
    }
}
