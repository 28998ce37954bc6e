package kz.ruqsat.berkut.faults;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * Something that is to go wrong.
 *
 * @param number running number, from 1
 * @param kind in which way
 * @param scope of which calls
 * @param status for {@code STATUS}
 * @param delayMillis for {@code SLOW}, real time
 * @param perSecond for {@code RATE_LIMIT}: calls let through in a second of real time
 * @param retryAfterSeconds what {@code Retry-After} says
 * @param clock which clock its window lies on
 * @param from first instant; none for at once
 * @param until first instant after it; none for until it is removed
 * @param times how often it strikes; 0 for as often as it can
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Fault(
        int number,
        FaultKind kind,
        Scope scope,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int status,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int delayMillis,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int perSecond,
        int retryAfterSeconds,
        FaultClock clock,
        List<Instant> from,
        List<Instant> until,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int times) {

    /** Which clock the window of a fault lies on. */
    public enum FaultClock {
        /** The stand's. */
        SHARED,
        /** Real time. */
        WALL
    }

    /**
     * Of which calls; what is empty fits all.
     *
     * @param namespace calls of a namespace; faults without one are everybody's
     * @param path beginning of the path, such as {@code /berkut/v1/keys}
     * @param method HTTP method
     * @param key case reference or request id
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Scope(String namespace, String path, String method, String key) {
        public Scope {
            namespace = namespace == null ? "" : namespace;
            path = path == null ? "" : path;
            method = method == null ? "" : method;
            key = key == null ? "" : key;
        }

        boolean covers(Knock knock) {
            return (namespace.isEmpty() || namespace.equals(knock.namespace()))
                    && knock.path().startsWith(path)
                    && (method.isEmpty() || method.equals(knock.method()))
                    && (key.isEmpty() || key.equals(knock.caseReference()) || key.equals(knock.requestId()));
        }
    }

    public Fault {
        from = from == null ? List.of() : List.copyOf(from);
        until = until == null ? List.of() : List.copyOf(until);
    }

    /** Whether its window is open; {@code shared} is the stand's instant, {@code wall} the real one. */
    boolean isOpen(Instant shared, Instant wall) {
        var now = clock == FaultClock.SHARED ? shared : wall;
        return from.stream().noneMatch(now::isBefore) && until.stream().allMatch(now::isBefore);
    }
}
