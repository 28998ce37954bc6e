package kz.ruqsat.approval.berkut;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import kz.ruqsat.approval.request.Acceptance;
import kz.ruqsat.approval.request.ApprovalCommand.ReplyCommand;
import kz.ruqsat.approval.request.Disposition;
import kz.ruqsat.approval.request.Reply;
import kz.ruqsat.contracts.berkut.BerkutReply;

/**
 * Reads records of the reply topic: signature first, over the exact bytes, then the version, then the shape, then the time. The key of the
 * record is not looked at. How old a reply is plays no part, since late answers are lawful (R-092, P-K3).
 */
public final class ReplyReader {

    /** Longest value looked at, in bytes. */
    private static final int LONGEST = 64 * 1024;

    private static final Pattern HASH = Pattern.compile("sha-256:[0-9a-f]{64}");
    private static final Pattern SEALED = Pattern.compile("|[A-Za-z0-9_-]{1,2048}(\\.[A-Za-z0-9_-]{0,16384}){4}");

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(8).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private final ReplySignature signature;

    /** @param keys what Berkut may sign with */
    public ReplyReader(PinnedKeys keys) {
        this.signature = new ReplySignature(keys);
    }

    /** Never throws for anything that a record may hold. */
    public ReadReply read(Arrival arrival) {
        if (arrival.value().length == 0 || arrival.value().length > LONGEST) {
            return unreadable(arrival, Disposition.MALFORMED, "no value, or one above 64 KiB");
        }
        var found = signature.look(arrival.signature(), arrival.value());
        if (found != ReplySignature.Finding.HOLDS) {
            return unreadable(arrival, Disposition.BAD_SIGNATURE, found.meaning());
        }
        try {
            return versioned(arrival, JSON.readTree(arrival.value()));
        } catch (IOException notJson) {
            return unreadable(arrival, Disposition.MALFORMED, "signed and no JSON");
        }
    }

    private ReadReply versioned(Arrival arrival, JsonNode value) throws IOException {
        JsonNode version = value.path("schemaVersion");
        if (!version.isInt()) {
            return unreadable(arrival, Disposition.MALFORMED, "signed and without a version");
        }
        if (version.asInt() != BerkutReply.VERSION) {
            return unreadable(arrival, Disposition.UNSUPPORTED_VERSION, "version " + version.asInt());
        }
        return shaped(arrival, value);
    }

    private ReadReply shaped(Arrival arrival, JsonNode value) {
        try {
            return timed(arrival, JSON.treeToValue(value, BerkutReply.class));
        } catch (IOException otherShape) {
            return unreadable(arrival, Disposition.MALFORMED, "signed and of another shape");
        }
    }

    private ReadReply timed(Arrival arrival, BerkutReply reply) {
        if (!HASH.matcher(reply.requestHash()).matches()
                || !SEALED.matcher(reply.sealedReason()).matches()) {
            return unreadable(arrival, Disposition.MALFORMED, "a hash or a seal of another shape");
        }
        if (reply.iat().isAfter(arrival.receivedAt().plus(Acceptance.CLOCK_SKEW))) {
            return unreadable(arrival, Disposition.IMPLAUSIBLE_TIME, "issued after it was received");
        }
        return new ReadReply.Readable(ReplyCommand.of(
                new Reply(
                        arrival.position(),
                        reply.requestId(),
                        reply.jti(),
                        reply.requestHash(),
                        reply.iat(),
                        arrival.receivedAt(),
                        reply.sealedReason(),
                        new Reply.Evidence(new String(arrival.value(), StandardCharsets.UTF_8), arrival.signature())),
                reply.answer()));
    }

    private static ReadReply unreadable(Arrival arrival, Disposition disposition, String detail) {
        return new ReadReply.Unreadable(arrival, disposition, detail);
    }
}
