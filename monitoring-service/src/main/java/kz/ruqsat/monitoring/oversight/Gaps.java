package kz.ruqsat.monitoring.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.monitoring.reads.Reads;
import kz.ruqsat.web.paging.Cursor;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;

/** Cases of which later records are here and earlier ones are not, or could not be entered. */
@ApplicationScoped
public class Gaps {

    private static final String LIST = """
        select s.case_id, coalesce(h.case_number, '') as case_number, coalesce(h.reporter, '') as body, coalesce(i.sequence, 0) as last,
               min(r.sequence) filter (where s.fault in ('GAP', 'BEHIND')) as next_here,
               count(*) filter (where s.status = 'PARKED') as parked, count(*) filter (where s.status = 'WAITING') as waiting,
               min(r.entered_at) as since, (array_agg(s.fault order by r.sequence) filter (where s.status = 'PARKED'))[1] as fault
          from parked_state s join parked_records r using (topic, partition, "offset")
          left join case_heads h on h.case_id = s.case_id
          left join inbox i on i.case_id = s.case_id and i.topic = $1
         where s.status <> 'DONE' and s.case_id is not null and ($2::uuid is null or s.case_id > $2)
         group by s.case_id, h.case_number, h.reporter, i.sequence
         order by s.case_id limit $3\
        """;

    private final Reads reads;

    Gaps(Reads reads) {
        this.reads = reads;
    }

    /**
     * A case that waits.
     *
     * @param caseNumber empty if no stage of it was ever entered
     * @param body the one that reported the last stage entered
     * @param lastSequence of the last record taken
     * @param missingFrom first sequence that is owed
     * @param missingTo last sequence that is owed before the next record that is here, if there is one
     * @param parked records that could not be entered
     * @param waiting records that wait behind them
     * @param fault of the first of the parked ones
     */
    public record Gap(
            UUID caseId,
            String caseNumber,
            String body,
            long lastSequence,
            long missingFrom,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Long> missingTo,
            long parked,
            long waiting,
            Instant since,
            String fault) {

        static Gap of(Row row) {
            long last = row.getLong("last");
            return new Gap(
                    row.getUUID("case_id"),
                    row.getString("case_number"),
                    row.getString("body"),
                    last,
                    last + 1,
                    Optional.ofNullable(row.getLong("next_here")).map(next -> next - 1),
                    row.getLong("parked"),
                    row.getLong("waiting"),
                    row.getOffsetDateTime("since").toInstant(),
                    Optional.ofNullable(row.getString("fault")).orElse(""));
        }
    }

    /** Such cases, in the order of their ids. */
    public Uni<Page<Gap>> list(PageRequest page) {
        UUID after = page.cursor().isStart() ? null : page.cursor().value(0, UUID::fromString);
        return reads.list(LIST, Tuple.of(Topic.STAGES.wireName(), after, page.fetchSize()), Gap::of)
                .map(gaps -> Page.of(gaps, page, gap -> Cursor.after(gap.caseId())));
    }
}
