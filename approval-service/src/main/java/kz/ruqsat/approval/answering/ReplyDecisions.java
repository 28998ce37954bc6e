package kz.ruqsat.approval.answering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.approval.request.ApprovalProcedure;
import kz.ruqsat.approval.request.RecordPosition;
import kz.ruqsat.approval.request.Reply;
import kz.ruqsat.approval.storage.HeldRow;
import kz.ruqsat.approval.storage.ReplyRows;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Casework;
import kz.ruqsat.casework.Work;
import kz.ruqsat.casework.WorkResult;

/** Puts replies before the state table, through casework: disposition and effect are one transaction. */
@ApplicationScoped
class ReplyDecisions {

    private static final Actor BERKUT = new Actor("berkut", "KNB", "KNB");

    private final Casework casework;
    private final ReplyRows rows;
    private final DispositionWatch watch;

    ReplyDecisions(Casework casework, ReplyRows rows, DispositionWatch watch) {
        this.casework = casework;
        this.rows = rows;
        this.watch = watch;
    }

    /** Decides them in this order; returns those that could not be decided. */
    Uni<List<HeldRow>> inOrder(List<HeldRow> replies) {
        return replies.isEmpty()
                ? Uni.createFrom().item(List.of())
                : casework.inOrder(replies.stream().map(ReplyDecisions::work).toList())
                        .map(results -> undecided(replies, results))
                        .call(left -> watchOver(replies, left));
    }

    /** What a table decided is known by its row; a look that fails costs a count and no disposition. */
    private Uni<Void> watchOver(List<HeldRow> replies, List<HeldRow> left) {
        List<RecordPosition> decided = replies.stream()
                .filter(row -> !left.contains(row))
                .map(row -> row.command().reply().position())
                .toList();
        return decided.isEmpty()
                ? Uni.createFrom().voidItem()
                : rows.disposed(decided.getFirst().topic(), decided)
                        .invoke(found -> found.forEach(watch::bound))
                        .replaceWithVoid()
                        .onFailure()
                        .recoverWithNull();
    }

    /** A reply takes effect when it reached us, whenever we get round to it (P-T2). */
    private static Work work(HeldRow row) {
        Reply reply = row.command().reply();
        var act = new Act(reply.receivedAt(), BERKUT, reply.jti().toString(), "");
        return Work.plain(Work.Addressed.of(ApprovalProcedure.KIND, row.caseId(), row.command(), act));
    }

    private static List<HeldRow> undecided(List<HeldRow> replies, List<WorkResult> results) {
        List<HeldRow> left = new ArrayList<>();
        for (int i = 0; i < replies.size(); i++) {
            if (!(results.get(i) instanceof WorkResult.Done)) {
                left.add(replies.get(i));
            }
        }
        return left;
    }
}
