package kz.ruqsat.rulebook.assessing;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One JSON object, read strictly: every complaint names its place, and a field that nobody asked for is one. Reading goes on after a complaint,
 * so that all are told at once; what is read until then is only good if there was none.
 */
final class Fields {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final LocalDate UNREAD = LocalDate.EPOCH;

    private final JsonNode node;
    private final String at;
    private final List<FormError> errors;
    private final Set<String> known = new HashSet<>();

    Fields(JsonNode node, String at, List<FormError> errors) {
        this.node = node;
        this.at = at;
        this.errors = errors;
        if (!node.isObject()) {
            complain("", "wrong-type", "An object is needed.");
        }
    }

    String pointer(String name) {
        return at + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    void complain(String pointer, String code, String detail) {
        errors.add(new FormError(pointer.isEmpty() ? at : pointer, code, detail));
    }

    boolean has(String name) {
        known.add(name);
        return node.hasNonNull(name);
    }

    /** A field that has to be there; empty, and complained about, if it is not. */
    private Optional<JsonNode> required(String name) {
        if (!has(name)) {
            if (node.isObject()) {
                complain(pointer(name), "required", "A value is needed.");
            }
            return Optional.empty();
        }
        return Optional.of(node.get(name));
    }

    String text(String name, int shortest, int longest) {
        return required(name)
                .map(value -> text(value, pointer(name), shortest, longest))
                .orElse("");
    }

    /** Empty where the field is left out. */
    String optionalText(String name, int longest) {
        return has(name) ? text(node.get(name), pointer(name), 0, longest) : "";
    }

    private String text(JsonNode value, String pointer, int shortest, int longest) {
        if (!value.isTextual()) {
            complain(pointer, "wrong-type", "A text is needed.");
            return "";
        }
        String text = Normalizer.normalize(value.textValue(), Normalizer.Form.NFC);
        if (text.length() < shortest || text.length() > longest) {
            complain(pointer, "wrong-length", "A text of " + shortest + " to " + longest + " characters.");
        }
        return text;
    }

    LocalDate date(String name) {
        return required(name).map(value -> date(value, pointer(name))).orElse(UNREAD);
    }

    LocalDate optionalDate(String name, LocalDate otherwise) {
        return has(name) ? date(node.get(name), pointer(name)) : otherwise;
    }

    private LocalDate date(JsonNode value, String pointer) {
        if (!value.isTextual()) {
            complain(pointer, "wrong-type", "A text is needed.");
            return UNREAD;
        }
        return realDay(value.textValue()).orElseGet(() -> {
            complain(pointer, "wrong-format", "A real day as YYYY-MM-DD, years 1900 to 2100.");
            return UNREAD;
        });
    }

    /** A civil date as every door of the system reads it; empty for any other text. */
    static Optional<LocalDate> realDay(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    int number(String name, int least, int most) {
        return required(name)
                .map(value -> number(value, pointer(name), least, most))
                .orElse(least);
    }

    private int number(JsonNode value, String pointer, int least, int most) {
        if (!value.isIntegralNumber()) {
            complain(pointer, "wrong-type", "A whole number is needed.");
            return least;
        }
        if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
            complain(pointer, "out-of-range", "A whole number from " + least + " to " + most + ".");
            return least;
        }
        return value.intValue();
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> closedList) {
        E[] all = closedList.getEnumConstants();
        return required(name).map(value -> oneOf(value, pointer(name), all)).orElse(all[0]);
    }

    private <E extends Enum<E>> E oneOf(JsonNode value, String pointer, E[] all) {
        for (E one : all) {
            if (value.isTextual() && one.name().equals(value.textValue())) {
                return one;
            }
        }
        complain(pointer, value.isTextual() ? "unknown-value" : "wrong-type", "One of " + Arrays.toString(all) + ".");
        return all[0];
    }

    <T> Optional<T> object(String name, Function<Fields, T> read) {
        return required(name).map(value -> part(value, pointer(name), read));
    }

    private <T> T part(JsonNode value, String pointer, Function<Fields, T> read) {
        Fields part = new Fields(value, pointer, errors);
        T made = read.apply(part);
        part.complainOfUnknown();
        return made;
    }

    <T> List<T> objects(String name, int fewest, int most, Function<Fields, T> read) {
        List<T> made = new ArrayList<>();
        List<JsonNode> items = items(name, fewest, most);
        for (int i = 0; i < items.size(); i++) {
            made.add(part(items.get(i), pointer(name) + "/" + i, read));
        }
        return made;
    }

    List<String> texts(String name, int most, int longest) {
        List<String> made = new ArrayList<>();
        List<JsonNode> items = items(name, 0, most);
        for (int i = 0; i < items.size(); i++) {
            made.add(text(items.get(i), pointer(name) + "/" + i, 1, longest));
        }
        return made;
    }

    private List<JsonNode> items(String name, int fewest, int most) {
        Optional<JsonNode> list = required(name);
        if (list.isEmpty()) {
            return List.of();
        }
        if (!list.get().isArray()) {
            complain(pointer(name), "wrong-type", "A list is needed.");
            return List.of();
        }
        if (list.get().size() < fewest || list.get().size() > most) {
            complain(pointer(name), "wrong-length", "A list of " + fewest + " to " + most + " items.");
            return List.of();
        }
        List<JsonNode> items = new ArrayList<>();
        list.get().forEach(items::add);
        return items;
    }

    void complainOfUnknown() {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                complain(pointer(name), "unknown-field", "There is no such field here.");
            }
        });
    }
}
