package kz.ruqsat.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.ruqsat.sandbox.SandboxHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuqsatTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path empty;

    @Test
    void an_unknown_command_ends_with_2_and_names_the_known_ones() {
        assertThat(run("fly")).isEqualTo(2);
        assertThat(err.toString()).contains("fly");
    }

    @Test
    void an_unknown_service_ends_with_2_and_names_the_known_ones() {
        var commands = List.of("restart", "stop", "environment");

        assertThat(commands)
                .allSatisfy(command -> assertThat(run(command, "--folder", empty.toString(), "nonsense"))
                        .isEqualTo(2));
        assertThat(run("up", "--detach", "--folder", empty.toString(), "--only", "nonsense"))
                .isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(4).allMatch(line -> line.contains("no service nonsense; there are"));
    }

    @Test
    void a_time_that_is_none_ends_with_2_and_shows_one() {
        assertThat(run("clock", "advance", "--folder", empty.toString(), "--to", "yesterday"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("2026-03-12T09:00", "yesterday");
    }

    @Test
    void a_command_that_needs_a_stand_ends_with_1_and_says_how_to_start_one() {
        assertThat(run("token", "--folder", empty.toString(), "auditor")).isEqualTo(1);
        assertThat(run("check", "--json", "--folder", empty.toString())).isEqualTo(1);
        assertThat(run("dead-letters", "--folder", empty.toString())).isEqualTo(1);
        assertThat(run("webhooks", "listen", "--folder", empty.toString())).isEqualTo(1);
        assertThat(err.toString().lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).contains("no stand is up in " + empty, "./ruqsat up"));
    }

    @Test
    void a_dead_letter_that_is_none_ends_with_2_and_shows_one() {
        for (var command : List.of("show", "dry-run", "approve", "send")) {
            assertThat(run("dead-letters", command, "--folder", empty.toString(), "nonsense"))
                    .isEqualTo(2);
        }
        assertThat(err.toString().lines())
                .hasSize(4)
                .allSatisfy(
                        line -> assertThat(line).contains("nonsense", "visa-service/ruqsat.invitation.events.v1-3-17"));
    }

    @Test
    void a_repair_without_a_record_ends_with_2_and_says_where_the_form_is() throws IOException {
        var id = "visa-service/ruqsat.invitation.events.v1-3-17";
        var file = Files.writeString(empty.resolve("record.json"), "{\"headers\": {}}");

        assertThat(run("dead-letters", "repair", id)).isEqualTo(2);
        assertThat(run("dead-letters", "repair", id, "--record", file.toString()))
                .isEqualTo(2);
        assertThat(run(
                        "dead-letters",
                        "repair",
                        id,
                        "--record",
                        empty.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(run("dead-letters", "set-aside", id)).isEqualTo(2);
        assertThat(err.toString()).contains("--record", "has no body", "cannot read", "--reason");
    }

    @Test
    void a_report_that_could_not_be_written_is_told_before_the_demo_starts() {
        var nowhere = empty.resolve("missing/report.json");

        assertThat(run("demo", "--once", "--folder", empty.toString(), "--report", nowhere.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("the report cannot be written to " + nowhere);
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void what_goes_with_a_stand_of_its_own_is_not_taken_silently_for_another() {
        var scenario = SandboxHome.find().tree().resolve("scenarios/demo").toString();

        assertThat(run("scenario", scenario, "--target", "compose", "--check")).isEqualTo(2);
        assertThat(err.toString()).contains("--check and --stay go with a stand of its own");
    }

    @Test
    void down_without_a_stand_is_fine() {
        assertThat(run("down", "--folder", empty.toString())).isZero();
        assertThat(out.toString()).contains("No stand is up");
    }

    @Test
    void the_clock_needs_exactly_one_target() {
        assertThat(run("clock", "advance", "--to", "2026-03-12T09:00", "--by-working-days", "2"))
                .isEqualTo(2);
        assertThat(run("clock", "advance")).isEqualTo(2);
    }

    @Test
    void a_year_of_no_cases_or_of_a_banana_ends_with_2_and_says_what_it_takes() {
        for (String wrong : List.of("0", "-5", "banana", "100001", "1.5")) {
            assertThat(run("year", "--folder", empty.toString(), "--cases", wrong))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("--cases takes a whole number from 1 to 100000", "not " + wrong);
        }
        assertThat(run("year", "--folder", empty.toString(), "--seed", "luck")).isEqualTo(2);
        assertThat(err.toString()).contains("--seed takes a whole number, such as 42, not luck");
        assertThat(run("year", "--folder", empty.toString(), "--speed", "9")).isEqualTo(2);
        assertThat(err.toString()).contains("--speed");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void a_year_whose_report_could_not_be_written_does_not_begin() {
        var nowhere = empty.resolve("missing/year.json");

        assertThat(run("year", "--folder", empty.toString(), "--report", nowhere.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("the report cannot be written to " + nowhere);
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void users_are_listed_with_roles_and_bodies() {
        assertThat(run("users")).isZero();
        assertThat(out.toString()).containsPattern("officer-delhi +MISSION_OFFICER +EMB-DEL");
    }

    private int run(String... arguments) {
        return Ruqsat.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
