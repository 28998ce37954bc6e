package kz.ruqsat.sandbox.time;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a process says about itself.
 *
 * @param now where its clock stands, UTC
 * @param nextDue earliest instant at which it has something to do by itself; {@link Instant#MAX} if never
 * @param idle whether it has nothing to do at present
 * @param moves counts its finished pieces of work; starts again with the process
 * @param bootId another one after each start
 * @param groups its consumer groups and their topics
 * @param waiting what it still has to do, in words
 */
record MemberState(
        Instant now,
        Instant nextDue,
        boolean idle,
        long moves,
        String bootId,
        Map<String, List<String>> groups,
        List<String> waiting) {

    static MemberState from(JsonNode json) {
        return new MemberState(
                Instant.parse(json.path("now").asText()),
                json.path("nextDue").isTextual()
                        ? Instant.parse(json.path("nextDue").asText())
                        : Instant.MAX,
                json.path("idle").asBoolean(),
                json.path("moves").asLong(),
                json.path("bootId").asText(),
                groups(json.path("groups")),
                texts(json.path("waiting")));
    }

    private static Map<String, List<String>> groups(JsonNode json) {
        var groups = new LinkedHashMap<String, List<String>>();
        json.properties().forEach(entry -> groups.put(entry.getKey(), texts(entry.getValue())));
        return groups;
    }

    private static List<String> texts(JsonNode json) {
        var texts = new ArrayList<String>();
        json.forEach(each -> texts.add(each.asText()));
        return List.copyOf(texts);
    }
}
