package kz.ruqsat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.visa.ExaminationStarted;
import kz.ruqsat.sandbox.testing.ContainerEngine;
import kz.ruqsat.sandbox.testing.ContainersTestResource;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Ledger, relay and intake on the images of PostgreSQL and Kafka that are deployed; all they promise is tested beside this. */
@QuarkusTest
@EnabledIf(value = ContainerEngine.IS_HERE, disabledReason = ContainerEngine.ABSENT)
@WithTestResource(
        value = ContainersTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "invitation"))
class CaseworkInContainersTest {

    private static final String VISA_EVENTS = Topic.VISA_EVENTS.wireName();
    private static final String DEAD_LETTERS = Topic.VISA_EVENTS.deadLetters("invitation-service");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Desk desk;

    @Inject
    ParkedRecords parked;

    @Test
    void moves_of_a_case_are_kept_and_told_in_their_order() {
        CaseId caseId = desk.opened("contained");
        desk.done(caseId, new Parcel.Stamp("a note"));

        assertThat(desk.parcel(caseId).stamps()).isEqualTo(1);
        assertThat(desk.history(caseId)).hasSize(2);
        await("its events are on the topic")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Topics.envelopes(Topic.INVITATION_EVENTS.wireName(), caseId))
                        .extracting(Envelope::sequence)
                        .containsExactly(1L, 2L));
    }

    @Test
    void a_record_takes_effect_once_however_often_it_comes() {
        CaseId caseId = desk.opened("contained");
        var first = record(caseId, 1, "");

        Topics.sendAll(List.of(first, first, record(caseId, 2, ""), first));

        await("both take effect")
                .atMost(PATIENCE)
                .until(() -> desk.parcel(caseId).stamps() == 2);
        assertThat(desk.history(caseId)).hasSize(3);
        assertThat(desk.history(caseId).getLast().actor()).isEqualTo(Actor.service("visa-service"));
    }

    @Test
    void a_record_the_database_refuses_is_parked_and_copied_and_delays_no_other_case() {
        CaseId poisoned = desk.opened("poisoned");
        CaseId other = desk.opened("other");

        Topics.sendAll(List.of(record(poisoned, 1, "poison"), record(other, 1, "")));

        await("the other case goes on")
                .atMost(PATIENCE)
                .until(() -> desk.parcel(other).stamps() == 1);
        await("the record is parked").atMost(PATIENCE).until(() -> isParked(poisoned));
        await("a copy is among the dead letters")
                .atMost(PATIENCE)
                .until(() -> !Topics.read(DEAD_LETTERS, poisoned.toString()).isEmpty());
        assertThat(desk.parcel(poisoned).stamps()).isZero();
    }

    private boolean isParked(CaseId caseId) {
        return parked.list("PARKED", "", -1, -1, 1000).await().atMost(PATIENCE).stream()
                .anyMatch(entry -> entry.caseId().equals(Optional.of(caseId)));
    }

    private ProducerRecord<String, byte[]> record(CaseId caseId, long sequence, String reason) {
        var event = new ExaminationStarted("EMB-DEL", reason);
        var envelope = new Envelope(
                UuidCreator.getTimeOrderedEpoch(),
                EventCatalogue.kindOf(event).type(),
                "/ruqsat/visa-service",
                caseId,
                desk.now(),
                sequence,
                "",
                "",
                "",
                EventCatalogue.write(event));
        return Topics.record(
                VISA_EVENTS,
                Optional.of(caseId.toString()),
                envelope.headers(),
                envelope.body().getBytes(StandardCharsets.UTF_8));
    }
}
