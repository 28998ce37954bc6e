package kz.ruqsat.approval.berkut;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.approval.persons.Person;
import kz.ruqsat.approval.request.Acceptance;
import kz.ruqsat.approval.request.ApprovalFile;
import kz.ruqsat.web.calls.CallFailedException;
import kz.ruqsat.web.calls.CallResult;

/** What may be asked of Berkut. Every call is safe to repeat. */
@ApplicationScoped
public class BerkutClient {

    private static final String REQUESTS = "/berkut/v1/approval-requests";
    private static final byte[] NOTHING = {};

    private final BerkutLine line;
    private final ObjectMapper json;

    BerkutClient(BerkutLine line, ObjectMapper json) {
        this.line = line;
        this.json = json;
    }

    /** Delivers a request. Fails if it is worth another try. */
    public Uni<Delivered> deliver(ApprovalFile file, Person person) {
        byte[] body = RequestBody.bytesOf(file, person);
        Map<String, String> headers =
                Map.of("Idempotency-Key", file.requestId().toString(), "Content-Type", "application/json");
        return line.call(HttpMethod.POST, REQUESTS, headers, body)
                .map(result -> delivered(file.requestId(), RequestHash.of(body), result));
    }

    private Delivered delivered(UUID requestId, String hash, CallResult result) {
        return switch (result.status()) {
            case 200, 201 -> accepted(requestId, hash, read(result));
            case 409 -> contradicted(requestId, hash, read(result));
            default -> new Delivered.Refused("HTTP_" + result.status());
        };
    }

    private static Delivered accepted(UUID requestId, String hash, JsonNode receipt) {
        return receipt(requestId, receipt)
                .filter(acceptance -> acceptance.requestHash().equals(hash))
                .map(Delivered.Accepted::new)
                .orElseThrow(() -> new CallFailedException("RECEIPT_UNREADABLE"));
    }

    /** With a receipt for the same bytes it counts as accepted; for other bytes no repeat will help (P-K2). */
    private static Delivered contradicted(UUID requestId, String hash, JsonNode problem) {
        Acceptance acceptance =
                receipt(requestId, problem.path("receipt")).orElseThrow(() -> new CallFailedException("HTTP_409"));
        return acceptance.requestHash().equals(hash)
                ? new Delivered.Accepted(acceptance)
                : new Delivered.Refused("OTHER_BODY_ACCEPTED");
    }

    private static Optional<Acceptance> receipt(UUID requestId, JsonNode receipt) {
        try {
            return Optional.of(new Acceptance(
                            Instant.parse(receipt.path("acceptedAt").asText()),
                            receipt.path("receiptId").asText(),
                            receipt.path("requestHash").asText()))
                    .filter(_ -> requestId
                            .toString()
                            .equals(receipt.path("requestId").asText()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private JsonNode read(CallResult result) {
        try {
            return json.readTree(result.body());
        } catch (IOException unreadable) {
            throw new CallFailedException("ANSWER_UNREADABLE");
        }
    }

    /** Tells Berkut that no answer is wanted any more (K7). A refusal is final: whatever comes later is recorded and changes nothing. */
    public Uni<Void> withdraw(UUID requestId) {
        return line.call(HttpMethod.DELETE, REQUESTS + "/" + requestId, Map.of(), NOTHING)
                .replaceWithVoid();
    }
}
