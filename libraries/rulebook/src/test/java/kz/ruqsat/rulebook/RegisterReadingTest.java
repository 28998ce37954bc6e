package kz.ruqsat.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.rulebook.facts.Duty;
import kz.ruqsat.rulebook.facts.FeeFacts;
import kz.ruqsat.rulebook.facts.FingerprintFacts.Register;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.facts.RegisterAnswer.Outcome;
import kz.ruqsat.rulebook.facts.RegisterFacts;
import kz.ruqsat.rulebook.facts.RegisterMark;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.FeeService;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RegisterLookUp.KeyPart;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;
import kz.ruqsat.rulebook.registers.LookUp;
import kz.ruqsat.rulebook.registers.RegisterReading;
import kz.ruqsat.rulebook.rules.PetitionRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("State systems: R-040, R-044, R-045, R-079, R-124, R-161, R-173")
class RegisterReadingTest {
    private static final Map<KeyPart, String> COMPANY = Map.of(
            KeyPart.INVITER_BIN, "491240000504", KeyPart.PAYMENT, "KZ-PAY-0001", KeyPart.PASSPORT, "IN-X12345678");
    private static final BigDecimal DUE = new BigDecimal("0.5");
    private final RegisterReading reading =
            Rulebook.on(LocalDate.of(2026, 3, 10)).registers();

    @Test
    void R_040_what_the_state_has_is_asked_of_its_systems_by_the_keys_that_the_petition_has() {
        assertThat(reading.lookUps(Moment.FILED, "B3", Set.of(), COMPANY))
                .extracting(LookUp::system)
                .containsExactly(
                        "GBD_UL", "EGOV_PAYMENT_GATEWAY", "EIS_BERKUT", "COURT_REGISTER", "LEGAL_STATISTICS_REGISTER");
        assertThat(reading.lookUps(
                        Moment.FILED,
                        "B10",
                        Set.of(),
                        Map.of(KeyPart.INVITER_IIN, "991231501807", KeyPart.PASSPORT, "IN-X1")))
                .extracting(LookUp::system)
                .contains("GBD_FL")
                .doesNotContain("GBD_UL", "EGOV_PAYMENT_GATEWAY");
    }

    @Test
    void R_113_and_R_124_a_work_permit_and_a_claimed_group_are_looked_up_too() {
        assertThat(reading.lookUps(Moment.FILED, "C3", Set.of("SPECIAL_GROUP"), COMPANY))
                .extracting(LookUp::system)
                .contains("AIFC_REGISTER", "ASTANA_HUB_REGISTER", "LABOUR_PERMIT_REGISTER");
        assertThat(reading.lookUps(Moment.FILED, "C3", Set.of(), COMPANY))
                .filteredOn(lookUp -> lookUp.system().equals("LABOUR_PERMIT_REGISTER"))
                .singleElement()
                .extracting(LookUp::key)
                .isEqualTo("491240000504:IN-X12345678");
    }

    @Test
    void only_the_lists_are_asked_again_before_the_decision_I10() {
        assertThat(reading.lookUps(Moment.DECIDING, "C3", Set.of("SPECIAL_GROUP"), COMPANY))
                .extracting(LookUp::system)
                .containsExactly("EIS_BERKUT", "COURT_REGISTER");
    }

    @Test
    void
            R_040_R_111_R_173_of_an_operation_payment_residence_and_permit_are_looked_up_and_of_an_electronic_visa_the_lists() {
        assertThat(reading.lookUps(Moment.OPERATION, "C3", Set.of(), COMPANY))
                .extracting(LookUp::system)
                .containsExactlyInAnyOrder("EGOV_PAYMENT_GATEWAY", "MIGRATION_REGISTER", "LABOUR_PERMIT_REGISTER");
        assertThat(reading.lookUps(Moment.OPERATION, "B2", Set.of(), Map.of(KeyPart.PASSPORT, "IN-X1")))
                .extracting(LookUp::system)
                .containsExactly("MIGRATION_REGISTER");
        assertThat(reading.lookUps(Moment.ELECTRONIC, "B3", Set.of(), COMPANY))
                .extracting(LookUp::system)
                .containsExactly("EIS_BERKUT", "COURT_REGISTER");
    }

    @ParameterizedTest
    @CsvSource({
        "VALID, 2027-06-30, 2027-06-30",
        "ENDED, 2026-01-31, 2026-01-31",
        "ABSENT, '', NONE",
        "SEVERAL, '', OFFICER",
        "VALID, '', TOLD"
    })
    void R_113_R_143_the_record_of_a_labour_permit_stands_for_the_document(
            Outcome outcome, String until, String expected) {
        var told = new Operation.BasisDocument("FOREIGN_LABOUR_PERMIT", LocalDate.of(2030, 1, 1));
        var exemption = new Operation.BasisDocument("EMPLOYMENT_CONTRACT", LocalDate.of(2030, 1, 1));
        RegisterAnswer permit = until.isEmpty()
                ? new RegisterAnswer("LABOUR_PERMIT_REGISTER", outcome, Instant.EPOCH, "r-1", Map.of())
                : answer("LABOUR_PERMIT_REGISTER", outcome, "/until", until);

        Operation.Basis basis = reading.basisOfExtension(List.of(permit), told);

        assertThat(basis)
                .isEqualTo(
                        switch (expected) {
                            case "NONE" -> new Operation.NoBasis();
                            case "OFFICER" -> new Operation.BasisRegisterSilent();
                            case "TOLD" -> told;
                            default -> new Operation.BasisDocument("FOREIGN_LABOUR_PERMIT", LocalDate.parse(expected));
                        });
        assertThat(reading.basisOfExtension(List.of(), told))
                .as("nobody was asked")
                .isEqualTo(told);
        if (outcome == Outcome.ABSENT) {
            assertThat(reading.basisOfExtension(List.of(permit), new Operation.NoBasis()))
                    .isEqualTo(new Operation.NoBasis());
        }
        assertThat(ReferenceData.current()
                        .documents()
                        .find(exemption.document())
                        .orElseThrow()
                        .obtainableFrom())
                .isNotEqualTo("LABOUR_PERMIT_REGISTER");
        assertThat(reading.basisOfExtension(List.of(permit), exemption))
                .as("what this register does not hold")
                .isEqualTo(exemption);
    }

    @Test
    void R_123_of_a_petition_in_the_country_inviter_residence_and_grounds_are_looked_up() {
        assertThat(reading.lookUps(Moment.IN_COUNTRY, "C3", Set.of(), COMPANY))
                .extracting(LookUp::system)
                .containsExactlyInAnyOrder(
                        "GBD_UL",
                        "EIS_BERKUT",
                        "COURT_REGISTER",
                        "LEGAL_STATISTICS_REGISTER",
                        "MIGRATION_REGISTER",
                        "LABOUR_PERMIT_REGISTER");
    }

    @Test
    void R_124_of_a_relative_the_registers_are_asked_for_the_member() {
        assertThat(reading.lookUpsOfMember(Moment.IN_COUNTRY, "C3", "SPECIAL_GROUP", "IN-MEMBER1"))
                .extracting(lookUp -> lookUp.system() + " " + lookUp.key())
                .containsExactly("AIFC_REGISTER IN-MEMBER1", "ASTANA_HUB_REGISTER IN-MEMBER1");
    }

    @ParameterizedTest
    @CsvSource({"VALID, true, PROVED", "VALID, false, CLAIMED", "ENDED, true, CLAIMED", "ABSENT, '', CLAIMED"})
    void R_124_only_a_plain_record_proves_membership(
            Outcome outcome, String confirmed, SpecialGroupFacts.Standing expected) {
        LocalDate on = LocalDate.of(2026, 3, 12);
        var answer = new RegisterAnswer(
                "AIFC_REGISTER", outcome, Instant.EPOCH, "r-1", Map.of("/employeeConfirmed", confirmed));

        var claim = reading.specialGroup(List.of(answer), SpecialGroupFacts.Kinship.MEMBER, Set.of(), on);

        assertThat(claim.standing()).isEqualTo(expected);
        assertThat(reading.specialGroup(List.of(), SpecialGroupFacts.Kinship.MEMBER, Set.of(), on)
                        .standing())
                .as("nobody has answered yet (R-044)")
                .isEqualTo(SpecialGroupFacts.Standing.REGISTER_SILENT);
    }

    @ParameterizedTest
    @CsvSource({"VALID, 750000000", "ENDED, ''", "SEVERAL, ''"})
    void R_110_R_111_addresses_come_from_plain_records_alone(Outcome outcome, String expected) {
        var inviter = new RegisterAnswer("GBD_FL", outcome, Instant.EPOCH, "r-1", Map.of("/addressKato", "750000000"));
        var foreigner = new RegisterAnswer(
                "MIGRATION_REGISTER", outcome, Instant.EPOCH, "r-2", Map.of("/temporaryResidenceKato", "750000000"));

        assertThat(reading.registrationOfInviter(List.of(inviter, foreigner))).isEqualTo(expected);
        assertThat(reading.residenceOfForeigner(List.of(inviter, foreigner))).isEqualTo(expected);
    }

    @Test
    void R_106_and_R_130_of_a_visa_application_payment_and_prints_are_looked_up() {
        Map<KeyPart, String> keys =
                Map.of(KeyPart.PAYMENT, "KZ-FEE-1", KeyPart.PASSPORT, "IN-X1", KeyPart.BIRTH_DATE, "1990-05-17");

        assertThat(reading.lookUps(Moment.VISA_FILED, "B3", Set.of(), keys))
                .extracting(lookUp -> lookUp.system() + " " + lookUp.key())
                .containsExactly("EGOV_PAYMENT_GATEWAY KZ-FEE-1", "FINGERPRINT_REGISTER IN-X1:1990-05-17");
    }

    @ParameterizedTest
    @CsvSource({
        "VALID, true, '', ON_RECORD",
        "VALID, true, 1990-05-17, ON_RECORD",
        "VALID, true, 1990-05-18, NO_RECORD",
        "VALID, false, '', NO_RECORD",
        "ENDED, true, '', NO_RECORD",
        "ABSENT, '', '', NO_RECORD",
        "SEVERAL, true, '', NO_RECORD",
    })
    void R_106_only_one_plain_record_of_this_person_is_reused(
            Outcome outcome, String onRecord, String birthDate, Register expected) {
        var answer = new RegisterAnswer(
                "FINGERPRINT_REGISTER",
                outcome,
                Instant.EPOCH,
                "r-1",
                Map.of("/onRecord", onRecord, "/birthDate", birthDate));

        assertThat(reading.prints(List.of(answer), LocalDate.of(1990, 5, 17))).isEqualTo(expected);
        assertThat(reading.prints(List.of(), LocalDate.of(1990, 5, 17))).isEqualTo(Register.NOT_ASKED);
    }

    @ParameterizedTest
    @CsvSource({
        "FOREIGN_MISSION, VALID, CONSULAR_FEE, 1, '', PAID",
        "FOREIGN_MISSION, VALID, STATE_DUTY, '', 30, NOT_PAID",
        "MFA, VALID, CONSULAR_FEE, 60, '', PAID",
        "MFA, VALID, CONSULAR_FEE, 59.99, '', NOT_PAID",
        "MFA, VALID, CONSULAR_FEE, '', '', NOT_PAID",
        "MIA_TD, VALID, STATE_DUTY, '', 7, PAID",
        "MIA_TD, VALID, STATE_DUTY, '', 6.99, NOT_PAID",
        "MIA_TD, VALID, CONSULAR_FEE, 100, '', NOT_PAID",
        "MFA, ENDED, CONSULAR_FEE, 60, '', NOT_PAID",
        "MFA, ABSENT, '', '', '', NOT_PAID",
        "MFA, SEVERAL, '', '', '', NAMED",
    })
    void R_170_to_R_172_a_payment_for_a_visa_is_of_the_right_kind_and_enough(
            IssuingBody body, Outcome outcome, String kind, String usd, String mci, Duty expected) {
        var due = Rulebook.on(LocalDate.of(2026, 3, 10))
                .dutyFor(new FeeFacts(FeeService.ISSUE, "B3", EntryKind.SINGLE, body, 1, LocalDate.of(2026, 3, 10)));
        var answer = new RegisterAnswer(
                "EGOV_PAYMENT_GATEWAY",
                outcome,
                Instant.EPOCH,
                "r-1",
                Map.of("/kind", kind, "/amountUsd", usd, "/amountMci", mci));

        assertThat(reading.visaPayment(List.of(answer), due)).isEqualTo(expected);
        assertThat(reading.visaPayment(List.of(), due)).isEqualTo(Duty.NAMED);
    }

    @Test
    void R_079_and_R_161_name_no_system_that_is_not_asked_when_a_petition_is_filed() {
        Set<String> asked = reading.lookUps(Moment.FILED, "B3", Set.of(), COMPANY).stream()
                .map(LookUp::system)
                .collect(Collectors.toSet());
        List<String> named = PetitionRules.registersAsked(LocalDate.of(2026, 3, 10), ReferenceData.current());

        assertThat(named).isNotEmpty();
        assertThat(asked).containsAll(named);
    }

    @Test
    void a_key_is_never_printed() {
        assertThat(reading.lookUps(Moment.FILED, "B3", Set.of(), COMPANY).toString())
                .doesNotContain("491240000504", "X12345678");
    }

    @ParameterizedTest
    @CsvSource({
        "EIS_BERKUT, VALID, /barred, true, BARRED_FROM_ENTRY",
        "EIS_BERKUT, VALID, /barred, false, ''",
        "EIS_BERKUT, SEVERAL, '', '', ENTRY_DATA_DOUBTED",
        "EIS_BERKUT, ABSENT, '', '', ''",
        "COURT_REGISTER, VALID, /ban/until, 2027-12-01, COURT_BAN",
        "LEGAL_STATISTICS_REGISTER, VALID, /criminalRecord, true, TERRORISM_OR_RECIDIVISM",
        "LEGAL_STATISTICS_REGISTER, VALID, /offences, 2, EARLIER_OFFENCE",
        "LEGAL_STATISTICS_REGISTER, VALID, /offences, 0, ''",
        "LEGAL_STATISTICS_REGISTER, VALID, /lostDocuments, 1, ENTRY_DATA_DOUBTED",
        "LEGAL_STATISTICS_REGISTER, ENDED, /criminalRecord, true, ''",
        "GBD_UL, ENDED, /status, LIQUIDATED, REQUIREMENTS_DOUBTED",
        "GBD_UL, ABSENT, '', '', REQUIREMENTS_DOUBTED",
        "GBD_UL, VALID, /status, ACTIVE, ''",
        "LABOUR_PERMIT_REGISTER, ENDED, /until, 2026-01-31, REQUIREMENTS_DOUBTED"
    })
    void R_079_a_fact_of_a_valid_record_asks_for_its_ground_and_an_unclear_one_for_an_officer(
            String system, Outcome outcome, String pointer, String value, String mark) {
        RegisterFacts facts = reading.facts(List.of(answer(system, outcome, pointer, value)));

        assertThat(facts.marks())
                .containsExactlyElementsOf(mark.isEmpty() ? Set.of() : Set.of(RegisterMark.valueOf(mark)));
    }

    @Test
    void R_161_a_decision_on_expulsion_counts_while_it_stands() {
        RegisterAnswer stands = answer("COURT_REGISTER", Outcome.VALID, "/expulsion/decisionDate", "2021-03-16");
        RegisterAnswer setAside = answer("COURT_REGISTER", Outcome.ENDED, "/expulsion/decisionDate", "2021-03-16");

        assertThat(reading.facts(List.of(stands)).expulsionsDecidedOn()).containsExactly(LocalDate.of(2021, 3, 16));
        assertThat(reading.facts(List.of(setAside)).expulsionsDecidedOn()).isEmpty();
    }

    @Test
    void R_124_only_a_valid_record_that_confirms_it_proves_a_group() {
        assertThat(reading.facts(List.of(answer("AIFC_REGISTER", Outcome.VALID, "/employeeConfirmed", "true")))
                        .provenGroups())
                .containsExactly("SPECIAL_GROUP");
        assertThat(reading.facts(List.of(
                                answer("AIFC_REGISTER", Outcome.VALID, "/employeeConfirmed", "false"),
                                answer("ASTANA_HUB_REGISTER", Outcome.ENDED, "/employeeConfirmed", "true")))
                        .provenGroups())
                .isEmpty();
    }

    @Test
    void a_later_answer_of_a_system_counts_before_an_earlier_one() {
        RegisterAnswer clean = answer("EIS_BERKUT", Outcome.VALID, "/barred", "false");
        RegisterAnswer barred = answer("EIS_BERKUT", Outcome.VALID, "/barred", "true");

        assertThat(reading.facts(List.of(clean, barred)).marks()).containsExactly(RegisterMark.BARRED_FROM_ENTRY);
        assertThat(reading.facts(List.of(barred, clean)).marks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "VALID, STATE_DUTY, 0.5, PAID",
        "VALID, STATE_DUTY, 7, PAID",
        "VALID, STATE_DUTY, 0.49, NOT_PAID",
        "VALID, CONSULAR_FEE, 7, NOT_PAID",
        "VALID, STATE_DUTY, '', NOT_PAID",
        "ENDED, STATE_DUTY, 0.5, NOT_PAID",
        "ABSENT, '', '', NOT_PAID",
        "SEVERAL, '', '', NAMED"
    })
    void R_173_the_gateway_proves_the_duty_or_an_officer_looks(Outcome outcome, String kind, String amount, Duty duty) {
        RegisterAnswer payment = new RegisterAnswer(
                "EGOV_PAYMENT_GATEWAY", outcome, Instant.EPOCH, "r-1", Map.of("/kind", kind, "/amountMci", amount));

        assertThat(reading.duty(List.of(payment), DUE)).isEqualTo(duty);
        assertThat(reading.duty(List.of(), DUE)).isEqualTo(Duty.NAMED);
    }

    private static RegisterAnswer answer(String system, Outcome outcome, String pointer, String value) {
        return new RegisterAnswer(system, outcome, Instant.EPOCH, "r-1", Map.of(pointer, value));
    }
}
