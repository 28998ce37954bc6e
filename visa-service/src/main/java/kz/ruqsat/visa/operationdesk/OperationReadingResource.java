package kz.ruqsat.visa.operationdesk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.visa.counter.HistoryView;
import kz.ruqsat.visa.operation.OperationFindings;
import kz.ruqsat.visa.operation.VisaOperation;
import kz.ruqsat.web.identity.Caller;
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

/** Operations as they stand, what the rules say of them, and what happened to them. */
@Path("/api/v1/visa-operations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INVITER, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.MISSION_OFFICER, Roles.AUDITOR})
@Tag(name = "Visa operations", description = "Extension, restoration, reduction and cancellation of visas")
public class OperationReadingResource {

    private static final Set<String> STATES = Set.of(
            "SUBMITTED",
            "RETURNED",
            "ACCEPTED",
            "REVIEW",
            "AWAITING_KNB",
            "TO_EXECUTE",
            "EXECUTED",
            "REFUSED",
            "WITHDRAWN",
            "LAPSED");

    private final Desk desk;
    private final Cases cases;
    private final Caller caller;

    OperationReadingResource(Desk desk, Cases cases, Caller caller) {
        this.desk = desk;
        this.cases = cases;
        this.caller = caller;
    }

    @GET
    @Path("/{caseId}")
    @Operation(summary = "An operation, with its ETag for the next decision")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OperationView.class)))
    public Uni<Response> read(@PathParam("caseId") UUID caseId) {
        boolean officials = !caller.has(Roles.INVITER);
        return desk.operation(caseId)
                .map(snapshot -> Response.ok(
                                officials ? OperationView.ofOfficials(snapshot) : OperationView.of(snapshot))
                        .header("ETag", Versions.etag(snapshot.version()))
                        .build());
    }

    @GET
    @Path("/{caseId}/findings")
    @RolesAllowed({Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.MISSION_OFFICER, Roles.AUDITOR})
    @Operation(summary = "What the rules say of an open operation, with the visa as it stands now")
    public Uni<List<FindingView>> findings(@PathParam("caseId") UUID caseId) {
        return desk.operation(caseId)
                .map(snapshot -> (VisaOperation) snapshot.file())
                .flatMap(file -> desk.visa(file.visaId())
                        .map(visa -> OperationFindings.of(file, visa).stream()
                                .map(FindingView::of)
                                .toList()));
    }

    @GET
    @Path("/{caseId}/history")
    @RolesAllowed({Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.MISSION_OFFICER, Roles.AUDITOR})
    @Operation(summary = "What happened to an operation, and all its terms")
    public Uni<HistoryView> history(@PathParam("caseId") UUID caseId) {
        return desk.operation(caseId)
                .map(CaseSnapshot::caseId)
                .flatMap(id ->
                        cases.history(id).flatMap(rows -> cases.terms(id).map(terms -> HistoryView.of(rows, terms))));
    }

    @GET
    @Operation(summary = "The caller's operations in order of filing, or the one of a number")
    public Uni<Page<OperationView>> list(
            @QueryParam("state") String state,
            @QueryParam("number") String number,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor, 1);
        Uni<List<CaseSnapshot>> found = number == null ? page(state, page) : numbered(number);
        return found.map(
                rows -> Page.of(rows, page, row -> Cursor.after(row.caseId())).map(OperationView::of));
    }

    private Uni<List<CaseSnapshot>> numbered(String number) {
        Predicate<CaseSnapshot> visible = desk.visible();
        return cases.numbered(number)
                .map(found -> found.filter(visible).stream().toList());
    }

    private Uni<List<CaseSnapshot>> page(String state, PageRequest page) {
        Optional<UUID> after = page.cursor().isStart()
                ? Optional.empty()
                : Optional.of(page.cursor().value(0, UUID::fromString));
        boolean inviter = caller.has(Roles.INVITER);
        String owner = inviter ? caller.requiredOrganisation() : "";
        String body = inviter || caller.has(Roles.AUDITOR) ? "" : caller.requiredBody();
        return cases.list(new Cases.Query(VisaOperation.KIND, body, owner, states(state), after, page.fetchSize()));
    }

    private static List<String> states(String state) {
        if (state == null || state.isEmpty()) {
            return List.of();
        }
        if (!STATES.contains(state)) {
            throw Refusals.malformed("/state", "unknown-value", "A state of an operation.");
        }
        return List.of(state);
    }
}
