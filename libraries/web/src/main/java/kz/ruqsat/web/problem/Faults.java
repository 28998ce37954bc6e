package kz.ruqsat.web.problem;

import io.quarkus.logging.Log;
import io.quarkus.oidc.OIDCException;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers whatever nobody foresaw: 500 without a trace for the caller, one log entry with the correlation id for us. */
public class Faults {
    @ServerExceptionMapper
    Response unforeseen(Throwable fault) {
        return answer(fault);
    }

    /** All workers busy and their queue full: the caller may come again. Source: P-L1. */
    @ServerExceptionMapper
    Response overloaded(RejectedExecutionException full) {
        return answer(full, ProblemType.SERVICE_UNAVAILABLE);
    }

    /** The issuer cannot be reached, so nobody can be told apart; not the caller's doing. */
    @ServerExceptionMapper
    Response issuerAway(OIDCException away) {
        return answer(away, ProblemType.SERVICE_UNAVAILABLE);
    }

    static Response answer(Throwable fault) {
        return answer(fault, ProblemType.INTERNAL_ERROR);
    }

    static Response answer(Throwable fault, ProblemType type) {
        Problem problem = Problem.of(type);
        Log.errorf(
                LoggedFault.of(fault),
                "RQ-WEB-%d request failed, correlation id %s",
                type.status(),
                problem.correlationId());
        return Problem.response(problem);
    }
}
