package kz.ruqsat.sandbox.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.Folders;
import kz.ruqsat.sandbox.SandboxHome;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedStandTest {
    private static final Path FOLDER =
            Path.of("target", "embedded-test-" + ProcessHandle.current().pid());
    private static final String ABANDONED = "-abandoned";
    private static final String KILLED = "-killed";
    private static EmbeddedStand stand;

    @BeforeAll
    static void start() {
        stand = EmbeddedStand.start(StandSettings.freshIn(FOLDER).with(Durability.FAST));
    }

    @AfterAll
    static void stop() {
        stand.close();
        Stream.of("", ABANDONED, KILLED).forEach(ending -> Folders.remove(beside(ending)));
    }

    @Test
    void owner_migrates_and_the_application_may_only_connect() throws SQLException {
        for (String database : Databases.NAMES) {
            try (var owner = connect(database, Databases.OWNER);
                    var application = connect(database, Databases.APPLICATION)) {
                execute(owner, "create table only_the_owners(id int)");

                assertThatThrownBy(() -> execute(application, "create table public.mine(id int)"))
                        .hasMessageContaining("permission denied for schema public");
                assertThatThrownBy(() -> execute(application, "select * from only_the_owners"))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void a_wrong_password_is_refused() {
        assertThatThrownBy(() -> DriverManager.getConnection(jdbc("visa"), Databases.APPLICATION, "guessed"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void every_topic_is_there_with_its_settings() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", stand.bootstrapServers()))) {
            var names = admin.listTopics().names().get();

            assertThat(names)
                    .contains(StandTopics.INVITATION_EVENTS, StandTopics.CLOCK)
                    .contains("berkut.approval.replies.v1.approval-service.dead-letters")
                    .contains("ruqsat.visa.events.v1.invitation-service.dead-letters")
                    .contains("ruqsat.visa.events.v1.approval-service.dead-letters")
                    .doesNotContain("ruqsat.visa.events.v1.visa-service.dead-letters");
            assertThat(partitions(admin, StandTopics.STAGES)).isEqualTo(6);
            assertThat(partitions(admin, StandTopics.CLOCK)).isEqualTo(1);
            assertThat(setting(admin, StandTopics.VISA_EVENTS, "retention.ms")).isEqualTo("-1");
            assertThat(setting(admin, StandTopics.CLOCK, "cleanup.policy")).isEqualTo("compact");
            assertThat(setting(admin, StandTopics.BERKUT_REPLIES, "message.timestamp.type"))
                    .isEqualTo("LogAppendTime");
        }
    }

    @Test
    void a_stand_that_lost_its_starter_is_cleared_up_by_the_next_one_and_keeps_its_data() throws Exception {
        var folder = beside(ABANDONED);
        var abandoned = Abandoned.start(folder);
        var database = abandoned.postgres();
        var broker = abandoned.kafka();

        abandoned.killWardenAndStarter();

        await("Kafka ends by itself").until(() -> !broker.isAlive());
        assertThat(database.isAlive())
                .as("nobody was left to stop the database")
                .isTrue();
        var next = EmbeddedStand.start(
                StandSettings.freshIn(folder).with(Durability.FAST).with(StandSettings.EarlierData.KEEP));
        try (next;
                var owner = DriverManager.getConnection(
                        "jdbc:" + next.postgresUrl("approval"), Databases.OWNER, Databases.OWNER)) {
            assertThat(database.isAlive()).isFalse();
            assertThat(ask(owner, "select what from remembered")).isEqualTo("still here");
        }
    }

    @Test
    void a_stand_whose_starter_was_killed_leaves_no_process() throws Exception {
        var abandoned = Abandoned.start(beside(KILLED));
        var parts = List.of(abandoned.postgres(), abandoned.kafka());

        abandoned.killStarter();

        await("the warden ends all parts").until(() -> parts.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void damaged_binaries_are_unpacked_again() throws Exception {
        var parent = Files.createTempDirectory(Path.of("target"), "binaries-");
        var lib = SandboxHome.find().lib();
        var first = PostgresBinaries.unpacked(lib, parent);
        Files.delete(first.program("postgres"));

        var second = PostgresBinaries.unpacked(lib, parent);

        assertThat(second.program("postgres")).isExecutable();
        assertThat(parent.toFile().list()).as("nothing half-done stays").hasSize(1);
        Folders.remove(parent);
    }

    @Test
    void a_port_in_use_is_replaced_by_another() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePorts.near(taken.getLocalPort())).isNotEqualTo(taken.getLocalPort());
        }
    }

    private static Path beside(String ending) {
        return FOLDER.resolveSibling(FOLDER.getFileName() + ending);
    }

    private static int partitions(Admin admin, String topic) throws Exception {
        return admin.describeTopics(List.of(topic))
                .topicNameValues()
                .get(topic)
                .get()
                .partitions()
                .size();
    }

    private static String setting(Admin admin, String topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .values()
                .get(resource)
                .get()
                .get(name)
                .value();
    }

    private static Connection connect(String database, String user) throws SQLException {
        return DriverManager.getConnection(jdbc(database), user, user);
    }

    private static String jdbc(String database) {
        return "jdbc:" + stand.postgresUrl(database);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
