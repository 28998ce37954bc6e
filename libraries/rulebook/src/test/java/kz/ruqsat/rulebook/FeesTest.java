package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.ruqsat.rulebook.facts.FeeFacts;
import kz.ruqsat.rulebook.findings.Charge;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.ChangedData;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.FeeService;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.rulebook.reference.ReferenceData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("State duty and consular fee: R-170, R-171, R-172")
class FeesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "INVITATION, B3, SINGLE, MIA_TD, 1, 0.5, 2162.50, DUTY_INVITATION",
        "INVITATION, B3, MULTIPLE, MIA_TD, 1, 0.5, 2162.50, DUTY_INVITATION",
        "INVITATION, B1, SINGLE, VMP, 3, 1.5, 6487.50, DUTY_INVITATION",
        "ISSUE, C3, SINGLE, MIA_TD, 1, 7, 30275.00, DUTY_SINGLE",
        "EXTENSION, C3, MULTIPLE, MIA_TD, 1, 30, 129750.00, DUTY_MULTIPLE",
        "RESTORATION, C3, MULTIPLE, MIA_TD, 2, 60, 259500.00, DUTY_MULTIPLE",
        "ISSUE, B16, SINGLE, MIA_TD, 1, 0.5, 2162.50, DUTY_EXIT_VISA"
    })
    void R_171_the_state_duty_is_counted_in_MCI_and_told_in_tenge(
            FeeService service,
            String category,
            EntryKind entries,
            IssuingBody body,
            int persons,
            BigDecimal mci,
            BigDecimal tenge,
            String row) {
        Charge charge = charge(new FeeFacts(service, category, entries, body, persons, DAY));

        assertThat(charge).isInstanceOfSatisfying(Charge.StateDuty.class, duty -> {
            assertThat(duty.mci()).isEqualByComparingTo(mci);
            assertThat(duty.tenge()).isEqualTo(tenge);
            assertThat(duty.row()).isEqualTo(row);
        });
        assertThat(charge.finding().rule()).isEqualTo("R-171");
        assertThat(charge.finding().verdict()).isEqualTo(Verdict.DUE);
        assertThat(charge.finding().assumptions()).containsExactly("OQ-13");
        assertThat(charge.finding().confidence())
                .as("the value of the index is remembered")
                .isEqualTo(Confidence.RECALL);
        assertThat(said(charge.finding()).get("en")).contains(tenge.toPlainString(), "4325", row);
    }

    @ParameterizedTest
    @CsvSource({
        "ISSUE, B3, SINGLE, 1, 60, FEE_SINGLE",
        "EXTENSION, B3, MULTIPLE, 2, 400, FEE_MULTIPLE",
        "ISSUE, B12, SINGLE, 1, 30, FEE_TOURIST",
        "ISSUE, B13, SINGLE, 1, 15, FEE_TRANSIT"
    })
    void R_172_the_consular_fee_in_the_country_is_one_in_dollars(
            FeeService service, String category, EntryKind entries, int persons, BigDecimal usd, String row) {
        Charge charge = charge(new FeeFacts(service, category, entries, IssuingBody.MFA, persons, DAY));

        assertThat(charge).isInstanceOfSatisfying(Charge.ConsularFee.class, fee -> {
            assertThat(fee.usd()).isEqualByComparingTo(usd);
            assertThat(fee.row()).isEqualTo(row);
        });
        assertThat(charge.finding().rule()).isEqualTo("R-172");
        assertThat(charge.finding().verdict()).isEqualTo(Verdict.DUE);
        assertThat(charge.finding().confidence()).isEqualTo(Confidence.OLD);
        assertThat(said(charge.finding()).get("en")).contains("not returned", usd.toPlainString());
    }

    @ParameterizedTest
    @CsvSource({
        // abroad each mission sets its own rate
        "ISSUE, B3, FOREIGN_MISSION, R-172, LEFT_TO_OFFICER, sets its rate",
        // no rate is known
        "INVITATION, A1, MFA, R-170, LEFT_TO_OFFICER, No rate is known",
        "ISSUE, B3, VMP, R-170, LEFT_TO_OFFICER, No rate is known",
        // the list of the category names no consular fee
        "ISSUE, A1, FOREIGN_MISSION, R-172, NOT_DUE, names no consular fee",
        "ISSUE, A2, MFA, R-172, NOT_DUE, names no consular fee",
        // a category that is not offered
        "ISSUE, B14, MIA_TD, R-170, LEFT_TO_OFFICER, not in the table"
    })
    void an_amount_that_nobody_fixed_is_not_guessed(
            FeeService service, String category, IssuingBody body, String rule, Verdict verdict, String says) {
        Charge charge = charge(new FeeFacts(service, category, EntryKind.SINGLE, body, 1, DAY));

        assertThat(charge).isInstanceOf(Charge.NoAmount.class);
        assertThat(charge.finding().rule()).isEqualTo(rule);
        assertThat(charge.finding().verdict()).isEqualTo(verdict);
        assertThat(charge.finding().ground()).isEmpty();
        assertThat(said(charge.finding()).get("en")).contains(says);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, NOT_IN_FORCE", "2026-01-01, DUE", "2026-01-02, DUE"})
    void R_170_charges_from_1_January_2026_whatever_the_date_of_the_book(LocalDate day, Verdict verdict) {
        Charge charge = charge(paidOn(day));

        assertThat(charge.finding().verdict()).isEqualTo(verdict);
        assertThat(charge instanceof Charge.StateDuty).isEqualTo(verdict == Verdict.DUE);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, DUE", "2027-01-01, LEFT_TO_OFFICER"})
    void R_171_an_index_that_is_not_published_is_not_guessed(LocalDate day, Verdict verdict) {
        Charge charge = charge(paidOn(day));

        assertThat(charge.finding().verdict()).isEqualTo(verdict);
        assertThat(charge.finding().rule()).isEqualTo("R-171");
        assertThat(charge.finding().assumptions()).containsExactly("OQ-13");
        if (verdict == Verdict.LEFT_TO_OFFICER) {
            assertThat(said(charge.finding()).get("en")).contains("0.5 MCI", "1 January 2027", "not published");
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, 2162.50", "2026-07-01, 2200.00"})
    void R_171_another_value_of_the_index_is_a_new_row(LocalDate day, BigDecimal tenge) {
        ReferenceData changed = ChangedData.of(
                "fees.json",
                "\"until\": \"2026-12-31\", \"tenge\": \"4325\", \"confidence\": \"recalled_unverified\",",
                "\"until\": \"2026-06-30\", \"tenge\": \"4325\", \"confidence\": \"seed\"}, {\"from\": \"2026-07-01\", \"until\": \"2026-12-31\","
                        + " \"tenge\": \"4400\", \"confidence\": \"seed\",");

        Charge charge = Rulebook.on(DAY, changed).dutyFor(paidOn(day));

        assertThat(charge)
                .isInstanceOfSatisfying(
                        Charge.StateDuty.class, duty -> assertThat(duty.tenge()).isEqualTo(tenge));
        assertThat(charge.finding().confidence()).isEqualTo(Confidence.OLD);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, 7", "2026-07-01, 30"})
    void R_171_a_rate_has_dates_of_its_own(LocalDate day, BigDecimal mci) {
        ReferenceData changed = ChangedData.of(
                "fees.json",
                "\"entries\": [\"SINGLE\"], \"groups\": [], \"amount\": \"7\", \"unit\": \"MCI\", \"from\": null, \"until\": null, \"confidence\": \"older_version\", \"source\": \"the same\"},",
                """
                "entries": ["SINGLE"], "groups": [], "amount": "7", "unit": "MCI", "from": "2026-02-01", "until": "2026-06-30", "confidence": "older_version"},
                {"code": "DUTY_SINGLE_2", "rule": "R-171", "bodies": ["MIA_TD"], "services": ["ISSUE"], "entries": ["SINGLE"], "groups": [], "amount": "30", "unit": "MCI", "from": "2026-07-01", "confidence": "older_version"},""");

        FeeFacts facts = new FeeFacts(FeeService.ISSUE, "C3", EntryKind.SINGLE, IssuingBody.MIA_TD, 1, day);

        assertThat(Rulebook.on(DAY, changed).dutyFor(facts))
                .isInstanceOfSatisfying(
                        Charge.StateDuty.class, duty -> assertThat(duty.mci()).isEqualByComparingTo(mci));
    }

    @Test
    void R_171_no_tiyn_is_rounded_away() {
        ReferenceData changed = ChangedData.of("fees.json", "\"amount\": \"0.5\"", "\"amount\": \"0.125\"");

        assertThat(Rulebook.on(DAY, changed).dutyFor(paidOn(DAY)))
                .isInstanceOfSatisfying(
                        Charge.StateDuty.class, duty -> assertThat(duty.tenge()).isEqualTo(new BigDecimal("540.625")));
    }

    @Test
    void every_finding_is_written_out_in_three_languages() {
        for (FeeService service : FeeService.values()) {
            for (IssuingBody body : IssuingBody.values()) {
                for (LocalDate day : new LocalDate[] {DAY, DAY.plusYears(1), DAY.minusYears(1)}) {
                    Charge charge = charge(new FeeFacts(service, "C3", EntryKind.MULTIPLE, body, 5, day));
                    assertThat(said(charge.finding()).values())
                            .hasSize(3)
                            .noneMatch(text -> text.contains("{") || text.contains("null"));
                }
            }
        }
    }

    @Test
    void nobody_is_charged_for_nobody() {
        assertThatThrownBy(() -> new FeeFacts(FeeService.ISSUE, "C3", EntryKind.SINGLE, IssuingBody.MIA_TD, 0, DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FeeFacts paidOn(LocalDate day) {
        return new FeeFacts(FeeService.INVITATION, "B3", EntryKind.SINGLE, IssuingBody.MIA_TD, 1, day);
    }

    private static Charge charge(FeeFacts facts) {
        return Rulebook.on(DAY).dutyFor(facts);
    }
}
