package kz.ruqsat.stateregisters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.facts.RegisterAnswer.Outcome;
import kz.ruqsat.rulebook.registers.LookUp;
import kz.ruqsat.web.calls.BoundedCalls;
import kz.ruqsat.web.calls.Call;
import kz.ruqsat.web.calls.CallFailedException;
import kz.ruqsat.web.calls.CallResult;
import kz.ruqsat.web.calls.ServiceToken;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * The inter-agency gateway to the state systems: all look-ups of a case in one call, which is safe to repeat.
 *
 * <p>There is no {@code @Retry} and no fallback on purpose: the errand of the case is the retry, and nothing here may invent an answer. Of a
 * record only what the look-up keeps is read.
 *
 * @rule R-040 R-044
 */
@ApplicationScoped
public class RegistersGateway {

    private static final String LOOK_UPS = "/api/v1/registers/look-ups";
    private static final int OK = 200;

    private final BoundedCalls calls;
    private final ServiceToken token;
    private final ObjectMapper json;
    private final String address;

    RegistersGateway(
            BoundedCalls calls,
            ServiceToken token,
            ObjectMapper json,
            @ConfigProperty(name = "ruqsat.registers.url") String address) {
        this.calls = calls;
        this.token = token;
        this.json = json;
        this.address = address;
    }

    /**
     * The answers of all systems, in the order of the look-ups. Fails with {@link CallFailedException} while one of them does not answer; its message
     * names the system and nothing of the person.
     *
     * @param caseId the case that asks; without one nobody is looked up
     * @param purpose code of what they are asked for, such as {@code PETITION_FILED}, written down at the gateway
     * @param lookUps at least one, each with its key, which is personal data and stands in no address (P-S4)
     */
    @Timeout(value = 5, unit = ChronoUnit.SECONDS) // the gateway waits 2 s for its systems
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.5,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {BulkheadException.class, SystemDownException.class}) // one system that is down is not the gateway
    @Bulkhead(value = 10, waitingTaskQueue = 22)
    public Uni<List<RegisterAnswer>> ask(CaseId caseId, String purpose, List<LookUp> lookUps) {
        byte[] body = body(caseId, purpose, lookUps);
        return token.authorization()
                .map(bearer -> new Call(HttpMethod.POST, address + LOOK_UPS, headers(bearer), body))
                .flatMap(calls::make)
                .map(result -> answers(result, lookUps));
    }

    private static Map<String, String> headers(String bearer) {
        return Map.of("Authorization", bearer, "Accept", "application/json", "Content-Type", "application/json");
    }

    private byte[] body(CaseId caseId, String purpose, List<LookUp> lookUps) {
        List<Map<String, String>> asked = lookUps.stream()
                .map(lookUp -> Map.of("system", lookUp.system(), "key", lookUp.key()))
                .toList();
        try {
            return json.writeValueAsBytes(Map.of("case", caseId.toString(), "purpose", purpose, "lookUps", asked));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("look-ups are texts", impossible);
        }
    }

    private List<RegisterAnswer> answers(CallResult result, List<LookUp> lookUps) {
        if (result.status() != OK) {
            throw new CallFailedException("HTTP_" + result.status());
        }
        JsonNode read = read(result).path("answers");
        if (read.size() != lookUps.size()) {
            throw new CallFailedException("ANSWERS_MISSING");
        }
        List<RegisterAnswer> answers = new ArrayList<>();
        for (int i = 0; i < lookUps.size(); i++) {
            answers.add(answer(read.get(i), lookUps.get(i)));
        }
        return answers;
    }

    private JsonNode read(CallResult result) {
        try {
            return json.readTree(result.body());
        } catch (IOException unreadable) {
            throw new CallFailedException("ANSWER_UNREADABLE");
        }
    }

    private static RegisterAnswer answer(JsonNode answer, LookUp lookUp) {
        if (!answer.path("system").asText().equals(lookUp.system())) {
            throw new CallFailedException("ANSWER_OF_ANOTHER_SYSTEM");
        }
        Outcome outcome = outcome(answer, lookUp);
        try {
            return new RegisterAnswer(
                    lookUp.system(),
                    outcome,
                    Instant.parse(answer.path("asOf").asText()),
                    answer.path("requestId").asText(),
                    kept(answer.path("record"), lookUp.keep()));
        } catch (DateTimeException wrong) {
            throw new CallFailedException("ANSWER_UNREADABLE");
        }
    }

    private static Outcome outcome(JsonNode answer, LookUp lookUp) {
        return switch (answer.path("outcome").asText()) {
            case "FOUND" -> answer.path("state").asText().equals("VALID") ? Outcome.VALID : Outcome.ENDED;
            case "NOT_FOUND" -> Outcome.ABSENT;
            case "SEVERAL" -> Outcome.SEVERAL;
            case "UNAVAILABLE" -> throw new SystemDownException(lookUp.system());
            default -> throw new CallFailedException("ANSWER_UNREADABLE");
        };
    }

    /** Of a list its length is kept; what is not there, or null, is not kept. */
    private static Map<String, String> kept(JsonNode record, List<String> pointers) {
        Map<String, String> kept = new HashMap<>();
        for (String pointer : pointers) {
            JsonNode value = record.at(pointer);
            if (value.isArray()) {
                kept.put(pointer, Integer.toString(value.size()));
            } else if (value.isValueNode() && !value.isNull()) {
                kept.put(pointer, value.asText());
            }
        }
        return kept;
    }

    /** The gateway answered that one system does not; the message is its code. */
    static final class SystemDownException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SystemDownException(String system) {
            super(system + " does not answer", null, false, false);
        }
    }
}
