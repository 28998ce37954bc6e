package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.aPetition;
import static kz.ruqsat.rulebook.Petitions.said;
import static kz.ruqsat.rulebook.findings.Check.PLACE_OF_ISSUANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.ruqsat.rulebook.facts.Permit;
import kz.ruqsat.rulebook.facts.PermitPurpose;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.findings.CheckResult;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Permits of other countries: R-074")
class PermitOfAnotherCountryTest {
    private static final LocalDate FILED = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @EnumSource
    void R_074_opens_another_mission_for_the_named_purposes_only(PermitPurpose purpose) {
        boolean qualifies = switch (purpose) {
            case PERMANENT_RESIDENCE, EMPLOYMENT, INVESTMENT, EDUCATION, MEDICAL_TREATMENT -> true;
            case FAMILY_DEPENDANT, VISIT, TOURISM, TRANSIT, ASYLUM -> false;
        };

        Finding finding = inGermany(permit("DE", purpose, -100, 300));

        assertThat(finding.verdict()).isEqualTo(qualifies ? Verdict.PASSED : Verdict.FAILED);
        assertThat(finding.ground()).isEqualTo(qualifies ? "" : "RG-MIA-05");
    }

    @ParameterizedTest
    @CsvSource({
        // the permit is valid on the day of the petition, both ends included
        "-200, 0, PASSED",
        "-200, -1, FAILED",
        "0, 200, PASSED",
        "1, 200, FAILED",
        // long-term is longer than 90 days (OQ-23)
        "-45, 44, FAILED",
        "-45, 45, PASSED"
    })
    void R_074_asks_for_a_long_term_permit_valid_on_the_petition_date(int from, int until, Verdict verdict) {
        assertThat(inGermany(permit("DE", PermitPurpose.EMPLOYMENT, from, until))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void R_074_asks_no_minimum_term_of_permanent_residence() {
        assertThat(inGermany(permit("DE", PermitPurpose.PERMANENT_RESIDENCE, -5, 5))
                        .verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void R_074_wants_the_permit_of_a_country_in_the_district_of_the_chosen_mission() {
        Finding finding = inGermany(permit("FR", PermitPurpose.EMPLOYMENT, -100, 300));

        assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(said(finding).get("en")).contains("France", "is not in the district of", "EMB-BER");
    }

    @Test
    void R_074_takes_any_country_of_the_district_and_not_only_the_seat() {
        CheckResult result = aPetition()
                .at("EMB-BRU")
                .holding(permit("LU", PermitPurpose.EDUCATION, -100, 300))
                .check(PLACE_OF_ISSUANCE);

        assertThat(result.outcome()).isEqualTo(CheckOutcome.PASSED);
    }

    @Test
    void R_074_passes_on_one_good_permit_among_bad_ones() {
        CheckResult result = aPetition()
                .at("EMB-BER")
                .holding(
                        permit("DE", PermitPurpose.TOURISM, -100, 300),
                        permit("DE", PermitPurpose.EMPLOYMENT, -100, 300))
                .check(PLACE_OF_ISSUANCE);

        assertThat(result.outcome()).isEqualTo(CheckOutcome.PASSED);
    }

    @Test
    void R_074_gives_one_ground_for_each_permit_that_does_not_qualify() {
        CheckResult result = aPetition()
                .at("EMB-BER")
                .holding(
                        permit("DE", PermitPurpose.TOURISM, -100, 300),
                        permit("FR", PermitPurpose.EMPLOYMENT, -100, 300))
                .check(PLACE_OF_ISSUANCE);

        assertThat(result.findings())
                .filteredOn(finding -> finding.verdict() == Verdict.FAILED)
                .extracting(Finding::ground)
                .containsExactly("RG-MIA-05", "RG-MIA-05");
    }

    @Test
    void R_074_is_not_needed_at_the_mission_of_citizenship() {
        CheckResult result = aPetition()
                .holding(permit("DE", PermitPurpose.TOURISM, -100, 300))
                .check(PLACE_OF_ISSUANCE);

        assertThat(result.outcome()).isEqualTo(CheckOutcome.PASSED);
    }

    @Test
    void R_074_does_not_refuse_a_bad_permit_where_the_home_district_is_only_assumed() {
        CheckResult result = aPetition()
                .citizenOf("NP")
                .at("EMB-DEL")
                .holding(permit("DE", PermitPurpose.TOURISM, -100, 300))
                .check(PLACE_OF_ISSUANCE);

        assertThat(result.outcome()).isEqualTo(CheckOutcome.LEFT_TO_OFFICER);
    }

    @Test
    void R_074_leaves_a_permit_of_an_assumed_district_to_an_officer() {
        CheckResult result = aPetition()
                .citizenOf("DE")
                .at("EMB-DEL")
                .holding(permit("NP", PermitPurpose.EMPLOYMENT, -100, 300))
                .check(PLACE_OF_ISSUANCE);

        assertThat(result.outcome()).isEqualTo(CheckOutcome.LEFT_TO_OFFICER);
    }

    private static Finding inGermany(Permit permit) {
        return aPetition().at("EMB-BER").holding(permit).finding(PLACE_OF_ISSUANCE, "R-074");
    }

    private static Permit permit(String country, PermitPurpose purpose, int fromDays, int untilDays) {
        return new Permit(country, purpose, FILED.plusDays(fromDays), FILED.plusDays(untilDays));
    }
}
