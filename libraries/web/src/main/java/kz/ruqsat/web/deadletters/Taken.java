package kz.ruqsat.web.deadletters;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * A step that was taken.
 *
 * @param by subject of whoever did it; {@code casework} where a record followed by itself
 * @param at when, on the procedure's clock
 * @param recordedAt when, in real time
 * @param outcome of a dry run and of sending: {@link #HANDLED}, {@link #REPEAT} or {@link #PARKED}; else empty
 * @param sentence what came of it, or why it was done
 * @param effects what it causes; of a dry run: would cause
 */
public record Taken(
        Step step,
        String by,
        Instant at,
        Instant recordedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String outcome,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String sentence,
        @JsonUnwrapped Effects effects) {

    /** It takes effect. */
    public static final String HANDLED = "HANDLED";

    /** The same was handled before, so nothing takes effect and nobody waits for it any longer. */
    public static final String REPEAT = "REPEAT";

    /** It cannot be handled, and stays where it is. */
    public static final String PARKED = "PARKED";
}
