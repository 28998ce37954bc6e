package kz.ruqsat.web.reading;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import kz.ruqsat.web.problem.Pointer;
import kz.ruqsat.web.problem.Refusals;

/** Walks a JSON body once before anything is built from it and refuses a wrong form at the place where it is wrong. Source: P-B1. */
final class JsonForm {
    static final int MAX_DEPTH = 32;
    static final int MAX_TOKENS = 10_000;
    static final int MAX_ITEMS = 500;
    static final int MAX_NUMBER_LENGTH = 32;

    private static final JsonFactory FACTORY = strictFactory();

    private final JsonParser parser;
    private int depth;
    private int tokens;

    private JsonForm(JsonParser parser) {
        this.parser = parser;
    }

    /** A factory whose parsers refuse doubled keys and, as a second line, anything far beyond the limits checked here. */
    static JsonFactory strictFactory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH + 1)
                        .maxTokenCount(MAX_TOKENS + 1)
                        .maxStringLength(4 * Text.MAX_CODE_POINTS)
                        .maxNumberLength(10 * MAX_NUMBER_LENGTH)
                        .maxNameLength(Text.MAX_CODE_POINTS)
                        .build())
                .build();
    }

    /** Refuses unless the bytes are one JSON value in UTF-8 within all limits. */
    static void check(byte[] body) throws IOException {
        try (JsonParser parser = FACTORY.createParser(utf8(body))) {
            new JsonForm(parser).walkOrNameThePlace();
        }
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw Refusals.malformed("", "not-utf-8", "The body must be valid UTF-8.");
        }
    }

    private void walkOrNameThePlace() throws IOException {
        try {
            walk();
        } catch (StreamConstraintsException tooLarge) {
            refuse("too-large", "A text or number here is far beyond what is read.");
        } catch (JacksonException unreadable) {
            if (String.valueOf(unreadable.getOriginalMessage()).startsWith("Duplicate")) {
                refuse("duplicate-key", "The same field is given twice.");
            }
            throw unreadable;
        }
    }

    private void walk() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null || token == JsonToken.VALUE_NULL) {
            throw Refusals.malformed("", "required", "A body is needed.");
        }
        for (; token != null; token = parser.nextToken()) {
            if (tokens > 0 && depth == 0) {
                refuse("trailing-content", "Nothing may follow the body's one JSON value.");
            }
            check(token);
        }
    }

    private void check(JsonToken token) throws IOException {
        if (++tokens > MAX_TOKENS) {
            refuse("too-many-parts", "A body has at most 10000 parts.");
        }
        if (token.isStructEnd()) {
            depth--;
            return;
        }
        checkItems(token);
        if (token.isStructStart() && ++depth > MAX_DEPTH) {
            refuse("too-deep", "Values are nested at most 32 deep.");
        } else if (token.isNumeric() && parser.getTextLength() > MAX_NUMBER_LENGTH) {
            refuse("number-too-long", "A number has at most 32 characters.");
        } else if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
            checkText(parser.getText());
        }
    }

    private void checkItems(JsonToken token) {
        JsonStreamContext here = parser.getParsingContext();
        JsonStreamContext holder = token.isStructStart() ? here.getParent() : here;
        if (holder.inArray() && holder.getCurrentIndex() >= MAX_ITEMS) {
            throw Refusals.malformed(
                    Pointer.to(holder.getParent()).text(), "too-many-items", "A list has at most 500 items.");
        }
    }

    private void checkText(String text) {
        if (text.length() > Text.MAX_CODE_POINTS && text.codePointCount(0, text.length()) > Text.MAX_CODE_POINTS) {
            refuse("too-long", "A text has at most 4096 characters.");
        }
        if (!Text.isAllowed(text)) {
            refuse("forbidden-character", "Control and direction characters and halves of characters are not taken.");
        }
    }

    private void refuse(String code, String detail) {
        throw Refusals.malformed(Pointer.to(parser.getParsingContext()).text(), code, detail);
    }
}
