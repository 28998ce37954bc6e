package kz.ruqsat.web.correlation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The correlation id of the current request: the trace id of our own span, which is that of the caller's {@code traceparent} if it sent one; with tracing off
 * that of the header, else a random one of the same form (32 hexadecimal digits). It stands in the log context under {@link #LOG_KEY} for as long as the request lasts.
 */
public final class Correlation {
    /** Header of every answer. */
    public static final String HEADER = "X-Correlation-Id";

    /** W3C trace context, read from requests and written to events. */
    public static final String TRACEPARENT = "traceparent";

    /** Key of the id in the log context. */
    public static final String LOG_KEY = "correlationId";

    private static final String LOG_KEY_TRACEPARENT = "traceparent";
    private static final String NONE = "0".repeat(32);
    private static final Pattern TRACE_CONTEXT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Correlation() {}

    /** Id of the request this code runs for; 32 zeros outside any request. */
    public static String currentId() {
        return MDC.get(LOG_KEY) instanceof String id ? id : NONE;
    }

    /** The {@code traceparent} to hand on with events and calls of this request; a fresh one outside any request. */
    public static String currentTraceparent() {
        return MDC.get(LOG_KEY_TRACEPARENT) instanceof String parent ? parent : traceparent(random(16));
    }

    /** Starts the correlation of one request. */
    static String begin(String receivedTraceparent) {
        SpanContext span = Span.current().getSpanContext();
        // With tracing on our own span is in the trace of the caller, and what follows belongs below it.
        String parent = span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : accepted(receivedTraceparent).orElseGet(() -> traceparent(random(16)));
        String id = parent.substring(3, 35);
        MDC.put(LOG_KEY, id);
        MDC.put(LOG_KEY_TRACEPARENT, parent);
        return id;
    }

    /** The header as sent, if it is of version 00 and names a trace and a span; anything else is as good as none. */
    static Optional<String> accepted(String traceparent) {
        if (traceparent == null) {
            return Optional.empty();
        }
        Matcher matcher = TRACE_CONTEXT.matcher(traceparent);
        boolean usable = matcher.matches()
                && !matcher.group(1).equals(NONE)
                && !matcher.group(2).equals(NONE.substring(16));
        return usable ? Optional.of(traceparent) : Optional.empty();
    }

    private static String traceparent(String traceId) {
        return "00-" + traceId + "-" + random(8) + "-00";
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
