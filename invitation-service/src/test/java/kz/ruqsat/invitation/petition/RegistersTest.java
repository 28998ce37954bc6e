package kz.ruqsat.invitation.petition;

import static kz.ruqsat.invitation.petition.Cases.aPetition;
import static kz.ruqsat.invitation.petition.Cases.answer;
import static kz.ruqsat.invitation.petition.Cases.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.ruqsat.casework.Errand;
import kz.ruqsat.contracts.invitation.RegistersAnswered;
import kz.ruqsat.invitation.petition.Cases.Led;
import kz.ruqsat.invitation.petition.PetitionCommand.AgreeInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.RecordRegisterAnswers;
import kz.ruqsat.invitation.petition.PetitionCommand.Register;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.facts.RegisterAnswer.Outcome;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.reference.RegisterLookUp.KeyPart;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("State systems are asked, the inviter is not: R-040, R-044, R-173, I10")
class RegistersTest {
    private static final RegisterAnswer BARRED = answer("EIS_BERKUT", Outcome.VALID, Map.of("/barred", "true"));

    @Test
    void R_040_filing_owes_the_look_ups_and_their_answer_is_told_without_what_the_systems_hold() {
        Led submitted = aPetition().submitted();
        Led answered = submitted.lookedUp(Moment.FILED, BARRED);

        assertThat(submitted.last().errands()).containsExactly(new Errand("ask-registers", "FILED"));
        assertThat(answered.last().transition()).isEqualTo("R-040");
        assertThat(answered.last().events()).singleElement().isInstanceOfSatisfying(RegistersAnswered.class, event -> {
            assertThat(event.moment()).isEqualTo("FILED");
            assertThat(event.answers())
                    .extracting(RegistersAnswered.Answer::system)
                    .contains("EIS_BERKUT");
        });
        assertThat(answered.last().events().toString()).doesNotContain("barred");
    }

    @Test
    void R_044_nothing_is_registered_while_a_system_has_not_answered_and_the_desk_waits_too() {
        Led submitted = aPetition().under(DeskPolicy.parse("*:*")).submitted();

        assertThat(refusal(submitted.tries(new Register())).rules()).contains("R-044");
        assertThat(submitted.withDesk().file().state()).isEqualTo("SUBMITTED");
        assertThat(submitted.lookedUp(Moment.FILED).withDesk().file().state()).isEqualTo("AWAITING_KNB");
    }

    @Test
    void R_173_a_payment_that_the_gateway_does_not_confirm_is_no_payment() {
        Led unpaid = aPetition()
                .submitted()
                .lookedUp(Moment.FILED, answer("EGOV_PAYMENT_GATEWAY", Outcome.ABSENT, Map.of()));

        assertThat(refusal(unpaid.tries(new Register())).grounds()).containsExactly("RG-ACC-01");
    }

    @Test
    void R_080_a_person_on_the_list_is_refused_in_review() {
        Led reviewed = aPetition().submitted().lookedUp(Moment.FILED, BARRED).reviewed();

        assertThat(check(reviewed).outcome()).isEqualTo(CheckOutcome.FAILED);
        assertThat(check(reviewed).groundsFound()).containsExactly("RG-ENT-12");
    }

    @Test
    void R_044_several_records_go_to_an_officer_and_refuse_nobody() {
        Led reviewed = aPetition()
                .submitted()
                .lookedUp(Moment.FILED, answer("COURT_REGISTER", Outcome.SEVERAL, Map.of()))
                .reviewed();

        assertThat(check(reviewed).outcome()).isEqualTo(CheckOutcome.LEFT_TO_OFFICER);
    }

    private static CheckRecord check(Led led) {
        return led.file().checks().stream()
                .filter(check -> check.check() == Check.REFUSAL_GROUNDS)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void I10_the_lists_are_asked_again_before_the_invitation_is_agreed() {
        Led answered = aPetition().filed().answered("APPROVED");

        assertThat(answered.last().errands()).containsExactly(new Errand("ask-registers", "DECIDING"));
        assertThat(refusal(answered.tries(new AgreeInvitation())).rules()).contains("R-044");
        assertThat(refusal(answered.lookedUp(Moment.DECIDING, BARRED).tries(new AgreeInvitation()))
                        .grounds())
                .containsExactly("RG-ENT-12");
        assertThat(answered.lookedUp(Moment.DECIDING)
                        .then(new AgreeInvitation())
                        .file()
                        .state())
                .isEqualTo("AGREED");
    }

    @Test
    void answers_to_an_earlier_filing_do_not_count_and_the_systems_are_asked_anew() {
        Led first = aPetition().submitted();
        Led stale = first.then(new RecordRegisterAnswers(0, Moment.FILED, List.of()));

        assertThat(stale.file().registers().isComplete(Moment.FILED)).isFalse();
        assertThat(stale.last().errands()).containsExactly(new Errand("ask-registers", "FILED"));
    }

    @Test
    void whoever_withdraws_or_gets_it_back_calls_the_look_ups_off() {
        Led submitted = aPetition().submitted();

        assertThat(submitted
                        .then(new PetitionCommand.Withdraw(Cases.OWNER))
                        .last()
                        .calledOff())
                .containsExactly("ask-registers");
        assertThat(submitted
                        .then(new PetitionCommand.ReturnPetition(List.of("RG-ACC-05"), List.of()))
                        .last()
                        .calledOff())
                .containsExactly("ask-registers");
    }

    @Test
    void keys_are_those_that_the_petition_has() {
        assertThat(aPetition().content().registerKeys())
                .containsEntry(KeyPart.INVITER_BIN, Cases.OWNER)
                .containsEntry(KeyPart.PASSPORT, "IN-P0001KNA2")
                .containsEntry(KeyPart.PAYMENT, "KZ-PAY-0001");
        assertThat(aPetition().unpaid().content().registerKeys()).doesNotContainKey(KeyPart.PAYMENT);
    }
}
