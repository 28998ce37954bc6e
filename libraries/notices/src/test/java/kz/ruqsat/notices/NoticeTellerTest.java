package kz.ruqsat.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.CaseFile;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.invitation.ReviewAssigned;
import kz.ruqsat.contracts.notices.NoticeGiven;
import kz.ruqsat.contracts.notices.NoticeGiven.RunningTerm;
import kz.ruqsat.contracts.stages.ReportedTerm;
import org.junit.jupiter.api.Test;

class NoticeTellerTest {

    private static final Instant AT = Instant.parse("2026-03-19T04:30:00Z");

    /** A file that has grounds of its own. */
    private record Paper(String state, List<String> grounds) implements CaseFile {
        @Override
        public Keys keys() {
            return new Keys("INV-MIA75-2026-0000123", "", "MIA75", "");
        }
    }

    private static final NoticeTeller<Paper> TELLER =
            new NoticeTeller<>("petition", _ -> List.of(NoticeTeller.INVITER), Paper::grounds);

    @Test
    void a_transition_with_a_stage_that_is_not_told_tells_nobody() {
        assertThat(told(stage("MIA_REVIEW", true))).isEmpty();
        assertThat(told(stage("NOBODY_KNOWS", false))).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void of_two_stages_of_one_transition_the_last_is_told_and_no_other() {
        Optional<NoticeGiven> told = told(stage("INV_REVIEW_DONE", false), stage("INV_REFUSED", false));

        assertThat(told).map(NoticeGiven::notice).contains("INV_REFUSED");
    }

    @Test
    void the_terms_that_begin_with_it_are_told_and_those_that_end_are_not() {
        var correction = term(ReportedTerm.Status.STARTED, StatutoryClock.CORRECTION);
        var review = term(ReportedTerm.Status.STOPPED, StatutoryClock.MIA_REVIEW);

        NoticeGiven told =
                told(List.of(review, correction), stage("INV_RETURNED", false)).orElseThrow();

        assertThat(told.terms())
                .containsExactly(
                        new RunningTerm("CORRECTION", correction.computation().lastDay()));
        assertThat(told.happenedAt()).isEqualTo(AT);
    }

    @Test
    void grounds_come_from_the_stage_or_else_from_the_file_in_the_words_for_the_reader() {
        NoticeGiven told = told(stage("INV_RETURNED", false)).orElseThrow();

        assertThat(told.grounds()).containsExactly("RG-ACC-05", NoticeGiven.NEUTRAL);
    }

    private static Optional<NoticeGiven> told(Move.Stage... stages) {
        return told(List.of(), stages);
    }

    private static Optional<NoticeGiven> told(List<ReportedTerm> terms, Move.Stage... stages) {
        var move = Outcome.moved(new Paper("RETURNED", List.of("RG-ACC-05", "RG-ENT-01", "RG-ENT-02")), "I3")
                .publish(new ReviewAssigned("MIA75"));
        Stream.of(stages).forEach(move::report);
        return TELLER.tell(move.done(), terms, AT);
    }

    private static Move.Stage stage(String code, boolean optional) {
        return new Move.Stage(code, optional, "S1", "MIA_TD", "MIA75", "", List.of(), List.of());
    }

    private static ReportedTerm term(ReportedTerm.Status status, StatutoryClock clock) {
        return new ReportedTerm(status, "MIA_TD", "MIA75", Deadlines.standard().compute(clock, AT), AT);
    }
}
