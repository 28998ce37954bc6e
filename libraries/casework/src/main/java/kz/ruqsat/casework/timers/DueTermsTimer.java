package kz.ruqsat.casework.timers;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Casework;
import kz.ruqsat.casework.TermGate;
import kz.ruqsat.casework.Work;
import kz.ruqsat.casework.WorkResult;
import kz.ruqsat.casework.ledger.DueTerms;
import kz.ruqsat.contracts.CaseId;
import org.jboss.logging.Logger;

/**
 * Finds terms that are over and hands their cases to casework, which lets them fire under the case's lock: once, however many replicas
 * look, also after downtime (P-T1).
 */
@Singleton
public class DueTermsTimer {

    private static final Logger LOG = Logger.getLogger(DueTermsTimer.class);

    /** Cases of one look. */
    static final int BATCH = 500;

    private static final String DUE = """
            select t.case_id, c.kind, array_agg(t.clock) as clocks from terms t join cases c using (case_id)
            where t.status = 'RUNNING' and t.due_before <= $1
            group by t.case_id, c.kind order by min(t.due_before), t.case_id limit $2""";

    private final Pool pool;
    private final Casework casework;
    private final InstantSource clock;
    private final List<TermGate> gates;

    DueTermsTimer(Pool pool, Casework casework, InstantSource clock, @All List<TermGate> gates) {
        this.pool = pool;
        this.casework = casework;
        this.clock = clock;
        this.gates = gates;
    }

    /** Lets a batch fire; true if more may be due. What no gate holds back does not wait for one. */
    public Uni<Boolean> fire() {
        Instant now = clock.instant();
        return due(now).chain(rows -> {
            List<Row> free = rows.stream().filter(row -> gatesOf(row).isEmpty()).toList();
            Set<TermGate> closed =
                    rows.stream().flatMap(row -> gatesOf(row).stream()).collect(Collectors.toSet());
            return closed.isEmpty()
                    ? fire(free, now)
                    : fire(free, now)
                            .chain(() -> open(closed))
                            .chain(() -> due(now))
                            .chain(left -> fire(left, now));
        });
    }

    private List<TermGate> gatesOf(Row due) {
        List<String> clocks = List.of(due.getArrayOfStrings("clocks"));
        return gates.stream()
                .filter(gate -> clocks.stream().anyMatch(gate.clocks()::contains))
                .toList();
    }

    private Uni<List<Row>> due(Instant now) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), BATCH))
                .map(DueTermsTimer::list);
    }

    private static List<Row> list(RowSet<Row> rows) {
        List<Row> list = new ArrayList<>();
        rows.forEach(list::add);
        return list;
    }

    private static Uni<Void> open(Set<TermGate> gates) {
        return Uni.join()
                .all(gates.stream().map(TermGate::caughtUp).toList())
                .andFailFast()
                .replaceWithVoid();
    }

    private Uni<Boolean> fire(List<Row> rows, Instant now) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        List<Work> works = rows.stream().map(row -> work(row, now)).toList();
        return casework.inOrder(works).map(results -> {
            long stuck = results.stream()
                    .filter(r -> !(r instanceof WorkResult.Done))
                    .count();
            if (stuck > 0) {
                LOG.warnf(
                        "CASEWORK-004 %d terms could not fire; they are tried again. First: %s",
                        stuck, firstStuck(results));
            }
            return stuck == 0 && rows.size() == BATCH;
        });
    }

    private static WorkResult firstStuck(List<WorkResult> results) {
        return results.stream()
                .filter(r -> !(r instanceof WorkResult.Done))
                .findFirst()
                .orElseThrow();
    }

    private static Work work(Row row, Instant now) {
        CaseId caseId = new CaseId(row.getUUID("case_id"));
        return Work.plain(Work.Addressed.of(row.getString("kind"), caseId, new DueTerms(), Act.of(now, Actor.SYSTEM)));
    }
}
