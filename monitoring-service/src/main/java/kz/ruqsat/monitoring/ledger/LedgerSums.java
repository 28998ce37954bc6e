package kz.ruqsat.monitoring.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.monitoring.reads.Reads;

/**
 * The ledger of many cases at once: those that are open, and those that moved since a day. The database adds up how long cases stood in each kind of
 * stretch; whose time that is, the table says. Both count in whole microseconds, as the database keeps time, so the sums are exact.
 */
@ApplicationScoped
public class LedgerSums {

    /**
     * A stretch lasts from the latest moment reached to the next stage and never runs backwards; see {@link CaseLedger}. The last row is the whole,
     * taken from beginnings and ends alone and in the same snapshot, so that the sum can be checked against it.
     */
    private static final String STRETCHES = """
        with cases as (
          select case_id from case_heads h
           where case_id in (select case_id from case_heads where result = '' union select case_id from stages where happened_at >= $2)
             and ($3::text is null or h.service = $3)
             and ($4::text is null or exists (select 1 from stages o where o.case_id = h.case_id and o.reporter = $4))),
        trail as (
          select s.case_id, s.sequence, s.service, s.state, s.stage, s.reporter_kind, s.reporter,
                 max(s.happened_at) over so_far as at, bool_or(s.result <> '') over so_far as ended,
                 first_value(s.state) over so_far as first_state, first_value(s.happened_at) over so_far as begun
            from stages s join cases using (case_id)
          window so_far as (partition by s.case_id order by s.sequence)),
        stretches as (
          select t.*, greatest(t.at, coalesce(lead(t.at) over (partition by t.case_id order by t.sequence), $1)) as until
            from trail t where t.first_state <> all($6::text[])),
        whole as (
          select case_id, min(begun) as begun,
                 coalesce(min(at) filter (where ended), greatest(max(at), $1)) as reached
            from trail where first_state <> all($6::text[]) group by case_id)
        select service, state, stage, reporter_kind, reporter, width_bucket(at, $5::timestamptz[]) as era,
               sum(extract(epoch from until - at) * 1000000)::bigint as micros, count(*) as times
          from stretches where not ended and until > at group by 1, 2, 3, 4, 5, 6
        union all
        select '', '', '', '', '', 0, coalesce(sum(extract(epoch from reached - begun) * 1000000), 0)::bigint, count(*) from whole\
        """;

    private final Reads reads;
    private final TimeOwners owners = TimeOwners.standard();

    LedgerSums(Reads reads) {
        this.reads = reads;
    }

    /**
     * Which cases.
     *
     * @param since open ones, and those that moved at or after this
     * @param service empty for all
     * @param body in which this body performed a stage; empty for all
     */
    public record Scope(Instant since, Optional<String> service, Optional<String> body) {}

    /** Time of many cases on one account and body, by one rule. */
    public record Share(TimeOwners.Owner owner, Stretch where, Duration length, long times) {}

    /**
     * All shares, and what they must add up to.
     *
     * @param cases how many cases
     * @param elapsed of all of them together, taken from their first and last stages alone
     */
    public record Sums(List<Share> shares, long cases, Duration elapsed) {

        /** True if nothing is charged twice and nothing is left out. */
        public boolean addUp() {
            return shares.stream()
                    .map(Share::length)
                    .reduce(Duration.ZERO, Duration::plus)
                    .equals(elapsed);
        }
    }

    /** The sums at a moment. */
    public Uni<Sums> at(Instant now, Scope scope) {
        var since = scope.since().atOffset(ZoneOffset.UTC);
        var moment = now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        String service = scope.service().orElse(null);
        String body = scope.body().orElse(null);
        Tuple parameters = Tuple.of(moment, since, service, body)
                .addArrayOfOffsetDateTime(eras())
                .addArrayOfString(owners.restingStates().toArray(String[]::new));
        return reads.list(STRETCHES, parameters, row -> row).map(this::sums);
    }

    private Sums sums(List<Row> rows) {
        var byKind = rows.stream().collect(Collectors.partitioningBy(LedgerSums::isWhole));
        Row whole = byKind.get(true).getFirst();
        return new Sums(byKind.get(false).stream().map(this::share).toList(), whole.getLong("times"), length(whole));
    }

    private static boolean isWhole(Row row) {
        return row.getString("service").isEmpty();
    }

    private OffsetDateTime[] eras() {
        return owners.changes().stream()
                .map(date -> date.atStartOfDay(KazakhstanTime.ZONE).toOffsetDateTime())
                .toArray(OffsetDateTime[]::new);
    }

    private Share share(Row row) {
        var where = new Stretch(
                row.getString("service"),
                row.getString("state"),
                row.getString("stage"),
                row.getString("reporter_kind"),
                row.getString("reporter"));
        LocalDate on = owners.changes().get(Math.max(0, row.getInteger("era") - 1));
        var owner = owners.of(where, on).orElseGet(TimeOwners::platform);
        return new Share(owner, where, length(row), row.getLong("times"));
    }

    private static Duration length(Row row) {
        return Duration.of(row.getLong("micros"), ChronoUnit.MICROS);
    }
}
