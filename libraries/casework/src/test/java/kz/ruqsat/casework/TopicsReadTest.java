package kz.ruqsat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** With a group of its own, that reads when this test says so. */
@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "invitation"))
class TopicsReadTest {

    private static final String TOPIC = Topic.APPROVAL_EVENTS.wireName();

    @Inject
    TopicsRead read;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Test
    void it_completes_when_the_group_has_read_to_the_end_and_not_one_record_before() throws Exception {
        String group = "reader-" + UUID.randomUUID();
        Topics.send(TOPIC, Optional.of("any"), Map.of(), "any".getBytes(StandardCharsets.UTF_8));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            commit(admin, group, 1);
            CompletableFuture<Void> done = read.upToNow(group, Set.of(TOPIC)).subscribeAsCompletionStage();
            await("it waits for the last record")
                    .during(Duration.ofMillis(500))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> !done.isDone());

            commit(admin, group, 0);
            await("it completes").atMost(Duration.ofSeconds(10)).until(done::isDone);
            assertThat(done).isCompleted();
        }
    }

    /** Commits so many records short of the end of every partition that has any. */
    private static void commit(Admin admin, String group, long unread) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (int each = 0; each < Topic.PARTITIONS; each++) {
            latest.put(new TopicPartition(TOPIC, each), OffsetSpec.latest());
        }
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
        admin.listOffsets(latest)
                .all()
                .get()
                .forEach((partition, end) ->
                        committed.put(partition, new OffsetAndMetadata(Math.max(0, end.offset() - unread))));
        admin.alterConsumerGroupOffsets(group, committed).all().get();
    }
}
