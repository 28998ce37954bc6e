package kz.ruqsat.monitoring.oversight;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.monitoring.reads.Reads;
import kz.ruqsat.web.paging.Cursor;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;

/**
 * Terms of open cases that somebody can still be late with, or is: those that run, and those that were missed and whose work is not done, since no
 * later term of the case has begun. A term on nobody's account is neither.
 */
@ApplicationScoped
public class OpenTerms {

    /** Sort values of {@link #list}. */
    public static final int SORTED_BY = 4;

    private static final String OPEN = """
         from terms t join case_heads h using (case_id)
        where t.status in ('RUNNING', 'MISSED') and h.result = '' and t.account <> ''
          and (t.status = 'RUNNING' or not exists (select 1 from terms n where n.case_id = t.case_id and n.account <> ''
                                                      and n.started_sequence > t.started_sequence))
          and\
        """ + Scope.OF_TERMS;

    private static final String LIST = """
        select t.case_id, h.case_number, h.service, h.state, h.reporter, t.clock, t.started_sequence, t.account, t.body, t.due_before,
               t.last_day, t.rule\
        """ + OPEN + """
          and ($7::timestamptz is null or t.due_before <= $7) and ($8::date is null or t.last_day = $8)
          and ($9::timestamptz is null or (t.due_before, t.case_id, t.clock, t.started_sequence) > ($9, $10, $11, $12))
        order by t.due_before, t.case_id, t.clock, t.started_sequence limit $13\
        """;

    private static final String BY_BODY = """
            select t.account, t.body, count(*) filter (where t.due_before <= $8) as late,
                   count(*) filter (where t.due_before > $8) as running\
            """ + OPEN + " and ($7::timestamptz is null or"
            + " t.due_before <= $7) group by 1,"
            + " 2 order by count(*) desc, 2";

    private static final String BY_DAY =
            """
                select t.last_day, t.body, count(*) as count, count(*) filter (where t.due_before <= $7) as late\
                """ + OPEN + " and t.last_day" + " between" + " $8 and" + " $9 group" + " by 1," + " 2";

    private final Reads reads;

    OpenTerms(Reads reads) {
        this.reads = reads;
    }

    /** A term that runs or is late. */
    public record Line(
            UUID caseId,
            String caseNumber,
            String service,
            String state,
            String reporter,
            String clock,
            long startedSequence,
            String account,
            String body,
            Instant dueBefore,
            LocalDate lastDay,
            String rule) {

        static Line of(Row row) {
            return new Line(
                    row.getUUID("case_id"),
                    row.getString("case_number"),
                    row.getString("service"),
                    row.getString("state"),
                    row.getString("reporter"),
                    row.getString("clock"),
                    row.getLong("started_sequence"),
                    row.getString("account"),
                    row.getString("body"),
                    row.getOffsetDateTime("due_before").toInstant(),
                    row.getLocalDate("last_day"),
                    row.getString("rule"));
        }

        Cursor place() {
            return Cursor.after(dueBefore, caseId, clock, startedSequence);
        }
    }

    /** How many are on the account of a body, late and in time. */
    public record OfBody(String account, String body, long late, long running) {}

    /** How many of a body end on a day. */
    public record OfDay(LocalDate lastDay, String body, long count, long late) {}

    /**
     * The terms with the least time left, late ones first.
     *
     * @param until only those that end by then; null for all
     * @param day only those whose last day it is; null for all
     */
    public Uni<Page<Line>> list(Scope scope, Instant until, LocalDate day, PageRequest page) {
        Tuple parameters = scope.ofTerms().addValue(at(until)).addValue(day);
        Cursor from = page.cursor();
        if (from.isStart()) {
            parameters.addValue(null).addValue(null).addValue(null).addValue(null);
        } else {
            parameters
                    .addValue(at(from.value(0, Instant::parse)))
                    .addValue(from.value(1, UUID::fromString))
                    .addValue(from.value(2, text -> text))
                    .addValue(from.value(3, Long::valueOf));
        }
        return reads.list(LIST, parameters.addValue(page.fetchSize()), Line::of)
                .map(lines -> Page.of(lines, page, Line::place));
    }

    /** Counts by the body on whose account they are, the most first. */
    public Uni<List<OfBody>> byBody(Scope scope, Instant until, Instant now) {
        return reads.list(
                BY_BODY,
                scope.ofTerms().addValue(at(until)).addValue(at(now)),
                row -> new OfBody(
                        row.getString("account"), row.getString("body"), row.getLong("late"), row.getLong("running")));
    }

    /** Counts by last day and body. */
    public Uni<List<OfDay>> byDay(Scope scope, LocalDate first, LocalDate last, Instant now) {
        return reads.list(
                BY_DAY,
                scope.ofTerms().addValue(at(now)).addValue(first).addValue(last),
                row -> new OfDay(
                        row.getLocalDate("last_day"),
                        row.getString("body"),
                        row.getLong("count"),
                        row.getLong("late")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
