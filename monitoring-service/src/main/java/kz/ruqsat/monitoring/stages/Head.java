package kz.ruqsat.monitoring.stages;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a case stands.
 *
 * @param stage the last one, optional or not
 * @param reporter body of the last stage
 * @param result how it ended; empty while it is open
 */
public record Head(
        UUID caseId,
        String caseNumber,
        String service,
        String state,
        String stage,
        String reporterKind,
        String reporter,
        String result,
        long sequence,
        Instant happenedAt,
        Instant enteredAt) {

    /** True as long as no stage has told a result. */
    public boolean isOpen() {
        return result.isEmpty();
    }
}
