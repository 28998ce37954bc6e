package kz.ruqsat.berkut.posting;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import kz.ruqsat.berkut.register.Reply;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;

/** The bytes of a reply: as agreed, and wrong in each named way. */
final class ReplyForms {

    /** Longer than any term, so that it lies before every request that is still open. */
    private static final Duration LONG_BEFORE = Duration.ofDays(400);

    private static final int ABOVE_THE_LIMIT = 70_000;
    private static final int TOO_MANY_LEVELS = 40;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private ReplyForms() {}

    /** The value of the record. */
    static byte[] valueOf(Reply reply) {
        return switch (reply.answer().manner()) {
            case UNKNOWN_REQUEST ->
                with(reply, json -> json.put("requestId", somebodyElse(reply).toString()));
            case OTHER_REQUEST ->
                with(reply, json -> json.put("requestId", reply.answer().to()));
            case OTHER_HASH -> with(reply, json -> json.put("requestHash", "sha-256:" + "0".repeat(64)));
            case ISSUED_BEFORE_REQUEST ->
                with(
                        reply,
                        json -> json.put("iat", issued(reply).minus(LONG_BEFORE).toString()));
            case ISSUED_AHEAD ->
                with(
                        reply,
                        json -> json.put(
                                "iat", issued(reply).plus(Duration.ofDays(1)).toString()));
            case OLDER_VERSION -> with(reply, json -> json.put("schemaVersion", 0));
            case FUTURE_VERSION ->
                with(reply, json -> json.put("schemaVersion", 2).put("validUntil", "2030-01-01"));
            case UNKNOWN_MEMBER -> with(reply, json -> json.put("validUntil", "2030-01-01"));
            case NO_VERSION -> with(reply, json -> json.remove("schemaVersion"));
            case MEMBER_MISSING -> with(reply, json -> json.remove("answer"));
            case WRONG_TYPE -> with(reply, json -> json.put("requestId", 7));
            case UNKNOWN_ANSWER -> with(reply, json -> json.put("answer", "MAYBE"));
            case BAD_HASH -> with(reply, json -> json.put("requestHash", "no hash"));
            case BAD_SEAL -> with(reply, json -> json.put("sealedReason", "no seal"));
            case TOO_LARGE -> with(reply, json -> json.put("padding", "x".repeat(ABOVE_THE_LIMIT)));
            case TOO_DEEP -> with(reply, ReplyForms::nest);
            case ALTERED_AFTER_SIGNING ->
                with(reply, json -> json.put("answer", theOpposite(reply).name()));
            case NOT_JSON -> "approved, with kind regards".getBytes(UTF_8);
            case CUT_OFF -> Arrays.copyOf(asAgreed(reply), asAgreed(reply).length / 2);
            case TRAILING_TEXT -> (text(reply) + " and so on").getBytes(UTF_8);
            case MEMBER_TWICE ->
                text(reply)
                        .replace("\"answer\":", "\"answer\":\"APPROVED\",\"answer\":")
                        .getBytes(UTF_8);
            case NO_VALUE -> new byte[0];
            default -> asAgreed(reply);
        };
    }

    /** As the contract has it. */
    static byte[] asAgreed(Reply reply) {
        return with(reply, _ -> {});
    }

    /** A message of Berkut that says the same under another id. */
    static byte[] anotherMessage(Reply reply) {
        return with(reply, json -> json.put("jti", somebodyElse(reply).toString()));
    }

    /** An id that belongs to nobody; always the same for a message. */
    static UUID somebodyElse(Reply reply) {
        return UUID.nameUUIDFromBytes(("nobody of " + reply.body().jti()).getBytes(UTF_8));
    }

    private static Instant issued(Reply reply) {
        return reply.body().iat();
    }

    private static Answer theOpposite(Reply reply) {
        return reply.body().answer() == Answer.APPROVED ? Answer.REJECTED : Answer.APPROVED;
    }

    private static void nest(ObjectNode json) {
        var level = json.putArray("deep");
        for (int i = 0; i < TOO_MANY_LEVELS; i++) {
            level = level.addArray();
        }
    }

    private static String text(Reply reply) {
        return new String(asAgreed(reply), UTF_8);
    }

    private static byte[] with(Reply reply, Consumer<ObjectNode> change) {
        ObjectNode json = JSON.valueToTree(reply.body());
        change.accept(json);
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the reply cannot be written", e);
        }
    }
}
