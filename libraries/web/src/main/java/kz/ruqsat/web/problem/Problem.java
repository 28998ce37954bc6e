package kz.ruqsat.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.web.correlation.Correlation;

/**
 * One RFC 9457 problem as it goes over the wire; members without content are left out.
 *
 * @param type stable URI {@code urn:ruqsat:problem:<kebab-name>}, explained in {@code docs/problems.md}
 * @param title short English sentence, the same for every occurrence of the type
 * @param status HTTP status, repeated from the response
 * @param detail what is wrong here and what to do next; never repeats what was sent
 * @param instance URI of this occurrence; carries the correlation id and nothing that was sent
 * @param correlationId what to quote to the people on duty; also in the header {@code X-Correlation-Id} and in the logs
 * @param rules ids of the rules it rests on
 * @param grounds codes of grounds of refusal
 * @param errors the fields at fault
 * @param state on a conflict the state of the case
 * @param allowed on a conflict what the case takes in that state
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "correlationId"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String correlationId,
        List<String> rules,
        List<String> grounds,
        List<FieldError> errors,
        String state,
        List<String> allowed) {

    /** Media type of every problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Seconds after which a refused caller may try again, where the refusal is about load. Source: P-L1. */
    static final int RETRY_AFTER_SECONDS = 2;

    /** The problem that tells of a refusal, bound to the correlation id of the current request. */
    public static Problem of(Refusal refusal) {
        return of(refusal, Correlation.currentId());
    }

    /** The problem of this type without particulars: what is wrong follows from the type alone. */
    public static Problem of(ProblemType type) {
        return of(Refusals.plain(type, FrameworkRefusals.detail(type)));
    }

    /** The problem that tells of a refusal, with the correlation id given. */
    public static Problem of(Refusal refusal, String correlationId) {
        ProblemType type = ProblemType.named(refusal.problem());
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                refusal.detail(),
                "urn:ruqsat:occurrence:" + correlationId,
                correlationId,
                refusal.rules(),
                refusal.grounds(),
                refusal.errors(),
                refusal.state(),
                refusal.allowed());
    }

    /** The whole answer to a refused request: status, media type, body and the headers that go with the status. */
    public static Response response(Refusal refusal) {
        return response(of(refusal));
    }

    static Response response(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(MEDIA_TYPE).entity(problem);
        switch (problem.status()) {
            case 401 -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case 429, 503 -> answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            default -> {}
        }
        return answer.build();
    }
}
