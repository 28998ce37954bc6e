package kz.ruqsat.web.problem;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers missing, bad and insufficient tokens. Why a token was refused is not told to its bearer. */
public class DenialMapping {
    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    Response notSignedIn(SecurityException denied) {
        return answer(ProblemType.UNAUTHORIZED);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException denied) {
        return answer(ProblemType.FORBIDDEN);
    }

    private static Response answer(ProblemType type) {
        return Problem.response(Problem.of(type));
    }
}
