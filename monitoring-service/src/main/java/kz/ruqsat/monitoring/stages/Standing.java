package kz.ruqsat.monitoring.stages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.contracts.CaseId;

/**
 * What is kept of a case before a batch.
 *
 * @param last sequence of the last record taken; 0 if there is none
 * @param terms all its terms
 * @param held its records that are parked or wait
 * @param eventIds event ids of those sequences that come again in the batch
 */
public record Standing(
        CaseId caseId,
        long last,
        Optional<Head> head,
        List<TermLine> terms,
        List<HeldRecord> held,
        Map<Long, UUID> eventIds) {

    /** A case nothing is known of. */
    public static Standing none(CaseId caseId) {
        return new Standing(caseId, 0, Optional.empty(), List.of(), List.of(), Map.of());
    }
}
