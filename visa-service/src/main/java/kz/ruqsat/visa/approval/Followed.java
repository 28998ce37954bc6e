package kz.ruqsat.visa.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.stages.ReportedTerm;

/** What a piece of news makes of a round; the case that holds the round turns it into its move. */
public sealed interface Followed {

    /** Known, or about another request. */
    record NothingNew(String reason) implements Followed {}

    /**
     * The round has moved on.
     *
     * @param round afterwards
     * @param transition {@code K3}, {@code K4}, {@code K8} or {@code V9}
     * @param at when it took effect, UTC
     * @param event what the case publishes; never tells a verdict
     * @param milestone the stage that is owed
     * @param mentioned terms of the Committee that belong to the stage
     * @param because what the history keeps; never a verdict
     */
    record Step(
            ApprovalRound round,
            String transition,
            Instant at,
            Event event,
            Milestone milestone,
            List<ReportedTerm> mentioned,
            Map<String, Object> because)
            implements Followed {}
}
