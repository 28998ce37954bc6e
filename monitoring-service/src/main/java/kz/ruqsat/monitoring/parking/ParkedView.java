package kz.ruqsat.monitoring.parking;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A record that is put aside. What it holds is not shown: it may be anything.
 *
 * @param caseId its case, where that can be read
 * @param sequence its place in its case; 0 if it cannot be read
 * @param status PARKED if its case waits for it, WAITING if it waits behind another, DONE
 * @param detail what is wrong, in one sentence
 * @param waitingBehind how many records of the case wait
 * @param enteredAt when it came, on the procedure's clock
 * @param lastStep what was done to it last; empty if nothing was
 */
public record ParkedView(
        String topic,
        int partition,
        long offset,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<UUID> caseId,
        long sequence,
        String status,
        String fault,
        String detail,
        long waitingBehind,
        Instant enteredAt,
        String lastStep,
        String lastStepBy) {

    static final String SELECT = """
            select s.topic, s.partition, s."offset", s.case_id, r.sequence, s.status, s.fault, s.detail, r.entered_at,
                   (select count(*) from parked_state w where w.case_id = s.case_id and w.status = 'WAITING') as waiting_behind,
                   coalesce(l.step, '') as last_step, coalesce(l.done_by, '') as last_step_by
              from parked_state s join parked_records r using (topic, partition, "offset")
              left join lateral (select step, done_by from parked_steps p
                                  where p.topic = s.topic and p.partition = s.partition and p."offset" = s."offset"
                                  order by p.step_no desc limit 1) l on true
            """;

    static ParkedView of(Row row) {
        return new ParkedView(
                row.getString("topic"),
                row.getInteger("partition"),
                row.getLong("offset"),
                Optional.ofNullable(row.getUUID("case_id")),
                row.getLong("sequence"),
                row.getString("status"),
                row.getString("fault"),
                row.getString("detail"),
                row.getString("status").equals("PARKED") ? row.getLong("waiting_behind") : 0,
                row.getOffsetDateTime("entered_at").toInstant(),
                row.getString("last_step"),
                row.getString("last_step_by"));
    }
}
