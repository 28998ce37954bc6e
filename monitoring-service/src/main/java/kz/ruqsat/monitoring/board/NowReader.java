package kz.ruqsat.monitoring.board;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.monitoring.board.NowPage.BreachLine;
import kz.ruqsat.monitoring.board.NowPage.CaseLine;
import kz.ruqsat.monitoring.board.NowPage.Figure;
import kz.ruqsat.monitoring.board.NowPage.Part;
import kz.ruqsat.monitoring.conformance.Alarm;
import kz.ruqsat.monitoring.inspection.Alarms;
import kz.ruqsat.monitoring.oversight.Flow;
import kz.ruqsat.monitoring.oversight.OpenTerms;
import kz.ruqsat.monitoring.oversight.Scope;
import kz.ruqsat.monitoring.oversight.TimeLeft;
import kz.ruqsat.monitoring.reads.Reads;

/** Reads and words what is happening now. A body sees its own cases only. */
@ApplicationScoped
class NowReader {

    /** The newest stages that are looked through for the cases they belong to, so that a busy case cannot make the query long. */
    private static final String CASES = """
        select n.position, h.*, t.clock, t.due_before, t.last_day
          from (select distinct on (case_id) case_id, position
                  from (select case_id, position from stages where $1::text is null or reporter = $1
                         order by position desc limit 200) newest
                 order by case_id, position desc) n
          join case_heads h using (case_id)
          left join lateral (select clock, due_before, last_day from terms
                              where case_id = n.case_id and status = 'RUNNING' order by due_before limit 1) t on true
         order by n.position desc limit 20\
        """;

    private static final String BREACHES = """
        select t.case_id, h.case_number, t.clock, t.started_sequence, t.account, t.body, t.due_before, t.last_day
          from terms t join case_heads h using (case_id)
         where t.status = 'MISSED' and t.account <> '' and ($1::text is null or h.reporter = $1 or t.body = $1)
         order by t.due_before desc, t.case_id limit 10\
        """;

    private static final String BREACHED = """
        select t.body, count(*) as count from terms t join case_heads h using (case_id)
         where t.status = 'MISSED' and t.account <> '' and h.result = '' and ($1::text is null or h.reporter = $1 or t.body = $1)
         group by t.body order by 2 desc, 1\
        """;

    private static final String HELD =
            "select count(distinct case_id) as cases, count(*) as records from parked_state where status <> 'DONE' and"
                    + " $1::text is null";

    private static final int PARTS = 4;

    private final Reads reads;
    private final OpenTerms terms;
    private final Flow flow;
    private final WatchBlocks watch;
    private final Alarms alarms;
    private final InstantSource clock;
    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    NowReader(Reads reads, OpenTerms terms, Flow flow, WatchBlocks watch, Alarms alarms, InstantSource clock) {
        this.reads = reads;
        this.terms = terms;
        this.flow = flow;
        this.watch = watch;
        this.alarms = alarms;
        this.clock = clock;
    }

    Uni<NowPage> read(Tongue t, Optional<String> seenBy) {
        Instant now = clock.instant();
        Instant horizon = TimeLeft.horizon(now, 1, calendar);
        Scope scope = Scope.seenBy(seenBy);
        Tuple body = Tuple.of(seenBy.orElse(null));
        var rows = new FlowRows(t, new Filter(Pages.NOW.path(), Map.of()), now, calendar);
        return Uni.combine()
                .all()
                .unis(
                        reads.list(CASES, body, row -> caseLine(row, now, t)),
                        reads.list(BREACHES, body, row -> breachLine(row, t)),
                        reads.list(BREACHED, body, row -> part(row.getString("body"), row.getLong("count"), t)),
                        reads.list(HELD, body, row -> row),
                        terms.byBody(scope, horizon, now),
                        flow.standing(scope, now, horizon),
                        flow.moved(scope, now),
                        watch.read(t, seenBy),
                        alarms.fresh(seenBy))
                .usingConcurrencyOf(1)
                .with((cases, breaches, breached, held, soon, standing, moved, told, against) -> new NowPage(
                        cases.isEmpty() ? 0 : cases.getFirst().position(),
                        t.moment(now),
                        List.of(
                                dueSoon(t, horizon, soon),
                                breached(t, breached),
                                held(t, held.getFirst()),
                                against(t, against)),
                        told,
                        rows.byState(standing, moved),
                        cases,
                        breaches));
    }

    private record Counted(String text, String href, long count) {}

    private static Counted part(String body, long count, Tongue t) {
        return new Counted(
                body + " " + t.number(count), Filter.address(Pages.TERMS.path(), Map.of("body", body)), count);
    }

    private static List<Part> parts(List<Counted> counted) {
        return counted.stream()
                .limit(PARTS)
                .map(c -> new Part(c.text(), c.href()))
                .toList();
    }

    private static Figure dueSoon(Tongue t, Instant horizon, List<OpenTerms.OfBody> bodies) {
        var lastDay = KazakhstanTime.dateOf(horizon.minusNanos(1));
        List<Counted> counted = bodies.stream()
                .map(of -> part(of.body(), of.late() + of.running(), t))
                .toList();
        return new Figure(
                "soon",
                "▲",
                t.say("dueSoonTitle", "day", t.day(lastDay)),
                sum(counted),
                t.say("terms", "count", sum(counted)),
                Filter.address(Pages.TERMS.path(), Map.of("within", "P1D")),
                parts(counted));
    }

    private static Figure breached(Tongue t, List<Counted> counted) {
        return new Figure(
                "late",
                "✕",
                t.label("breachedOpen"),
                sum(counted),
                t.say("terms", "count", sum(counted)),
                Pages.LEDGER.path() + "#breaches",
                parts(counted));
    }

    private static Figure held(Tongue t, Row row) {
        return new Figure(
                "held",
                "⏸",
                t.label("heldUp"),
                row.getLong("cases"),
                t.say("cases", "count", row.getLong("cases")),
                Pages.GAPS.path(),
                List.of(new Part(t.say("heldText", "records", row.getLong("records")), Pages.DEAD_LETTERS.path())));
    }

    private static Figure against(Tongue t, Map<Alarm.Kind, Long> counts) {
        List<Counted> counted = counts.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> new Counted(
                        t.label("alarm." + each.getKey()) + " " + t.number(each.getValue()),
                        Filter.address(
                                Pages.ALARMS.path(),
                                Map.of("alarm", each.getKey().name())),
                        each.getValue()))
                .toList();
        return new Figure(
                sum(counted) == 0 ? "clean" : "late",
                sum(counted) == 0 ? "✓" : "✕",
                t.label("alarms"),
                sum(counted),
                t.say("alarmsCount", "count", sum(counted)),
                Pages.ALARMS.path(),
                parts(counted).stream().limit(2).toList());
    }

    private static long sum(List<Counted> parts) {
        return parts.stream().mapToLong(Counted::count).sum();
    }

    private CaseLine caseLine(Row row, Instant now, Tongue t) {
        Optional<TimeLeft> left = Optional.ofNullable(row.getOffsetDateTime("due_before"))
                .map(due -> TimeLeft.at(now, row.getLocalDate("last_day"), due.toInstant(), calendar));
        String stage = row.getString("stage");
        return new CaseLine(
                row.getLong("position"),
                row.getUUID("case_id").toString(),
                row.getString("case_number"),
                t.stage(stage),
                stage,
                row.getString("reporter"),
                t.bodyKind(row.getString("reporter_kind")),
                t.moment(row.getOffsetDateTime("happened_at")),
                left.map(_ -> t.clock(row.getString("clock"))).orElse(t.label("noTerm")),
                left.map(_ -> due(row, t)).orElse(Moment.NONE),
                left.map(l -> Tag.of(l, t)).orElse(Tag.NONE));
    }

    private static Moment due(Row row, Tongue t) {
        return t.endOf(
                row.getLocalDate("last_day"),
                row.getOffsetDateTime("due_before").toInstant());
    }

    private static BreachLine breachLine(Row row, Tongue t) {
        String caseId = row.getUUID("case_id").toString();
        return new BreachLine(
                caseId,
                row.getString("case_number"),
                t.clock(row.getString("clock")),
                row.getString("body"),
                t.bodyKind(row.getString("account")),
                due(row, t),
                TermAddress.of(caseId, row.getString("clock"), row.getLong("started_sequence")));
    }
}
