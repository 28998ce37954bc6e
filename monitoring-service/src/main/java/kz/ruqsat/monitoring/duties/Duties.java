package kz.ruqsat.monitoring.duties;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.monitoring.reads.Reads;
import kz.ruqsat.web.paging.Cursor;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;

/** What is owed and not here, case by case. */
@ApplicationScoped
public class Duties {

    /** Sort values of {@link #open}. */
    public static final int SORTED_BY = 3;

    private static final String OPEN = """
        select d.*, coalesce(h.case_number, '') as case_number from duty_standing d left join case_heads h using (case_id)
         where d.standing <> 'RECEIVED' and ($1::text is null or d.standing = $1) and ($2::text is null or d.reporter = $2)
           and ($3::timestamptz is null or (d.happened_at, d.case_id, d.sequence) > ($3, $4, $5))
         order by d.happened_at, d.case_id, d.sequence limit $6\
        """;

    private static final String BY_BODY = """
        select reporter_kind, reporter, count(*) as count, count(*) filter (where happened_at <= $1) as late,
               count(*) filter (where standing in ('MISSING', 'DIFFERENT')) as missing, min(happened_at) as oldest
          from duty_standing where standing <> 'RECEIVED' group by 1, 2 order by 3 desc, 2\
        """;

    private final Reads reads;

    Duties(Reads reads) {
        this.reads = reads;
    }

    /**
     * A stage that is owed.
     *
     * @param caseNumber empty if no stage of the case was entered yet
     * @param owner the service that published it
     * @param reporter the body that performed it, and owes it
     * @param happenedAt begin of its clock
     * @param dueBefore first instant at which it is entered late: the promise {@code ENTRY}, no term of the law
     * @param standing where it is
     * @param askedBy who asked for it again; empty if nobody did
     */
    public record Open(
            UUID caseId,
            String caseNumber,
            long sequence,
            UUID eventId,
            String owner,
            String stage,
            boolean optional,
            String reporterKind,
            String reporter,
            Instant happenedAt,
            Instant dueBefore,
            Standing standing,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> askedAt,
            String askedBy) {

        static Open of(Row row) {
            Instant happenedAt = row.getOffsetDateTime("happened_at").toInstant();
            return new Open(
                    row.getUUID("case_id"),
                    row.getString("case_number"),
                    row.getLong("sequence"),
                    row.getUUID("event_id"),
                    row.getString("owner"),
                    row.getString("stage"),
                    row.getBoolean("optional"),
                    row.getString("reporter_kind"),
                    row.getString("reporter"),
                    happenedAt,
                    Promise.ENTRY.dueBefore(happenedAt),
                    Standing.valueOf(row.getString("standing")),
                    Optional.ofNullable(row.getOffsetDateTime("asked_at")).map(OffsetDateTime::toInstant),
                    row.getString("asked_by"));
        }
    }

    /** What a body owes: how many stages, of them late and missing, since when. */
    public record OfBody(String reporterKind, String reporter, long count, long late, long missing, Instant oldest) {}

    /** Open duties, those whose clock began first first. */
    public Uni<Page<Open>> open(Optional<Standing> standing, Optional<String> body, PageRequest page) {
        Cursor from = page.cursor();
        Tuple parameters =
                Tuple.tuple().addValue(standing.map(Enum::name).orElse(null)).addValue(body.orElse(null));
        if (from.isStart()) {
            parameters.addValue(null).addValue(null).addValue(null);
        } else {
            parameters
                    .addValue(from.value(0, Instant::parse).atOffset(ZoneOffset.UTC))
                    .addValue(from.value(1, UUID::fromString))
                    .addValue(from.value(2, Long::valueOf));
        }
        return reads.list(OPEN, parameters.addValue(page.fetchSize()), Open::of)
                .map(rows -> Page.of(rows, page, row -> Cursor.after(row.happenedAt(), row.caseId(), row.sequence())));
    }

    /** By the body that owes, the most first. */
    public Uni<List<OfBody>> byBody(Instant now) {
        return reads.list(
                BY_BODY,
                Tuple.of(late(now)),
                row -> new OfBody(
                        row.getString("reporter_kind"),
                        row.getString("reporter"),
                        row.getLong("count"),
                        row.getLong("late"),
                        row.getLong("missing"),
                        row.getOffsetDateTime("oldest").toInstant()));
    }

    /** Stages performed then or earlier are late by now. */
    static OffsetDateTime late(Instant now) {
        return now.minus(Promise.ENTRY.first()).atOffset(ZoneOffset.UTC);
    }
}
