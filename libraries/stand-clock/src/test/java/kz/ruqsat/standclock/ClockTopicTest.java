package kz.ruqsat.standclock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.LaunchMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ruqsat.sandbox.testing.SharedStand;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A process that starts in the middle of a stand's life learns the time from the topic. A real broker; each test has a topic of its own. */
class ClockTopicTest {

    private static final Instant FIRST = Instant.parse("2026-03-10T04:00:00Z");
    private static final Instant NEWEST = Instant.parse("2026-03-27T19:00:00Z");

    private static String bootstrap;

    @BeforeAll
    static void broker() {
        bootstrap = SharedStand.ofThisJvm().kafka();
    }

    @Test
    void the_newest_instant_is_the_time() throws Exception {
        String topic = topicWith(FIRST, FIRST.plusSeconds(60), NEWEST);

        assertThat(new ClockTopic(topic, bootstrap).latest()).contains(NEWEST);
    }

    @Test
    void the_newest_is_the_last_one_written_also_after_thousands_of_steps() throws Exception {
        Instant[] steps = java.util.stream.IntStream.range(0, 3_000)
                .mapToObj(FIRST::plusSeconds)
                .toArray(Instant[]::new);

        assertThat(new ClockTopic(topicWith(steps), bootstrap).latest()).contains(FIRST.plusSeconds(2_999));
    }

    @Test
    void a_fresh_stand_has_no_time_yet_and_a_process_begins_at_the_epoch() throws Exception {
        String topic = topicWith();

        assertThat(new ClockTopic(topic, bootstrap).latest()).isEmpty();
        assertThat(virtual(topic)).isEqualTo(FIRST);
    }

    @Test
    void a_restarted_process_opens_at_the_time_of_the_stand() throws Exception {
        assertThat(virtual(topicWith(FIRST, NEWEST))).isEqualTo(NEWEST);
    }

    @Test
    void a_step_that_a_process_was_not_told_yet_is_known_from_the_topic_and_time_never_goes_back() throws Exception {
        var topic = new ClockTopic(topicWith(FIRST, NEWEST), bootstrap);

        assertThat(topic.furthest(FIRST)).isEqualTo(NEWEST);
        assertThat(topic.furthest(NEWEST.plusSeconds(1))).isEqualTo(NEWEST.plusSeconds(1));
        assertThat(new ClockTopic(topicWith(), bootstrap).furthest(FIRST)).isEqualTo(FIRST);
    }

    @Test
    void a_topic_that_does_not_exist_stops_the_start_and_is_named() {
        String missing = "clock-" + UUID.randomUUID();

        assertThatIllegalStateException()
                .isThrownBy(() -> new ClockTopic(missing, bootstrap).latest())
                .withMessageContaining(missing);
    }

    private static Instant virtual(String topic) {
        return ClockOfService.virtual(LaunchMode.NORMAL, List.of("sandbox"), FIRST, topic, bootstrap)
                .instant();
    }

    private static String topicWith(Instant... steps) throws Exception {
        String topic = "clock-" + UUID.randomUUID();
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"))))
                    .all()
                    .get();
        }
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (Instant step : steps) {
                producer.send(new ProducerRecord<>(topic, "now", step.toString()));
            }
        }
        return topic;
    }
}
