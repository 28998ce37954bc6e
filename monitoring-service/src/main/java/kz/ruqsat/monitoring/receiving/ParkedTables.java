package kz.ruqsat.monitoring.receiving;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ruqsat.monitoring.stages.HeldRecord;
import kz.ruqsat.monitoring.stages.HeldRecord.Status;
import kz.ruqsat.monitoring.stages.Place;
import kz.ruqsat.monitoring.stages.Plan;
import kz.ruqsat.monitoring.stages.Sending;

/** Writes what a plan says of records that were put aside. A record that comes again from the broker is kept once. */
@ApplicationScoped
class ParkedTables {

    private static final String RECORDS = """
            insert into parked_records (topic, partition, "offset", case_id, sequence, record_key, headers, value, entered_at)
            select topic, partition, "offset", case_id, sequence, record_key, headers, value, entered_at
              from jsonb_to_recordset($1::text::jsonb) as r (topic text, partition int, "offset" bigint, case_id uuid, sequence bigint,
                   record_key text, headers jsonb, value text, entered_at timestamptz)
                on conflict do nothing""";

    private static final String STATES = """
            insert into parked_state (topic, partition, "offset", case_id, status, fault, detail, copied)
            select topic, partition, "offset", case_id, status, fault, detail, copied
              from jsonb_to_recordset($1::text::jsonb) as r (topic text, partition int, "offset" bigint, case_id uuid, status text, fault text,
                   detail text, copied boolean)
                on conflict do nothing""";

    private static final String CHANGES = """
            update parked_state p set status = r.status, fault = r.fault, detail = r.detail, copied = p.copied and r.copied
              from jsonb_to_recordset($1::text::jsonb) as r (topic text, partition int, "offset" bigint, status text, fault text, detail text,
                   copied boolean)
             where p.topic = r.topic and p.partition = r.partition and p."offset" = r."offset\"""";

    private static final String STEPS = """
            insert into parked_steps (topic, partition, "offset", step, done_by, outcome, sentence, request_key, body_hash, entered_at)
            select topic, partition, "offset", step, done_by, outcome, sentence, request_key, body_hash, entered_at
              from jsonb_to_recordset($1::text::jsonb) as r (topic text, partition int, "offset" bigint, step text, done_by text,
                   outcome text, sentence text, request_key text, body_hash text, entered_at timestamptz)""";

    private record RecordRow(
            String topic,
            int partition,
            long offset,
            Optional<UUID> caseId,
            long sequence,
            String recordKey,
            JsonNode headers,
            String value,
            Instant enteredAt) {

        static RecordRow of(Plan.Parked parked, Instant at) {
            HeldRecord held = parked.held();
            Place place = held.record().place();
            return new RecordRow(
                    place.topic(),
                    place.partition(),
                    place.offset(),
                    parked.caseId(),
                    held.sequence(),
                    storable(held.record().key()),
                    Json.value(headers(held.record().headers())),
                    Base64.getEncoder().encodeToString(held.record().value()),
                    at);
        }

        private static Map<String, String> headers(Map<String, String> received) {
            return received.entrySet().stream()
                    .collect(Collectors.toMap(e -> storable(e.getKey()), e -> storable(e.getValue()), (one, _) -> one));
        }

        /** PostgreSQL keeps no U+0000 in a text. */
        private static String storable(String text) {
            return text.replace('\u0000', '\uFFFD');
        }
    }

    private record StateRow(
            String topic,
            int partition,
            long offset,
            Optional<UUID> caseId,
            String status,
            String fault,
            String detail,
            boolean copied) {

        /** A record that is itself at fault is copied to the dead letters even if it was overtaken at once. */
        static StateRow first(Plan.Parked parked) {
            return of(
                    parked.caseId(),
                    parked.held(),
                    isAwaited(parked.held()) || parked.held().fault().isOfItself());
        }

        static StateRow news(HeldRecord held) {
            return of(Optional.empty(), held, isAwaited(held));
        }

        private static boolean isAwaited(HeldRecord held) {
            return held.status() == Status.PARKED;
        }

        private static StateRow of(Optional<UUID> caseId, HeldRecord held, boolean toBeCopied) {
            Place place = held.record().place();
            return new StateRow(
                    place.topic(),
                    place.partition(),
                    place.offset(),
                    caseId,
                    held.status().name(),
                    held.fault().name(),
                    held.detail(),
                    !toBeCopied);
        }
    }

    private record StepRow(
            String topic,
            int partition,
            long offset,
            String step,
            String doneBy,
            String outcome,
            String sentence,
            Optional<String> requestKey,
            Optional<String> bodyHash,
            Instant enteredAt) {}

    Uni<Void> write(SqlConnection connection, Plan plan, Instant at) {
        var records = plan.parked().stream().map(p -> RecordRow.of(p, at)).toList();
        var states = plan.parked().stream().map(StateRow::first).toList();
        var changes = plan.changed().stream().map(StateRow::news).toList();
        var steps = plan.steps().stream().map(s -> step(s, at)).toList();
        return StageTables.many(connection, RECORDS, records)
                .chain(() -> StageTables.many(connection, STATES, states))
                .chain(() -> StageTables.many(connection, CHANGES, changes))
                .chain(() -> StageTables.many(connection, STEPS, steps));
    }

    private static StepRow step(Plan.Step step, Instant at) {
        Place place = step.place();
        return new StepRow(
                place.topic(),
                place.partition(),
                place.offset(),
                step.step(),
                step.doneBy(),
                step.outcome(),
                step.sentence(),
                step.sending().map(Sending::requestKey),
                step.sending().map(Sending::bodyHash),
                at);
    }
}
