package kz.ruqsat.checker.published;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What becomes of answers that Berkut's stub sends wrong on purpose. */
public final class WrongAnswers {

    /** As published. */
    public static final WrongAnswers PUBLISHED = read();

    private final Map<String, String> dispositions;

    private WrongAnswers(Map<String, String> dispositions) {
        this.dispositions = Map.copyOf(dispositions);
    }

    /** The disposition of an answer in that manner; empty if the course of its request decides. */
    public Optional<String> dispositionOf(String manner) {
        return Optional.ofNullable(dispositions.get(manner));
    }

    private static WrongAnswers read() {
        Map<String, String> dispositions = new HashMap<>();
        JsonNode file = DataFile.read("wrong-answers.json");
        file.path("dispositions")
                .properties()
                .forEach(each -> dispositions.put(each.getKey(), each.getValue().asText()));
        return new WrongAnswers(dispositions);
    }
}
