package kz.ruqsat.sandbox.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.ruqsat.sandbox.client.CaseTimeline;
import kz.ruqsat.sandbox.scenario.CannedTimelines;
import kz.ruqsat.sandbox.scenario.Digest;
import kz.ruqsat.sandbox.scenario.Ink;
import kz.ruqsat.sandbox.time.AdvanceReport;
import org.junit.jupiter.api.Test;

class YearReportTest {
    private static final CaseTimeline SILENCE = CannedTimelines.silence();

    private static CaseEnd end(int number) {
        var reference = "P%06d/1".formatted(number);
        return new CaseEnd(
                reference, SILENCE, Digest.trail(reference, Optional.of(SILENCE), List.of("R-086 PASSED"), List.of()));
    }

    private static YearReport report(int cases, String... failures) {
        var tempo = new Tempo();
        tempo.step(new AdvanceReport.Step(Instant.parse("2026-03-18T04:00:00Z"), 3, 120));
        tempo.deeds(Instant.parse("2026-03-18T04:00:00Z"), 40);
        var ends = IntStream.rangeClosed(1, cases).mapToObj(YearReportTest::end).toList();
        return new YearReport(YearPlan.of(2, 1), ends, tempo, List.of(failures));
    }

    @Test
    void terms_are_told_by_whose_time_it_is() {
        var page = String.join("\n", new YearPage(report(2), Ink.PLAIN).lines());

        assertThat(page)
                .containsPattern("KNB +0 +2 +0")
                .containsPattern("MIA_TD MIA75 +2 +0 +0")
                .contains("Digest: sha-256:")
                .containsPattern("March +0\\.1 +0\\.0 +1 +120")
                .doesNotContain("refused:");
    }

    @Test
    void a_year_is_whole_if_every_act_was_taken_and_every_case_is_there() {
        assertThat(report(2).isWhole()).isTrue();
        assertThat(report(1).isWhole()).isFalse();

        var refused = report(2, "2026-03-18T04:00:00Z Files: POST was answered 422");
        assertThat(refused.isWhole()).isFalse();
        assertThat(new YearPage(refused, Ink.PLAIN).lines())
                .contains("1 acts of the plan were refused:")
                .anyMatch(line -> line.contains("answered 422"));
    }

    @Test
    void the_digest_names_no_id_and_differs_with_a_case() {
        assertThat(report(2).digest())
                .isEqualTo(report(2).digest())
                .isNotEqualTo(report(1).digest());
        assertThat(report(2).json())
                .containsEntry("seed", 1L)
                .containsKeys("digest", "endStates", "grounds", "terms", "months");
    }
}
