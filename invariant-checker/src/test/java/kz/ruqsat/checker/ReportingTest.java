package kz.ruqsat.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import kz.ruqsat.checker.picture.Dump;
import kz.ruqsat.checker.reading.DumpFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program prints and how it ends. */
class ReportingTest {

    @TempDir
    private static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return InvariantChecker.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
    }

    private static String file(Dump dump) {
        Path file = folder.resolve("dump-" + System.nanoTime() + ".json.gz");
        DumpFile.write(dump, file);
        return file.toString();
    }

    private static Dump withAnOverdueRow() {
        return Mutant.of(Stories.told()).drop("approval.silences", row -> true).dump();
    }

    @Test
    void a_clean_stand_has_one_line_a_check_and_ends_with_0() {
        assertThat(run("--dump", file(Stories.told()))).isZero();

        assertThat(out.toString().lines())
                .filteredOn(line -> line.startsWith("  CHK-"))
                .hasSize(25)
                .allMatch(line -> line.contains("  holds  ") && line.contains(" row"));
        assertThat(out.toString())
                .contains("A stand at Thu 16 Apr 2026 15:00 in Astana, with 135 records on its topics")
                .contains("Nothing found. 25 hold, 0 broken");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 118);
    }

    @Test
    void a_violation_is_told_with_its_case_below_its_check_and_ends_with_1() {
        assertThat(run("--dump", file(withAnOverdueRow()))).isEqualTo(1);

        assertThat(out.toString())
                .containsSubsequence(
                        "CHK-16  BROKEN", "case ", "INV-MIA75-2026-", "has passed in silence, and is not overdue")
                .contains("1 violations in CHK-16. 24 hold, 1 broken, 0 not applicable");
    }

    @Test
    void json_has_the_same_for_programs() throws IOException {
        assertThat(run("--json", "--dump", file(withAnOverdueRow()))).isEqualTo(1);

        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.path("clean").asBoolean()).isFalse();
        assertThat(report.path("checks")).hasSize(25);
        JsonNode broken = report.path("checks").get(15);
        assertThat(broken.path("result").asText()).isEqualTo("BROKEN");
        assertThat(broken.at("/violations/0/caseNumber").asText()).startsWith("INV-MIA75-2026-");
        assertThat(broken.at("/violations/0/record").asText()).contains("KNB_3WD");
    }

    @Test
    void of_many_violations_the_first_are_shown_and_the_rest_is_counted() {
        var mutant = Mutant.of(Stories.told());
        for (int count = 0; count < 4; count++) {
            mutant.drop("monitoring.stages", row -> row.text("stage").equals("INV_REGISTERED"));
        }

        assertThat(run("--most", "1", "--dump", file(mutant.dump()))).isEqualTo(1);
        assertThat(out.toString()).contains("and 3 more");
    }

    @Test
    void a_dump_that_cannot_be_read_ends_with_3_and_a_command_that_is_not_understood_with_2() {
        assertThat(run("--dump", folder.resolve("missing").toString())).isEqualTo(3);
        assertThat(err.toString()).startsWith("Cannot read the dump");
        assertThat(run()).isEqualTo(2);
        assertThat(run("--postgres", "127.0.0.1:1")).isEqualTo(2);
    }

    @Test
    void a_stand_that_is_not_there_ends_with_3() {
        assertThat(run("--postgres", "127.0.0.1:1", "--kafka", "127.0.0.1:1")).isEqualTo(3);
        assertThat(err.toString()).startsWith("Cannot read database invitation at 127.0.0.1:1");
    }

    @Test
    void what_was_written_is_read_back_as_it_was() {
        Dump clean = Stories.told();

        assertThat(DumpFile.read(Path.of(file(clean)))).isEqualTo(clean);
        assertThat(clean.databases()).containsOnlyKeys("invitation", "approval", "visa", "monitoring");
        assertThat(Map.copyOf(clean.databases().get("visa"))).containsKeys("cases", "visas", "visa_status");
    }
}
