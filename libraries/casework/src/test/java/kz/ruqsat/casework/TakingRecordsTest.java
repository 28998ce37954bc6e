package kz.ruqsat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "invitation"))
class TakingRecordsTest {

    private static final String TOPIC = Topic.VISA_EVENTS.wireName();
    private static final String DEAD_LETTERS = Topic.VISA_EVENTS.deadLetters("invitation-service");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Desk desk;

    @Inject
    ParkedRecords parked;

    @Inject
    Casework casework;

    @Inject
    Intake intake;

    @Test
    void a_record_takes_effect_once_however_often_it_comes() {
        CaseId caseId = desk.opened("once");
        var record = record(caseId, 1, "");

        Topics.sendAll(List.of(record, record, record(caseId, 2, ""), record));

        await().atMost(PATIENCE).until(() -> desk.parcel(caseId).stamps() == 2);
        assertThat(desk.history(caseId)).hasSize(3);
        assertThat(desk.history(caseId).getLast().actor()).isEqualTo(Actor.service("visa-service"));
    }

    @Test
    void one_poisoned_record_among_two_hundred_delays_its_own_case_only() {
        List<CaseId> caseIds =
                IntStream.range(0, 200).mapToObj(i -> desk.opened("batch" + i)).toList();
        CaseId poisoned = caseIds.get(77);

        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        caseIds.forEach(caseId -> records.add(record(caseId, 1, caseId.equals(poisoned) ? "poison" : "fine")));
        caseIds.forEach(caseId -> records.add(record(caseId, 2, "")));
        Topics.sendAll(records);

        await().atMost(PATIENCE)
                .until(() -> caseIds.stream()
                        .filter(caseId -> !caseId.equals(poisoned))
                        .allMatch(caseId -> desk.parcel(caseId).stamps() == 2));
        assertThat(desk.parcel(poisoned).stamps()).isZero();
        assertThat(entries("PARKED", poisoned)).singleElement().satisfies(entry -> {
            assertThat(entry.sequence()).isEqualTo(1);
            assertThat(entry.reason()).contains("23514");
        });
        assertThat(entries("WAITING", poisoned))
                .singleElement()
                .satisfies(e -> assertThat(e.sequence()).isEqualTo(2));
    }

    @Test
    void a_record_the_program_fails_on_is_parked_and_what_follows_waits_in_order() {
        CaseId caseId = desk.opened("defect");

        Topics.sendAll(List.of(record(caseId, 1, "fail"), record(caseId, 2, ""), record(caseId, 3, "")));

        await().atMost(PATIENCE).until(() -> entries("WAITING", caseId).size() == 2);
        assertThat(entries("PARKED", caseId))
                .extracting(ParkedRecords.Entry::sequence)
                .containsExactly(1L);
        assertThat(desk.parcel(caseId).stamps()).isZero();
    }

    @Test
    void a_gap_waits_until_the_missing_record_comes() {
        CaseId caseId = desk.opened("gap");

        Topics.sendAll(List.of(record(caseId, 2, ""), record(caseId, 3, "")));
        await().atMost(PATIENCE).until(() -> entries("WAITING", caseId).size() == 2);
        assertThat(desk.parcel(caseId).stamps()).isZero();

        Work missing = intake.workOf(delivery(caseId, 1), caseId.toString(), Work.Again.FIRST);
        assertThat(desk.await(missing)).isInstanceOf(WorkResult.Parked.class);
        await().atMost(PATIENCE).until(() -> desk.parcel(caseId).stamps() == 3);
    }

    @Test
    void an_unknown_type_is_kept_and_gone_on_from_and_an_unknown_major_parks_the_case() {
        CaseId newer = desk.opened("newer");
        CaseId major = desk.opened("major");

        Topics.sendAll(List.of(
                typed(record(newer, 1, ""), "kz.ruqsat.visa.stamp-blessed.v1"),
                record(newer, 2, ""),
                typed(record(major, 1, ""), "kz.ruqsat.visa.examination-started.v2"),
                record(major, 2, "")));

        await().atMost(PATIENCE).until(() -> desk.parcel(newer).stamps() == 1);
        await().atMost(PATIENCE).until(() -> entries("WAITING", major).size() == 1);
        assertThat(entries("IGNORED", newer)).hasSize(1);
        assertThat(entries("PARKED", major))
                .singleElement()
                .satisfies(e -> assertThat(e.reason()).contains("major"));
    }

    @Test
    void what_cannot_even_be_read_is_parked_alone_and_copied_to_the_dead_letters() {
        CaseId after = desk.opened("after");
        List<RecordMetadata> places = Topics.sendAll(List.of(
                new ProducerRecord<>(TOPIC, 0, null, "no key".getBytes(StandardCharsets.UTF_8)),
                new ProducerRecord<>(TOPIC, 0, "key", "no headers".getBytes(StandardCharsets.UTF_8)),
                new ProducerRecord<>(TOPIC, 0, after.toString(), null),
                record(after, 1, "")));

        await().atMost(PATIENCE).until(() -> desk.parcel(after).stamps() == 1);
        for (RecordMetadata place : places.subList(0, 3)) {
            await().atMost(PATIENCE)
                    .until(() -> parked("PARKED").stream()
                            .anyMatch(e -> e.partition() == place.partition() && e.offset() == place.offset()));
            await().atMost(PATIENCE)
                    .until(() -> Topics.all(DEAD_LETTERS).stream()
                            .map(Topics::headers)
                            .anyMatch(h -> h.get("dead-letter-partition").equals(String.valueOf(place.partition()))
                                    && h.get("dead-letter-offset").equals(String.valueOf(place.offset()))));
        }
    }

    private ProducerRecord<String, byte[]> record(CaseId caseId, long sequence, String reason) {
        return Topics.record(TOPIC, envelope(caseId, sequence, reason));
    }

    private Envelope envelope(CaseId caseId, long sequence, String reason) {
        return desk.examination(caseId, sequence, reason);
    }

    private Delivery delivery(CaseId caseId, long sequence) {
        Envelope envelope = envelope(caseId, sequence, "");
        return new Delivery(
                "invitation-service",
                TOPIC,
                5,
                1_000_000 + sequence,
                envelope.headers(),
                envelope.body().getBytes(StandardCharsets.UTF_8));
    }

    private static ProducerRecord<String, byte[]> typed(ProducerRecord<String, byte[]> record, String type) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        headers.put("ce_type", type);
        return Topics.record(record.topic(), Optional.of(record.key()), headers, record.value());
    }

    private List<ParkedRecords.Entry> entries(String status, CaseId caseId) {
        return parked(status).stream()
                .filter(e -> e.caseId().equals(Optional.of(caseId)))
                .toList();
    }

    private List<ParkedRecords.Entry> parked(String status) {
        return parked.list(status, "", -1, -1, 1000).await().atMost(PATIENCE);
    }
}
