package kz.ruqsat.sandbox.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.Waiting;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the stand's topics on a broker; topics that are there already stay as they are. */
public final class Topics {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Topics() {}

    public static void create(String bootstrapServers) {
        create(bootstrapServers, StandTopics.PARTITIONS);
    }

    /** The same with another number of partitions. */
    static void create(String bootstrapServers, int partitions) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers, "client.id", "sandbox-topics"))) {
            var present = admin.listTopics().names().get();
            var missing = StandTopics.all(partitions).stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            awaitLeaders(admin, missing);
        } catch (ExecutionException | TimeoutException e) {
            throw new StandException("cannot create the topics on " + bootstrapServers + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StandException("interrupted while creating topics", e);
        }
    }

    private static void awaitLeaders(Admin admin, List<NewTopic> topics) {
        var names = topics.stream().map(NewTopic::name).toList();
        var ready = Waiting.atMost(LIMIT).until(() -> haveLeaders(admin, names));
        if (!ready) {
            throw new StandException("the topics " + names + " have no leader after " + LIMIT.toSeconds() + " s");
        }
    }

    private static boolean haveLeaders(Admin admin, List<String> names) {
        try {
            return admin.describeTopics(names).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition -> partition.leader() != null);
        } catch (ExecutionException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
