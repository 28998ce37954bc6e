package kz.ruqsat.approval.answering;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.approval.request.HeldReplies;
import kz.ruqsat.approval.storage.HeldRow;
import kz.ruqsat.approval.storage.ReplyRows;
import kz.ruqsat.contracts.CaseId;
import org.jboss.logging.Logger;

/** Decides held replies once the receipt is known. What the program cannot decide stays held and is reported, and holds up nothing else. */
@ApplicationScoped
class HeldReplyDesk implements HeldReplies {

    private static final Logger LOG = Logger.getLogger(HeldReplyDesk.class);

    private final ReplyRows rows;
    private final ReplyDecisions decisions;

    HeldReplyDesk(ReplyRows rows, ReplyDecisions decisions) {
        this.rows = rows;
        this.decisions = decisions;
    }

    /** What an earlier version of the program could not decide, this one may. */
    void atStart(@Observes StartupEvent started) {
        decideAll()
                .flatMap(_ -> rows.forgetDecided())
                .subscribe()
                .with(
                        _ -> LOG.debug("held replies looked through"),
                        failure -> LOG.warnf(
                                "APPROVAL-003 held replies could not be looked through: %s",
                                failure.getClass().getSimpleName()));
    }

    @Override
    public Uni<Void> decide(CaseId caseId) {
        return decide(Optional.of(caseId));
    }

    @Override
    public Uni<Void> decideAll() {
        return decide(Optional.empty());
    }

    private Uni<Void> decide(Optional<CaseId> caseId) {
        return rows.held(caseId)
                .flatMap(held -> held.isEmpty() ? Uni.createFrom().voidItem() : decide(caseId, held));
    }

    /** Looks again while it gets on: a reply may have been put aside between the look and the receipt. */
    private Uni<Void> decide(Optional<CaseId> caseId, List<HeldRow> held) {
        return decisions
                .inOrder(held)
                .call(rows::forgetDecided)
                .flatMap(undecided -> undecided.size() < held.size() ? decide(caseId) : stuck(undecided));
    }

    private Uni<Void> stuck(List<HeldRow> undecided) {
        LOG.errorf(
                "APPROVAL-004 %d held replies cannot be decided, the first of case %s",
                undecided.size(), undecided.getFirst().caseId());
        return Uni.createFrom().voidItem();
    }
}
