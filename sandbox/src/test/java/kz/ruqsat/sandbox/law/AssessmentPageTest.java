package kz.ruqsat.sandbox.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.rulebook.assessing.AssessmentRequest;
import kz.ruqsat.rulebook.assessing.DryRun;
import kz.ruqsat.rulebook.wording.Languages;
import kz.ruqsat.sandbox.scenario.Ink;
import kz.ruqsat.sandbox.scenario.Paragraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentPageTest {

    private static List<String> page(String language, String on, Ink ink) throws IOException {
        Languages one = Languages.of(language).orElseThrow();
        byte[] petition = Files.readAllBytes(Path.of("../docs/examples/petition.json"));
        DryRun run = DryRun.of(AssessmentRequest.read(petition).facts(LocalDate.parse(on)), one);
        return new AssessmentPage(one, ink).lines(run, "petition.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void no_line_is_longer_than_a_page_is_wide_in_any_language(String language) throws IOException {
        assertThat(page(language, "2026-03-09", Ink.PLAIN))
                .allMatch(line -> line.length() <= Paragraph.WIDTH + 20)
                .noneMatch(line -> line.contains("null") || line.contains("{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-09", "2026-04-10", "2026-05-01"})
    void a_sign_says_without_colour_what_colour_says(String on) throws IOException {
        List<String> plain = page("en", on, Ink.PLAIN);
        List<String> coloured = page("en", on, Ink.COLOURED);

        assertThat(plain).noneMatch(line -> line.contains("\u001b")).anyMatch(line -> line.matches(" {4}[✓✗?-] R-0.*"));
        assertThat(coloured.stream().map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "")))
                .containsExactlyElementsOf(plain);
    }
}
