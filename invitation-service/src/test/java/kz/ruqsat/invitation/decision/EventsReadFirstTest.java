package kz.ruqsat.invitation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.approval.ApprovalRequestCancelled;
import kz.ruqsat.invitation.ServiceTest;
import kz.ruqsat.invitation.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** With a group of its own, that reads when this test says so. */
@ServiceTest
class EventsReadFirstTest {

    @Inject
    InstantSource clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void the_gate_opens_when_the_group_has_read_to_the_end_and_not_one_record_before() throws Exception {
        String group = "reader-" + UUID.randomUUID();
        new Topics(bootstrapServers)
                .publish(
                        "approval-service",
                        CaseId.next().toString(),
                        1,
                        clock.instant(),
                        new ApprovalRequestCancelled(UUID.randomUUID()));
        EventsReadFirst gate = new EventsReadFirst(bootstrapServers, group);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            commit(admin, group, 1);
            CompletableFuture<Void> opened = gate.caughtUp().subscribeAsCompletionStage();
            await("the gate stays shut over the last record")
                    .during(Duration.ofMillis(500))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> !opened.isDone());

            commit(admin, group, 0);
            await("the gate opens").atMost(Duration.ofSeconds(10)).until(opened::isDone);
            assertThat(opened).isCompleted();
        } finally {
            gate.close();
        }
    }

    /** Commits so many records short of the end of every partition that has any. */
    private static void commit(Admin admin, String group, long unread) throws Exception {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (Topic topic : new Topic[] {Topic.APPROVAL_EVENTS, Topic.VISA_EVENTS}) {
            for (int i = 0; i < Topic.PARTITIONS; i++) {
                latest.put(new TopicPartition(topic.wireName(), i), OffsetSpec.latest());
            }
        }
        Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
        admin.listOffsets(latest)
                .all()
                .get()
                .forEach((partition, end) ->
                        read.put(partition, new OffsetAndMetadata(Math.max(0, end.offset() - unread))));
        admin.alterConsumerGroupOffsets(group, read).all().get();
    }
}
