package kz.ruqsat.berkutclient.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Everything that can go wrong between Berkut and a receiver, each thing with an example to the byte. The stub's tests prove that it does so,
 * and the receiver's tests what comes of it; a kind that one side lacks fails that side's build.
 */
public final class Catalogue {

    private static final JsonNode ALL = read();

    private Catalogue() {}

    /**
     * A reply as the stub sends it, right or wrong in one way.
     *
     * @param manner its name
     * @param meaning what is sent, in a few words
     * @param disposition what the contract makes of it, or {@code BY_COURSE}
     * @param key of the record; empty if it has none
     * @param signature header {@code jws}; empty if there is none
     * @param value exact bytes; empty if there is no value
     */
    public record Message(
            String manner, String meaning, String disposition, String key, String signature, byte[] value) {}

    /**
     * A way in which a call fails.
     *
     * @param kind its name
     * @param meaning what happens, in a few words
     */
    public record CallFault(String kind, String meaning) {}

    /** One reply in each manner: approved, about request {@code 0195f2a0-7c1e-7d3a-9b1e-2f6a4c8d1e50} and {@code sha-256:abab…}. */
    public static List<Message> messages() {
        return stream("messages")
                .map(each -> new Message(
                        each.path("manner").asText(),
                        each.path("meaning").asText(),
                        each.path("disposition").asText(),
                        each.path("key").asText(),
                        each.path("signature").asText(),
                        Base64.getDecoder().decode(each.path("value").asText())))
                .toList();
    }

    /** Each way in which a call can fail. */
    public static List<CallFault> callFaults() {
        return stream("callFaults")
                .map(each -> new CallFault(
                        each.path("kind").asText(), each.path("meaning").asText()))
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> stream(String name) {
        return StreamSupport.stream(ALL.path(name).spliterator(), false);
    }

    private static JsonNode read() {
        try (var in = Catalogue.class.getResourceAsStream("catalogue.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
