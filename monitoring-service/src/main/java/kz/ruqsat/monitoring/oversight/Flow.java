package kz.ruqsat.monitoring.oversight;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kz.ruqsat.monitoring.ledger.TimeOwners;
import kz.ruqsat.monitoring.reads.Reads;

/** Where open cases stand, how pressing they are, how long they have stood there, and what came and went. */
@ApplicationScoped
public class Flow {

    /**
     * Late, if the newest term of the case on somebody's account was missed or is over; soon, if it ends by the horizon. Ages in classes of the
     * days on which cases came there, so that working days can be counted by the calendar and not here.
     */
    private static final String STANDING = """
        select h.service, h.state, h.reporter_kind, h.reporter,\
        """ + Scope.REGION + """
            as region, (h.happened_at at time zone 'Asia/Almaty')::date as since, count(*) as count,
              count(*) filter (where t.due_before <= $6) as late,
              count(*) filter (where t.due_before > $6 and t.due_before <= $7) as soon, min(h.happened_at) as oldest
         from case_heads h
         left join (select distinct on (case_id) case_id, due_before from terms
                     where status in ('RUNNING', 'MISSED') and account <> '' order by case_id, started_sequence desc, due_before) t
           using (case_id)
        where h.result = '' and h.state <> all($8::text[]) and\
        """ + Scope.OF_CASES + " group by 1, 2, 3, 4, 5, 6";

    private static final String MOVED = """
        select s.state, count(*) as came, count(*) filter (where exists (
                 select 1 from stages n where n.case_id = s.case_id and n.sequence = s.sequence + 1 and n.happened_at <= $6)) as went
          from stages s join case_heads h using (case_id)
         where s.happened_at > $7 and s.happened_at <= $6 and s.state <> all($8::text[]) and\
        """ + Scope.OF_CASES + " group" + " by 1";

    private static final String HOURS = """
        select date_trunc('hour', s.happened_at) as hour, count(*) filter (where s.sequence = 1) as begun,
               count(*) filter (where s.result <> '') as ended
          from stages s join case_heads h using (case_id)
         where s.happened_at > $7 and s.happened_at <= $6 and\
        """ + Scope.OF_CASES + " group by 1 order by 1";

    private static final Duration DAY = Duration.ofHours(24);

    private final Reads reads;
    /** States in which a case is open in name only, such as that of a valid visa. */
    private final String[] atRest = TimeOwners.standard().restingStates().toArray(String[]::new);

    Flow(Reads reads) {
        this.reads = reads;
    }

    /**
     * Open cases that came to one state on one day and are in the hands of one body.
     *
     * @param since civil date in Kazakhstan
     * @param late with a term that is over
     * @param soon with a term that ends by the horizon
     */
    public record Standing(
            String service,
            String state,
            String reporterKind,
            String reporter,
            String region,
            LocalDate since,
            long count,
            long late,
            long soon,
            Instant oldest) {

        static Standing of(Row row) {
            return new Standing(
                    row.getString("service"),
                    row.getString("state"),
                    row.getString("reporter_kind"),
                    row.getString("reporter"),
                    row.getString("region"),
                    row.getLocalDate("since"),
                    row.getLong("count"),
                    row.getLong("late"),
                    row.getLong("soon"),
                    row.getOffsetDateTime("oldest").toInstant());
        }
    }

    /** How many cases came to a state in the last 24 hours, and how many of these have left it. */
    public record Moved(String state, long came, long went) {}

    /** How many cases began and ended in an hour. */
    public record Hour(Instant hour, long begun, long ended) {}

    /** Open cases by state, body and day. */
    public Uni<List<Standing>> standing(Scope scope, Instant now, Instant horizon) {
        return reads.list(
                STANDING,
                scope.ofCases().addValue(at(now)).addValue(at(horizon)).addArrayOfString(atRest),
                Standing::of);
    }

    /** What moved in the last 24 hours. */
    public Uni<List<Moved>> moved(Scope scope, Instant now) {
        return reads.list(
                MOVED,
                scope.ofCases().addValue(at(now)).addValue(at(now.minus(DAY))).addArrayOfString(atRest),
                row -> new Moved(row.getString("state"), row.getLong("came"), row.getLong("went")));
    }

    /** Hours in which something began or ended, of the last two days. */
    public Uni<List<Hour>> hours(Scope scope, Instant now) {
        return reads.list(
                HOURS,
                scope.ofCases().addValue(at(now)).addValue(at(now.minus(DAY).minus(DAY))),
                row -> new Hour(row.getOffsetDateTime("hour").toInstant(), row.getLong("begun"), row.getLong("ended")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
