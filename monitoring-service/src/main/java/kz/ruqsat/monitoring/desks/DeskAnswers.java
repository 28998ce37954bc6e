package kz.ruqsat.monitoring.desks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.calls.CallFailedException;
import kz.ruqsat.web.deadletters.Content;
import kz.ruqsat.web.deadletters.DeadLetter;
import kz.ruqsat.web.deadletters.Effects;
import kz.ruqsat.web.deadletters.Step;
import kz.ruqsat.web.deadletters.Taken;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.problem.ProblemType;

/** Reads what another service's desk answers; what is left out of its JSON is empty here. */
final class DeskAnswers {

    private static final String PROBLEM = "urn:ruqsat:problem:";

    private final ObjectMapper json;

    DeskAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** @throws CallFailedException if it is no JSON */
    JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException unreadable) {
            throw new CallFailedException("UNREADABLE");
        }
    }

    Page<DeadLetter> page(JsonNode answer) {
        return new Page<>(
                list(answer.path("items"), DeskAnswers::letter),
                answer.path("next").asText());
    }

    DeadLetter.Detail detail(JsonNode answer) {
        return new DeadLetter.Detail(
                letter(answer),
                content(answer.path("record")),
                Optional.of(answer.path("repaired")).filter(JsonNode::isObject).map(DeskAnswers::content),
                answer.path("secondPerson").asBoolean(true),
                list(answer.path("steps"), this::taken));
    }

    private static DeadLetter letter(JsonNode letter) {
        return new DeadLetter(
                letter.path("id").asText(),
                letter.path("service").asText(),
                letter.path("topic").asText(),
                letter.path("partition").asInt(),
                letter.path("offset").asLong(),
                letter.path("caseId").asText(),
                letter.path("sequence").asLong(),
                letter.path("type").asText(),
                letter.path("status").asText(),
                letter.path("state").asText(),
                letter.path("reason").asText(),
                letter.path("explanation").asText(),
                Instant.parse(letter.path("parkedAt").asText()),
                letter.path("attempts").asLong(),
                letter.path("waitingBehind").asLong(),
                letter.path("version").asLong(),
                list(letter.path("next"), step -> Step.valueOf(step.asText())));
    }

    private static Content content(JsonNode content) {
        Map<String, String> headers = new HashMap<>();
        content.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new Content(
                headers,
                Optional.of(content.path("body")).filter(JsonNode::isContainerNode),
                content.path("base64").asText());
    }

    private Taken taken(JsonNode step) {
        return new Taken(
                Step.valueOf(step.path("step").asText()),
                step.path("by").asText(),
                Instant.parse(step.path("at").asText()),
                Instant.parse(step.path("recordedAt").asText()),
                step.path("outcome").asText(),
                step.path("sentence").asText(),
                json.convertValue(step, Effects.class));
    }

    /** A problem, as what it was before it was written down; one of an unknown type is that the service is not available. */
    static Refusal refusal(JsonNode problem) {
        String name = problem.path("type").asText().replace(PROBLEM, "");
        boolean known = Arrays.stream(ProblemType.values())
                .anyMatch(type -> type.kebabName().equals(name));
        return new Refusal(
                known ? name : ProblemType.SERVICE_UNAVAILABLE.kebabName(),
                problem.path("detail").asText(),
                list(problem.path("rules"), JsonNode::asText),
                list(problem.path("grounds"), JsonNode::asText),
                list(problem.path("errors"), DeskAnswers::error),
                problem.path("state").asText(),
                list(problem.path("allowed"), JsonNode::asText));
    }

    private static Refusal.FieldError error(JsonNode error) {
        return new Refusal.FieldError(
                error.path("pointer").asText(),
                error.path("code").asText(),
                error.path("detail").asText());
    }

    private static <T> List<T> list(JsonNode items, Function<JsonNode, T> view) {
        return StreamSupport.stream(items.spliterator(), false).map(view).toList();
    }
}
