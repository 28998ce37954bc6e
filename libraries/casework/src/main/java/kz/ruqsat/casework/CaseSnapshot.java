package kz.ruqsat.casework;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.contracts.CaseId;

/**
 * A case at one moment.
 *
 * @param caseId its id
 * @param kind its kind
 * @param file what is in its file
 * @param version counts its moves; the {@code ETag}
 * @param effectiveAt when its last move took effect, UTC
 * @param running its running terms
 */
public record CaseSnapshot(
        CaseId caseId, String kind, CaseFile file, long version, Instant effectiveAt, List<Term> running) {

    public CaseSnapshot {
        running = List.copyOf(running);
    }
}
