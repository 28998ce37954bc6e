package kz.ruqsat.berkut.intake;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import kz.ruqsat.berkut.faults.Fault;
import kz.ruqsat.web.problem.Problem;

/** Lets a fault strike a call. */
record Striking(RoutingContext context, Fault fault) {

    /** Marks a call that was struck. */
    static final String STRUCK = "berkut-fault";

    private static final int NOT_TAKEN = 503;
    private static final int TOO_MANY = 429;

    void strike() {
        context.put(STRUCK, fault);
        switch (fault.kind()) {
            case OUTAGE -> refuse(NOT_TAKEN, "service-unavailable");
            case RATE_LIMIT -> refuse(TOO_MANY, "too-many-requests");
            case STATUS -> refuse(fault.status(), fault.status() < 500 ? "malformed-request" : "internal-error");
            case DROPPED_BEFORE -> context.request().connection().close();
            case DROPPED_AFTER -> {
                context.addHeadersEndHandler(_ -> context.request().connection().close());
                context.next();
            }
            case SLOW -> context.vertx().setTimer(fault.delayMillis(), _ -> context.next());
            case GARBLED -> context.next();
        }
    }

    private void refuse(int status, String problem) {
        var response = context.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (fault.retryAfterSeconds() > 0) {
            response.putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(fault.retryAfterSeconds()));
        }
        response.end("""
                {"type": "urn:ruqsat:problem:%s", "title": "A fault of the test authority", "status": %d, "detail": "Fault %d of the stub."}""".formatted(problem, status, fault.number()));
    }
}
