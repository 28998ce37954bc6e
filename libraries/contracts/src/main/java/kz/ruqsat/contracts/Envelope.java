package kz.ruqsat.contracts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * An event as it travels: CloudEvents 1.0 in binary mode, that is attributes in headers and the JSON body as the value.
 *
 * @param id unique for ever; the same when a record is sent again
 * @param type wire type, see {@link EventKind#type()}
 * @param source {@code /ruqsat/<service>}
 * @param subject the case, also the record key
 * @param time when it happened on the procedure's clock, UTC
 * @param sequence 1..n without gaps per case and topic
 * @param causation id of the event or request that led to it; empty if a clock did
 * @param rulebook version of the rulebook the case is handled under; empty where no rule was read
 * @param traceparent W3C trace context; empty if none
 * @param body JSON text
 */
public record Envelope(
        UUID id,
        String type,
        String source,
        CaseId subject,
        Instant time,
        long sequence,
        String causation,
        String rulebook,
        String traceparent,
        String body) {

    /** Headers of the Kafka record, in the order a person would read them. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_type", type);
        headers.put("ce_source", source);
        headers.put("ce_subject", subject.toString());
        headers.put("ce_time", time.toString());
        headers.put("ce_sequence", Long.toString(sequence));
        putUnlessEmpty(headers, "ce_causationid", causation);
        putUnlessEmpty(headers, "ce_rulebook", rulebook);
        putUnlessEmpty(headers, "traceparent", traceparent);
        headers.put("content-type", "application/json");
        return headers;
    }

    /**
     * Reads a record back.
     *
     * @param headers header names and their values as UTF-8 text
     * @param value the record's value; must be UTF-8, and is looked into no further
     * @throws UnreadableEventException naming the attribute that is missing or malformed, never its value
     */
    public static Envelope read(Map<String, String> headers, byte[] value) {
        if (value == null || value.length == 0) {
            throw new UnreadableEventException("the record has no value");
        }
        if (!"1.0".equals(required(headers, "ce_specversion"))) {
            throw new UnreadableEventException("ce_specversion is not 1.0");
        }
        return new Envelope(
                parsed(headers, "ce_id", UUID::fromString),
                required(headers, "ce_type"),
                required(headers, "ce_source"),
                parsed(headers, "ce_subject", CaseId::of),
                parsed(headers, "ce_time", Instant::parse),
                parsed(headers, "ce_sequence", Envelope::sequence),
                headers.getOrDefault("ce_causationid", ""),
                headers.getOrDefault("ce_rulebook", ""),
                headers.getOrDefault("traceparent", ""),
                text(value));
    }

    private static long sequence(String text) {
        long sequence = Long.parseLong(text);
        if (sequence < 1) {
            throw new IllegalArgumentException("counts from 1");
        }
        return sequence;
    }

    private static String text(byte[] value) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new UnreadableEventException("the value is not UTF-8");
        }
    }

    private static <T> T parsed(Map<String, String> headers, String name, Function<String, T> parser) {
        String value = required(headers, name);
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            throw new UnreadableEventException("the header " + name + " is malformed");
        }
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null || value.isBlank()) {
            throw new UnreadableEventException("the header " + name + " is missing");
        }
        return value;
    }

    private static void putUnlessEmpty(Map<String, String> headers, String name, String value) {
        if (!value.isEmpty()) {
            headers.put(name, value);
        }
    }
}
