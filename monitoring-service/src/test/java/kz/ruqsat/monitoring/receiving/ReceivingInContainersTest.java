package kz.ruqsat.monitoring.receiving;

import static kz.ruqsat.monitoring.Reader.awaitStages;
import static kz.ruqsat.monitoring.Reader.gapOf;
import static kz.ruqsat.monitoring.Reader.hasGap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.monitoring.AStage;
import kz.ruqsat.monitoring.StageTopic;
import kz.ruqsat.sandbox.testing.ContainerEngine;
import kz.ruqsat.sandbox.testing.ContainersTestResource;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The receiving of stages on the images of PostgreSQL and Kafka that are deployed; all it promises is tested beside this. */
@QuarkusTest
@EnabledIf(value = ContainerEngine.IS_HERE, disabledReason = ContainerEngine.ABSENT)
@WithTestResource(
        value = ContainersTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "monitoring"))
class ReceivingInContainersTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void a_stage_comes_in_and_is_seen() {
        var caseId = CaseId.next();
        try (var topic = new StageTopic(bootstrapServers)) {
            topic.send(AStage.of(caseId, 1).starts(StatutoryClock.MIA_REVIEW, "MIA_TD", "MIA75"));
        }

        var read = awaitStages(caseId, 1);

        assertThat(read.getString("state")).isEqualTo("REGISTERED");
        assertThat(read.getList("terms.status")).containsExactly("RUNNING");
    }

    @Test
    void an_unreadable_record_is_parked_and_copied_and_the_case_goes_on_when_it_comes_right() {
        var caseId = CaseId.next();
        var first = AStage.of(caseId, 1);
        try (var topic = new StageTopic(bootstrapServers)) {
            topic.send(List.of(first.envelope("not json")));

            assertThat(gapOf(caseId).getString("fault")).isEqualTo("UNREADABLE");
            await("a dead letter")
                    .until(() -> !topic.deadLetters(caseId.toString()).isEmpty());

            topic.send(first, first);
        }

        assertThat(awaitStages(caseId, 1).getList("stages.sequence")).containsExactly(1);
        assertThat(hasGap(caseId)).isFalse();
    }
}
