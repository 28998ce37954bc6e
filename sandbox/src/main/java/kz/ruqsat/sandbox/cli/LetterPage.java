package kz.ruqsat.sandbox.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kz.ruqsat.sandbox.StandException;

/** How parked records are printed. */
final class LetterPage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;
    private int lines;

    LetterPage(PrintWriter out) {
        this.out = out;
    }

    /** A record of a list. */
    void line(JsonNode letter) {
        lines++;
        heading(letter);
        out.println();
    }

    void count() {
        out.println(lines == 1 ? "1 record" : lines + " records");
    }

    /** Everything about a record. */
    void whole(JsonNode letter) {
        heading(letter);
        out.println("  as it came   " + content(letter.path("record")));
        if (letter.has("repaired")) {
            out.println("  as repaired  " + content(letter.path("repaired")));
        }
        letter.path("steps").forEach(this::step);
        if (letter.path("next").isEmpty()) {
            out.println("  nothing is left to do");
        } else {
            out.println("  next         " + names(letter.path("next")));
        }
    }

    /** A record in the form in which it is repaired. */
    void record(JsonNode content) {
        ObjectNode form = JSON.createObjectNode();
        form.set("headers", content.path("headers"));
        form.set("body", content.has("body") ? content.path("body") : JSON.createObjectNode());
        try {
            out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(form));
        } catch (JsonProcessingException e) {
            throw new StandException("cannot write a record as JSON", e);
        }
    }

    void sent(JsonNode sent) {
        int following = sent.path("following").asInt();
        out.println("It was handled."
                + (following == 0
                        ? ""
                        : " " + following + " that waited behind it follow" + (following == 1 ? "s." : ".")));
    }

    private void heading(JsonNode letter) {
        out.println(letter.path("service").asText() + "/" + letter.path("id").asText());
        out.println("  " + letter.path("state").asText() + " since "
                + letter.path("parkedAt").asText().replaceFirst("\\.\\d+Z$", "Z") + ", " + about(letter));
        out.println("  " + letter.path("explanation").asText());
    }

    private static String about(JsonNode letter) {
        var type = letter.path("type").asText("of no type");
        var of = letter.has("caseId")
                ? "case " + letter.path("caseId").asText() + " sequence "
                        + letter.path("sequence").asLong()
                : "of no case";
        return type + ", " + of + ", handled in vain "
                + times(letter.path("attempts").asLong());
    }

    private static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }

    private static String content(JsonNode content) {
        return content.has("body")
                ? content.path("body").toString()
                : "no JSON, base64 " + content.path("base64").asText();
    }

    private void step(JsonNode step) {
        var outcome = step.path("outcome").asText("");
        var sentence = step.path("sentence").asText("");
        out.println("  " + step.path("at").asText() + " " + name(step.path("step")) + " by "
                + step.path("by").asText()
                + (outcome.isEmpty() ? "" : ": " + outcome.toLowerCase(Locale.ROOT))
                + (sentence.isEmpty() ? "" : ", " + sentence));
        step.path("transitions")
                .forEach(move -> out.println("      " + move.path("transition").asText() + " "
                        + move.path("from").asText() + " -> " + move.path("to").asText() + " of "
                        + move.path("caseId").asText()));
        step.path("events")
                .forEach(event -> out.println("      " + event.path("type").asText() + " on "
                        + event.path("topic").asText()));
    }

    private static String names(JsonNode steps) {
        return StreamSupport.stream(steps.spliterator(), false)
                .map(LetterPage::name)
                .collect(Collectors.joining(", "));
    }

    private static String name(JsonNode step) {
        return switch (step.asText()) {
            case "REDRIVE" -> "send";
            case "APPROVAL" -> "approve";
            default -> step.asText().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
