package kz.ruqsat.berkut.administration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.ruqsat.berkut.choosing.Namespace;
import kz.ruqsat.berkut.faults.Fault;
import kz.ruqsat.berkut.faults.Fault.FaultClock;
import kz.ruqsat.berkut.faults.Fault.Scope;
import kz.ruqsat.berkut.faults.FaultKind;
import kz.ruqsat.berkut.intake.ApprovalRequest;
import kz.ruqsat.contracts.Refusal.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fault as people write it. What is left out: all calls, the shared clock, from now on, without end, as often as it can. */
@Schema(name = "FaultForm")
record FaultForm(
        @NotNull FaultKind kind,

        @Pattern(regexp = "/[!-~]{0,100}")
        @Schema(description = "Beginning of the path", examples = "/berkut/v1/approval-requests")
        String path,

        @Pattern(regexp = "GET|POST|DELETE") String method,

        @Pattern(regexp = Namespace.NAME) String namespace,

        @Pattern(regexp = ApprovalRequest.REFERENCE) @Schema(description = "Case reference or request id")
        String key,

        @Min(400) @Max(599) @Schema(description = "For STATUS")
        Integer status,

        @Min(1) @Max(60_000) @Schema(description = "For SLOW; real time")
        Integer delayMillis,

        @Min(0) @Max(10_000) @Schema(description = "For RATE_LIMIT; calls let through in a second of real time")
        Integer perSecond,

        @Min(0) @Max(3_600) @Schema(defaultValue = "2") Integer retryAfterSeconds,

        @Schema(description = "Which clock the window lies on", defaultValue = "SHARED")
        FaultClock clock,

        @Schema(description = "First instant; now if left out")
        Instant from,

        @Schema(description = "First instant after it") Instant until,

        @Min(1) @Max(31_622_400) @Schema(description = "Seconds from its beginning, in place of `until`")
        Long forSeconds,

        @Min(1) @Max(1_000_000) Integer times) {

    private static final int USUAL_RETRY_AFTER = 2;

    /** What does not go together, besides what each field says of itself. */
    List<FieldError> faults() {
        var faults = new ArrayList<FieldError>();
        needs(faults, FaultKind.STATUS, status, "/status");
        needs(faults, FaultKind.SLOW, delayMillis, "/delayMillis");
        needs(faults, FaultKind.RATE_LIMIT, perSecond, "/perSecond");
        if (until != null && forSeconds != null) {
            faults.add(new FieldError("/forSeconds", "one-of", "either until or forSeconds"));
        }
        if (from != null && until != null && !from.isBefore(until)) {
            faults.add(new FieldError("/until", "out-of-range", "after from"));
        }
        return faults;
    }

    private void needs(List<FieldError> faults, FaultKind of, Integer value, String pointer) {
        if (kind == of && value == null) {
            faults.add(new FieldError(pointer, "required", "goes with " + of));
        } else if (kind != of && value != null) {
            faults.add(new FieldError(pointer, "not-applicable", "goes with " + of + " alone"));
        }
    }

    /** @param now the present instant of the clock that its window lies on */
    Fault numbered(int number, Instant now) {
        var end = forSeconds == null ? until : (from == null ? now : from).plus(Duration.ofSeconds(forSeconds));
        return new Fault(
                number,
                kind,
                new Scope(namespace, path, method, key),
                or(status, 0),
                or(delayMillis, 0),
                or(perSecond, 0),
                or(retryAfterSeconds, USUAL_RETRY_AFTER),
                clockOrShared(),
                maybe(from),
                maybe(end),
                or(times, 0));
    }

    FaultClock clockOrShared() {
        return Objects.requireNonNullElse(clock, FaultClock.SHARED);
    }

    private static int or(Integer given, int otherwise) {
        return given == null ? otherwise : given;
    }

    private static List<Instant> maybe(Instant given) {
        return given == null ? List.of() : List.of(given);
    }
}
