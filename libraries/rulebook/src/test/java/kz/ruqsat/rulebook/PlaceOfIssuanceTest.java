package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.aPetition;
import static kz.ruqsat.rulebook.Petitions.said;
import static kz.ruqsat.rulebook.findings.Check.PLACE_OF_ISSUANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.findings.CheckResult;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.District;
import kz.ruqsat.rulebook.reference.Mission;
import kz.ruqsat.rulebook.reference.MissionStatus;
import kz.ruqsat.rulebook.reference.ReferenceData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Place-of-issuance check: R-072, R-073, R-075, R-076")
class PlaceOfIssuanceTest {
    static Stream<District> districts() {
        return ReferenceData.current().missions().districts().values().stream();
    }

    @Test
    void the_list_knows_199_citizenships() {
        assertThat(districts()).hasSize(199);
        assertThat(districts().filter(District::confirmed)).hasSize(112);
    }

    @ParameterizedTest
    @MethodSource("districts")
    void R_073_passes_the_mission_of_the_district_and_refuses_every_other(District district) {
        Petitions petition = aPetition().citizenOf(district.citizenship());

        for (Mission mission : workingMissions()) {
            CheckOutcome outcome =
                    petition.at(mission.id()).check(PLACE_OF_ISSUANCE).outcome();
            assertThat(outcome)
                    .as("%s at %s", district.citizenship(), mission.id())
                    .isEqualTo(expected(district, mission));
        }
    }

    private static CheckOutcome expected(District district, Mission mission) {
        if (!district.confirmed()) {
            return CheckOutcome.LEFT_TO_OFFICER;
        }
        boolean right = district.defaultMission().equals(mission.id())
                || district.alternatives().contains(mission.id());
        return right ? CheckOutcome.PASSED : CheckOutcome.FAILED;
    }

    private static List<Mission> workingMissions() {
        return ReferenceData.current().missions().all().stream()
                .filter(mission -> mission.status() != MissionStatus.UNCONFIRMED)
                .toList();
    }

    @Test
    void R_073_names_the_right_mission_when_it_refuses() {
        Finding finding = aPetition().at("EMB-BER").finding(PLACE_OF_ISSUANCE, "R-073");

        assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(finding.ground()).isEqualTo("RG-MIA-04");
        assertThat(finding.confidence()).isEqualTo(Confidence.SEED);
        assertThat(said(finding).get("en")).contains("India", "EMB-BER", "Right place", "EMB-DEL");
        assertThat(said(finding).get("ru")).contains("Индия");
        assertThat(said(finding).get("kk")).contains("Үндістан");
    }

    @Test
    void R_073_does_not_refuse_on_an_assumed_district_but_asks_an_officer() {
        Finding finding = aPetition().citizenOf("NP").at("EMB-DEL").finding(PLACE_OF_ISSUANCE, "R-073");

        assertThat(finding.verdict()).isEqualTo(Verdict.LEFT_TO_OFFICER);
        assertThat(finding.confidence()).isEqualTo(Confidence.RECALL);
        assertThat(said(finding).get("en")).contains("not confirmed", "EMB-DEL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TW", "KZ", "ZZ"})
    void R_073_leaves_a_citizenship_without_a_mission_to_an_officer(String country) {
        assertThat(aPetition()
                        .citizenOf(country)
                        .finding(PLACE_OF_ISSUANCE, "R-073")
                        .verdict())
                .isEqualTo(Verdict.LEFT_TO_OFFICER);
    }

    @Test
    void R_076_refuses_a_place_that_is_not_on_the_list() {
        CheckResult result = aPetition().at("EMB-XXX").check(PLACE_OF_ISSUANCE);

        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("R-076");
            assertThat(finding.ground()).isEqualTo("RG-MIA-04");
        });
    }

    @Test
    void R_076_never_takes_an_unconfirmed_mission_without_an_officer() {
        CheckResult result = aPetition().citizenOf("MN").at("CO-ULG").check(PLACE_OF_ISSUANCE);

        assertThat(result.outcome()).isEqualTo(CheckOutcome.LEFT_TO_OFFICER);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, FR, EMB-BER, PASSED", "DE, FR, EMB-PAR, FAILED",
        "'', FR, EMB-PAR, PASSED", "'', FR, EMB-BER, FAILED",
        "'', '', EMB-BER, LEFT_TO_OFFICER", "NP, DE, EMB-BER, LEFT_TO_OFFICER"
    })
    void R_075_goes_by_residence_and_failing_that_by_the_issuer_of_the_document(
            String residence, String issuer, String mission, CheckOutcome outcome) {
        CheckResult result =
                aPetition().stateless(residence, issuer).at(mission).check(PLACE_OF_ISSUANCE);

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("R-076", "R-075");
    }
}
