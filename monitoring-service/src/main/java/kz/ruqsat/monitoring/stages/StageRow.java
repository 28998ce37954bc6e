package kz.ruqsat.monitoring.stages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A stage as it is kept; never changed afterwards. */
public record StageRow(
        UUID caseId,
        long sequence,
        UUID eventId,
        String caseNumber,
        String service,
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
