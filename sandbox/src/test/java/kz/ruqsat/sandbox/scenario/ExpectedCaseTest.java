package kz.ruqsat.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.sandbox.client.CaseTimeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectedCaseTest {
    private static final String AS_IT_WAS = """
            state: AGREED
            reporter: MIA75
            stages: [INV_SENT_TO_KNB, INV_KNB_OVERDUE, INV_REFUSED]
            terms: [KNB_3WD missed 2026-03-26, MIA_REVIEW kept 2026-03-19]
            grounds: RG-SVC-03
            findings: [R-086 PASSED]
            records: {berkut.approval.replies.v1: [APPROVED]}
            dispositions: LATE_ACCEPTED
            requestsAtKnb: 1
            never: {states: EXPIRED, stages: INV_WITHDRAWN, findings: R-073 FAILED RG-MIA-04, dispositions: MALFORMED}
            """;

    @TempDir
    private Path folder;

    private ExpectedCase expected(String text) {
        try {
            var cast = new Cast();
            cast.named("lena", Optional.empty());
            return EndReader.read("lena", Written.in(Files.writeString(folder.resolve("end.yaml"), text)), cast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Difference> differences(String text) {
        return expected(text).differences(CannedCases.lena(CannedTimelines.silence()));
    }

    @Test
    void a_case_that_ended_as_expected_has_no_differences() {
        assertThat(differences(AS_IT_WAS)).isEmpty();
    }

    @Test
    void another_state_stage_reporter_or_ground_is_named_with_what_was_told_and_what_was_seen() {
        assertThat(differences("{state: REFUSED, reporter: MIA71, stages: INV_SENT_TO_KNB, grounds: []}"))
                .containsExactly(
                        new Difference("lena: state", List.of("REFUSED"), List.of("AGREED")),
                        new Difference(
                                "lena: stages",
                                List.of("INV_SENT_TO_KNB"),
                                List.of("INV_SENT_TO_KNB", "INV_KNB_OVERDUE", "INV_REFUSED")),
                        new Difference("lena: reporter", List.of("MIA71"), List.of("MIA75")),
                        new Difference("lena: grounds", List.of(), List.of("RG-SVC-03")));
    }

    @Test
    void stages_may_be_told_with_their_reporter_and_moment() {
        assertThat(
                        differences(
                                "stages: [INV_SENT_TO_KNB by MIA75, INV_KNB_OVERDUE at 2026-03-27 00:00, INV_REFUSED by MIA75 at 2026-03-27 15:00]"))
                .isEmpty();
        assertThat(differences("stages: [INV_SENT_TO_KNB by MIA71, INV_KNB_OVERDUE, INV_REFUSED]"))
                .containsExactly(new Difference(
                        "lena: stages",
                        List.of("INV_SENT_TO_KNB by MIA71", "INV_KNB_OVERDUE", "INV_REFUSED"),
                        List.of("INV_SENT_TO_KNB by MIA75", "INV_KNB_OVERDUE", "INV_REFUSED")));
    }

    @Test
    void a_term_that_ended_otherwise_or_a_day_later_is_a_difference() {
        assertThat(differences("terms: [KNB_3WD kept 2026-03-26, MIA_REVIEW kept 2026-03-19]"))
                .hasSize(1);
        assertThat(differences("terms: [KNB_3WD missed 2026-03-27, MIA_REVIEW kept 2026-03-19]"))
                .hasSize(1);
    }

    @Test
    void a_term_may_be_told_by_the_first_moment_that_is_late() {
        assertThat(differences("terms: [KNB_3WD missed 2026-03-27 00:00, MIA_REVIEW kept 2026-03-19]"))
                .isEmpty();
        assertThat(differences("terms: [KNB_3WD missed 2026-03-27 00:01, MIA_REVIEW kept 2026-03-19]"))
                .hasSize(1);
    }

    @Test
    void findings_are_held_against_those_that_are_told_alone() {
        assertThat(differences("findings: [R-073 PASSED, R-086 PASSED]")).isEmpty();
        assertThat(differences("findings: [R-073 FAILED]"))
                .singleElement()
                .extracting(Difference::what)
                .isEqualTo("lena: findings, among others");
    }

    @Test
    void what_must_never_be_is_a_difference_when_it_was() {
        assertThat(differences("never: {stages: INV_KNB_OVERDUE, states: AWAITING_KNB, records: APPROVED}"))
                .extracting(Difference::what)
                .containsExactly("lena: states, never", "lena: stages, never", "lena: records, never");
    }

    @Test
    void a_notice_that_is_missing_or_was_given_to_somebody_else_is_a_difference() {
        assertThat(differences("notices: [INV_REFUSED to INVITER]")).isEmpty();
        assertThat(differences("notices: [INV_REFUSED to APPLICANT]"))
                .containsExactly(new Difference(
                        "lena: notices", List.of("INV_REFUSED to APPLICANT"), List.of("INV_REFUSED to INVITER")));
        assertThat(differences("notices: []")).hasSize(1);
    }

    @Test
    void a_request_too_many_at_knb_is_a_difference() {
        assertThat(differences("requestsAtKnb: 2"))
                .containsExactly(new Difference("lena: requestsAtKnb", List.of("2"), List.of("1")));
    }

    @Test
    void a_stage_that_is_missing_or_came_twice_shows_in_the_numbers() {
        var json = CannedTimelines.silenceJson();
        ((ArrayNode) json.path("stages")).remove(0);

        assertThat(expected("{}").differences(CannedCases.lena(CaseTimeline.from(json))))
                .containsExactly(
                        new Difference("lena: numbers of the stages", List.of("1", "2", "3"), List.of("2", "3", "4")));
    }
}
