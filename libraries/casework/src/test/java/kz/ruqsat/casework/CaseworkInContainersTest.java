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
import java.util.Optional;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.visa.ExaminationStarted;
import kz.ruqsat.sandbox.testing.ContainerEngine;
import kz.ruqsat.sandbox.testing.ContainersTestResource;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The adapters on the images of PostgreSQL and Kafka that are deployed; what they promise is tested beside this. */
@QuarkusTest
@EnabledIf(value = ContainerEngine.IS_HERE, disabledReason = ContainerEngine.ABSENT)
@WithTestResource(
        value = ContainersTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "invitation"))
class CaseworkInContainersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Desk desk;

    @Test
    void a_case_moves_tells_of_it_and_takes_a_record() {
        CaseId caseId = desk.opened("contained");

        await("its event is on the topic")
                .atMost(PATIENCE)
                .until(() -> Topics.envelopes(Topic.INVITATION_EVENTS.wireName(), caseId)
                                .size()
                        == 1);

        var event = new ExaminationStarted("EMB-DEL", "");
        var record = new Envelope(
                UuidCreator.getTimeOrderedEpoch(),
                EventCatalogue.kindOf(event).type(),
                "/ruqsat/visa-service",
                caseId,
                desk.now(),
                1,
                "",
                "",
                "",
                EventCatalogue.write(event));
        Topics.send(
                Topic.VISA_EVENTS.wireName(),
                Optional.of(caseId.toString()),
                record.headers(),
                record.body().getBytes(StandardCharsets.UTF_8));

        await("the record takes effect")
                .atMost(PATIENCE)
                .until(() -> desk.parcel(caseId).stamps() == 1);
        assertThat(desk.history(caseId).getLast().actor()).isEqualTo(Actor.service("visa-service"));
    }
}
