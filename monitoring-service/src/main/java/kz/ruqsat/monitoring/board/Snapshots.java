package kz.ruqsat.monitoring.board;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.monitoring.board.Snapshot.BreachLine;
import kz.ruqsat.monitoring.board.Snapshot.CaseLine;
import kz.ruqsat.monitoring.board.Snapshot.StageCount;
import kz.ruqsat.monitoring.board.Snapshot.Strip;
import kz.ruqsat.monitoring.oversight.TimeLeft;
import kz.ruqsat.monitoring.reads.Reads;

/** Reads and words what the page shows. A body sees its own cases only. */
@ApplicationScoped
class Snapshots {

    /** The newest stages that are looked through for the cases they belong to, so that a busy case cannot make the query long. */
    private static final String CASES = """
            select n.position, h.*, t.clock, t.due_before, t.last_day
              from (select distinct on (case_id) case_id, position
                      from (select case_id, position from stages where $1::text is null or reporter = $1
                             order by position desc limit 400) newest
                     order by case_id, position desc) n
              join case_heads h using (case_id)
              left join lateral (select clock, due_before, last_day from terms
                                  where case_id = n.case_id and status = 'RUNNING' order by due_before limit 1) t on true
             order by n.position desc limit 40""";

    private static final String STAGES = """
            select stage, sum(count)::bigint as count, sum(open)::bigint as open, sum(missed)::bigint as missed from totals
             where $1::text is null or body = $1 group by stage order by stage""";

    private static final String BREACHES = """
            select h.case_number, t.clock, t.account, t.body, t.due_before, t.last_day, t.ended_at from terms t join case_heads h using (case_id)
             where t.status = 'MISSED' and t.account <> '' and ($1::text is null or h.reporter = $1 or t.body = $1)
             order by t.due_before desc, t.case_id limit 20""";

    private static final String DUE_SOON = """
            select t.body, count(*) as count from terms t join case_heads h using (case_id)
             where t.status = 'RUNNING' and t.account <> '' and t.due_before <= $2 and ($1::text is null or h.reporter = $1 or t.body = $1)
             group by t.body order by 2 desc, 1""";

    private static final String BREACHED = """
            select t.body, count(*) as count from terms t join case_heads h using (case_id)
             where t.status = 'MISSED' and t.account <> '' and h.result = '' and ($1::text is null or h.reporter = $1 or t.body = $1)
             group by t.body order by 2 desc, 1""";

    private static final String HELD =
            "select count(distinct case_id) as cases, count(*) as records from parked_state where status <> 'DONE' and $1::text is null";

    private final Reads reads;
    private final InstantSource clock;
    private final Words words;
    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    Snapshots(Reads reads, InstantSource clock, Words words) {
        this.reads = reads;
        this.clock = clock;
        this.words = words;
    }

    Uni<Snapshot> take(Viewpoint from) {
        Instant now = clock.instant();
        Instant horizon = TimeLeft.horizon(now, 1, calendar);
        Tuple body = Tuple.of(from.body().orElse(null));
        Tuple bodyAndHorizon = Tuple.of(from.body().orElse(null), horizon.atOffset(ZoneOffset.UTC));
        return Uni.join()
                .all(List.of(
                        reads.list(CASES, body, row -> row),
                        reads.list(STAGES, body, row -> row),
                        reads.list(BREACHES, body, row -> row),
                        reads.list(DUE_SOON, bodyAndHorizon, row -> row),
                        reads.list(BREACHED, body, row -> row),
                        reads.list(HELD, body, row -> row)))
                .usingConcurrencyOf(1)
                .andFailFast()
                .map(rows -> snapshot(from.language(), now, horizon, rows));
    }

    private Snapshot snapshot(Language language, Instant now, Instant horizon, List<List<Row>> rows) {
        List<CaseLine> cases =
                rows.get(0).stream().map(r -> caseLine(r, now, language)).toList();
        return new Snapshot(
                cases.isEmpty() ? 0 : cases.getFirst().position(),
                Eye.moment(now, language),
                strip(language, horizon, rows.get(3), rows.get(4), rows.get(5).getFirst()),
                cases,
                rows.get(1).stream().map(r -> stageCount(r, language)).toList(),
                rows.get(2).stream().map(r -> breachLine(r, language)).toList());
    }

    private Strip strip(Language language, Instant horizon, List<Row> dueSoon, List<Row> breached, Row held) {
        var lastDay = KazakhstanTime.dateOf(horizon.minusNanos(1));
        return new Strip(
                words.label("dueSoon", language, Eye.day(lastDay, language)),
                sum(dueSoon),
                bodies(dueSoon),
                sum(breached),
                bodies(breached),
                held.getLong("cases"),
                words.label("heldCases", language, held.getLong("cases"), held.getLong("records")));
    }

    private static long sum(List<Row> rows) {
        return rows.stream().mapToLong(r -> r.getLong("count")).sum();
    }

    private static String bodies(List<Row> rows) {
        return rows.stream()
                .limit(4)
                .map(r -> r.getString("body") + " " + r.getLong("count"))
                .collect(Collectors.joining(" · "));
    }

    private CaseLine caseLine(Row row, Instant now, Language language) {
        Optional<TimeLeft> left = Optional.ofNullable(row.getOffsetDateTime("due_before"))
                .map(due -> TimeLeft.at(now, row.getLocalDate("last_day"), due.toInstant(), calendar));
        String stage = row.getString("stage");
        return new CaseLine(
                row.getLong("position"),
                row.getUUID("case_id").toString(),
                row.getString("case_number"),
                words.stage(stage, language),
                stage,
                row.getString("reporter"),
                words.bodyKind(row.getString("reporter_kind"), language),
                Eye.moment(row.getOffsetDateTime("happened_at").toInstant(), language),
                left.map(l -> l.tone().name()).orElse("NONE"),
                left.map(l -> tone(l.tone(), language)).orElse(""),
                left.map(_ -> words.clock(row.getString("clock"), language)).orElse(words.label("noTerm", language)),
                left.map(_ -> due(row, language)).orElse(new Snapshot.Moment("", "")),
                left.map(l -> text(l, language)).orElse(""));
    }

    private static Snapshot.Moment due(Row row, Language language) {
        return Eye.endOf(
                row.getLocalDate("last_day"),
                row.getOffsetDateTime("due_before").toInstant(),
                language);
    }

    private String tone(TimeLeft.Tone tone, Language language) {
        return tone == TimeLeft.Tone.FAR_AWAY ? "" : words.board(tone.name(), language);
    }

    private String text(TimeLeft left, Language language) {
        return switch (left.tone()) {
            case BREACHED -> words.label("lateText", language, left.days());
            case FAR_AWAY -> words.label("farText", language);
            case IN_TIME, DUE_SOON -> words.label("leftText", language, left.days(), left.hours());
        };
    }

    private StageCount stageCount(Row row, Language language) {
        String stage = row.getString("stage");
        return new StageCount(
                words.stage(stage, language), stage, row.getLong("count"), row.getLong("open"), row.getLong("missed"));
    }

    private BreachLine breachLine(Row row, Language language) {
        return new BreachLine(
                row.getString("case_number"),
                words.clock(row.getString("clock"), language),
                row.getString("body"),
                due(row, language),
                Eye.moment(row.getOffsetDateTime("ended_at").toInstant(), language));
    }
}
