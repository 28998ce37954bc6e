package kz.ruqsat.berkut.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.contracts.Refusal.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is expected of the journal.
 *
 * @param expect how often, or in which order
 * @param times for {@code AT_LEAST} and {@code EXACTLY}, 1 if left out
 * @param events one, or for {@code IN_ORDER} several
 * @param from lines from this instant of the shared clock on
 * @param until lines before this instant
 * @param within for {@code IN_ORDER}: the last of them comes at most so long after the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Expectation")
public record Expectation(
        @NotNull Count expect,

        @Min(0) @Max(1_000_000) @Schema(defaultValue = "1") Integer times,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid Event> events,

        Instant from,

        Instant until,

        @Valid Span within) {

    /** How often, or in which order. */
    public enum Count {
        AT_LEAST,
        EXACTLY,
        NEVER,
        IN_ORDER
    }

    /** Exactly one of them; working days end with the last of them, at 24:00 in Kazakhstan. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Span")
    public record Span(
            @Min(0) @Max(31_622_400) Long seconds,
            @Min(0) @Max(8_784) Integer hours,
            @Min(0) @Max(366) Integer calendarDays,
            @Min(0) @Max(250) Integer workingDays) {}

    /** What does not go together. */
    public List<FieldError> faults() {
        var faults = new ArrayList<FieldError>();
        boolean inOrder = expect == Count.IN_ORDER;
        if (!inOrder && events.size() > 1) {
            faults.add(new FieldError("/events", "too-many", "several events go with IN_ORDER alone"));
        }
        if (!inOrder && within != null) {
            faults.add(new FieldError(
                    "/within", "not-applicable", "goes with IN_ORDER; from and until narrow the others"));
        }
        if (times != null && (inOrder || expect == Count.NEVER)) {
            faults.add(new FieldError("/times", "not-applicable", "goes with AT_LEAST and EXACTLY"));
        }
        return faults;
    }

    int timesOrOnce() {
        return times == null ? 1 : times;
    }
}
