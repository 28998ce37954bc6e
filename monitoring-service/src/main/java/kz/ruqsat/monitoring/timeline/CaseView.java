package kz.ruqsat.monitoring.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case as the monitoring system knows it.
 *
 * @param result how it ended; empty while it is open
 * @param terms every term, running ones and past ones, in the order of their start
 * @param breaches those that were missed, charged to the body whose time it was
 */
public record CaseView(
        UUID caseId,
        String caseNumber,
        String service,
        String state,
        String stage,
        String reporter,
        String result,
        List<StageView> stages,
        List<TermView> terms,
        List<Breach> breaches) {

    /**
     * A missed term.
     *
     * @param dueBefore the moment of the breach
     * @param noticedAt when it was noticed
     */
    public record Breach(String clock, String account, String body, Instant dueBefore, Instant noticedAt, String rule) {

        static Breach of(TermView term) {
            return new Breach(
                    term.clock(),
                    term.account(),
                    term.body(),
                    term.dueBefore(),
                    term.endedAt().orElse(term.dueBefore()),
                    term.rule());
        }
    }

    /** Its version: how many records of it were taken. */
    long version() {
        return stages.isEmpty() ? 0 : stages.getLast().sequence();
    }
}
