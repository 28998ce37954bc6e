package kz.ruqsat.casework.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import kz.ruqsat.casework.Answer;
import kz.ruqsat.casework.RequestKey;
import kz.ruqsat.casework.WorkResult;
import kz.ruqsat.web.idempotency.KeyedRequest;
import kz.ruqsat.web.problem.Problem;
import kz.ruqsat.web.versions.Versions;

/** Turns the result of work into a response: the kept answer with its {@code ETag} and {@code Location}, or a problem. */
public final class CaseResponses {

    private CaseResponses() {}

    /** The response for a result. */
    public static Response of(WorkResult result) {
        return switch (result) {
            case WorkResult.Done done -> of(done.answer());
            case WorkResult.Replayed replayed -> of(replayed.answer());
            case WorkResult.Refused refused -> Problem.response(refused.refusal());
            case WorkResult.Broken broken -> broken(broken.cause());
            case WorkResult.Duplicate _, WorkResult.Parked _ ->
                throw new IllegalStateException("not the result of a request: " + result);
        };
    }

    /** The key of a request as casework keeps it. */
    public static RequestKey key(KeyedRequest request) {
        return new RequestKey(request.scope(), request.key(), request.bodyHash());
    }

    private static Response of(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        if (!answer.body().isEmpty()) {
            response.entity(answer.body()).type(MediaType.APPLICATION_JSON_TYPE);
        }
        if (answer.version() >= 0) {
            response.header("ETag", Versions.etag(answer.version()));
        }
        if (!answer.location().isEmpty()) {
            response.location(URI.create(answer.location()));
        }
        return response.build();
    }

    // Nothing took effect; a broken program is told as its own fault, a database that is away as a reason to come
    // again.
    private static Response broken(Throwable cause) {
        if (cause instanceof RuntimeException program
                && program.getClass().getName().startsWith("java.lang.")) {
            throw program;
        }
        return DatabaseAway.comeAgain(cause);
    }
}
