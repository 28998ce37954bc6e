package kz.ruqsat.monitoring.duties;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.monitoring.reads.Reads;

/** The sums of the ledger: what each owner's list says, held against what is here; of all time or of one day. */
@ApplicationScoped
public class Ledgers {

    private static final String OWED = """
        select l.owner, l.failure, l.read_at, extract(epoch from now() - l.read_at)::bigint as unread_seconds,
               coalesce((select sum(d.owed) from duty_days d where d.owner = l.owner and ($1::date is null or d.day = $1)), 0)::bigint as owed,
               coalesce((select bit_xor(d.mark) from duty_days d where d.owner = l.owner and ($1::date is null or d.day = $1)), 0) as mark
          from duty_lists l order by l.owner\
        """;

    private static final String OPEN = """
        select owner, standing, count(*) as count, bit_xor(hashtextextended(event_id::text, 0)) as mark from duty_standing
         where $1::timestamptz is null or (happened_at >= $1 and happened_at < $2) group by 1, 2\
        """;

    private static final String HERE = "select coalesce(sum(count), 0)::bigint as count from totals";

    private static final String HERE_ON = """
        select count(*) as count, coalesce(bit_xor(hashtextextended(event_id::text, 0)), 0) as mark from stages
         where happened_at >= $1 and happened_at < $2\
        """;

    private static final String LATE_ON = """
        select reporter_kind, reporter, count(*) as entered, count(*) filter (where entered_at - happened_at >= make_interval(secs => $3)) as late,
               extract(epoch from max(entered_at - happened_at))::bigint as longest_seconds
          from stages where happened_at >= $1 and happened_at < $2 group by 1, 2 order by 4 desc, 3 desc, 2\
        """;

    private final Reads reads;
    private final InstantSource clock;

    Ledgers(Reads reads, InstantSource clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * What one owner's list says.
     *
     * @param unreadSeconds since it was last read to its end, real time; absent if it never was
     * @param failure why it could not be read last time; empty if it could
     */
    public record Owner(
            String owner,
            Sum sum,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Long> unreadSeconds,
            String failure) {}

    /** Stages of a body performed on a day: how many, how many of them late by the promise, and the longest way, in seconds. */
    public record Body(String reporterKind, String reporter, long entered, long late, long longestSeconds) {}

    /**
     * The ledger.
     *
     * @param day absent for all time
     * @param whole over all owners
     * @param here stages that are here, counted by themselves
     * @param agrees true if the stages here are those that the lists say are received: the count of all time, the very set of a day
     * @param closed true of a day that is over
     * @param bodies of a day only
     */
    public record Ledger(
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<LocalDate> day,
            Sum whole,
            List<Owner> owners,
            long here,
            boolean agrees,
            boolean closed,
            List<Body> bodies) {}

    private record Listed(String owner, long owed, long mark, Optional<Long> unreadSeconds, String failure) {

        static Listed of(Row row) {
            return new Listed(
                    row.getString("owner"),
                    row.getLong("owed"),
                    row.getLong("mark"),
                    Optional.ofNullable(row.getLong("unread_seconds")),
                    row.getString("failure"));
        }
    }

    private record Standings(String owner, Standing standing, long count, long mark) {

        static Standings of(Row row) {
            return new Standings(
                    row.getString("owner"),
                    Standing.valueOf(row.getString("standing")),
                    row.getLong("count"),
                    row.getLong("mark"));
        }
    }

    private record Here(long count, long mark) {}

    /** Everything there ever was. */
    public Uni<Ledger> whole() {
        return Uni.combine()
                .all()
                .unis(
                        reads.list(OWED, Tuple.tuple().addValue(null), Listed::of),
                        reads.list(OPEN, Tuple.tuple().addValue(null).addValue(null), Standings::of),
                        reads.one(HERE, row -> row.getLong("count")))
                .usingConcurrencyOf(1)
                .with((listed, open, here) -> {
                    Sum whole = sum(listed, open);
                    return new Ledger(
                            Optional.empty(),
                            whole,
                            owners(listed, open),
                            here,
                            here >= whole.received(),
                            false,
                            List.of());
                });
    }

    /** Stages performed on one day; the digest of the day once it is over. */
    public Uni<Ledger> on(LocalDate day) {
        OffsetDateTime from = KazakhstanTime.endOf(day.minusDays(1)).atOffset(ZoneOffset.UTC);
        OffsetDateTime to = KazakhstanTime.endOf(day).atOffset(ZoneOffset.UTC);
        return Uni.combine()
                .all()
                .unis(
                        reads.list(OWED, Tuple.of(day), Listed::of),
                        reads.list(OPEN, Tuple.of(from, to), Standings::of),
                        reads.list(
                                HERE_ON,
                                Tuple.of(from, to),
                                row -> new Here(row.getLong("count"), row.getLong("mark"))),
                        reads.list(
                                LATE_ON,
                                Tuple.of(
                                        from, to, (double) Promise.ENTRY.first().toSeconds()),
                                Ledgers::body))
                .usingConcurrencyOf(1)
                .with((listed, open, here, bodies) -> new Ledger(
                        Optional.of(day),
                        sum(listed, open),
                        owners(listed, open),
                        here.getFirst().count(),
                        isSameSet(listed, open, here.getFirst()),
                        !clock.instant().isBefore(to.toInstant()),
                        bodies));
    }

    private static Body body(Row row) {
        return new Body(
                row.getString("reporter_kind"),
                row.getString("reporter"),
                row.getLong("entered"),
                row.getLong("late"),
                row.getLong("longest_seconds"));
    }

    /** What is here and what is open, together, are what is on the lists. */
    private static boolean isSameSet(List<Listed> listed, List<Standings> open, Here here) {
        long owed = listed.stream().mapToLong(Listed::mark).reduce(0, (a, b) -> a ^ b);
        long there = open.stream()
                .filter(each -> each.standing() != Standing.RECEIVED)
                .mapToLong(Standings::mark)
                .reduce(here.mark(), (a, b) -> a ^ b);
        return owed == there && here.count() == sum(listed, open).received();
    }

    private static Sum sum(List<Listed> listed, List<Standings> open) {
        return owners(listed, open).stream().map(Owner::sum).reduce(Sum::plus).orElse(new Sum(0, 0, Map.of()));
    }

    private static List<Owner> owners(List<Listed> listed, List<Standings> open) {
        Map<String, Map<Standing, Long>> byOwner = new TreeMap<>();
        open.forEach(each -> byOwner.computeIfAbsent(each.owner(), _ -> new EnumMap<>(Standing.class))
                .merge(each.standing(), each.count(), Long::sum));
        return listed.stream()
                .map(each -> new Owner(
                        each.owner(),
                        Sum.of(each.owed(), byOwner.getOrDefault(each.owner(), Map.of())),
                        each.unreadSeconds(),
                        each.failure()))
                .toList();
    }
}
