package kz.ruqsat.sandbox.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ruqsat.sandbox.embedded.StandTopics;
import kz.ruqsat.sandbox.testing.SharedStand;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaStandBrokerTest {
    private static final String GROUP = "a-reader-of-stages";

    @Test
    void the_newest_time_on_the_topic_counts() {
        try (var broker = new KafkaStandBroker(SharedStand.ofThisJvm().kafka())) {
            broker.writeTime(Instant.parse("2026-03-10T04:00:00Z"));
            broker.writeTime(Instant.parse("2026-03-11T04:00:00Z"));

            assertThat(broker.time()).contains(Instant.parse("2026-03-11T04:00:00Z"));
        }
    }

    @Test
    void a_group_is_behind_until_it_has_committed_what_was_sent() throws Exception {
        var groups = Map.of(GROUP, Set.of(StandTopics.STAGES));
        try (var broker = new KafkaStandBroker(SharedStand.ofThisJvm().kafka())) {
            assertThat(broker.progress(groups).behind())
                    .as("nothing sent, nothing read")
                    .isEmpty();

            send(3);
            var unread = broker.progress(groups);
            consume(3);
            var read = broker.progress(groups);

            assertThat(unread.behind())
                    .containsExactly(GROUP + " has 3 records of public-services.stages.v1 before it");
            assertThat(read.behind()).isEmpty();
            assertThat(read.ends()).isEqualTo(unread.ends()).hasSize(6);
        }
    }

    private static void send(int records) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", SharedStand.ofThisJvm().kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int record = 0; record < records; record++) {
                producer.send(new ProducerRecord<>(StandTopics.STAGES, "case-" + record, "{}"))
                        .get();
            }
        }
    }

    private static void consume(int records) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                SharedStand.ofThisJvm().kafka(),
                "group.id",
                GROUP,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(StandTopics.STAGES));
            for (int seen = 0; seen < records; ) {
                seen += consumer.poll(Duration.ofSeconds(1)).count();
            }
            consumer.commitSync();
        }
    }
}
