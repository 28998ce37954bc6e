package kz.ruqsat.sandbox.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.embedded.Databases;
import kz.ruqsat.sandbox.embedded.Topics;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startable;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The same settings as {@link StandTestResource}, with PostgreSQL and Kafka in containers: the images of {@code docker-compose.yml}
 * instead of the programs that come as Maven artifacts. The issuer stays that of the shared stand.
 *
 * <p>The containers live as long as the test class. A module that uses this brings {@code testcontainers-postgresql} and
 * {@code testcontainers-kafka} itself and asks {@link ContainerEngine} first.
 */
public final class ContainersTestResource implements QuarkusTestResourceLifecycleManager {
    static final String POSTGRES_IMAGE = "postgres:18";
    static final String KAFKA_IMAGE = "apache/kafka:4.1.1";

    private final PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES_IMAGE);
    private final KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE);
    private String database = "";

    @Override
    public void init(Map<String, String> arguments) {
        database = StandTestResource.databaseOf(arguments);
    }

    @Override
    public Map<String, String> start() {
        Startables.deepStart(postgres, kafka).join();
        var server = postgres.getHost() + ":" + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
        new Databases(server, postgres.getUsername(), postgres.getPassword()).create();
        Topics.create(kafka.getBootstrapServers());
        return StandTestResource.settings(
                SharedStand.ofThisJvm().on("postgresql://" + server, kafka.getBootstrapServers()), database);
    }

    @Override
    public void stop() {
        Stream.of(kafka, postgres).forEach(Startable::stop);
    }
}
