package kz.ruqsat.sandbox.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import kz.ruqsat.sandbox.StandException;

/** Bytes of a raw request or record, as they are told. */
sealed interface Payload {

    /** JSON with its references filled in. */
    record Json(Map<String, Object> body) implements Payload {}

    /** A text with its references filled in, which need not be JSON. */
    record Text(String text) implements Payload {}

    /** Bytes that need not be a text. */
    record Hex(String digits) implements Payload {}

    /** The bytes. */
    default byte[] bytes(Hands hands) {
        return switch (this) {
            case Json(var body) -> written(hands.filled(body));
            case Text(var text) -> hands.filled(text).getBytes(StandardCharsets.UTF_8);
            case Hex(var digits) -> HexFormat.of().parseHex(digits);
        };
    }

    private static byte[] written(Object body) {
        try {
            return new ObjectMapper().writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new StandException("cannot write a body as JSON", e);
        }
    }
}
