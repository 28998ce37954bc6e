package kz.ruqsat.sandbox.scenario.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.scenario.CannedCases;
import kz.ruqsat.sandbox.scenario.CannedTimelines;
import kz.ruqsat.sandbox.scenario.Figures;
import kz.ruqsat.sandbox.scenario.Report;
import kz.ruqsat.sandbox.scenario.ScenarioFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryPagesTest {
    private static final Path CATALOGUE = SandboxHome.find().tree().resolve("scenarios");

    @TempDir
    private Path folder;

    private String story;

    @BeforeEach
    void write() throws IOException {
        var silence = ScenarioFile.read(CATALOGUE, CATALOGUE.resolve("demo/4-silence-and-late-answer.yaml"))
                .getFirst();
        var figures = new Figures(Instant.EPOCH, () -> Instant.EPOCH);
        var told = CannedCases.result(silence, CannedCases.lena(CannedTimelines.silence()));
        new StoryPages(folder.resolve("pages")).write(new Report(List.of(told), List.of("stops-the-broker"), figures));
        story = Files.readString(folder.resolve("pages/4-silence-and-late-answer.html"));
    }

    @Test
    void a_page_tells_the_story_with_timeline_dispositions_and_records() {
        assertThat(story)
                .contains("Silence of KNB")
                .contains("Ended as told.")
                .contains("<svg role=\"group\"")
                .contains("INV_KNB_OVERDUE")
                .contains("LATE_ACCEPTED")
                .contains("berkut.approval.replies.v1");
    }

    @Test
    void text_is_never_markup() {
        assertThat(story).contains("invites &lt;Lena&gt;").contains("&lt;b&gt;").doesNotContain("<Lena>");
    }

    @Test
    void nothing_comes_from_elsewhere_and_nothing_runs() throws IOException {
        assertThat(story).doesNotContain("http:").doesNotContain("https:").doesNotContain("<script");
        assertThat(folder.resolve("pages/story.css")).isNotEmptyFile();
    }

    @Test
    void the_index_leads_to_each_page_and_names_what_was_left_out() throws IOException {
        assertThat(Files.readString(folder.resolve("pages/index.html")))
                .contains("<a href=\"4-silence-and-late-answer.html\">")
                .contains("as told")
                .contains("sha-256:")
                .contains("stops-the-broker");
    }
}
