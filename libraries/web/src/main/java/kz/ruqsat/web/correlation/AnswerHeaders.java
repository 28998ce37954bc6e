package kz.ruqsat.web.correlation;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** The headers of every answer, whoever gives it: resource, static page, or a refusal before any of them. Source: P-S6. */
public class AnswerHeaders {
    /** Runs before everything else, so that even a refusal by {@code limits} has its correlation id. */
    private static final int FIRST = Integer.MIN_VALUE;

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(AnswerHeaders::prepare);
    }

    private static void prepare(RoutingContext context) {
        write(context);
        context.next();
    }

    private static void write(RoutingContext context) {
        HttpServerRequest request = context.request();
        MultiMap headers = context.response().headers();
        headers.set(Correlation.HEADER, Correlation.begin(request.getHeader(Correlation.TRACEPARENT)));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        if (context.request().path() != null && context.request().path().startsWith("/api/")) {
            headers.set("Cache-Control", "no-store");
        }
        if (request.isSSL()) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
