package kz.ruqsat.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.ruqsat.businesstime.StatutoryClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The law on the command line: no stand is up in any of these tests. */
class LawCommandsTest {
    private static final Path EXAMPLE = Path.of("../docs/examples/petition.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void a_petition_in_order_ends_with_0_and_shows_rules_sources_place_documents_and_due_dates() {
        assertThat(run("assess", EXAMPLE.toString(), "--on", "2026-03-19")).isZero();

        assertThat(out.toString())
                .contains("unless a register holds", "as if filed on 19 March 2026", "2026.1/2026-03-10")
                .contains("✓ R-073  The place of issuance is right: Embassy, New Delhi (EMB-DEL)")
                .contains("SEED: seed/Place of issuance")
                .contains("? R-079  Not looked up")
                .contains("Nobody may ask for these", "Payment gateway of the electronic government")
                .contains("Mon 30 Mar 2026  KNB approval, 3 working days (R-086)", "holiday NAURYZ")
                .contains("OQ-03");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_petition_with_a_failed_finding_ends_with_1_and_names_field_ground_and_the_right_place() throws IOException {
        Path petition = example("\"EMB-DEL\"", "\"EMB-BER\"", "\"SHARMA\"", "\"SHARMA1\"");

        assertThat(run("assess", petition.toString(), "--on", "2026-04-10")).isEqualTo(1);

        assertThat(out.toString())
                .contains("Not taken as it is")
                .contains("✗ R-056", "RG-ACC-05, /invitees/0/surname")
                .contains("✗ R-073", "RG-MIA-04", "Embassy, New Delhi (EMB-DEL)")
                .doesNotContain("SHARMA1");
    }

    @Test
    void R_001_before_the_amendments_rules_are_named_and_not_applied() {
        assertThat(run("assess", EXAMPLE.toString(), "--on", "2026-03-09")).isZero();

        assertThat(out.toString())
                .contains("- R-073  This rule binds from 10 March 2026")
                .contains("! The lists of categories");
    }

    @ParameterizedTest
    @CsvSource({"ru, Верное место выдачи", "kk, Құжаттардың сапар мақсатына сәйкестігі"})
    void it_is_written_in_the_language_that_was_asked_for(String language, String words) {
        assertThat(run("assess", EXAMPLE.toString(), "--on", "2026-04-10", "--language", language))
                .isZero();

        assertThat(out.toString()).contains(words);
    }

    @Test
    void JSON_is_the_answer_of_REST_with_all_languages_or_the_one_that_was_asked_for() throws IOException {
        assertThat(run("assess", EXAMPLE.toString(), "--on", "2026-04-10", "--json"))
                .isZero();
        JsonNode answer = JSON.readTree(out.toString());

        assertThat(answer.at("/invitees/0/outlook").asText()).isEqualTo("TO_KNB_UNLESS_REGISTERS_OBJECT");
        assertThat(answer.at("/invitees/0/outlookText").properties()).hasSize(3);
        assertThat(answer.at("/dueDates/1/computation/lastDay").asText()).isEqualTo("2026-04-16");
        assertThat(answer.at("/dueDates/1/computation/eventAt").asText()).isEqualTo("2026-04-13T13:30:00Z");
    }

    @Test
    void a_request_of_REST_is_taken_too_and_its_day_counts_unless_another_is_given() throws IOException {
        Path request = file("{\"petition\": " + Files.readString(EXAMPLE) + ", \"on\": \"2026-03-09\"}");

        assertThat(run("assess", request.toString())).isZero();
        assertThat(out.toString()).contains("as if filed on 9 March 2026");
        assertThat(run("assess", request.toString(), "--on", "2026-04-10")).isZero();
        assertThat(out.toString()).contains("as if filed on 10 April 2026");
    }

    @Test
    void what_cannot_be_read_ends_with_2_and_is_named_by_its_place() throws IOException {
        assertThat(run("assess", folder.resolve("missing.json").toString())).isEqualTo(2);
        assertThat(run("assess", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("missing.json cannot be read");

        assertThat(run("assess", file("{\"division\": ").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("the whole: malformed-json. Line 1, column");

        Path wrong = example("\"stayDays\": 30", "\"stayDays\": \"30\"", "\"training\"", "\"trainings\"");
        assertThat(run("assess", wrong.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("/stayDays: wrong-type", "/training: required", "/trainings: unknown-field");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void dates_that_contradict_each_other_end_with_2_and_wrong_options_too() throws IOException {
        Path wrong = example("\"2026-06-02\"", "\"2026-05-03\"");

        assertThat(run("assess", wrong.toString(), "--on", "2026-04-10")).isEqualTo(2);
        assertThat(err.toString()).contains("/validTo: invalid-value");
        assertThat(run("assess", EXAMPLE.toString(), "--on", "10.04.2026")).isEqualTo(2);
        assertThat(run("assess", EXAMPLE.toString(), "--language", "de")).isEqualTo(2);
        assertThat(run("assess")).isEqualTo(2);
    }

    @Test
    void R_086_a_deadline_shows_each_day_why_it_was_skipped_rule_and_versions() {
        assertThat(run("deadline", "--clock", "KNB_3WD", "--from", "2026-03-19T10:00+05:00"))
                .isZero();

        assertThat(out.toString().lines())
                .contains("  Fri 20 Mar 2026    1", "  Sat 21 Mar 2026    -  skipped: holiday NAURYZ")
                .contains("  last day      Fri 27 Mar 2026, until 24:00 in Astana")
                .contains("  data          terms 2026.1, calendar 2026.1")
                .anyMatch(line -> line.startsWith("  rule          R-086, SEED: "));
    }

    @Test
    void R_087_a_last_day_that_is_a_day_off_rolls_on_and_says_so() {
        assertThat(run("deadline", "--clock", "KNB_30CD", "--from", "2026-03-19T10:00"))
                .isZero();

        assertThat(out.toString())
                .contains("Sat 18 Apr 2026", "the last day was a day off", "last day      Mon 20 Apr 2026");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VISA_VALIDITY")
    void every_clock_of_set_length_can_be_computed_also_as_JSON(StatutoryClock clock) throws IOException {
        assertThat(run("deadline", "--clock", clock.name(), "--from", "2026-03-19T05:00:00Z", "--json"))
                .isZero();
        JsonNode computation = JSON.readTree(out.toString());

        assertThat(computation.path("clock").asText()).isEqualTo(clock.name());
        assertThat(computation.path("lastDay").asText()).startsWith("202");
        assertThat(run("deadline", "--clock", clock.name(), "--from", "2026-03-19T10:00"))
                .isZero();
    }

    @Test
    void a_wrong_clock_lists_the_right_ones_and_a_wrong_time_says_what_is_right() {
        assertThat(run("deadline", "--clock", "KNB", "--from", "2026-03-19T10:00"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("MIA_REVIEW", "KNB_3WD", "KNB_30CD", "INVITATION_TERM");
        assertThat(run("deadline", "--clock", "KNB_3WD", "--from", "yesterday")).isEqualTo(2);
        assertThat(err.toString()).contains("--from takes 2026-03-19T10:00+05:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-01-01T10:00", "2019-01-01T10:00"})
    void a_day_outside_every_calendar_ends_with_1_and_is_never_guessed(String from) {
        assertThat(run("deadline", "--clock", "KNB_3WD", "--from", from)).isEqualTo(1);
        assertThat(err.toString()).isNotBlank();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void the_catalogue_is_printed_for_a_day() throws IOException {
        assertThat(run("law", "--on", "2026-03-09")).isZero();
        assertThat(out.toString())
                .containsPattern("R-073 \\| Consular district of citizenship +\\| not yet +\\| 2026-03-10");
        assertThat(out.toString()).containsPattern("R-161 \\| .* \\| in force +\\| of old");

        out.getBuffer().setLength(0);
        assertThat(run("law", "--on", "2026-03-10", "--json")).isZero();
        assertThat(JSON.readTree(out.toString()).path("version").asText()).isEqualTo("2026.1/2026-03-10");
    }

    @Test
    void changes_take_two_days_in_order_and_no_third() {
        assertThat(run("law", "--changes", "2026-03-10", "2026-03-11")).isZero();
        assertThat(out.toString()).contains("Nothing.");
        assertThat(run("law", "--changes", "2026-03-10", "2026-03-09")).isEqualTo(2);
        assertThat(err.toString()).contains("the earlier day first");
        assertThat(run("law", "--changes", "2026-03-10")).isEqualTo(2);
        assertThat(run("law", "--changes", "2026-03-09", "2026-03-10", "--on", "2026-03-10"))
                .isEqualTo(2);
    }

    /** {@code docs/changes-2026-03-10.md} is what the command prints; write it anew with the command at its head. */
    @Test
    void the_page_of_the_changes_of_10_March_2026_is_what_the_command_prints() throws IOException {
        assertThat(run("law", "--changes", "2026-03-09", "2026-03-10")).isZero();

        assertThat(Files.readString(Path.of("../docs/changes-2026-03-10.md")))
                .as("./ruqsat law --changes 2026-03-09 2026-03-10 > docs/changes-2026-03-10.md")
                .isEqualTo(out.toString());
    }

    private Path example(String... replacements) throws IOException {
        String petition = Files.readString(EXAMPLE);
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(petition).contains(replacements[i]);
            petition = petition.replace(replacements[i], replacements[i + 1]);
        }
        return file(petition);
    }

    private Path file(String text) throws IOException {
        return Files.write(folder.resolve("petition.json"), text.getBytes(StandardCharsets.UTF_8));
    }

    private int run(String... arguments) {
        return Ruqsat.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
