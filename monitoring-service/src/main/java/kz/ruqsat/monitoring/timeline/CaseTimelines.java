package kz.ruqsat.monitoring.timeline;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.monitoring.reads.Reads;

/** Cases by id and by number. */
@ApplicationScoped
public class CaseTimelines {

    /** A body sees the cases in which it has performed a stage; no body means all. */
    private static final String SEEN = " and ($2::text is null or exists "
            + "(select 1 from stages s where s.case_id = h.case_id and s.reporter = $2))";

    private static final String HEAD = "select h.* from case_heads h where h.case_id = $1" + SEEN;
    private static final String BY_NUMBER =
            "select h.case_id from case_heads h where h.case_number = $1" + SEEN + " order by h.case_id limit 100";
    private static final String STAGES =
            "select " + StageRows.COLUMNS + " from stages where case_id = $1 order by sequence";
    private static final String TERMS = "select * from terms where case_id = $1 order by started_sequence, clock";

    private final Reads reads;
    private final StageRows stages;

    CaseTimelines(Reads reads, StageRows stages) {
        this.reads = reads;
        this.stages = stages;
    }

    /** A case, if there is one and that body may see it. */
    public Uni<Optional<CaseView>> find(UUID caseId, Optional<String> seenBy) {
        return reads.list(HEAD, Tuple.of(caseId, seenBy.orElse(null)), row -> row)
                .chain(heads -> heads.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : whole(heads.getFirst()).map(Optional::of));
    }

    Uni<List<UUID>> numbered(String number, Optional<String> seenBy) {
        return reads.list(BY_NUMBER, Tuple.of(number, seenBy.orElse(null)), row -> row.getUUID("case_id"));
    }

    private Uni<CaseView> whole(Row head) {
        Tuple caseId = Tuple.of(head.getUUID("case_id"));
        return reads.list(STAGES, caseId, stages::view)
                .chain(told -> reads.list(TERMS, caseId, TermView::of).map(terms -> view(head, told, terms)));
    }

    private static CaseView view(Row head, List<StageView> stages, List<TermView> terms) {
        return new CaseView(
                head.getUUID("case_id"),
                head.getString("case_number"),
                head.getString("service"),
                head.getString("state"),
                head.getString("stage"),
                head.getString("reporter"),
                head.getString("result"),
                stages,
                terms,
                terms.stream()
                        .filter(TermView::isBreach)
                        .map(CaseView.Breach::of)
                        .toList());
    }
}
