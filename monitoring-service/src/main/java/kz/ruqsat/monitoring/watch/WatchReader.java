package kz.ruqsat.monitoring.watch;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.monitoring.conformance.Alarm;
import kz.ruqsat.monitoring.duties.Promise;
import kz.ruqsat.monitoring.inspection.Alarms;
import kz.ruqsat.monitoring.lag.Lags;
import kz.ruqsat.monitoring.reads.Reads;

/** Gathers the facts and says which alarms follow. */
@ApplicationScoped
public class WatchReader {

    private static final String DUTIES = """
        select count(*) as outstanding, min(happened_at) as oldest, count(*) filter (where happened_at <= $1) as late,
               count(*) filter (where standing in ('MISSING', 'DIFFERENT')) as missing
          from duty_standing where standing <> 'RECEIVED'\
        """;

    private static final String REST = """
        select (select entered_at from stages order by position desc limit 1) as last_entered,
               exists (select from case_heads where result = '') as open_cases,
               (select since from intake where held) as held_since\
        """;

    private static final String UNREAD =
            "select owner, coalesce(extract(epoch from now() - read_at), $1)::bigint as seconds from duty_lists";

    private final Reads reads;
    private final Alarms alarms;
    private final Lags lags;
    private final InstantSource clock;
    private final Watch watch = new Watch(OfficeHours.USUAL);
    /** Real time: lists are read in it. */
    private final InstantSource realTime = InstantSource.system();

    private final Instant startedAt = realTime.instant();

    WatchReader(Reads reads, Alarms alarms, Lags lags, InstantSource clock) {
        this.reads = reads;
        this.alarms = alarms;
        this.lags = lags;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param againstTheProcedure trails that must not be, by kind
     */
    public record Found(Facts facts, Map<Alarm.Kind, Long> againstTheProcedure, List<Alert> alerts) {}

    /** Everything, over all cases. */
    public Uni<Found> read() {
        Instant now = clock.instant();
        OffsetDateTime late = now.minus(Promise.ENTRY.first()).atOffset(ZoneOffset.UTC);
        double running = Duration.between(startedAt, realTime.instant()).toSeconds();
        return Uni.combine()
                .all()
                .unis(
                        reads.list(DUTIES, Tuple.of(late), row -> row),
                        reads.one(REST, row -> row),
                        reads.list(UNREAD, Tuple.of(running), WatchReader::unread),
                        alarms.fresh(Optional.empty()))
                .usingConcurrencyOf(1)
                .with((duties, rest, unread, against) -> {
                    Facts facts = facts(now, duties.getFirst(), rest, unread, against);
                    return new Found(facts, against, watch.alerts(facts));
                });
    }

    private static Facts.Unread unread(Row row) {
        return new Facts.Unread(row.getString("owner"), Duration.ofSeconds(row.getLong("seconds")));
    }

    private Facts facts(Instant now, Row duties, Row rest, List<Facts.Unread> unread, Map<Alarm.Kind, Long> against) {
        return new Facts(
                now,
                duties.getLong("outstanding"),
                instant(duties, "oldest"),
                duties.getLong("late"),
                duties.getLong("missing"),
                against.values().stream().mapToLong(Long::longValue).sum(),
                lags.latest(),
                rest.getBoolean("open_cases"),
                instant(rest, "last_entered"),
                unread,
                instant(rest, "held_since"));
    }

    private static Optional<Instant> instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }
}
