package kz.ruqsat.approval.berkut;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.approval.persons.Person;
import kz.ruqsat.approval.request.Acceptance;
import kz.ruqsat.approval.request.ApprovalFile;
import kz.ruqsat.contracts.berkut.BerkutReply;
import kz.ruqsat.web.calls.CallFailedException;
import kz.ruqsat.web.calls.CallResult;
import kz.ruqsat.web.correlation.Correlation;

/** What may be asked of Berkut. Every call is safe to repeat. */
@ApplicationScoped
public class BerkutClient {

    private static final String REQUESTS = "/berkut/v1/approval-requests";
    private static final byte[] NOTHING = {};

    private final BerkutLine line;
    private final SigningKeys keys;
    private final ObjectMapper json;

    BerkutClient(BerkutLine line, SigningKeys keys, ObjectMapper json) {
        this.line = line;
        this.keys = keys;
        this.json = json;
    }

    /**
     * Delivers a request. Fails if it is worth another try.
     *
     * @param traceparent W3C trace context of what led to it; empty if none
     */
    public Uni<Delivered> deliver(ApprovalFile file, Person person, String traceparent) {
        byte[] body = RequestBody.bytesOf(file, person);
        String signature = keys.sign(body);
        Map<String, String> headers = new HashMap<>(Map.of(
                "Idempotency-Key",
                file.requestId().toString(),
                "Content-Type",
                "application/json",
                BerkutReply.SIGNATURE_HEADER,
                signature));
        if (!traceparent.isEmpty()) {
            headers.put(Correlation.TRACEPARENT, traceparent);
        }
        return line.call(HttpMethod.POST, REQUESTS, headers, body)
                .map(result -> delivered(new Asked(file.requestId(), RequestHash.of(body), signature), result));
    }

    /** What was sent: the hash of its bytes, and our signature over them. */
    private record Asked(UUID requestId, String hash, String signature) {}

    private Delivered delivered(Asked asked, CallResult result) {
        return switch (result.status()) {
            case 200, 201 -> accepted(asked, read(result));
            case 409 -> contradicted(asked, read(result));
            default -> new Delivered.Refused("HTTP_" + result.status());
        };
    }

    private static Delivered accepted(Asked asked, JsonNode receipt) {
        return receipt(asked, receipt)
                .filter(acceptance -> acceptance.requestHash().equals(asked.hash()))
                .map(Delivered.Accepted::new)
                .orElseThrow(() -> new CallFailedException("RECEIPT_UNREADABLE"));
    }

    /** With a receipt for the same bytes it counts as accepted; for other bytes no repeat will help (P-K2). */
    private static Delivered contradicted(Asked asked, JsonNode problem) {
        Acceptance acceptance =
                receipt(asked, problem.path("receipt")).orElseThrow(() -> new CallFailedException("HTTP_409"));
        return acceptance.requestHash().equals(asked.hash())
                ? new Delivered.Accepted(acceptance)
                : new Delivered.Refused("OTHER_BODY_ACCEPTED");
    }

    private static Optional<Acceptance> receipt(Asked asked, JsonNode receipt) {
        try {
            return Optional.of(new Acceptance(
                            Instant.parse(receipt.path("acceptedAt").asText()),
                            receipt.path("receiptId").asText(),
                            receipt.path("requestHash").asText(),
                            asked.signature()))
                    .filter(_ -> asked.requestId()
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
        String path = REQUESTS + "/" + requestId;
        String signature = keys.sign(SigningKeys.bytesOf("DELETE", path));
        return line.call(HttpMethod.DELETE, path, Map.of(BerkutReply.SIGNATURE_HEADER, signature), NOTHING)
                .replaceWithVoid();
    }
}
