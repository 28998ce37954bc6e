package kz.ruqsat.sandbox.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.embedded.StandTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the records of a topic, for people who have no kcat; belongs to no consumer group and moves no offset. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Print the records of a topic from its beginning on, as they come; ends with Ctrl-C.")
final class Watch implements Runnable {
    private static final Duration POLL = Duration.ofMillis(300);

    @Mixin
    private RunFolder folder;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "TOPIC",
            defaultValue = StandTopics.STAGES,
            description = "such as ruqsat.invitation.events.v1 (default: ${DEFAULT-VALUE})")
    private String topic;

    @Option(names = "--to-end", description = "stop at the records that are there now")
    private boolean toEnd;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", folder.stand().kafka(), "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (!toEnd || isBefore(consumer, ends)) {
                consumer.poll(POLL).forEach(record -> print(record, out));
            }
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
        var known = consumer.listTopics().get(topic);
        if (known == null) {
            throw new StandException("there is no topic " + topic + "; there are "
                    + String.join(
                            ", ",
                            consumer.listTopics().keySet().stream().sorted().toList()));
        }
        return known.stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
    }

    private static boolean isBefore(KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private static void print(ConsumerRecord<String, String> record, PrintWriter out) {
        var headers = StreamSupport.stream(record.headers().spliterator(), false)
                .map(Watch::text)
                .toList();
        out.println(record.key() + " " + String.join(",", headers));
        out.println("  " + record.value());
    }

    private static String text(Header header) {
        return header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8);
    }
}
