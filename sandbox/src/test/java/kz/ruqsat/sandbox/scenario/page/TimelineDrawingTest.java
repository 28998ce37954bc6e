package kz.ruqsat.sandbox.scenario.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.sandbox.client.CaseTimeline;
import kz.ruqsat.sandbox.scenario.CannedTimelines;
import org.junit.jupiter.api.Test;

class TimelineDrawingTest {
    private static final CaseTimeline SILENCE = CannedTimelines.silence();
    private final String svg = TimelineDrawing.of(SILENCE);

    @Test
    void a_timeline_is_drawn_as_it_must_be() throws IOException {
        try (var golden = TimelineDrawingTest.class.getResourceAsStream("silence.svg")) {
            assertThat(svg.replace("><", ">\n<"))
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    @Test
    void each_day_off_is_hatched_and_no_other() {
        var days = Scale.of(SILENCE).dates();

        assertThat(days).startsWith(LocalDate.of(2026, 3, 18)).endsWith(LocalDate.of(2026, 3, 28));
        assertThat(days)
                .allSatisfy(day -> assertThat(svg.contains("<title>" + day + "</title>"))
                        .isEqualTo(!WorkingCalendar.kazakhstan().isWorkingDay(day)));
    }

    @Test
    void the_due_line_stands_at_the_first_moment_that_is_late() {
        var scale = Scale.of(SILENCE);
        var due = Instant.parse("2026-03-26T19:00:00Z");

        assertThat(scale.x(due)).isEqualTo(Scale.LEFT + 9 * scale.dayWidth());
        assertThat(svg).contains("<line class=\"due\" x1=\"%.1f\"".formatted(scale.x(due)));
    }

    @Test
    void a_case_without_stages_has_no_drawing() {
        var nothing = new CaseTimeline("INV-1", "SUBMITTED", List.of(), List.of(), SILENCE.source());

        assertThat(TimelineDrawing.of(nothing)).isEmpty();
    }

    @Test
    void it_holds_no_style_of_its_own_and_no_outside_content() {
        assertThat(svg).doesNotContain("style=").doesNotContain("href").doesNotContain("http");
    }
}
