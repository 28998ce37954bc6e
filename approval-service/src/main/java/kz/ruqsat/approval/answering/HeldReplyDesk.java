package kz.ruqsat.approval.answering;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.Supplier;
import kz.ruqsat.approval.request.HeldReplies;
import kz.ruqsat.approval.storage.HeldRow;
import kz.ruqsat.approval.storage.ReplyRows;
import kz.ruqsat.casework.BatchLoader;
import kz.ruqsat.contracts.CaseId;
import org.jboss.logging.Logger;

/** Decides held replies once the receipt is known. What the program cannot decide stays held and is reported, and holds up nothing else. */
@ApplicationScoped
class HeldReplyDesk implements HeldReplies {

    private static final Logger LOG = Logger.getLogger(HeldReplyDesk.class);

    private final ReplyRows rows;
    private final ReplyDecisions decisions;
    private final BatchLoader<CaseId, List<HeldRow>> heldOf;

    HeldReplyDesk(ReplyRows rows, ReplyDecisions decisions) {
        this.rows = rows;
        this.decisions = decisions;
        this.heldOf = new BatchLoader<>(rows::held);
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
        return decide(() -> heldOf.find(caseId).map(found -> found.orElse(List.of())));
    }

    @Override
    public Uni<Void> decideAll() {
        return decide(rows::held);
    }

    private Uni<Void> decide(Supplier<Uni<List<HeldRow>>> look) {
        return look.get().flatMap(held -> held.isEmpty() ? Uni.createFrom().voidItem() : decide(look, held));
    }

    /** Looks again while it gets on: a reply may have been put aside between the look and the receipt. */
    private Uni<Void> decide(Supplier<Uni<List<HeldRow>>> look, List<HeldRow> held) {
        return decisions
                .inOrder(held)
                .call(rows::forgetDecided)
                .flatMap(undecided -> undecided.size() < held.size() ? decide(look) : stuck(undecided));
    }

    private Uni<Void> stuck(List<HeldRow> undecided) {
        LOG.errorf(
                "APPROVAL-004 %d held replies cannot be decided, the first of case %s",
                undecided.size(), undecided.getFirst().caseId());
        return Uni.createFrom().voidItem();
    }
}
