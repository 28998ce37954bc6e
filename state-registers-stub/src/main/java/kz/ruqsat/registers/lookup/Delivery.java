package kz.ruqsat.registers.lookup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.registers.faults.Effect;
import kz.ruqsat.web.problem.Problem;

/** Brings an answer to the body, or lets happen to it on the way what a fault wants. */
@Singleton
class Delivery {

    private final ObjectMapper json;

    Delivery(ObjectMapper json) {
        this.json = json;
    }

    /** The answer after its delay, whole or not. */
    Uni<Response> of(Response answer, Effect effect, HttpServerRequest request) {
        var delivered = Uni.createFrom().item(() -> delivered(answer, effect, request));
        return effect.delay().isZero()
                ? delivered
                : Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .by(effect.delay())
                        .chain(() -> delivered);
    }

    private Response delivered(Response answer, Effect effect, HttpServerRequest request) {
        return switch (effect.failure()) {
            case NONE -> answer;
            case UNAVAILABLE ->
                Problem.response(Refusal.of(
                        "service-unavailable",
                        "The system does not answer; the case waits, and is neither refused nor approved.",
                        "R-044"));
            case MALFORMED -> halfOf(answer);
            case DROPPED -> drop(answer, request);
        };
    }

    private Response halfOf(Response answer) {
        try {
            byte[] whole = json.writeValueAsString(answer.getEntity()).getBytes(StandardCharsets.UTF_8);
            return Response.ok(Arrays.copyOf(whole, whole.length / 2), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer is plain data", impossible);
        }
    }

    private static Response drop(Response answer, HttpServerRequest request) {
        request.connection().close();
        return answer;
    }
}
