package kz.ruqsat.berkut.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import kz.ruqsat.berkut.choosing.Namespace;
import kz.ruqsat.berkut.choosing.Traits;
import kz.ruqsat.berkut.desk.Desk;
import kz.ruqsat.berkut.intake.SignatureDesk.Signed;
import kz.ruqsat.berkut.register.Acceptance;
import kz.ruqsat.berkut.register.Decided;
import kz.ruqsat.berkut.register.Receipt;
import kz.ruqsat.berkut.register.Submission;
import kz.ruqsat.berkut.signing.SenderKeys;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.berkut.BerkutReply;
import kz.ruqsat.web.correlation.Correlation;
import kz.ruqsat.web.idempotency.IdempotencyKey;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Problem;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;
import kz.ruqsat.web.reading.RawBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Requests for KNB's approval. Source. */
@Path(ApprovalRequestsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SERVICE)
@Tag(name = "Approval requests", description = "What approval-service may ask of Berkut")
public class ApprovalRequestsResource {

    /** Header in which a caller may name the namespace of its request. */
    public static final String NAMESPACE = "Berkut-Namespace";

    static final String PATH = "/berkut/v1/approval-requests";

    private final Desk desk;
    private final RawBody sent;
    private final SignatureDesk signatures;
    private final ObjectMapper json;

    ApprovalRequestsResource(Desk desk, RawBody sent, SignatureDesk signatures, ObjectMapper json) {
        this.desk = desk;
        this.sent = sent;
        this.signatures = signatures;
        this.json = json;
    }

    /** The term of R-086 begins with the first acceptance, whatever is sent after it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask for KNB's approval; safe to repeat with the same id and the same bytes")
    @APIResponse(
            responseCode = "201",
            description = "Accepted for the first time; the term runs",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "Accepted before with the same bytes; the first receipt",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "409",
            description = "Accepted before with other bytes; the problem carries the first receipt in `receipt`")
    @APIResponse(responseCode = "403", description = "Not signed by a pinned key of the sender; nothing was kept")
    public Uni<Response> accept(
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(BerkutReply.SIGNATURE_HEADER)
                    @Parameter(
                            description =
                                    "Detached compact JWS (b64=false, EdDSA or ES256) over the body's exact bytes")
                    String signature,
            @HeaderParam(NAMESPACE)
                    @Pattern(regexp = Namespace.NAME)
                    @Parameter(description = "Test stub only: the namespace of the request")
                    String namespace,
            @NotNull @Valid ApprovalRequest request) {
        requireSame(IdempotencyKey.required(key), request.requestId());
        var bytes = sent.bytes();
        var submission = submission(request, RequestHash.of(bytes), given(signature), given(namespace));
        return signatures
                .require(new Signed(request.requestId(), submission.signature(), bytes, submission.namespace()))
                .flatMap(_ -> Uni.createFrom()
                        .completionStage(() -> desk.ask((register, now) -> register.accept(submission, now))))
                .map(this::answer);
    }

    private static String given(String header) {
        return header == null ? "" : header;
    }

    private static void requireSame(IdempotencyKey key, UUID requestId) {
        if (!key.value().equalsIgnoreCase(requestId.toString())) {
            throw Refusals.malformed("/requestId", "not-the-key", "the same id as in the header Idempotency-Key");
        }
    }

    private static Submission submission(ApprovalRequest request, String hash, String signature, String namespace) {
        var traits = new Traits(
                request.service(),
                request.category(),
                request.body(),
                request.round(),
                request.person().citizenship(),
                request.person().documentNumber());
        return new Submission(
                request.requestId(),
                request.caseReference(),
                hash,
                request.contentHash(),
                signature,
                namespace,
                Correlation.currentTraceparent(),
                traits);
    }

    private Response answer(Acceptance acceptance) {
        return switch (acceptance) {
            case Acceptance.First(var receipt) ->
                Response.created(URI.create(PATH + "/" + receipt.requestId()))
                        .entity(receipt)
                        .build();
            case Acceptance.Again(var receipt) -> Response.ok(receipt).build();
            case Acceptance.Contradicting(var receipt) -> contradiction(receipt);
        };
    }

    private Response contradiction(Receipt first) {
        var refusal = Refusal.of(
                "state-conflict",
                "This request id was accepted with another body; its receipt is enclosed. Send a new request under a new id.");
        ObjectNode problem = json.valueToTree(Problem.of(refusal));
        problem.putPOJO("receipt", first);
        return Response.status(Response.Status.CONFLICT)
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    @GET
    @Path("{requestId}")
    @Operation(summary = "Receipt and standing of a request; answers come over the topic only")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AcceptedRequest.class)))
    public Uni<AcceptedRequest> read(@PathParam("requestId") UUID requestId) {
        return Uni.createFrom()
                .completionStage(() -> desk.ask(
                        (register, _) -> Decided.nothing(register.requests().find(requestId))))
                .map(file -> file.map(AcceptedRequest::of).orElseThrow(ApprovalRequestsResource::notHere));
    }

    private static RefusedException notHere() {
        return new RefusedException(Refusal.of("not-found", "Berkut has accepted no request of this id."));
    }

    @DELETE
    @Path("{requestId}")
    @Operation(summary = "Withdraw a request, also one that may not have arrived; safe to repeat (K7)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WithdrawalNotice.class)))
    @APIResponse(responseCode = "403", description = "Not signed by a pinned key of the sender; nothing was noted")
    public Uni<WithdrawalNotice> withdraw(
            @PathParam("requestId") UUID requestId,
            @HeaderParam(BerkutReply.SIGNATURE_HEADER)
                    @Parameter(description = "Detached compact JWS over the ASCII bytes of method, blank and path")
                    String signature) {
        var signedBytes = SenderKeys.bytesOf("DELETE", PATH + "/" + requestId);
        return signatures
                .require(new Signed(requestId, given(signature), signedBytes, Namespace.COMMON))
                .flatMap(_ -> Uni.createFrom()
                        .completionStage(() -> desk.ask((register, now) -> register.withdraw(requestId, now))))
                .map(at -> new WithdrawalNotice(requestId, at));
    }
}
