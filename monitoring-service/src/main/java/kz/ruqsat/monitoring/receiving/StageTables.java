package kz.ruqsat.monitoring.receiving;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.ruqsat.contracts.stages.ReportedTerm;
import kz.ruqsat.monitoring.stages.Plan;
import kz.ruqsat.monitoring.stages.StageRow;
import kz.ruqsat.monitoring.stages.TermLine;

/** Writes what a plan says of stages, heads, terms and sums: one statement a table, whatever the batch holds. */
@ApplicationScoped
class StageTables {

    private static final String STAGES = """
            insert into stages (case_id, sequence, event_id, case_number, service, stage, optional, transition, state, happened_at, entered_at,
                                reporter_kind, reporter, terms, result, grounds)
            select r.case_id, r.sequence, r.event_id, r.case_number, r.service, r.stage, r.optional, r.transition, r.state, r.happened_at,
                   r.entered_at, r.reporter_kind, r.reporter, r.terms, r.result, r.grounds
              from jsonb_to_recordset($1::text::jsonb) as r (nth int, case_id uuid, sequence bigint, event_id uuid, case_number text,
                   service text, stage text, optional boolean, transition text, state text, happened_at timestamptz, entered_at timestamptz,
                   reporter_kind text, reporter text, terms jsonb, result text, grounds jsonb)
             order by r.nth""";

    private static final String HEADS = """
            insert into case_heads (case_id, case_number, service, state, stage, reporter_kind, reporter, result, sequence, happened_at, entered_at)
            select case_id, case_number, service, state, stage, reporter_kind, reporter, result, sequence, happened_at, entered_at
              from jsonb_to_recordset($1::text::jsonb) as r (case_id uuid, case_number text, service text, state text, stage text,
                   reporter_kind text, reporter text, result text, sequence bigint, happened_at timestamptz, entered_at timestamptz)
                on conflict (case_id) do update set case_number = excluded.case_number, service = excluded.service, state = excluded.state,
                   stage = excluded.stage, reporter_kind = excluded.reporter_kind, reporter = excluded.reporter, result = excluded.result,
                   sequence = excluded.sequence, happened_at = excluded.happened_at, entered_at = excluded.entered_at""";

    private static final String INBOX = """
            insert into inbox (topic, case_id, sequence, event_id)
            select topic, case_id, sequence, event_id
              from jsonb_to_recordset($1::text::jsonb) as r (topic text, case_id uuid, sequence bigint, event_id uuid)
                on conflict (topic, case_id) do update set sequence = excluded.sequence, event_id = excluded.event_id""";

    private static final String NEW_TERMS = """
            insert into terms (case_id, clock, started_sequence, account, body, started_at, due_before, last_day, rule, explanation, computation,
                               status, ended_at)
            select case_id, clock, started_sequence, account, body, started_at, due_before, last_day, rule, explanation, computation, status,
                   ended_at
              from jsonb_to_recordset($1::text::jsonb) as r (case_id uuid, clock text, started_sequence bigint, account text, body text,
                   started_at timestamptz, due_before timestamptz, last_day date, rule text, explanation text, computation jsonb, status text,
                   ended_at timestamptz)""";

    private static final String ENDED_TERMS = """
            update terms t set status = r.status, ended_at = r.ended_at
              from jsonb_to_recordset($1::text::jsonb) as r (case_id uuid, clock text, started_sequence bigint, status text, ended_at timestamptz)
             where t.case_id = r.case_id and t.clock = r.clock and t.started_sequence = r.started_sequence""";

    private static final String TOTALS = """
            insert into totals (stage, body, count, open, missed)
            select stage, body, count, open, missed
              from jsonb_to_recordset($1::text::jsonb) as r (stage text, body text, count bigint, open bigint, missed bigint)
                on conflict (stage, body) do update set count = totals.count + excluded.count, open = totals.open + excluded.open,
                   missed = totals.missed + excluded.missed""";

    private record NewTerm(
            UUID caseId,
            String clock,
            long startedSequence,
            String account,
            String body,
            Instant startedAt,
            Instant dueBefore,
            String lastDay,
            String rule,
            String explanation,
            JsonNode computation,
            String status,
            Optional<Instant> endedAt) {

        static NewTerm of(TermLine line, ReportedTerm term) {
            var computation = term.computation();
            return new NewTerm(
                    line.caseId(),
                    line.clock(),
                    line.startedSequence(),
                    term.account(),
                    term.body(),
                    computation.eventAt(),
                    computation.dueBefore(),
                    computation.lastDay().toString(),
                    computation.rule(),
                    computation.explain(),
                    Json.value(computation),
                    line.status(),
                    line.endedAt());
        }
    }

    private record EndedTerm(
            UUID caseId, String clock, long startedSequence, String status, Optional<Instant> endedAt) {
        static EndedTerm of(TermLine line) {
            return new EndedTerm(line.caseId(), line.clock(), line.startedSequence(), line.status(), line.endedAt());
        }
    }

    private record Total(String stage, String body, long count, long open, long missed) {}

    private record Stage(
            int nth,
            UUID caseId,
            long sequence,
            UUID eventId,
            String caseNumber,
            String service,
            String stage,
            boolean optional,
            String transition,
            String state,
            Instant happenedAt,
            Instant enteredAt,
            String reporterKind,
            String reporter,
            JsonNode terms,
            String result,
            List<String> grounds) {

        static Stage of(int nth, StageRow row) {
            return new Stage(
                    nth,
                    row.caseId(),
                    row.sequence(),
                    row.eventId(),
                    row.caseNumber(),
                    row.service(),
                    row.stage(),
                    row.optional(),
                    row.transition(),
                    row.state(),
                    row.happenedAt(),
                    row.enteredAt(),
                    row.reporterKind(),
                    row.reporter(),
                    Json.value(row.terms()),
                    row.result(),
                    row.grounds());
        }
    }

    Uni<Void> write(SqlConnection connection, Plan plan) {
        return many(connection, STAGES, stages(plan.stages()))
                .chain(() -> many(connection, HEADS, plan.heads()))
                .chain(() -> many(connection, INBOX, plan.progress()))
                .chain(() -> many(connection, NEW_TERMS, newTerms(plan)))
                .chain(() -> many(connection, ENDED_TERMS, endedTerms(plan)))
                .chain(() -> many(connection, TOTALS, totals(plan)));
    }

    private static List<Stage> stages(List<StageRow> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(nth -> Stage.of(nth, rows.get(nth)))
                .toList();
    }

    private static List<NewTerm> newTerms(Plan plan) {
        return plan.terms().stream()
                .flatMap(line -> line.reported().map(term -> NewTerm.of(line, term)).stream())
                .toList();
    }

    private static List<EndedTerm> endedTerms(Plan plan) {
        return plan.terms().stream()
                .filter(line -> line.reported().isEmpty())
                .map(EndedTerm::of)
                .toList();
    }

    private static List<Total> totals(Plan plan) {
        return plan.totals().entrySet().stream()
                .map(e -> new Total(
                        e.getKey().stage(),
                        e.getKey().body(),
                        e.getValue().count(),
                        e.getValue().open(),
                        e.getValue().missed()))
                .toList();
    }

    /** One statement for all rows; none for no rows. */
    static Uni<Void> many(SqlConnection connection, String sql, Collection<?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(sql)
                        .execute(Tuple.of(Json.rows(rows)))
                        .replaceWithVoid();
    }
}
