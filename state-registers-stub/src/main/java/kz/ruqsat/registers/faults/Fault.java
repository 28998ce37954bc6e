package kz.ruqsat.registers.faults;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fault as a tester asks for it. It is over when its window or its number of look-ups is; without either it lasts until it is deleted.
 *
 * @param target code of a system, or {@link #GATEWAY} for all of them at once
 * @param delayMillis added to every answer it hits, in real time; 0 if left out
 * @param failure how what it hits fails; {@code NONE} if left out
 * @param rate share of look-ups it hits, above 0; all of them if left out
 * @param seed decides which; 0 if left out
 * @param from first instant on the stand's clock at which it holds; from the beginning if left out
 * @param until first instant on the stand's clock at which it no longer holds; no such end if left out
 * @param times look-ups it hits at most; no such end if left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Something that goes wrong (R-044); over when its window or its number of look-ups is")
public record Fault(
        @NotNull @Schema(description = "Code of a system, or GATEWAY", examples = "GBD_UL")
        String target,

        @Min(0) @Max(LONGEST_DELAY_MILLIS) @Schema(defaultValue = "0")
        Integer delayMillis,

        @Schema(defaultValue = "NONE") Failure failure,

        @DecimalMin(value = "0", inclusive = false) @DecimalMax("1") @Schema(defaultValue = "1")
        Double rate,

        @Schema(defaultValue = "0") Long seed,

        @Schema(description = "On the stand's clock") Instant from,

        @Schema(description = "On the stand's clock, exclusive")
        Instant until,

        @Min(1) Integer times) {

    /** The target that stands for every system at once. */
    public static final String GATEWAY = "GATEWAY";

    /** Ten times what a caller waits at most (P-K1, 3 s a call) and below the idle limit of a connection. */
    static final int LONGEST_DELAY_MILLIS = 30_000;

    public Fault {
        delayMillis = delayMillis == null ? 0 : delayMillis;
        failure = failure == null ? Failure.NONE : failure;
        rate = rate == null ? 1 : rate;
        seed = seed == null ? 0 : seed;
    }

    /** A fault that neither slows nor fails would be a tester's mistake. */
    @JsonIgnore
    @AssertTrue(message = "a delayMillis above 0, or a failure")
    @Schema(hidden = true)
    public boolean isFelt() {
        return delayMillis > 0 || failure != Failure.NONE;
    }

    /** An empty window would never hit. */
    @JsonIgnore
    @AssertTrue(message = "from before until")
    @Schema(hidden = true)
    public boolean isWindow() {
        return from == null || until == null || from.isBefore(until);
    }

    boolean holdsAt(Instant now) {
        return (from == null || !now.isBefore(from)) && (until == null || now.isBefore(until));
    }
}
