package kz.ruqsat.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.ruqsat.sandbox.NotUnderstoodException;
import kz.ruqsat.sandbox.time.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandAddressesTest {
    private static final String SMALL = """
            {"kafka": "broker:9092", "issuer": "http://issuer:8090", "services": {
              "visa-service": {"address": "http://visa:8083", "managementPort": 9083},
              "berkut-stub": {"address": "http://berkut:8085", "managementPort": 9085, "startedHere": false}}}
            """;

    @TempDir
    private Path folder;

    private StandAddresses read(String json) throws IOException {
        return StandAddresses.read(
                Files.writeString(folder.resolve("stand.json"), json).toString());
    }

    @Test
    void a_small_file_is_enough_and_only_what_takes_part_keeps_the_time() throws IOException {
        assertThat(read(SMALL).members())
                .containsExactly(new Member("visa-service", URI.create("http://visa:9083/sandbox/clock")));
    }

    @Test
    void the_file_of_a_stand_that_is_up_is_one_and_so_is_its_folder() throws IOException {
        var json = SMALL.replace("{\"kafka\"", "{\"launcherPid\": 7, \"control\": \"http://127.0.0.1:1\", \"kafka\"");

        assertThat(read(json).control()).isEqualTo("http://127.0.0.1:1");
        assertThat(StandAddresses.read(folder.toString())).isEqualTo(read(json));
    }

    @Test
    void what_names_no_stand_is_not_understood() {
        assertThatThrownBy(() -> StandAddresses.read("composed"))
                .isInstanceOf(NotUnderstoodException.class)
                .hasMessageContaining("--target takes embedded, compose, or the address of its stand.json");
        assertThatThrownBy(() -> read("{\"kafka\": \"broker:9092\"}"))
                .isInstanceOf(NotUnderstoodException.class)
                .hasMessageContaining("names no kafka, issuer and services");
        assertThatThrownBy(() -> read("kafka: broker")).isInstanceOf(NotUnderstoodException.class);
    }

    @Test
    void keycloak_is_the_issuer_of_the_compose_stand_where_it_is_told_so() {
        var issuer = "http://keycloak.localhost:8091/realms/ruqsat";

        assertThat(StandAddresses.ofCompose(Map.of("RUQSAT_ISSUER", issuer)).issuer())
                .isEqualTo("http://127.0.0.1:8091/realms/ruqsat");
    }

    @Test
    void the_compose_stand_is_found_on_its_published_ports() {
        var compose = StandAddresses.ofCompose(Map.of("RUQSAT_KAFKA_PORT", "19092"));

        assertThat(compose.kafka()).isEqualTo("127.0.0.1:19092");
        assertThat(compose.services().get("visa-service").address()).isEqualTo("http://127.0.0.1:8083");
        assertThat(compose.issuer()).isEqualTo("http://127.0.0.1:8090");
        assertThat(compose.members()).hasSize(StandService.values().length);
    }
}
