package kz.ruqsat.approval.oversight;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.approval.storage.RequestRows;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Cursor;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;
import kz.ruqsat.web.versions.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Approval requests as they stand. Source. */
@Path("/api/v1/approval-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.MISSION_OFFICER, Roles.AUDITOR, Roles.ADMINISTRATOR})
@Tag(name = "Approval requests", description = "What was asked of the Committee, its terms, and how delivering goes")
public class ApprovalRequestsResource {

    private final Requests requests;
    private final Dispositions dispositions;
    private final Caller caller;

    ApprovalRequestsResource(Requests requests, Dispositions dispositions, Caller caller) {
        this.requests = requests;
        this.dispositions = dispositions;
        this.caller = caller;
    }

    /** What a list is narrowed to. */
    public static class Filter {
        @QueryParam("caseId")
        String caseId;

        @QueryParam("state")
        String state;

        @QueryParam("overdue")
        String overdue;

        @QueryParam("limit")
        String limit;

        @QueryParam("cursor")
        String cursor;
    }

    @GET
    @Operation(
            summary =
                    "Requests of the caller's body, or all; overdue=true gives those whose term passed in silence (R-089)")
    public Uni<Page<RequestView>> list(@BeanParam Filter filter) {
        PageRequest page = PageRequest.of(filter.limit, filter.cursor, 1);
        Sight sight = Sight.of(caller);
        return requests.list(query(filter, page, sight), sight)
                .map(views -> Page.of(views, page, view -> Cursor.after(view.caseId())));
    }

    private static RequestRows.Query query(Filter filter, PageRequest page, Sight sight) {
        return new RequestRows.Query(
                sight.onlyBody(),
                Parameters.state(filter.state, sight),
                Parameters.caseId(filter.caseId),
                Parameters.overdue(filter.overdue),
                page.cursor().isStart()
                        ? Optional.empty()
                        : Optional.of(page.cursor().value(0, UUID::fromString)),
                page.fetchSize());
    }

    @GET
    @Path("{requestId}")
    @Operation(summary = "A request, its terms with their computations, and how delivering goes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RequestView.class)))
    public Uni<Response> one(@PathParam("requestId") UUID requestId) {
        return requests.one(requestId, Sight.of(caller))
                .map(view -> Response.ok(view)
                        .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                        .build());
    }

    @GET
    @Path("{requestId}/dispositions")
    @Operation(summary = "What became of each reply that names this request, the newest first")
    public Uni<Page<DispositionView>> dispositions(
            @PathParam("requestId") UUID requestId,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor, 1);
        return requests.one(requestId, Sight.of(caller))
                .flatMap(_ -> dispositions.page(Optional.of(requestId), Optional.empty(), page));
    }
}
