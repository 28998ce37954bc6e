package kz.ruqsat.monitoring.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.monitoring.conformance.Alarm;
import kz.ruqsat.monitoring.reads.Reads;
import kz.ruqsat.web.paging.Cursor;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;

/** Trails that must not be, over all cases. */
@ApplicationScoped
public class Alarms {

    /** Sort values of {@link #list}. */
    public static final int SORTED_BY = 1;

    private static final String LIST = """
        select a.position, a.case_id, h.case_number, h.service, h.state, s.stage, s.reporter, a.kind, a.sequence, a.happened_at, a.noticed_at,
               k.done_by, k.at as done_at, k.note
          from alarms a join case_heads h using (case_id) join stages s on s.case_id = a.case_id and s.sequence = a.sequence
          left join alarm_acknowledgements k on k.alarm = a.position
         where ($1::text is null or h.reporter = $1 or s.reporter = $1) and ($2::text is null or a.kind = $2)
           and ($3::bigint is null or a.position < $3)
         order by a.position desc limit $4\
        """;

    private static final String COUNTS = """
        select a.kind, count(*) as count, count(*) filter (where k.alarm is null) as fresh
          from alarms a join case_heads h using (case_id)
          join stages s on s.case_id = a.case_id and s.sequence = a.sequence
          left join alarm_acknowledgements k on k.alarm = a.position
         where $1::text is null or h.reporter = $1 or s.reporter = $1 group by a.kind\
        """;

    private final Reads reads;

    Alarms(Reads reads) {
        this.reads = reads;
    }

    /**
     * What in the trail of a case must not be.
     *
     * @param kind its name
     * @param rule that it breaks
     * @param stage the one that shows it
     * @param reporter body that entered that stage
     * @param happenedAt when the stage was performed
     * @param noticedAt when it was noticed
     * @param acknowledged who has taken note of it; left out while it is new
     */
    public record Line(
            long position,
            UUID caseId,
            String caseNumber,
            String service,
            String state,
            Alarm.Kind kind,
            String rule,
            long sequence,
            String stage,
            String reporter,
            Instant happenedAt,
            Instant noticedAt,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Acknowledgement> acknowledged) {

        static Line of(Row row) {
            Alarm.Kind kind = Alarm.Kind.valueOf(row.getString("kind"));
            return new Line(
                    row.getLong("position"),
                    row.getUUID("case_id"),
                    row.getString("case_number"),
                    row.getString("service"),
                    row.getString("state"),
                    kind,
                    kind.rule(),
                    row.getLong("sequence"),
                    row.getString("stage"),
                    row.getString("reporter"),
                    row.getOffsetDateTime("happened_at").toInstant(),
                    row.getOffsetDateTime("noticed_at").toInstant(),
                    Optional.ofNullable(row.getString("done_by")).map(_ -> Acknowledgement.of(row)));
        }
    }

    /** Those noticed last first. */
    public Uni<Page<Line>> list(Optional<String> seenBy, Optional<Alarm.Kind> kind, PageRequest page) {
        Long after = page.cursor().isStart() ? null : page.cursor().value(0, Long::valueOf);
        Tuple parameters = Tuple.of(seenBy.orElse(null), kind.map(Enum::name).orElse(null), after, page.fetchSize());
        return reads.list(LIST, parameters, Line::of)
                .map(lines -> Page.of(lines, page, line -> Cursor.after(line.position())));
    }

    /**
     * How many there are of a kind.
     *
     * @param fresh those that nobody has taken note of
     */
    public record Count(long all, long fresh) {

        private static final Count NONE = new Count(0, 0);
    }

    /** How many of each kind; every kind is there. */
    public Uni<Map<Alarm.Kind, Count>> counts(Optional<String> seenBy) {
        return reads.list(COUNTS, Tuple.of(seenBy.orElse(null)), row -> row).map(Alarms::counts);
    }

    private static Map<Alarm.Kind, Count> counts(List<Row> rows) {
        Map<Alarm.Kind, Count> counts = new EnumMap<>(Alarm.Kind.class);
        for (Alarm.Kind kind : Alarm.Kind.values()) {
            counts.put(kind, Count.NONE);
        }
        rows.forEach(row -> counts.put(
                Alarm.Kind.valueOf(row.getString("kind")), new Count(row.getLong("count"), row.getLong("fresh"))));
        return counts;
    }

    /** How many of each kind nobody has taken note of. */
    public Uni<Map<Alarm.Kind, Long>> fresh(Optional<String> seenBy) {
        return counts(seenBy).map(counts -> {
            Map<Alarm.Kind, Long> fresh = new EnumMap<>(Alarm.Kind.class);
            counts.forEach((kind, count) -> fresh.put(kind, count.fresh()));
            return fresh;
        });
    }
}
