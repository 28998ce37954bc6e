package kz.ruqsat.visa.operation;

import static kz.ruqsat.visa.operation.Deciding.answer;
import static kz.ruqsat.visa.operation.Deciding.approval;
import static kz.ruqsat.visa.operation.Deciding.asked;
import static kz.ruqsat.visa.operation.Deciding.move;
import static kz.ruqsat.visa.operation.Deciding.on;
import static kz.ruqsat.visa.operation.Deciding.refusal;
import static kz.ruqsat.visa.operation.Deciding.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.ledger.CaseJson;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.visa.VisaApprovalCalledOff;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.visa.Examples;
import kz.ruqsat.visa.approval.ApprovalNews;
import kz.ruqsat.visa.approval.Verdict;
import kz.ruqsat.visa.operation.OperationCommand.FollowApproval;
import kz.ruqsat.visa.operation.OperationCommand.Refuse;
import kz.ruqsat.visa.operation.OperationCommand.RequestApproval;
import kz.ruqsat.visa.operation.OperationCommand.Withdraw;
import org.junit.jupiter.api.Test;

/** The Committee in an operation. */
class OperationApprovalTest {

    @Test
    void R_085_OQ_14_an_extension_needs_the_committee_and_nothing_else_does() {
        Refusal refusal = refusal(Operations.in(Operations.review(Operations.extend())), approval(Wanted.NEW_VISA));
        assertThat(refusal.rules()).containsExactly("R-085");

        for (String kind : List.of("RESTORE", "REDUCE", "CANCEL")) {
            Operation asked = asked(kind);
            VisaOperation file = Operations.of(asked, Operations.review(asked));
            assertThat(refusal(file, new RequestApproval(Operations.REQUEST, Examples.holder()))
                            .rules())
                    .as(kind)
                    .containsExactly("R-085");
            Wanted wanted = kind.equals("CANCEL") ? Wanted.EXIT_VISA : Wanted.NEW_VISA;
            assertThat(result(on(file, approval(wanted)))).as(kind).isEqualTo("O7 TO_EXECUTE");
        }
    }

    @Test
    void R_086_R_090_R_136_the_bodys_time_stands_from_berkuts_receipt_to_the_answer_and_then_one_working_day_runs() {
        VisaOperation asked = move(
                        Operations.in(Operations.review(Operations.extend())),
                        new RequestApproval(Operations.REQUEST, Examples.holder()))
                .file();
        assertThat(asked.personInQuestion()).contains(Examples.holder());
        Instant acceptedAt = Instant.parse("2026-05-21T07:00:00Z");
        var knb = Deadlines.standard().compute(StatutoryClock.KNB_3WD, acceptedAt);

        Move<VisaOperation> begun =
                move(asked, new FollowApproval(new ApprovalNews.ReviewBegan(Operations.REQUEST, acceptedAt, knb)));
        Move<VisaOperation> answered = move(begun.file(), answer(Verdict.APPROVED));

        assertThat(begun.transition()).isEqualTo("K3");
        assertThat(begun.stopped()).containsExactly("IN_COUNTRY");
        assertThat(begun.stages()).extracting(Move.Stage::code).containsExactly("OP_SENT_TO_KNB");
        assertThat(answered.stages()).extracting(Move.Stage::code).containsExactly("OP_KNB_ANSWERED");
        assertThat(answered.started())
                .extracting(term -> term.clock() + " " + term.computation().lastDay())
                .containsExactly("IN_COUNTRY 2026-06-01", "DECISION_1WD 2026-05-26");
        assertThat(answered.file().personInQuestion()).isEmpty();
        assertThat(CaseJson.write(answered.file()) + answered.events() + answered.detail())
                .doesNotContain("SHARMA");
        assertThat(answered.events() + "" + answered.stages() + answered.detail())
                .doesNotContain("APPROVED");
    }

    @Test
    void R_091_R_163_after_a_negative_answer_nothing_is_left_but_the_refusal() {
        VisaOperation file =
                Operations.in(new OperationStanding.Answered(Operations.review(Operations.extend()), Verdict.REJECTED));

        Refusal refusal = refusal(file, approval(Wanted.NEW_VISA));

        assertThat(refusal.rules()).containsExactly("R-091");
        assertThat(refusal.grounds()).containsExactly("RG-SVC-03");
        Move<VisaOperation> refused = move(file, new Refuse(List.of("RG-SVC-03")));
        assertThat(refused.stopped()).containsExactlyInAnyOrder("IN_COUNTRY", "DECISION_1WD");
        assertThat(on(Operations.in(Operations.answered(Operations.extend())), new Refuse(List.of("RG-SVC-03"))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void K7_whoever_withdraws_calls_the_request_off_and_the_holder_is_forgotten() {
        Move<VisaOperation> withdrawn = move(Operations.in(Operations.awaiting()), new Withdraw(Operations.STEPPE));

        assertThat(withdrawn.events()).contains(new VisaApprovalCalledOff(Operations.REQUEST));
        assertThat(CaseJson.write(withdrawn.file())).doesNotContain("SHARMA");
        assertThat(result(on(withdrawn.file(), answer(Verdict.APPROVED)))).isEqualTo("=");
    }
}
