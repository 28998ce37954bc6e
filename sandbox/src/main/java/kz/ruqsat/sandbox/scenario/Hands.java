package kz.ruqsat.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.client.Invitee;
import kz.ruqsat.sandbox.process.StandService;

/** What a scenario has in its hands while it is told: its people, and its cases as they were seen last, by name. */
final class Hands {
    private static final ObjectMapper JSON = new ObjectMapper();
    // ${anita/visa.stickerNumber}: a name, a dot, a field or a JSON pointer
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^.}]+)\\.([^}]+)}");

    private final Map<String, JsonNode> people;
    private final Map<String, Case> cases = new LinkedHashMap<>();

    /**
     * A case, or another thing that a service made.
     *
     * @param service whose it is
     * @param collection path of all of its kind
     * @param view as it was seen last
     */
    record Case(StandService service, String collection, JsonNode view) {
        String id() {
            return view.path("caseId").asText(view.path("visaId").asText());
        }

        String path() {
            return collection + "/" + id();
        }

        /** Whether a service of ours has it under an id, so that it can be looked at. */
        boolean isOurs() {
            return service != StandService.BERKUT && service != StandService.REGISTERS && !id().isEmpty();
        }

        Case seen(JsonNode now) {
            return new Case(service, collection, now);
        }
    }

    Hands(Map<String, Invitee> people) {
        this.people = people.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, person -> told(person.getValue())));
    }

    private static JsonNode told(Invitee person) {
        return JSON.valueToTree(Map.of(
                "surname", person.surname(),
                "names", person.givenNames(),
                "born", person.birthDate().toString(),
                "sex", person.sex(),
                "citizenship", person.country(),
                "passport", person.passport(),
                "passportExpiresOn", person.passportExpiresOn().toString()));
    }

    void take(String name, Case seen) {
        cases.put(name, seen);
    }

    Case get(String name) {
        var known = cases.get(name);
        if (known == null) {
            throw new StandException("there is no case " + name + " yet");
        }
        return known;
    }

    Map<String, Case> all() {
        return new TreeMap<>(cases);
    }

    boolean has(String name) {
        return cases.containsKey(name);
    }

    /** A body with every {@code ${name.field}} in its texts filled in. */
    Object filled(Object body) {
        return switch (body) {
            case String text -> filled(text);
            case List<?> list -> list.stream().map(this::filled).toList();
            case Map<?, ?> object -> {
                var filled = new LinkedHashMap<Object, Object>();
                object.forEach((key, value) -> filled.put(key, filled(value)));
                yield filled;
            }
            case null -> null;
            default -> body;
        };
    }

    /** A text with every {@code ${name.field}} in it filled in: from the case of that name, else from the person. */
    String filled(String text) {
        return REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(valueOf(match)));
    }

    private String valueOf(MatchResult reference) {
        var name = reference.group(1);
        var field = reference.group(2);
        var value = has(name) ? found(get(name).view(), field) : JSON.missingNode();
        if (value.isMissingNode() && people.containsKey(name)) {
            value = found(people.get(name), field);
        }
        if (!value.isValueNode()) {
            throw new StandException("nothing is known of " + reference.group() + " yet");
        }
        return value.asText();
    }

    /** What a field, or a JSON pointer, leads to. */
    static JsonNode found(JsonNode in, String field) {
        return field.startsWith("/") ? in.at(field) : in.path(field);
    }
}
