package kz.ruqsat.approval.oversight;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.approval.request.ApprovalCommand.DispatchAgain;
import kz.ruqsat.approval.request.ApprovalProcedure;
import kz.ruqsat.approval.storage.RequestRows;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Answer;
import kz.ruqsat.casework.Casework;
import kz.ruqsat.casework.Work;
import kz.ruqsat.casework.rest.CaseResponses;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.correlation.Correlation;
import kz.ruqsat.web.idempotency.IdempotencyKey;
import kz.ruqsat.web.idempotency.KeyedRequest;
import kz.ruqsat.web.idempotency.KeyedRequests;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.RefusedException;
import kz.ruqsat.web.versions.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Has a request sent again that Berkut would not take, once its cause is gone (P-K2). It decides nothing: the same bytes go out under the same id. */
@Path("/api/v1/approval-requests/{requestId}/dispatches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "Approval requests")
public class DispatchesResource {

    private static final int ACCEPTED = 202;

    private final RequestRows rows;
    private final Casework casework;
    private final KeyedRequests requests;
    private final Caller caller;
    private final InstantSource clock;

    DispatchesResource(
            RequestRows rows, Casework casework, KeyedRequests requests, Caller caller, InstantSource clock) {
        this.rows = rows;
        this.casework = casework;
        this.requests = requests;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "Send a request again that Berkut would not take")
    public Uni<Response> sendAgain(
            @PathParam("requestId") UUID requestId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch) {
        KeyedRequest request = requests.required(key);
        long version = Versions.required(ifMatch);
        Actor administrator = new Actor(caller.subject(), Roles.ADMINISTRATOR, "");
        Act act = new Act(clock.instant(), administrator, request.key(), Correlation.currentTraceparent());
        return rows.caseOf(requestId)
                .map(found -> found.orElseThrow(() -> new RefusedException(Refusal.notFound())))
                .map(caseId -> again(request, caseId, new DispatchAgain(requestId), act, version))
                .flatMap(casework::submit)
                .map(CaseResponses::of);
    }

    private static Work again(KeyedRequest request, CaseId caseId, DispatchAgain command, Act act, long version) {
        var addressed = new Work.Addressed(ApprovalProcedure.KIND, caseId, command, act, version);
        return Work.requested(
                CaseResponses.key(request),
                List.of(addressed),
                cases -> new Answer(ACCEPTED, "", cases.getFirst().version(), ""));
    }
}
