package kz.ruqsat.web.problem;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A JSON pointer (RFC 6901) that is safe to send back: it stops before the first name that does not look like a field name, since names
 * are chosen by the caller and are never echoed unchecked.
 *
 * @param text the pointer, empty for the whole body
 * @param open false once a name was withheld; nothing is added after that
 */
public record Pointer(String text, boolean open) {
    /** The whole body. */
    public static final Pointer ROOT = new Pointer("", true);

    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,49}");

    /** The field of this name. */
    public Pointer field(String name) {
        if (!open || name == null || !FIELD_NAME.matcher(name).matches()) {
            return new Pointer(text, false);
        }
        return new Pointer(text + "/" + name, true);
    }

    /** The item at this index, counted from 0. */
    public Pointer item(int index) {
        return open ? new Pointer(text + "/" + index, true) : this;
    }

    static Pointer to(List<JsonMappingException.Reference> path) {
        Pointer pointer = ROOT;
        for (JsonMappingException.Reference step : path) {
            pointer = step.getFieldName() == null ? pointer.item(step.getIndex()) : pointer.field(step.getFieldName());
        }
        return pointer;
    }

    /** The place a parser stands at. */
    public static Pointer to(JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return ROOT;
        }
        Pointer parent = to(context.getParent());
        if (context.inArray()) {
            return context.hasCurrentIndex() ? parent.item(context.getCurrentIndex()) : parent;
        }
        return context.hasCurrentName() ? parent.field(context.getCurrentName()) : parent;
    }
}
