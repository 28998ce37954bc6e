package kz.ruqsat.monitoring.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.monitoring.lag.Lags;
import kz.ruqsat.monitoring.reads.Reads;
import kz.ruqsat.monitoring.timeline.CaseTimelines;
import kz.ruqsat.monitoring.timeline.CaseView;
import kz.ruqsat.web.problem.RefusedException;

/** Reads what is known of a case. */
@ApplicationScoped
class CaseReader {

    private static final String TERMS = """
        select clock, started_sequence, account, body, started_at, due_before, last_day, rule, computation::text as computation, status, ended_at
          from terms where case_id = $1 order by started_at, started_sequence, clock\
        """;

    private static final String HELD =
            "select count(*) as held from parked_state where case_id = $1 and status <> 'DONE'";

    private final CaseTimelines timelines;
    private final Reads reads;
    private final Lags lags;
    private final ObjectMapper json;
    private final InstantSource clock;

    CaseReader(CaseTimelines timelines, Reads reads, Lags lags, ObjectMapper json, InstantSource clock) {
        this.timelines = timelines;
        this.reads = reads;
        this.lags = lags;
        this.json = json;
        this.clock = clock;
    }

    /** A case, or a refusal as not found if it is not there or that body may not see it. */
    Uni<CaseFacts> read(UUID caseId, Optional<String> seenBy) {
        return timelines
                .find(caseId, seenBy)
                .map(found -> found.filter(view -> !view.stages().isEmpty())
                        .orElseThrow(() -> new RefusedException(Refusal.notFound())))
                .chain(this::facts);
    }

    private Uni<CaseFacts> facts(CaseView view) {
        Tuple caseId = Tuple.of(view.caseId());
        return Uni.combine()
                .all()
                .unis(reads.list(TERMS, caseId, this::term), reads.list(HELD, caseId, row -> row.getLong("held")))
                .usingConcurrencyOf(1)
                .with((List<CaseTerm> terms, List<Long> held) ->
                        new CaseFacts(view, terms, held.getFirst(), lags.latest(), clock.instant()));
    }

    private CaseTerm term(Row row) {
        return new CaseTerm(
                row.getString("clock"),
                row.getLong("started_sequence"),
                row.getString("account"),
                row.getString("body"),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getOffsetDateTime("due_before").toInstant(),
                row.getLocalDate("last_day"),
                row.getString("rule"),
                computation(row.getString("computation")),
                row.getString("status"),
                Optional.ofNullable(row.getOffsetDateTime("ended_at")).map(OffsetDateTime::toInstant));
    }

    private Computation computation(String text) {
        try {
            return json.readValue(text, Computation.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a computation that cannot be read back", broken);
        }
    }
}
