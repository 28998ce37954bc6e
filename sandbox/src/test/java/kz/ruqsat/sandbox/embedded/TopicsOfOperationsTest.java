package kz.ruqsat.sandbox.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

/**
 * What operations people read of the topics: a table, and the rights each service needs. Both are made from the topics themselves and from the
 * settings of the services; {@code -Druqsat.renew=true} writes them anew.
 */
class TopicsOfOperationsTest {

    private static final Path HOME = Path.of("..");
    private static final List<String> SERVICES =
            List.of("invitation-service", "approval-service", "visa-service", "monitoring-service");

    // Who writes follows from the procedure and stands in no setting: the AsyncAPI document says it in words.
    private static final Map<String, List<String>> WRITERS = Map.of(
            StandTopics.INVITATION_EVENTS, List.of("invitation-service"),
            StandTopics.APPROVAL_EVENTS, List.of("approval-service"),
            StandTopics.VISA_EVENTS, List.of("visa-service"),
            StandTopics.BERKUT_REPLIES, List.of("berkut"),
            StandTopics.STAGES, List.of("invitation-service", "visa-service"),
            StandTopics.NOTICES, List.of("invitation-service", "visa-service"),
            StandTopics.CLOCK, List.of("sandbox"));

    /**
     * A channel of a service.
     *
     * @param group consumer group
     */
    private record Reading(String service, String topic, String group) {}

    @Test
    void the_table_of_topics_is_what_a_stand_creates_and_services_read() throws IOException {
        assertCommitted(HOME.resolve("docs/api/topics.md"), table());
    }

    @Test
    void the_rights_are_those_the_services_need_and_no_more() throws IOException {
        assertCommitted(HOME.resolve("deploy/kafka/acls.sh"), rights());
    }

    @Test
    void every_topic_that_is_read_has_its_dead_letters_and_no_other_has() {
        List<String> wanted = readings().stream()
                .map(reading -> StandTopics.deadLetterTopic(reading.topic(), reading.service()))
                .sorted()
                .toList();

        assertThat(names().filter(TopicsOfOperationsTest::ofDeadLetters)).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static String table() {
        var text = new StringBuilder("""
                # Topics

                Made by a test from the topics a stand creates and from the settings of the services; what is on them, with examples, is in [asyncapi.yaml](asyncapi.yaml).
                The key of every record is the case id, so that order per case is order per partition. Topics are created explicitly (`StandTopics`), never by use.

                | Topic | Key | Partitions | Kept | Clean-up | Writes | Reads (consumer group) |
                | --- | --- | --- | --- | --- | --- | --- |
                """);
        StandTopics.all()
                .forEach(topic -> text.append("| `%s` | %s | %d | %s | %s | %s | %s |%n"
                        .formatted(
                                topic.name(),
                                topic.name().equals(StandTopics.CLOCK) ? "`now`" : "case id",
                                topic.numPartitions(),
                                kept(topic),
                                topic.configs().getOrDefault("cleanup.policy", "delete"),
                                String.join(", ", writers(topic.name())),
                                readers(topic.name()))));
        return text.append("""

                        Dead letters have the headers the record came with, and are copies: the truth is the table `parked` of the service ([dead letters](../runbooks/dead-letter.md)). Append time of the
                        broker is kept on the replies, since it decides what came in time (P-T2). `sandbox.clock.v1` is there in a sandbox only.
                        """).toString();
    }

    private static String rights() {
        var text = new StringBuilder("""
                #!/bin/sh
                # The rights each service needs on the broker, and no more; made by a test from the services' settings.
                #   deploy/kafka/acls.sh HOST:PORT [further options of kafka-acls, such as --command-config FILE]
                # Principals are named as the services; Berkut's is User:berkut. A producer that is idempotent needs no right on the cluster since Kafka 3.
                set -eu
                broker=${1:?"say which broker: HOST:PORT"}
                shift
                allow() { kafka-acls.sh --bootstrap-server "$broker" "$@" --add --force; }
                """);
        for (String service : SERVICES) {
            text.append("\n# ").append(service).append("\n");
            writes(service).forEach(topic -> text.append(right(service, "Write", "--topic " + topic)));
            readings().stream()
                    .filter(reading -> reading.service().equals(service))
                    .flatMap(reading -> Stream.of(
                            right(service, "Read", "--topic " + reading.topic()),
                            right(service, "Read", "--group " + reading.group())))
                    .distinct()
                    .forEach(text::append);
        }
        text.append("# it says how far every consumer is\n");
        readings().stream()
                .filter(reading -> !reading.service().equals("monitoring-service"))
                .flatMap(reading -> Stream.of(
                        describes("monitoring-service", "--topic " + reading.topic()),
                        describes("monitoring-service", "--group " + reading.group())))
                .distinct()
                .forEach(text::append);
        return text.append("\n# the Committee\n")
                .append(right("berkut", "Write", "--topic " + StandTopics.BERKUT_REPLIES))
                .toString();
    }

    private static String right(String principal, String operation, String resource) {
        return "allow \"$@\" --allow-principal User:%s --operation %s --operation Describe %s%n"
                .formatted(principal, operation, resource);
    }

    private static String describes(String principal, String resource) {
        return "allow \"$@\" --allow-principal User:%s --operation Describe %s%n".formatted(principal, resource);
    }

    private static Stream<String> writes(String service) {
        return names().filter(topic -> !topic.equals(StandTopics.CLOCK))
                .filter(topic -> writers(topic).contains(service));
    }

    private static Stream<String> names() {
        return StandTopics.all().stream().map(NewTopic::name);
    }

    private static boolean ofDeadLetters(String topic) {
        return topic.endsWith(".dead-letters");
    }

    private static List<String> writers(String topic) {
        return ofDeadLetters(topic)
                ? SERVICES.stream()
                        .filter(service -> topic.endsWith("." + service + ".dead-letters"))
                        .toList()
                : WRITERS.get(topic);
    }

    private static String readers(String topic) {
        String readers = readings().stream()
                .filter(reading -> reading.topic().equals(topic))
                .map(reading -> reading.service() + " (`" + reading.group() + "`)")
                .collect(Collectors.joining(", "));
        if (topic.equals(StandTopics.CLOCK)) {
            return "every service of a sandbox";
        }
        return readers.isEmpty() ? ofDeadLetters(topic) ? "people" : "whoever tells inviters and applicants" : readers;
    }

    private static String kept(NewTopic topic) {
        if (topic.configs().containsValue("compact")) {
            return "the last record";
        }
        long millis = Long.parseLong(topic.configs().get("retention.ms"));
        return millis < 0 ? "for ever" : Duration.ofMillis(millis).toDays() + " days";
    }

    private static List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        for (String service : SERVICES) {
            Properties settings = settings(service);
            settings.stringPropertyNames().stream()
                    .filter(name -> name.startsWith("mp.messaging.incoming.") && name.endsWith(".topic"))
                    .sorted()
                    .map(name -> new Reading(
                            service,
                            settings.getProperty(name),
                            Objects.requireNonNull(
                                    settings.getProperty(name.replace(".topic", ".group.id")),
                                    () -> service + " reads " + name + " in no named group")))
                    .forEach(readings::add);
        }
        return readings;
    }

    private static Properties settings(String service) {
        var settings = new Properties();
        Path file = HOME.resolve(service).resolve("src/main/resources/application.properties");
        try (var reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    private static void assertCommitted(Path file, String text) throws IOException {
        String unixText = text.replace(System.lineSeparator(), "\n");
        if (Boolean.getBoolean("ruqsat.renew")) {
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
            Files.writeString(file, unixText);
        }
        assertThat(Files.readString(file))
                .as("%s is out of date: -Druqsat.renew=true -Dtest=TopicsOfOperationsTest writes it anew", file)
                .isEqualTo(unixText);
    }
}
