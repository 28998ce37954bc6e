package kz.ruqsat.contracts.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.berkut.BerkutReply;

/** The AsyncAPI 3.0 document: each topic a channel, each message with its key, headers and the schema of its body. */
public final class AsyncApi {

    /** Where it is kept. */
    public static final Path FILE = CommittedText.API.resolve("asyncapi.yaml");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
            .enable(
                    YAMLGenerator.Feature.MINIMIZE_QUOTES,
                    YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS,
                    YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private static final String BINDING = "0.5.0";
    private static final String JSON_SCHEMA = "application/schema+json;version=draft-2020-12";
    private static final Map<String, ?> UUID_TEXT = Map.of("type", "string", "format", "uuid");

    private AsyncApi() {}

    /** The document as text, as it is kept. */
    public static String text() {
        var document = members(
                "asyncapi", "3.0.0",
                "info", info(),
                "defaultContentType", "application/json",
                "channels", channels(),
                "components", members("messages", messages(), "schemas", headerSchemas()));
        try {
            return YAML.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a document of this kind. */
    public static JsonNode tree(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> info() {
        return members(
                "title", "Ruqsat: events of the invitation and visa procedure", "version", "1.0.0", "description", """
                Each record is a CloudEvent 1.0 in binary mode: attributes in headers, the JSON body as value. The key of each record is the case id, so order per case is order per partition;
                ce_sequence runs 1..n without gaps per case and topic. Delivery is at least once: drop a ce_id that was seen. Pass over fields and types you do not know: a version gains optional
                fields and a topic gains types. No record carries personal data (R-015).
                What a consumer could not handle is copied to <topic>.<consumer>.dead-letters with the headers it came with.
                """);
    }

    private static Map<String, Object> channels() {
        Map<String, Object> channels = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            channels.put(topic.wireName(), channel(topic));
        }
        return channels;
    }

    private static Map<String, Object> channel(Topic topic) {
        Map<String, Object> messages = new LinkedHashMap<>();
        Message.on(topic).forEach(m -> messages.put(m.type(), reference("#/components/messages/" + m.type())));
        return members(
                "address", topic.wireName(),
                "title", title(topic),
                "description", description(topic),
                "messages", messages,
                "bindings", members("kafka", kafka(topic)));
    }

    private static Map<String, Object> kafka(Topic topic) {
        return members(
                "topic",
                topic.wireName(),
                "partitions",
                Topic.PARTITIONS,
                "topicConfiguration",
                members(
                        "cleanup.policy",
                        List.of("delete"),
                        "retention.ms",
                        topic.retention().toMillis()),
                "bindingVersion",
                BINDING);
    }

    private static String title(Topic topic) {
        String words = topic.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String description(Topic topic) {
        String kept =
                topic.retention().isNegative() ? "for ever" : topic.retention().toDays() + " days";
        return Writers.of(topic) + " Kept " + kept + ".";
    }

    private static Map<String, Object> messages() {
        Map<String, Object> messages = new LinkedHashMap<>();
        Message.all().forEach(m -> messages.put(m.type(), message(m)));
        return messages;
    }

    private static Map<String, Object> message(Message message) {
        SourceText text = SourceText.of(message.body());
        String headers = message.equals(Message.REPLY) ? "replyHeaders" : "eventHeaders";
        return members(
                "name", message.type(),
                "title", message.body().getSimpleName(),
                "summary", SourceText.plain(text.summary()) + " Source: " + text.source() + ".",
                "contentType", "application/json",
                "headers", reference("#/components/schemas/" + headers),
                "payload",
                        members(
                                "schemaFormat",
                                JSON_SCHEMA,
                                "schema",
                                reference(
                                        "./events/" + EventSchemas.file(message).getFileName())),
                "bindings", members("kafka", members("key", key(message), "bindingVersion", BINDING)));
    }

    private static Map<String, Object> key(Message message) {
        String what = message.equals(Message.REPLY)
                ? "the case the request named; not covered by the signature, so never trusted"
                : "the case; equal to ce_subject";
        return members("type", "string", "format", "uuid", "description", what);
    }

    private static Map<String, Object> headerSchemas() {
        return members("eventHeaders", eventHeaders(), "replyHeaders", replyHeaders());
    }

    private static Map<String, Object> eventHeaders() {
        return members(
                "type",
                "object",
                "description",
                "CloudEvents 1.0, binary mode; every value is UTF-8 text",
                "required",
                List.of(
                        "ce_specversion",
                        "ce_id",
                        "ce_type",
                        "ce_source",
                        "ce_subject",
                        "ce_time",
                        "ce_sequence",
                        "content-type"),
                "properties",
                members(
                        "ce_specversion", members("const", "1.0"),
                        "ce_id", described("UUIDv7 of the event; the same when it is sent again", UUID_TEXT),
                        "ce_type", text("the message's name", "^kz\\.ruqsat\\.[a-z-]+\\.[a-z-]+\\.v[1-9]$"),
                        "ce_source", text("the service that wrote it", "^/ruqsat/[a-z-]+$"),
                        "ce_subject", described("case id, also the record key", UUID_TEXT),
                        "ce_time",
                                described(
                                        "when it happened on the procedure's clock, UTC; the record's own timestamp is real time",
                                        Map.of("type", "string", "format", "date-time")),
                        "ce_sequence", text("1..n without gaps per case and topic", "^[1-9][0-9]*$"),
                        "ce_causationid", text("id of the event or request that led to it; absent if a clock did", ""),
                        "ce_rulebook",
                                text(
                                        "version of the rulebook the case is handled under; absent where no rule was read",
                                        ""),
                        "traceparent", text("W3C trace context", ""),
                        "content-type", members("const", "application/json")));
    }

    private static Map<String, Object> replyHeaders() {
        return members(
                "type", "object",
                "required", List.of(BerkutReply.SIGNATURE_HEADER),
                "properties",
                        members(
                                BerkutReply.SIGNATURE_HEADER,
                                text("detached compact JWS over the exact bytes of the value (EdDSA, b64 false)", ""),
                                BerkutReply.VIRTUAL_TIME_HEADER,
                                text("instant of a test stand's virtual clock; ignored in production", ""),
                                "traceparent",
                                text("W3C trace context of the request that is answered, if Berkut hands it on", ""),
                                "content-type",
                                members("const", "application/json")));
    }

    private static Map<String, Object> text(String description, String pattern) {
        return pattern.isEmpty()
                ? members("type", "string", "description", description)
                : members("type", "string", "description", description, "pattern", pattern);
    }

    private static Map<String, Object> described(String description, Map<String, ?> schema) {
        Map<String, Object> all = members("type", schema.get("type"), "format", schema.get("format"));
        all.put("description", description);
        return all;
    }

    private static Map<String, Object> reference(String to) {
        return members("$ref", to);
    }

    private static Map<String, Object> members(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
