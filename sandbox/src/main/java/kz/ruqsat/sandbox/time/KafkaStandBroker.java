package kz.ruqsat.sandbox.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.embedded.StandTopics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The stand's Kafka, as the time keeper uses it. */
public final class KafkaStandBroker implements StandBroker, AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final TopicPartition CLOCK = new TopicPartition(StandTopics.CLOCK, 0);

    private final Admin admin;
    private final KafkaProducer<String, String> producer;
    // Stays where it has read to: the time is asked for before every step, and a consumer is slow to make.
    private final KafkaConsumer<String, String> consumer;
    private final Map<String, Set<TopicPartition>> partitionsOf = new ConcurrentHashMap<>();
    private Optional<Instant> newest = Optional.empty();

    public KafkaStandBroker(String bootstrapServers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers, "client.id", "time-keeper-admin"));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "client.id", "time-keeper", "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.assign(List.of(CLOCK));
        consumer.seekToBeginning(List.of(CLOCK));
    }

    @Override
    public synchronized Optional<Instant> time() {
        var end = consumer.endOffsets(List.of(CLOCK), LIMIT).get(CLOCK);
        while (consumer.position(CLOCK, LIMIT) < end) {
            for (var step : consumer.poll(POLL)) {
                newest = Optional.of(Instant.parse(step.value()));
            }
        }
        return newest;
    }

    @Override
    public void writeTime(Instant now) {
        try {
            producer.send(new ProducerRecord<>(StandTopics.CLOCK, StandTopics.CLOCK_KEY, now.toString()))
                    .get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StandException("cannot write the stand's time to Kafka: " + e, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public Progress progress(Map<String, Set<String>> groups) {
        if (groups.isEmpty()) {
            return new Progress(Map.of(), List.of());
        }
        var committed = committed(groups);
        var all = groups.values().stream().flatMap(Set::stream).flatMap(topic -> partitions(topic).stream());
        var ends = ends(all.collect(Collectors.toSet()));
        var behind = new ArrayList<String>();
        groups.forEach((group, topics) -> topics.forEach(topic -> {
            long missing = partitions(topic).stream()
                    .mapToLong(partition -> missing(committed.get(group).get(partition), ends.get(partition)))
                    .sum();
            if (missing > 0) {
                behind.add(group + " has " + missing + " records of " + topic + " before it");
            }
        }));
        var named = new TreeMap<String, Long>();
        ends.forEach((partition, end) -> named.put(partition.toString(), end));
        return new Progress(named, behind);
    }

    private static long missing(OffsetAndMetadata committed, long end) {
        return end - (committed == null ? 0 : committed.offset());
    }

    private Map<String, Map<TopicPartition, OffsetAndMetadata>> committed(Map<String, Set<String>> groups) {
        var specs = new HashMap<String, ListConsumerGroupOffsetsSpec>();
        groups.forEach((group, topics) -> {
            var partitions = new TreeSet<>(java.util.Comparator.comparing(TopicPartition::toString));
            topics.forEach(topic -> partitions.addAll(partitions(topic)));
            specs.put(group, new ListConsumerGroupOffsetsSpec().topicPartitions(partitions));
        });
        return get(admin.listConsumerGroupOffsets(specs).all());
    }

    private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) {
        var latest = partitions.stream().collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest()));
        return get(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private Set<TopicPartition> partitions(String topic) {
        return partitionsOf.computeIfAbsent(topic, name -> {
            var count = get(admin.describeTopics(List.of(name)).allTopicNames())
                    .get(name)
                    .partitions()
                    .size();
            return IntStream.range(0, count)
                    .mapToObj(number -> new TopicPartition(name, number))
                    .collect(Collectors.toSet());
        });
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StandException("Kafka does not say how far its readers are: " + e, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static StandException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StandException("interrupted while talking to Kafka", e);
    }

    @Override
    public void close() {
        closeConsumer();
        producer.close(Duration.ofSeconds(2));
        admin.close(Duration.ofSeconds(2));
    }

    private synchronized void closeConsumer() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    }
}
