package kz.ruqsat.web.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;

/** Turns a complaint of the JSON reader into a refusal: which field, which code, what would be right. */
final class UnreadableJson {
    private static final int DEEPEST_CAUSE = 10;

    private UnreadableJson() {}

    /** The refusal, if one of the causes is a complaint about what was sent; empty where the fault is in our own types. */
    static Optional<Refusal> refusalFor(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            if (cause instanceof InvalidDefinitionException) {
                return Optional.empty();
            }
            if (cause instanceof JacksonException complaint) {
                return Optional.of(Refusals.malformed(List.of(error(complaint))).refusal());
            }
        }
        return Optional.empty();
    }

    private static FieldError error(JacksonException complaint) {
        String pointer = pointer(complaint).text();
        return switch (complaint) {
            case FieldFormatException e -> new FieldError(pointer, e.code(), e.expected());
            case UnrecognizedPropertyException _ ->
                new FieldError(pointer, "unknown-field", "There is no such field here.");
            case InvalidNullException _ -> new FieldError(pointer, "required", "A value is needed.");
            case InvalidFormatException e
            when e.getTargetType() != null && e.getTargetType().isEnum() ->
                new FieldError(pointer, "unknown-value", "Not one of the codes this field takes.");
            case InvalidFormatException e
            when isScalar(e.getTargetType()) ->
                new FieldError(pointer, "wrong-type", "The JSON type is not the one of this field.");
            case InvalidFormatException _ ->
                new FieldError(pointer, "wrong-format", "The text does not have the form of this field.");
            case ValueInstantiationException _ -> new FieldError(pointer, "invalid-value", "The value cannot exist.");
            case MismatchedInputException e
            when isNullForPrimitive(e) -> new FieldError(pointer, "required", "A value is needed.");
            case MismatchedInputException _ ->
                new FieldError(
                        pointer, "wrong-type", "The JSON type is not the one of this field, or a part is missing.");
            case StreamConstraintsException _ ->
                new FieldError(pointer, "too-large", "The body is deeper, longer or has more parts than is read here.");
            case JsonMappingException e
            when e.getCause() instanceof InputCoercionException ->
                new FieldError(pointer, "out-of-range", "The number does not fit this field.");
            case JsonMappingException _ -> new FieldError(pointer, "invalid-value", "The value cannot be taken.");
            default -> new FieldError(pointer, "malformed-json", "The body is not well-formed JSON from here on.");
        };
    }

    private static boolean isScalar(Class<?> type) {
        return type != null && (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == Boolean.class);
    }

    /** Jackson has no exception of its own for it; the field may be null or left out. */
    private static boolean isNullForPrimitive(MismatchedInputException e) {
        return String.valueOf(e.getOriginalMessage()).startsWith("Cannot map `null`");
    }

    private static Pointer pointer(JacksonException complaint) {
        if (complaint instanceof JsonMappingException mapping) {
            return Pointer.to(mapping.getPath());
        }
        if (complaint instanceof JsonProcessingException p
                && p.getProcessor() instanceof com.fasterxml.jackson.core.JsonParser at) {
            return Pointer.to(at.getParsingContext());
        }
        return Pointer.ROOT;
    }
}
