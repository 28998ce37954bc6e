package kz.ruqsat.visa.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Term;
import kz.ruqsat.casework.ledger.CaseJson;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.stages.ReportedTerm;
import kz.ruqsat.contracts.visa.VisaApprovalCalledOff;
import kz.ruqsat.contracts.visa.VisaApprovalRequested;
import kz.ruqsat.visa.Examples;
import kz.ruqsat.visa.application.ApplicationCommand.FollowApproval;
import kz.ruqsat.visa.application.ApplicationCommand.RequestApproval;
import kz.ruqsat.visa.application.ApplicationCommand.Withdraw;
import kz.ruqsat.visa.application.ApplicationState.Answered;
import kz.ruqsat.visa.approval.ApprovalNews;
import kz.ruqsat.visa.approval.ApprovalNews.AnswerCame;
import kz.ruqsat.visa.approval.ApprovalNews.ReviewBegan;
import kz.ruqsat.visa.approval.ApprovalNews.ReviewExtended;
import kz.ruqsat.visa.approval.ApprovalNews.TermPassed;
import kz.ruqsat.visa.approval.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A petition in the country, accepted on Thursday 12 March 2026 in Almaty; Berkut has the request on Monday 16 March. The 5 working days end with
 * Thursday 19 March; after Friday 20 March the next working day is Thursday 26 March.
 */
class ApprovalInTheCaseTest {

    private static final Office DIVISION = Petitions.ALMATY;
    private static final Instant MONDAY = Instant.parse("2026-03-16T05:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-18T05:00:00Z");
    private static final Computation THREE_DAYS = Deadlines.standard().compute(StatutoryClock.KNB_3WD, MONDAY);
    private static final Computation THIRTY_DAYS = Deadlines.standard().compute(StatutoryClock.KNB_30CD, MONDAY);
    private static final ReviewBegan BEGAN = new ReviewBegan(Files.REQUEST, MONDAY, THREE_DAYS);

    private final VisaProcedure procedure = new VisaProcedure();

    private static VisaApplication examined() {
        return Petitions.aPetition().examined();
    }

    private Outcome<VisaApplication> told(VisaApplication file, ApplicationCommand command, Instant at) {
        var officer = Act.of(at, new Actor("officer", "OFFICER", file.office().code()));
        return procedure.handle(Optional.of(file), command, officer);
    }

    private Move<VisaApplication> moved(VisaApplication file, ApplicationCommand command) {
        return (Move<VisaApplication>) told(file, command, WEDNESDAY);
    }

    private Move<VisaApplication> news(VisaApplication file, ApprovalNews news) {
        return moved(file, new FollowApproval(news));
    }

    private Refusal refused(VisaApplication file, ApplicationCommand command) {
        return ((Outcome.Refused<VisaApplication>) told(file, command, WEDNESDAY)).refusal();
    }

    private VisaApplication awaiting() {
        return moved(examined(), new RequestApproval(Files.REQUEST)).file();
    }

    private VisaApplication answered(Verdict verdict) {
        return news(news(awaiting(), BEGAN).file(), new AnswerCame(Files.REQUEST, verdict, WEDNESDAY))
                .file();
    }

    private static ApplicationCommand approve() {
        return Files.approve("KZ0000042");
    }

    @Test
    void V8_a_change_of_category_in_the_country_goes_to_the_committee_R_085_R_123() {
        Move<VisaApplication> move = moved(examined(), new RequestApproval(Files.REQUEST));

        assertThat(move.events())
                .containsExactly(new VisaApprovalRequested(
                        Files.REQUEST, 1, "S2", "VIS-MIA75-2026-0000001", "MIA75", "MIA_TD", "C3"));
        assertThat(move.stopped())
                .as("the body's time runs until Berkut has it (OQ-21)")
                .isEmpty();
        assertThat(move.file().personInQuestion()).contains(Examples.holder());
        assertThat(examined().personInQuestion()).isEmpty();
    }

    @Test
    void V11_nobody_approves_before_the_committee_was_asked_R_085_R_123() {
        assertThat(refused(examined(), approve()).rules()).containsExactly("R-085", "R-123");
    }

    @Test
    void V8_an_exit_visa_and_a_visa_on_an_invitation_need_no_approval_R_085() {
        var exit = Petitions.aPetition().wanting("B16").examined();
        var invited = Files.in(Files.examination());

        for (VisaApplication file : List.of(exit, invited)) {
            assertThat(refused(file, new RequestApproval(Files.REQUEST)).rules())
                    .containsExactly("R-085");
            assertThat(moved(file, approve()).transition()).isEqualTo("V11");
        }
    }

    @Test
    void K3_with_the_receipt_of_Berkut_the_term_for_issue_stands_OQ_21() {
        Move<VisaApplication> move = news(awaiting(), BEGAN);

        assertThat(move.stopped()).containsExactly("IN_COUNTRY");
        assertThat(stage(move)).isEqualTo("VISA_SENT_TO_KNB S2 MIA_TD MIA75 [KNB_3WD]");
        assertThat(news(move.file(), new ReviewExtended(Files.REQUEST, WEDNESDAY, THIRTY_DAYS))
                        .stopped())
                .isEmpty();
    }

    @Test
    void K4_K8_extension_and_silence_owe_their_stages_and_decide_nothing_R_087_R_089() {
        var longer = news(news(awaiting(), BEGAN).file(), new ReviewExtended(Files.REQUEST, WEDNESDAY, THIRTY_DAYS));
        var overdue = news(longer.file(), new TermPassed(Files.REQUEST, "KNB_30CD", THIRTY_DAYS.dueBefore()));

        assertThat(stage(longer)).isEqualTo("VISA_KNB_EXTENDED S2 MIA_TD MIA75 [KNB_3WD, KNB_30CD]");
        assertThat(stage(overdue)).isEqualTo("VISA_KNB_OVERDUE S2 MIA_TD MIA75 [KNB_30CD]");
        assertThat(overdue.file().state()).isEqualTo("AWAITING_KNB");
    }

    private static String stage(Move<VisaApplication> move) {
        var stage = move.stages().getFirst();
        List<StatutoryClock> mentioned = stage.mentioned().stream()
                .map(ReportedTerm::computation)
                .map(Computation::clock)
                .toList();
        return String.join(" ", stage.code(), stage.service(), stage.reporterKind(), stage.reporter()) + " "
                + mentioned;
    }

    @Test
    void V9_the_answer_starts_one_working_day_and_lets_the_term_for_issue_go_on_without_the_committees_time_R_090() {
        Move<VisaApplication> move =
                news(news(awaiting(), BEGAN).file(), new AnswerCame(Files.REQUEST, Verdict.APPROVED, WEDNESDAY));

        assertThat(move.started())
                .extracting(Term::clock, term -> term.computation().lastDay())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("IN_COUNTRY", LocalDate.of(2026, 3, 26)),
                        org.assertj.core.groups.Tuple.tuple("DECISION_1WD", LocalDate.of(2026, 3, 19)));
        assertThat(stage(move)).startsWith("VISA_KNB_ANSWERED S2");
        assertThat(move.file().state()).isEqualTo("EXAMINATION");
        assertThat(move.events().stream().map(EventCatalogue::write).toList().toString() + move.detail())
                .doesNotContain("APPROVED");
    }

    @Test
    void V11_after_an_approval_the_visa_is_made_out_and_the_decision_is_taken() {
        assertThat(moved(answered(Verdict.APPROVED), approve()).stopped()).containsExactly("DECISION_1WD");
    }

    @Test
    void V10_after_a_rejection_the_visa_is_refused_on_the_ground_that_the_law_names_R_091_R_163() {
        VisaApplication rejected = answered(Verdict.REJECTED);

        assertThat(refused(rejected, approve()).rules()).containsExactly("R-091");
        Move<VisaApplication> move = moved(rejected, Files.refuse("RG-SVC-03"));
        assertThat(move.file().state()).isEqualTo("REFUSED");
        assertThat(move.stopped()).containsExactlyInAnyOrder("IN_COUNTRY", "DECISION_1WD");
        assertThat(refused(answered(Verdict.APPROVED), Files.refuse("RG-SVC-03"))
                        .errors())
                .extracting(Refusal.FieldError::code)
                .containsExactly("not-at-this-stage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RG-SVC-02", "RG-ENT-01", "RG-CON-04"})
    void V10_a_division_has_the_grounds_of_the_review_besides_those_of_a_mission_R_082_R_123(String ground) {
        assertThat(moved(examined(), Files.refuse(ground)).transition()).isEqualTo("V10");
        var atMission =
                procedure.handle(Optional.of(Files.in(Files.examination())), Files.refuse(ground), Examples.officer());
        assertThat(atMission instanceof Move<VisaApplication>).isEqualTo(ground.startsWith("RG-CON"));
    }

    @Test
    void V14_a_case_withdrawn_while_it_waits_calls_its_request_off_K7() {
        Move<VisaApplication> move = moved(news(awaiting(), BEGAN).file(), new Withdraw());

        assertThat(move.events()).contains(new VisaApprovalCalledOff(Files.REQUEST));
        assertThat(move.stages().getFirst().mentioned())
                .extracting(ReportedTerm::status)
                .containsExactly(ReportedTerm.Status.STOPPED);
        assertThat(moved(answered(Verdict.APPROVED), new Withdraw()).events()).hasSize(1);
    }

    @Test
    void news_that_comes_after_the_end_changes_nothing() {
        VisaApplication withdrawn = moved(awaiting(), new Withdraw()).file();

        assertThat(told(withdrawn, new FollowApproval(BEGAN), WEDNESDAY)).isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void the_file_can_be_written_and_read_back_and_forgets_the_person_when_the_case_ends() {
        VisaApplication waiting = news(awaiting(), BEGAN).file();
        VisaApplication decided = answered(Verdict.REJECTED);

        assertThat(CaseJson.read(CaseJson.write(waiting), VisaApplication.class))
                .isEqualTo(waiting);
        assertThat(CaseJson.read(CaseJson.write(decided), VisaApplication.class))
                .isEqualTo(decided);
        assertThat(decided.standing()).isInstanceOf(Answered.class);
        VisaApplication over = moved(decided, new Withdraw()).file();
        assertThat(CaseJson.write(over)).doesNotContain("SHARMA", "KZ0000007");
        assertThat(over.keys().owner()).isEqualTo("491240000504");
    }
}
