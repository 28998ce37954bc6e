package kz.ruqsat.web.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A field whose text is not what its type asks for; Jackson adds the path on the way out. Says what would be right, never what was sent. */
public final class FieldFormatException extends JsonMappingException {
    private final String code;
    private final String expected;

    public FieldFormatException(JsonParser parser, String code, String expected) {
        super(parser, code);
        this.code = code;
        this.expected = expected;
    }

    String code() {
        return code;
    }

    String expected() {
        return expected;
    }
}
