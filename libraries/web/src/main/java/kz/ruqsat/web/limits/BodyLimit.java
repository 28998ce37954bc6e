package kz.ruqsat.web.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.web.problem.Problem;
import kz.ruqsat.web.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 413, 411 and 415 as problems; the framework's own limit behind it would answer without a body. Source: P-B1. */
public class BodyLimit {
    /** Right after the headers every answer gets. */
    private static final int SECOND = Integer.MIN_VALUE + 1;

    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final int MOST_DIGITS = 18;

    private final long limitBytes;
    private final ProblemText text;

    @Inject
    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ProblemText text) {
        this.limitBytes = limit.asLongValue();
        this.text = text;
    }

    void install(@Observes Router router) {
        router.route().order(SECOND).handler(this::check);
    }

    private void check(RoutingContext context) {
        Optional<ProblemType> refusal = refusal(context.request());
        if (refusal.isPresent()) {
            answer(context, refusal.get());
        } else {
            context.next();
        }
    }

    private Optional<ProblemType> refusal(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return isOfUnknownLength(request) ? Optional.of(ProblemType.LENGTH_REQUIRED) : Optional.empty();
        }
        if (isTooLong(length)) {
            return Optional.of(ProblemType.PAYLOAD_TOO_LARGE);
        }
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        boolean encoded = encoding != null && !encoding.equalsIgnoreCase("identity");
        return encoded ? Optional.of(ProblemType.UNSUPPORTED_MEDIA_TYPE) : Optional.empty();
    }

    /** HTTP/1 announces such a body by Transfer-Encoding; HTTP/2 announces nothing, so there the length is asked of all writing methods. */
    private static boolean isOfUnknownLength(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2
                ? WITH_BODY.contains(request.method())
                : request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private boolean isTooLong(String length) {
        boolean digits = length.chars().allMatch(c -> c >= '0' && c <= '9');
        return !digits || length.length() > MOST_DIGITS || length.isEmpty() || Long.parseLong(length) > limitBytes;
    }

    private void answer(RoutingContext context, ProblemType type) {
        HttpServerResponse response = context.response();
        response.setStatusCode(type.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (context.request().version() != HttpVersion.HTTP_2) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        response.end(text.of(type));
    }
}
