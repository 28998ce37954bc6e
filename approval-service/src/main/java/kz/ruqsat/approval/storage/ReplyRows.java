package kz.ruqsat.approval.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ruqsat.approval.request.ApprovalCommand.ReplyCommand;
import kz.ruqsat.approval.request.Disposition;
import kz.ruqsat.approval.request.RecordPosition;
import kz.ruqsat.approval.request.Reply;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;

/** Rows about records of the reply topic. */
@ApplicationScoped
public class ReplyRows {

    /** Held replies decided at a time; the rest follows. */
    private static final int MOST_HELD = 200;

    private static final String SEEN = """
            with asked as (select * from unnest($2::int[], $3::bigint[]) as a(p, o))
            select p, o from asked
            where exists (select from dispositions
                          where record_topic = $1 and record_partition = p and record_offset = o)
               or exists (select from held_replies
                          where record_topic = $1 and record_partition = p and record_offset = o)""";

    private static final String KINDS = """
            select d.case_id, d.disposition from unnest($2::int[], $3::bigint[]) as a(p, o)
            join dispositions d on d.record_topic = $1 and d.record_partition = p and d.record_offset = o""";

    private static final String CASES =
            "select request_id, case_id from approval_requests where request_id = any($1::uuid[])";

    private static final String DISPOSE = """
            insert into dispositions (record_topic, record_partition, record_offset, request_id, jti, disposition, received_at, detail)
            select * from jsonb_to_recordset($1::jsonb)
              as r(record_topic text, record_partition int, record_offset bigint, request_id uuid, jti uuid,
                   disposition text, received_at timestamptz, detail text)
            on conflict do nothing""";

    private static final String PUT_ASIDE = """
            insert into held_replies (record_topic, record_partition, record_offset, case_id, says, reply)
            values ($1, $2, $3, $4, $5, $6) on conflict do nothing""";

    private static final String HELD = """
            select h.case_id, h.says, h.reply from held_replies h join cases c using (case_id)
            where c.state <> 'DISPATCHING' and ($1::uuid[] is null or h.case_id = any($1))
              and not exists (select from dispositions d where d.record_topic = h.record_topic
                              and d.record_partition = h.record_partition and d.record_offset = h.record_offset)
            order by h.record_topic, h.record_partition, h.record_offset limit $2""";

    private static final String FORGET = """
            delete from held_replies h using dispositions d where d.record_topic = h.record_topic
              and d.record_partition = h.record_partition and d.record_offset = h.record_offset""";

    private final Pool pool;
    private final ObjectMapper json;

    ReplyRows(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** Those of the positions that have their disposition, or are held. */
    public Uni<Set<RecordPosition>> seen(String topic, List<RecordPosition> positions) {
        return pool.preparedQuery(SEEN).execute(places(topic, positions)).map(rows -> {
            Set<RecordPosition> seen = new HashSet<>();
            rows.forEach(r -> seen.add(new RecordPosition(topic, r.getInteger("p"), r.getLong("o"))));
            return seen;
        });
    }

    /** What became of a record. */
    public record Disposed(CaseId caseId, Disposition disposition) {}

    /** What became of records that belong to cases. */
    public Uni<List<Disposed>> disposed(String topic, List<RecordPosition> positions) {
        return pool.preparedQuery(KINDS).execute(places(topic, positions)).map(rows -> {
            List<Disposed> found = new ArrayList<>();
            rows.forEach(r -> found.add(
                    new Disposed(new CaseId(r.getUUID("case_id")), Disposition.valueOf(r.getString("disposition")))));
            return found;
        });
    }

    private static Tuple places(String topic, List<RecordPosition> positions) {
        Integer[] partitions = positions.stream().map(RecordPosition::partition).toArray(Integer[]::new);
        Long[] offsets = positions.stream().map(RecordPosition::offset).toArray(Long[]::new);
        return Tuple.of(topic, partitions, offsets);
    }

    /** The case of each request that was ever made here. */
    public Uni<Map<UUID, CaseId>> casesOf(Collection<UUID> requestIds) {
        return pool.preparedQuery(CASES)
                .execute(Tuple.of(requestIds.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, CaseId> cases = new HashMap<>();
                    rows.forEach(r -> cases.put(r.getUUID("request_id"), new CaseId(r.getUUID("case_id"))));
                    return cases;
                });
    }

    /** Writes dispositions of records that belong to no case; one statement, a repeat writes nothing. */
    public Uni<Void> dispose(List<CaselessRecord> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        JsonArray rows = new JsonArray();
        records.forEach(record -> rows.add(record.asJson()));
        return pool.preparedQuery(DISPOSE).execute(Tuple.of(rows)).replaceWithVoid();
    }

    /** Puts a reply aside that could not be decided; a repeat writes nothing. */
    public Uni<Void> putAside(HeldRow held) {
        Reply reply = held.command().reply();
        RecordPosition at = reply.position();
        List<Object> values = List.of(
                at.topic(),
                at.partition(),
                at.offset(),
                held.caseId().value(),
                held.command().says().name(),
                new JsonObject(write(reply)));
        return pool.preparedQuery(PUT_ASIDE).execute(Tuple.from(values)).replaceWithVoid();
    }

    /** Held replies that can be decided now, in the order of the topic. */
    public Uni<List<HeldRow>> held() {
        return held(null, MOST_HELD);
    }

    /** Held replies of these cases that can be decided now, in the order of the topic. */
    public Uni<Map<CaseId, List<HeldRow>>> held(Set<CaseId> cases) {
        return held(cases.stream().map(CaseId::value).toArray(UUID[]::new), null)
                .map(held -> held.stream().collect(Collectors.groupingBy(HeldRow::caseId)));
    }

    private Uni<List<HeldRow>> held(UUID[] cases, Integer most) {
        return pool.preparedQuery(HELD).execute(Tuple.of(cases, most)).map(rows -> {
            List<HeldRow> held = new ArrayList<>();
            rows.forEach(r -> held.add(heldRow(r)));
            return held;
        });
    }

    /** Clears out held replies that have their disposition. */
    public Uni<Void> forgetDecided() {
        return pool.query(FORGET).execute().replaceWithVoid();
    }

    private HeldRow heldRow(Row row) {
        Answer says = Answer.valueOf(row.getString("says"));
        return new HeldRow(
                new CaseId(row.getUUID("case_id")),
                ReplyCommand.of(read(row.getJsonObject("reply").encode()), says));
    }

    private String write(Reply reply) {
        try {
            return json.writeValueAsString(reply);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a reply that cannot be written", impossible);
        }
    }

    private Reply read(String text) {
        try {
            return json.readValue(text, Reply.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a held reply that cannot be read", impossible);
        }
    }
}
