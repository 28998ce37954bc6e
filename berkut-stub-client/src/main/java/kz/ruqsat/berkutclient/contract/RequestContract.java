package kz.ruqsat.berkutclient.contract;

import static kz.ruqsat.berkutclient.contract.Promise.must;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a Berkut promises to its sender over HTTP (R-085, R-086, K7). Each promise asks with ids of its own and may be kept in any order; only
 * invented data is sent.
 *
 * @param line to the Berkut that is held to it
 */
public record RequestContract(Line line) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";

    /** All promises. */
    public List<Promise> promises() {
        return List.of(
                new Promise("a first request is 201 with a receipt over its exact bytes", this::firstIsAccepted),
                new Promise("the same bytes again are 200 with the first receipt", this::repeatGetsFirstReceipt),
                new Promise("other bytes under the id are 409 with the first receipt", this::otherBytesAreRefused),
                new Promise("without Idempotency-Key it is 428", this::keyIsRequired),
                new Promise("a key other than the request id is 400", this::keyIsTheId),
                new Promise("what is no request is 400 and is not repeated in the answer", this::malformedIsNamed),
                new Promise("an unsigned request is 403 and not kept", this::unsignedIsRefused),
                new Promise("a signature over other bytes is 403 and not kept", this::wrongSignatureIsRefused),
                new Promise("the signature of another request is 403 and not kept", this::replayIsRefused),
                new Promise("a request can be looked at, and no answer shows", this::lookShowsNoAnswer),
                new Promise("a request that never came is 404", this::unknownIsNotFound),
                new Promise("a withdrawal is noted once, and may come first", this::withdrawalIsIdempotent),
                new Promise("an unsigned withdrawal is 403", this::unsignedWithdrawalIsRefused),
                new Promise("public keys are there for everybody, with ids and nothing private", this::keysArePublic));
    }

    private void firstIsAccepted() {
        var id = UUID.randomUUID();
        var answer = line.ask(id, Line.body(id));
        status(answer, 201);
        var receipt = json(answer);
        must(receipt.path("requestId").asText().equals(id.toString()), "the receipt names the request");
        must(
                receipt.path("requestHash").asText().equals(Line.hash(Line.body(id))),
                "the receipt hashes the exact bytes");
        must(!receipt.path("receiptId").asText().isEmpty(), "the receipt has an id");
        Instant.parse(receipt.path("acceptedAt").asText());
    }

    private void repeatGetsFirstReceipt() {
        var id = UUID.randomUUID();
        var first = line.ask(id, Line.body(id));
        var again = line.ask(id, Line.body(id));
        status(again, 200);
        must(again.body().equals(first.body()), "the receipt is that of the first time");
    }

    private void otherBytesAreRefused() {
        var id = UUID.randomUUID();
        var first = json(line.ask(id, Line.body(id)));
        var other = line.ask(id, Line.body(id) + " ");
        problem(other, 409);
        must(json(other).path("receipt").equals(first), "the problem carries the first receipt");
    }

    private void keyIsRequired() {
        problem(line.askWithoutKey(Line.body(UUID.randomUUID())), 428);
    }

    private void keyIsTheId() {
        problem(line.ask(UUID.randomUUID(), Line.body(UUID.randomUUID())), 400);
    }

    private void malformedIsNamed() {
        var id = UUID.randomUUID();
        var broken = Line.body(id).replace("\"round\":1", "\"round\":\"SECRETVALUE\"");
        var answer = line.ask(id, broken);
        problem(answer, 400);
        must(!answer.body().contains("SECRETVALUE"), "the rejected value is not echoed");
        status(line.look(id), 404);
    }

    private void unsignedIsRefused() {
        var id = UUID.randomUUID();
        problem(line.ask(id, Line.body(id), ""), 403);
        status(line.look(id), 404);
    }

    private void wrongSignatureIsRefused() {
        var id = UUID.randomUUID();
        problem(line.ask(id, Line.body(id), line.sender().sign(new byte[] {1})), 403);
        status(line.look(id), 404);
    }

    private void replayIsRefused() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        status(line.ask(first, Line.body(first)), 201);
        var signatureOfFirst = line.sender().sign(Line.body(first).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        problem(line.ask(second, Line.body(second), signatureOfFirst), 403);
        status(line.look(second), 404);
    }

    private void lookShowsNoAnswer() {
        var id = UUID.randomUUID();
        var receipt = json(line.ask(id, Line.body(id)));
        var looked = line.look(id);
        status(looked, 200);
        must(json(looked).path("receipt").equals(receipt), "the receipt is shown");
        must(!looked.body().contains("APPROVED") && !looked.body().contains("REJECTED"), "no answer is shown");
    }

    private void unknownIsNotFound() {
        problem(line.look(UUID.randomUUID()), 404);
    }

    private void withdrawalIsIdempotent() {
        var id = UUID.randomUUID();
        var first = line.withdraw(id);
        status(first, 200);
        must(line.withdraw(id).body().equals(first.body()), "the first notice counts");
        status(line.ask(id, Line.body(id)), 201);
        must(
                json(line.look(id)).path("standing").asText().equals("WITHDRAWN"),
                "a request that comes later is withdrawn");
    }

    private void unsignedWithdrawalIsRefused() {
        problem(line.withdraw(UUID.randomUUID(), ""), 403);
    }

    private void keysArePublic() {
        var answer = line.keys();
        status(answer, 200);
        var keys = json(answer).path("keys");
        must(!keys.isEmpty(), "there is a key");
        keys.forEach(key -> must(key.hasNonNull("kid") && !key.has("d"), "a key has an id and no private part"));
    }

    private static void status(HttpResponse<String> answer, int expected) {
        must(answer.statusCode() == expected, "status " + expected + ", not " + answer.statusCode());
    }

    private static void problem(HttpResponse<String> answer, int expected) {
        status(answer, expected);
        var type = answer.headers().firstValue("Content-Type").orElse("");
        must(type.startsWith(PROBLEM), "a problem (RFC 9457), not " + type);
        must(json(answer).path("type").asText().startsWith("urn:"), "the problem has a stable type");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("the answer is JSON", e);
        }
    }
}
