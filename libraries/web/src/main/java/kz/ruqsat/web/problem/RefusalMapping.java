package kz.ruqsat.web.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers refusals, unreadable bodies and what the framework refuses on its own. */
public class RefusalMapping {
    private static final int DEEPEST_CAUSE = 10;

    @ServerExceptionMapper
    Response refused(RefusedException refused) {
        return Problem.response(refused.refusal());
    }

    @ServerExceptionMapper
    Response unreadable(JacksonException unreadable) {
        return known(unreadable).orElseGet(() -> Faults.answer(unreadable));
    }

    /** Its own method, because the framework brings a mapper for just this exception, which echoes the value. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException mismatched) {
        return unreadable(mismatched);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException thrown) {
        Response original = thrown.getResponse();
        if (original.hasEntity() || original.getStatus() < 400) {
            return original;
        }
        if (original.getStatus() >= 500) {
            return Faults.answer(thrown, ProblemType.forStatus(original.getStatus()));
        }
        return known(thrown).orElseGet(() -> plain(original));
    }

    private static Response plain(Response original) {
        ProblemType type = ProblemType.forStatus(original.getStatus());
        Response answer = Problem.response(Problem.of(type));
        if (type != ProblemType.METHOD_NOT_ALLOWED) {
            return answer;
        }
        String allow = String.join(", ", AllowedMethods.here());
        return Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }

    /** A refusal or a reader's complaint somewhere among the causes. */
    private static Optional<Response> known(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) {
                return Optional.of(Problem.response(refused.refusal()));
            }
        }
        return UnreadableJson.refusalFor(thrown).map(Problem::response);
    }
}
