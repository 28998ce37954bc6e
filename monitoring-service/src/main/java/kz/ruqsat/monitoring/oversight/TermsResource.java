package kz.ruqsat.monitoring.oversight;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.monitoring.reads.Reads;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Cursor;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;
import kz.ruqsat.web.problem.Refusals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Terms that were missed, and terms that soon may be. A term on nobody's account is neither. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MONITORING, Roles.AUDITOR})
@Tag(name = "Terms", description = "Breaches, and terms at risk by working time left")
public class TermsResource {

    private static final int SORTED_BY = 4;

    private static final String COLUMNS = """
            select t.case_id, h.case_number, h.state, h.stage, t.clock, t.started_sequence, t.account, t.body, t.due_before, t.last_day, t.rule,
                   t.explanation, t.ended_at
              from terms t join case_heads h using (case_id)
            """;

    private static final String BREACHES = COLUMNS + """
             where t.status = 'MISSED' and t.account <> '' and ($1::text is null or t.account = $1) and ($2::text is null or t.body = $2)
               and ($3::timestamptz is null or (t.due_before, t.case_id, t.clock, t.started_sequence) < ($3, $4, $5, $6))
             order by t.due_before desc, t.case_id desc, t.clock desc, t.started_sequence desc limit $7""";

    private static final String AT_RISK = COLUMNS + """
             where t.status = 'RUNNING' and t.account <> '' and t.due_before <= $1
               and ($2::timestamptz is null or (t.due_before, t.case_id, t.clock, t.started_sequence) > ($2, $3, $4, $5))
             order by t.due_before, t.case_id, t.clock, t.started_sequence limit $6""";

    private final Reads reads;
    private final InstantSource clock;
    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    TermsResource(Reads reads, InstantSource clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * A breach, charged to the body whose time it was.
     *
     * @param dueBefore the moment of the breach
     * @param noticedAt when it was noticed
     */
    public record Breach(
            UUID caseId,
            String caseNumber,
            String clock,
            String account,
            String body,
            Instant dueBefore,
            LocalDate lastDay,
            Instant noticedAt,
            String rule,
            String explanation) {}

    /**
     * A running term that ends soon, or should have ended.
     *
     * @param left working time left at this moment
     */
    public record TermAtRisk(
            UUID caseId,
            String caseNumber,
            String state,
            String stage,
            String clock,
            String account,
            String body,
            Instant dueBefore,
            LocalDate lastDay,
            TimeLeft left,
            String rule,
            String explanation) {}

    private record Placed<T>(T view, Cursor after) {}

    @GET
    @Path("breaches")
    @Operation(summary = "Missed terms, the latest first")
    public Uni<Page<Breach>> breaches(
            @QueryParam("account") String account,
            @QueryParam("body") String body,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor, SORTED_BY);
        Tuple parameters = Tuple.tuple().addValue(account).addValue(body);
        return list(BREACHES, place(parameters, page), page, TermsResource::breach);
    }

    @GET
    @Path("terms-at-risk")
    @Operation(summary = "Running terms that end within so many working days, those that are over first")
    public Uni<Page<TermAtRisk>> atRisk(
            @QueryParam("within") @DefaultValue("P2D") String within,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor, SORTED_BY);
        Instant now = clock.instant();
        Instant horizon = TimeLeft.horizon(now, workingDays(within), calendar);
        Tuple parameters = Tuple.tuple().addValue(horizon.atOffset(ZoneOffset.UTC));
        return list(AT_RISK, place(parameters, page), page, row -> atRisk(row, now));
    }

    private static int workingDays(String within) {
        if (!within.matches("P[0-9]{1,2}D")) {
            throw Refusals.malformed("/within", "wrong-format", "A number of working days, such as P2D.");
        }
        return Integer.parseInt(within.substring(1, within.length() - 1));
    }

    private static Tuple place(Tuple parameters, PageRequest page) {
        Cursor from = page.cursor();
        if (from.isStart()) {
            parameters.addValue(null).addValue(null).addValue(null).addValue(null);
        } else {
            parameters
                    .addValue(from.value(0, Instant::parse).atOffset(ZoneOffset.UTC))
                    .addValue(from.value(1, UUID::fromString))
                    .addValue(from.value(2, text -> text))
                    .addValue(from.value(3, Long::valueOf));
        }
        return parameters.addValue(page.fetchSize());
    }

    private <T> Uni<Page<T>> list(String sql, Tuple parameters, PageRequest page, Function<Row, T> view) {
        return reads.list(sql, parameters, row -> new Placed<>(view.apply(row), after(row)))
                .map(rows -> Page.of(rows, page, Placed::after).map(Placed::view));
    }

    private static Cursor after(Row row) {
        return Cursor.after(
                row.getOffsetDateTime("due_before").toInstant(),
                row.getUUID("case_id"),
                row.getString("clock"),
                row.getLong("started_sequence"));
    }

    private static Breach breach(Row row) {
        return new Breach(
                row.getUUID("case_id"),
                row.getString("case_number"),
                row.getString("clock"),
                row.getString("account"),
                row.getString("body"),
                row.getOffsetDateTime("due_before").toInstant(),
                row.getLocalDate("last_day"),
                row.getOffsetDateTime("ended_at").toInstant(),
                row.getString("rule"),
                row.getString("explanation"));
    }

    private TermAtRisk atRisk(Row row, Instant now) {
        Instant due = row.getOffsetDateTime("due_before").toInstant();
        LocalDate lastDay = row.getLocalDate("last_day");
        return new TermAtRisk(
                row.getUUID("case_id"),
                row.getString("case_number"),
                row.getString("state"),
                row.getString("stage"),
                row.getString("clock"),
                row.getString("account"),
                row.getString("body"),
                due,
                lastDay,
                TimeLeft.at(now, lastDay, due, calendar),
                row.getString("rule"),
                row.getString("explanation"));
    }
}
