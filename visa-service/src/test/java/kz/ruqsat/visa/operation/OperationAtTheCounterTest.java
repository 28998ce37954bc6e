package kz.ruqsat.visa.operation;

import static kz.ruqsat.visa.operation.Deciding.PROCEDURE;
import static kz.ruqsat.visa.operation.Deciding.approval;
import static kz.ruqsat.visa.operation.Deciding.asked;
import static kz.ruqsat.visa.operation.Deciding.filed;
import static kz.ruqsat.visa.operation.Deciding.move;
import static kz.ruqsat.visa.operation.Deciding.on;
import static kz.ruqsat.visa.operation.Deciding.refusal;
import static kz.ruqsat.visa.operation.Deciding.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.casework.Errand;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.ledger.CaseJson;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.visa.OperationReturned;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.Kinship;
import kz.ruqsat.visa.application.Checks;
import kz.ruqsat.visa.incountry.Membership;
import kz.ruqsat.visa.issued.Visas;
import kz.ruqsat.visa.operation.OperationCommand.Accept;
import kz.ruqsat.visa.operation.OperationCommand.BeginReview;
import kz.ruqsat.visa.operation.OperationCommand.RecordRegisterAnswers;
import kz.ruqsat.visa.operation.OperationCommand.Resubmit;
import kz.ruqsat.visa.operation.OperationCommand.Return;
import kz.ruqsat.visa.operation.OperationCommand.Withdraw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken, turned away or returned, by what the state systems say. */
class OperationAtTheCounterTest {

    @Test
    void R_111_a_filing_at_the_wrong_division_is_taken_and_returned_with_the_right_one_named() {
        Filing filing = Operations.filing(Operations.extend());
        assertThat(result(filed(Operations.ALMATY, filing, Operations.visa()))).isEqualTo("O1 SUBMITTED");
        VisaOperation file =
                Operations.at(Operations.ALMATY, Operations.extend(), new OperationStanding.Submitted(filing));

        var accepted = (Outcome.Refused<VisaOperation>)
                PROCEDURE.handle(Optional.of(file), new Accept(Operations.visa()), Operations.officerOf("MIA75"));
        assertThat(accepted.refusal().problem()).isEqualTo("wrong-territory");
        assertThat(accepted.refusal().rules()).containsExactly("R-111");
        assertThat(accepted.refusal().grounds()).containsExactly("RG-ACC-03");
        assertThat(accepted.refusal().detail()).contains("MIA23");

        var other = (Outcome.Refused<VisaOperation>)
                PROCEDURE.handle(Optional.of(file), new Return(List.of("RG-ACC-05")), Operations.officerOf("MIA75"));
        assertThat(other.refusal().rules()).containsExactly("R-111");
        var returned = (Move<VisaOperation>)
                PROCEDURE.handle(Optional.of(file), new Return(List.of("RG-ACC-03")), Operations.officerOf("MIA75"));
        assertThat(returned.events()).containsExactly(new OperationReturned("MIA75", List.of("RG-ACC-03"), "MIA23"));
        assertThat(returned.started().getFirst().clock()).isEqualTo("CORRECTION");
        assertThat(returned.stages())
                .extracting(s -> s.code() + " " + s.service() + " " + s.reporter() + " " + s.grounds() + s.optional())
                .containsExactly("OP_RETURNED S2 MIA75 [RG-ACC-03]false");

        var again = new Resubmit(Operations.STEPPE, Operations.ATYRAU, Operations.visa(), filing);
        var filedAgain =
                (Move<VisaOperation>) PROCEDURE.handle(Optional.of(returned.file()), again, Operations.inviter());
        assertThat(filedAgain.file().office()).isEqualTo(Operations.ATYRAU);
        assertThat(filedAgain.stopped()).contains("CORRECTION");
        assertThat(result(on(
                        filedAgain.file().with(new Checks(2, Operations.answers(), List.of())),
                        new Accept(Operations.visa()))))
                .isEqualTo("O3 ACCEPTED");
    }

    @Test
    void R_111_the_right_division_cannot_send_it_away_and_where_no_register_knows_an_address_its_officer_decides() {
        VisaOperation here = Operations.in(Operations.submitted(Operations.extend()));
        assertThat(refusal(here, new Return(List.of("RG-ACC-03"))).rules()).containsExactly("R-082");

        VisaOperation nowhere =
                here.with(new Checks(1, List.of(Operations.answers().getFirst()), List.of()));
        assertThat(result(on(nowhere, new Accept(Operations.visa())))).isEqualTo("O3 ACCEPTED");
    }

    @Test
    void R_040_R_044_nothing_is_accepted_returned_or_approved_before_the_state_systems_have_answered() {
        VisaOperation filed =
                Operations.in(Operations.submitted(Operations.extend())).with(new Checks(1, List.of(), List.of()));
        VisaOperation begun = Operations.of(Operations.cancel(), Operations.review(Operations.cancel()))
                .with(new Checks(1, List.of(), List.of()));

        assertThat(refusal(filed, new Accept(Operations.visa())).rules()).containsExactly("R-044", "R-040");
        assertThat(refusal(filed, new Return(List.of("RG-ACC-01"))).rules()).containsExactly("R-044", "R-040");
        assertThat(refusal(begun, approval(Wanted.EXIT_VISA)).rules()).containsExactly("R-044", "R-040");
        assertThat(result(on(filed, new Withdraw(Operations.STEPPE)))).isEqualTo("O11 WITHDRAWN");
    }

    @Test
    void R_040_every_filing_asks_once_and_an_answer_to_an_earlier_one_does_not_count() {
        var submitted = (Move<VisaOperation>)
                filed(Operations.ATYRAU, Operations.filing(Operations.extend()), Operations.visa());
        assertThat(submitted.errands()).containsExactly(new Errand(Asking.ERRAND, "1"));
        VisaOperation second =
                Operations.in(Operations.submitted(Operations.extend())).with(new Checks(2, List.of(), List.of()));

        Move<VisaOperation> stale = move(second, new RecordRegisterAnswers(1, Operations.answers()));
        Move<VisaOperation> fresh = move(second, new RecordRegisterAnswers(2, Operations.answers()));

        assertThat(stale.file()).isEqualTo(second);
        assertThat(stale.errands()).containsExactly(new Errand(Asking.ERRAND, "2"));
        assertThat(fresh.file().checks().answers()).isEqualTo(Operations.answers());
        assertThat(EventCatalogue.write(fresh.events().getFirst()) + CaseJson.write(fresh.detail()))
                .contains("MIGRATION_REGISTER")
                .doesNotContain(Operations.RESIDENCE, "STATE_DUTY");
    }

    @Test
    void
            R_111_R_145_a_cancellation_of_a_divisions_own_motion_is_approved_where_the_foreigner_lives_and_a_missions_anywhere() {
        VisaOperation elsewhere =
                Operations.at(Operations.ALMATY, Operations.cancel(), Operations.review(Operations.cancel()));
        VisaOperation abroad = Operations.at(Visas.OFFICE, Operations.cancel(), Operations.review(Operations.cancel()));

        var refused = (Outcome.Refused<VisaOperation>)
                PROCEDURE.handle(Optional.of(elsewhere), approval(Wanted.EXIT_VISA), Operations.officerOf("MIA75"));
        var approved =
                PROCEDURE.handle(Optional.of(abroad), approval(Wanted.EXIT_VISA), Operations.officerOf("EMB-DEL"));

        assertThat(refused.refusal().problem()).isEqualTo("wrong-territory");
        assertThat(refused.refusal().rules()).containsExactly("R-111");
        assertThat(result(approved)).isEqualTo("O7 TO_EXECUTE");
    }

    @ParameterizedTest
    @CsvSource({"AIFC_REGISTER", "ASTANA_HUB_REGISTER"})
    void R_124_R_126_a_register_frees_the_special_group_from_the_territory_and_a_word_does_not(String register) {
        var claim = new Membership(Membership.Standing.CLAIMED, Kinship.MEMBER, "");
        VisaOperation claimed = Operations.at(
                Operations.ALMATY,
                Operations.extend(),
                new OperationStanding.Submitted(Operations.filing(Operations.extend(), "KZ-DUTY-1", claim)));
        VisaOperation proven =
                claimed.with(Operations.answered(Operations.told(register, Map.of("/employeeConfirmed", "true"))));
        VisaOperation denied =
                claimed.with(Operations.answered(Operations.told(register, Map.of("/employeeConfirmed", "false"))));

        for (VisaOperation byWord : List.of(claimed, denied)) {
            var refused = (Outcome.Refused<VisaOperation>)
                    PROCEDURE.handle(Optional.of(byWord), new Accept(Operations.visa()), Operations.officerOf("MIA75"));
            assertThat(refused.refusal().problem()).isEqualTo("wrong-territory");
        }
        assertThat(result(PROCEDURE.handle(
                        Optional.of(proven), new Accept(Operations.visa()), Operations.officerOf("MIA75"))))
                .isEqualTo("O3 ACCEPTED");
    }

    @Test
    void R_136_the_term_of_five_working_days_runs_from_acceptance() {
        Move<VisaOperation> accepted =
                move(Operations.in(Operations.submitted(Operations.extend())), new Accept(Operations.visa()));

        var term = accepted.started().getFirst();
        assertThat(term.clock()).isEqualTo("IN_COUNTRY");
        assertThat(term.computation().rule()).isEqualTo("R-136");
        assertThat(term.computation().countedDays()).hasSize(5);
        assertThat(term.account() + " " + term.body()).isEqualTo("MIA_TD MIA23");
        assertThat(PROCEDURE.desk(accepted.file())).contains(new BeginReview());
    }

    @ParameterizedTest
    @CsvSource({"EXTEND, true", "RESTORE, true", "REDUCE, false", "CANCEL, false"})
    void R_171_extension_and_restoration_are_charged_reduction_and_cancellation_are_not(String kind, boolean charged) {
        Operation asked = asked(kind);
        VisaOperation unnamed =
                Operations.of(asked, new OperationStanding.Submitted(Operations.filing(asked, "", Membership.NONE)));

        assertThat(on(unnamed, new Accept(Operations.visa())) instanceof Move).isEqualTo(!charged);
        if (charged) {
            Refusal refusal = refusal(unnamed, new Accept(Operations.visa()));
            assertThat(refusal.rules()).containsExactly("R-171", "R-173");
            assertThat(refusal.grounds()).containsExactly("RG-ACC-01");
            assertThat(refusal.errors().getFirst().pointer() + " "
                            + refusal.errors().getFirst().code())
                    .isEqualTo("/dutyPayment required");
        }
        assertThat(result(on(Operations.of(asked, Operations.submitted(asked)), new Accept(Operations.visa()))))
                .isEqualTo("O3 ACCEPTED");
    }

    @ParameterizedTest
    @CsvSource({"VALID, 29.99, false", "VALID, 30, true", "ENDED, 30, false", "ABSENT, 30, false", "SEVERAL, 30, true"})
    void R_173_a_reference_is_no_payment_until_the_gateway_knows_it_and_several_are_for_the_officer(
            RegisterAnswer.Outcome outcome, String amount, boolean accepted) {
        var payment = new RegisterAnswer(
                "EGOV_PAYMENT_GATEWAY",
                outcome,
                Operations.NOW,
                "look-up-1",
                Map.of("/kind", "STATE_DUTY", "/amountMci", amount));
        VisaOperation file = Operations.in(Operations.submitted(Operations.extend()))
                .with(new Checks(1, List.of(payment, Operations.answers().get(1)), List.of()));

        assertThat(on(file, new Accept(Operations.visa())) instanceof Move).isEqualTo(accepted);
        if (!accepted) {
            assertThat(refusal(file, new Accept(Operations.visa()))
                            .errors()
                            .getFirst()
                            .code())
                    .isEqualTo("not-paid");
            assertThat(result(on(file, new Return(List.of("RG-ACC-01"))))).isEqualTo("O2 RETURNED");
        }
    }
}
