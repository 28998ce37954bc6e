package kz.ruqsat.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import kz.ruqsat.sandbox.StandException;

/** A service refused a call; the message says who called what, and what the problem says. */
public final class ProblemException extends StandException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final List<String> rules;
    private final List<String> grounds;
    private final List<String> errors;

    ProblemException(String call, int status, JsonNode problem) {
        super(call + " was answered " + status + ": " + sentence(problem));
        this.status = status;
        this.type = problem.path("type").asText().replace("urn:ruqsat:problem:", "");
        this.rules = texts(problem.path("rules"));
        this.grounds = texts(problem.path("grounds"));
        this.errors = problem.path("errors").findValuesAsText("code");
    }

    public int status() {
        return status;
    }

    /** Name of the problem, such as {@code state-conflict}. */
    public String type() {
        return type;
    }

    /** Ids of the rules it names. */
    public List<String> rules() {
        return rules;
    }

    /** Codes of the grounds it names. */
    public List<String> grounds() {
        return grounds;
    }

    /** Codes of the fields at fault. */
    public List<String> errors() {
        return errors;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String sentence(JsonNode problem) {
        var parts = new ArrayList<String>();
        parts.add(problem.path("title").asText("no problem came with it"));
        for (String member : List.of("detail", "state")) {
            if (problem.hasNonNull(member)) {
                parts.add(problem.path(member).asText());
            }
        }
        for (String member : List.of("rules", "grounds", "allowed", "errors")) {
            if (!problem.path(member).isEmpty()) {
                parts.add(member + " " + problem.path(member));
            }
        }
        return String.join("; ", parts);
    }
}
