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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.monitoring.reads.Reads;

/** Which running terms lapse if what they wait for does not come. */
@ApplicationScoped
public class Endangered {

    private static final String LAPSE = """
        select count(*) over () as count, t.case_id, h.case_number, t.clock, t.started_sequence, t.due_before, t.last_day
          from terms t join case_heads h using (case_id)
         where t.status = 'RUNNING' and t.account <> '' and h.result = '' and t.clock = any($2) and t.due_before > $3 and t.due_before <= $4
           and ($1::text is null or h.reporter = $1 or t.body = $1)
         order by t.due_before, t.case_id limit 1\
        """;

    private final Reads reads;

    Endangered(Reads reads) {
        this.reads = reads;
    }

    /** How many there are, and the one that ends first. */
    public record Lapse(
            long terms,
            UUID caseId,
            String caseNumber,
            String clock,
            long startedSequence,
            Instant dueBefore,
            LocalDate lastDay) {

        static Lapse of(Row row) {
            return new Lapse(
                    row.getLong("count"),
                    row.getUUID("case_id"),
                    row.getString("case_number"),
                    row.getString("clock"),
                    row.getLong("started_sequence"),
                    row.getOffsetDateTime("due_before").toInstant(),
                    row.getLocalDate("last_day"));
        }
    }

    /** Running terms of these clocks that end after {@code now} and by {@code horizon}; empty if there are none. */
    public Uni<Optional<Lapse>> by(List<StatutoryClock> clocks, Optional<String> seenBy, Instant now, Instant horizon) {
        if (clocks.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Tuple parameters = Tuple.of(
                seenBy.orElse(null), clocks.stream().map(Enum::name).toArray(String[]::new), at(now), at(horizon));
        return reads.list(LAPSE, parameters, Lapse::of).map(List::stream).map(Stream::findFirst);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
