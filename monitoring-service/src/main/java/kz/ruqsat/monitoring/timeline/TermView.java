package kz.ruqsat.monitoring.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A term of a case.
 *
 * @param account kind of the body whose time it is; empty where nobody can be late
 * @param dueBefore first instant that is late
 * @param explanation how the last day came about, in one line
 * @param status RUNNING, STOPPED, MISSED, or REPLACED by the same clock started anew
 */
public record TermView(
        String clock,
        String account,
        String body,
        Instant startedAt,
        Instant dueBefore,
        LocalDate lastDay,
        String rule,
        String explanation,
        String status,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> endedAt) {

    static TermView of(Row row) {
        return new TermView(
                row.getString("clock"),
                row.getString("account"),
                row.getString("body"),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getOffsetDateTime("due_before").toInstant(),
                row.getLocalDate("last_day"),
                row.getString("rule"),
                row.getString("explanation"),
                row.getString("status"),
                Optional.ofNullable(row.getOffsetDateTime("ended_at")).map(OffsetDateTime::toInstant));
    }

    /** Missed on somebody's account. */
    boolean isBreach() {
        return status.equals("MISSED") && !account.isEmpty();
    }
}
