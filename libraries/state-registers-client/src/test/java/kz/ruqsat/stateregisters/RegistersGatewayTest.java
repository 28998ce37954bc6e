package kz.ruqsat.stateregisters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.facts.RegisterAnswer.Outcome;
import kz.ruqsat.rulebook.registers.LookUp;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.sandbox.testing.StateSystemsTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StandTestResource.class)
@WithTestResource(StateSystemsTestResource.class)
class RegistersGatewayTest {

    private static final LookUp PAYMENT = new LookUp("EGOV_PAYMENT_GATEWAY", "KZ-FEE-0001", List.of("/kind"));

    @Inject
    RegistersGateway gateway;

    private List<RegisterAnswer> ask(LookUp... lookUps) {
        return gateway.ask(CaseId.next(), "TEST", Arrays.asList(lookUps))
                .await()
                .indefinitely();
    }

    @Test
    void R_040_R_081_answers_come_in_the_order_of_the_look_ups_and_only_what_is_to_be_kept_is_kept() {
        List<RegisterAnswer> answers = ask(
                PAYMENT,
                new LookUp("LEGAL_STATISTICS_REGISTER", "IN-P0001KNA2", List.of("/criminalRecord", "/offences", "/no")),
                new LookUp("AIFC_REGISTER", "IN-P0001KNA2", List.of("/employeeConfirmed")));

        assertThat(answers)
                .extracting(answer -> answer.system() + " " + answer.outcome())
                .containsExactly(
                        "EGOV_PAYMENT_GATEWAY VALID", "LEGAL_STATISTICS_REGISTER VALID", "AIFC_REGISTER ABSENT");
        assertThat(answers.getFirst().kept("/kind")).isEqualTo("CONSULAR_FEE");
        assertThat(answers.getFirst().kept("/amountUsd")).isEmpty();
        assertThat(answers.get(1).kept("/criminalRecord")).isEqualTo("false");
        assertThat(answers.get(1).kept("/offences")).as("the length of a list").isEqualTo("0");
        assertThat(answers.get(1).kept("/no")).isEmpty();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.requestId()).isNotEmpty());
    }

    @Test
    void several_records_are_told_as_such() {
        assertThat(ask(new LookUp("COURT_REGISTER", "IN-RGTWO0001", List.of())))
                .extracting(RegisterAnswer::outcome)
                .containsExactly(Outcome.SEVERAL);
    }

    @Test
    void R_044_one_system_that_is_down_is_no_answer_of_any_and_the_message_names_nobody() {
        LookUp down = new LookUp("EIS_BERKUT", "IN-RGDWN0001", List.of("/barred"));

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> ask(PAYMENT, down))
                    .hasMessage("EIS_BERKUT does not answer")
                    .hasMessageNotContaining("RGDWN");
        }

        assertThat(ask(PAYMENT, down)).hasSize(2);
    }
}
