package kz.ruqsat.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.identity.IssuerSettings;
import kz.ruqsat.sandbox.identity.TestUser;
import kz.ruqsat.sandbox.identity.TestUsers;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** What {@code docker-compose.yml} and {@code deploy/} repeat of the stand, as far as it can be judged without an engine. */
class ComposeFileTest {
    private static final Path TREE = SandboxHome.find().tree();

    private static JsonNode yaml(String file) throws IOException {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(100);
        try (var reader = Files.newBufferedReader(TREE.resolve(file))) {
            return new ObjectMapper().valueToTree(new Yaml(options).<Map<String, Object>>load(reader));
        }
    }

    private static JsonNode realm() throws IOException {
        return new ObjectMapper()
                .readTree(TREE.resolve("deploy/keycloak/ruqsat-realm.json").toFile());
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static List<String> texts(JsonNode list) {
        return items(list).map(JsonNode::asText).toList();
    }

    @Test
    void every_service_is_there_on_its_usual_ports_and_started_when_what_it_needs_is_healthy() throws IOException {
        var services = yaml("docker-compose.yml").path("services");

        assertThat(StandService.values()).allSatisfy(each -> {
            var service = services.path(each.title());
            assertThat(texts(service.path("ports")))
                    .containsExactly(
                            "127.0.0.1:%1$d:%1$d".formatted(each.usualPort()),
                            "127.0.0.1:%1$d:%1$d".formatted(each.usualManagementPort()));
            assertThat(service.at("/depends_on/prepare/condition").asText())
                    .isEqualTo("service_completed_successfully");
            assertThat(service.at("/depends_on/issuer/condition").asText()).isEqualTo("service_healthy");
            assertThat(service.at("/read_only").asBoolean()).isTrue();
        });
    }

    @Test
    void whatever_stays_up_says_when_it_is_healthy_and_ports_are_open_on_this_machine_only() throws IOException {
        var services = yaml("docker-compose.yml").path("services");
        // Public images without a program that could ask them: nothing waits for these.
        var silent = List.of("grafana", "kafka-page");

        services.fields().forEachRemaining(service -> {
            if (!service.getValue().path("restart").asText().equals("no") && !silent.contains(service.getKey())) {
                assertThat(service.getValue().has("healthcheck"))
                        .as(service.getKey())
                        .isTrue();
            }
            assertThat(texts(service.getValue().path("ports")))
                    .as(service.getKey())
                    .allMatch(port -> port.startsWith("127.0.0.1:"));
        });
    }

    @Test
    void prometheus_asks_every_service() throws IOException {
        assertThat(texts(yaml("deploy/prometheus/prometheus.yml").at("/scrape_configs/0/static_configs/0/targets")))
                .containsExactlyElementsOf(Stream.of(StandService.values())
                        .map(each -> each.title() + ":" + each.usualManagementPort())
                        .toList());
    }

    @Test
    void keycloak_knows_the_same_test_users_with_the_same_roles_bodies_and_organisations() throws IOException {
        var people = items(realm().path("users"))
                .filter(user -> !user.has("serviceAccountClientId"))
                .map(user -> new TestUser(
                        user.at("/attributes/login/0").asText(),
                        user.at("/attributes/title/0").asText(),
                        texts(user.path("realmRoles")),
                        user.at("/attributes/body/0").asText(),
                        user.at("/attributes/organisation/0").asText()));

        assertThat(people).containsExactlyElementsOf(TestUsers.bundled().people());
    }

    @Test
    void keycloak_knows_the_services_by_the_secret_of_the_stand() throws IOException {
        var accounts = items(realm().path("users")).filter(user -> user.has("serviceAccountClientId"));
        var clients = items(realm().path("clients"))
                .filter(client -> client.path("serviceAccountsEnabled").asBoolean())
                .toList();

        assertThat(accounts)
                .allSatisfy(user -> assertThat(texts(user.path("realmRoles"))).containsExactly("SERVICE"))
                .extracting(user -> user.at("/attributes/login/0").asText())
                .containsExactlyElementsOf(TestUsers.SERVICES);
        assertThat(clients)
                .allSatisfy(client -> assertThat(client.path("secret").asText()).isEqualTo("${RUQSAT_SERVICE_SECRET}"))
                .extracting(client -> client.path("clientId").asText())
                .containsExactlyElementsOf(TestUsers.SERVICES);
        assertThat(yaml("docker-compose.yml")
                        .at("/services/keycloak/environment/RUQSAT_SERVICE_SECRET")
                        .asText())
                .contains(IssuerSettings.SANDBOX_SECRET);
    }
}
