package kz.ruqsat.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.client.Answer;

/** What came of a step, in the words that end its sentence. */
final class Outcomes {
    /** Numbers that people know a case by; told when they appear. */
    private static final Map<String, String> NUMBERS = new TreeMap<>(Map.of(
            "caseNumber", "case ",
            "registrationNumber", "invitation ",
            "stickerNumber", "sticker "));

    private Outcomes() {}

    static String checks(JsonNode view) {
        return StreamSupport.stream(view.path("checks").spliterator(), false)
                .map(each -> words(each.path("check")) + " " + words(each.path("outcome")))
                .reduce((all, next) -> all + ", " + next)
                .orElse("");
    }

    private static String words(JsonNode code) {
        return code.asText().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String outcome(Answer before, Answer answer, Answer after) {
        var zone = answer.body().path("mrz");
        var numbers = told(before.body(), after.body());
        var state = after.body().path("state").asText();
        var lines = Stream.of(numbers.isEmpty() || numbers.equals(state) ? state : numbers + ", " + state)
                .filter(line -> !line.isEmpty())
                .toList();
        var all = new ArrayList<>(lines);
        if (zone.has("line1")) {
            all.add(zone.path("line1").asText());
            all.add(zone.path("line2").asText());
        }
        return String.join("\n", all);
    }

    /** Numbers that are there now and were not before; the state where there is none. */
    static String told(JsonNode before, JsonNode after) {
        var numbers = NUMBERS.entrySet().stream()
                .filter(number -> !after.path(number.getKey()).asText("").isEmpty())
                .filter(number -> !after.path(number.getKey()).equals(before.path(number.getKey())))
                .map(number -> number.getValue() + after.path(number.getKey()).asText())
                .toList();
        return numbers.isEmpty() ? after.path("state").asText("") : String.join(", ", numbers);
    }

    /** Every finding that failed, with the line of the Rules behind it. */
    static String why(JsonNode explanation) {
        var lines = new ArrayList<String>();
        lines.add(explanation.at("/outcome/text/en").asText().toLowerCase(Locale.ROOT));
        explanation
                .path("checks")
                .forEach(check -> check.path("findings").forEach(finding -> {
                    if (finding.path("verdict").asText().equals("FAILED")) {
                        finding.path("explanation").forEach(text -> lines.add(text.asText()));
                        lines.add("%s %s, %s, %s, ground %s"
                                .formatted(
                                        finding.path("rule").asText(),
                                        finding.path("title").asText(),
                                        finding.path("confidence").asText(),
                                        finding.path("source").asText(),
                                        finding.path("ground").asText()));
                        finding.path("law").forEach(sentence -> lines.add("\u201c" + sentence.asText() + "\u201d"));
                    }
                }));
        if (lines.size() == 1) {
            throw new StandException("the refusal does not explain itself: " + explanation);
        }
        return String.join("\n", lines);
    }
}
