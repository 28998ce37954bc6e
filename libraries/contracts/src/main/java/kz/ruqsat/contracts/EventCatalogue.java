package kz.ruqsat.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.contracts.approval.ApprovalEvents;
import kz.ruqsat.contracts.invitation.InvitationEvents;
import kz.ruqsat.contracts.notices.NoticeGiven;
import kz.ruqsat.contracts.stages.StageReported;
import kz.ruqsat.contracts.visa.VisaEvents;

/**
 * Every event there is, and the one way its body is written and read.
 *
 * <p>Reading ignores fields it does not know, so that a newer producer may add optional ones; an unknown type is an empty answer, not an
 * error, since a newer producer may also add events.
 */
public final class EventCatalogue {

    /** Reads and writes bodies: dates as ISO text, unknown fields ignored, missing and null ones refused. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final List<EventKind> ALL = Stream.of(
                    InvitationEvents.ALL,
                    ApprovalEvents.ALL,
                    VisaEvents.ALL,
                    List.of(StageReported.KIND, NoticeGiven.KIND))
            .flatMap(List::stream)
            .toList();

    private static final Map<String, EventKind> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventKind::type, Function.identity()));

    private static final Map<Class<?>, EventKind> BY_BODY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventKind::body, Function.identity()));

    private EventCatalogue() {}

    /** All kinds, in the order of the procedure. */
    public static List<EventKind> all() {
        return ALL;
    }

    /** The kind of an event. */
    public static EventKind kindOf(Event event) {
        EventKind kind = BY_BODY.get(event.getClass());
        if (kind == null) {
            throw new IllegalArgumentException(event.getClass().getName() + " is not in the catalogue");
        }
        return kind;
    }

    /** True if an event of this name is known, in another major version than this type's. */
    public static boolean isOtherMajor(String type) {
        String name = type.replaceFirst("\\.v\\d+$", ".v");
        return !BY_TYPE.containsKey(type) && BY_TYPE.keySet().stream().anyMatch(known -> known.startsWith(name));
    }

    /** The body of an event as JSON text. */
    public static String write(Event event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event that cannot be written: " + event.getClass(), impossible);
        }
    }

    /**
     * The event in an envelope; empty if its type is unknown here.
     *
     * @throws UnreadableEventException if the type is known and the body is not one of it; names the field, never its value
     */
    public static Optional<Event> read(Envelope envelope) {
        EventKind kind = BY_TYPE.get(envelope.type());
        if (kind == null) {
            return Optional.empty();
        }
        try {
            Event event = JSON.readValue(envelope.body(), kind.body());
            if (event == null) {
                throw notOneOf(kind, "it is null");
            }
            return Optional.of(event);
        } catch (JsonMappingException unfit) {
            String field = pointer(unfit);
            throw notOneOf(kind, "at " + field + " it does not fit", field.equals("/") ? "" : field);
        } catch (JsonProcessingException malformed) {
            throw notOneOf(kind, "it is no JSON");
        }
    }

    // Never the value itself: what is unreadable may hold anything, a person's name too.
    private static UnreadableEventException notOneOf(EventKind kind, String why) {
        return notOneOf(kind, why, "");
    }

    private static UnreadableEventException notOneOf(EventKind kind, String why, String pointer) {
        return new UnreadableEventException("the body is not a " + kind.type() + ": " + why, pointer);
    }

    private static String pointer(JsonMappingException unfit) {
        return unfit.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
    }
}
