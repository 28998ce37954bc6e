package kz.ruqsat.monitoring.timeline;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.monitoring.stages.StageTerm;

/**
 * A stage as it was entered.
 *
 * @param happenedAt when the body performed it
 * @param enteredAt when it was entered here, on the same clock
 * @param terms what the stage did to terms
 */
public record StageView(
        long sequence,
        String stage,
        boolean optional,
        String transition,
        String state,
        Instant happenedAt,
        Instant enteredAt,
        String reporterKind,
        String reporter,
        List<StageTerm> terms,
        String result,
        List<String> grounds) {}
