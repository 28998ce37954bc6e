package kz.ruqsat.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.ruqsat.sandbox.time.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerStandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_setting_that_is_missing_is_named() {
        assertThat(run(Map.of(), "prepare")).isEqualTo(1);
        assertThat(err.toString()).contains("RUQSAT_PG_ADDRESS is not set");
        assertThat(run(Map.of("KAFKA_BOOTSTRAP_SERVERS", " "), "show")).isEqualTo(1);
        assertThat(err.toString()).contains("KAFKA_BOOTSTRAP_SERVERS is not set");
    }

    @Test
    void without_a_command_or_with_two_targets_it_ends_with_2() {
        assertThat(run(Map.of())).isEqualTo(2);
        assertThat(run(Map.of(), "advance", "--to", "2026-03-12T09:00", "--by-working-days", "2"))
                .isEqualTo(2);
    }

    @Test
    void the_processes_of_the_stand_are_found_by_the_names_of_their_containers() {
        var stand = new ContainerStand(Map.of("RUQSAT_MEMBERS", "visa-service:9083, berkut-stub:9085"));

        assertThat(stand.members())
                .containsExactly(
                        new Member("visa-service", URI.create("http://visa-service:9083/sandbox/clock")),
                        new Member("berkut-stub", URI.create("http://berkut-stub:9085/sandbox/clock")));
    }

    private int run(Map<String, String> environment, String... arguments) {
        var commands = new ContainerStand(environment);
        return Ruqsat.run(commands, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void letters_are_printed_from_the_folder_that_is_kept(@TempDir Path kept) throws IOException {
        assertThat(run(Map.of(), "letters")).isEqualTo(1);
        assertThat(err.toString()).contains("RUQSAT_MAIL_FOLDER is not set");

        var letter = "To: anita@sharma.example\nSubject: INV-1: news\nX-Ruqsat-Case: one\n\nIt is agreed\n";
        Files.writeString(Files.createDirectory(kept.resolve("mail")).resolve("a.eml"), letter);
        var environment = Map.of("RUQSAT_MAIL_FOLDER", kept.toString());

        assertThat(run(environment, "letters", "INV-1")).isZero();
        assertThat(out.toString()).contains("To:      anita@sharma.example", "  It is agreed", "1 letter");
        assertThat(run(environment, "letters", "INV-2")).isZero();
        assertThat(out.toString()).contains("0 letters");
    }

    @Test
    void the_time_begins_with_the_amended_rules_unless_another_instant_is_told() {
        assertThat(new ContainerStand(Map.of()).begin()).isEqualTo("2026-03-10T04:00:00Z");
        assertThat(new ContainerStand(Map.of("RUQSAT_CLOCK_BEGINS", "2026-03-06T04:00:00Z")).begin())
                .isEqualTo("2026-03-06T04:00:00Z");
        assertThatThrownBy(() -> new ContainerStand(Map.of("RUQSAT_CLOCK_BEGINS", "yesterday")).begin())
                .hasMessageContaining("takes an instant");
    }
}
