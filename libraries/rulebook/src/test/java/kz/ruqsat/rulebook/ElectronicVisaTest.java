package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.aPetition;
import static kz.ruqsat.rulebook.findings.Check.PLACE_OF_ISSUANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.rulebook.facts.ElectronicVisaFacts;
import kz.ruqsat.rulebook.facts.Nationality;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.findings.CheckResult;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.ReferenceData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Electronic visa instead of a place of issuance: R-025, R-027, R-078")
class ElectronicVisaTest {

    @Test
    void R_078_has_no_place_for_an_electronic_visa_and_checks_its_own_conditions() {
        CheckResult result = aPetition().citizenOf("LK").electronic().check(PLACE_OF_ISSUANCE);

        assertThat(result.outcome()).isEqualTo(CheckOutcome.PASSED);
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("R-078", "R-025", "R-027");
    }

    @Test
    void R_025_refuses_an_electronic_visa_for_several_entries() {
        Finding finding = aPetition().electronic().entering(EntryKind.MULTIPLE).finding(PLACE_OF_ISSUANCE, "R-025");

        assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(finding.ground()).isEqualTo("RG-MIA-09");
    }

    @Test
    void R_027_refuses_categories_and_states_that_are_not_listed_and_stateless_persons() {
        assertThat(aPetition()
                        .citizenOf("LK")
                        .forCategory("C3")
                        .electronic()
                        .finding(PLACE_OF_ISSUANCE, "R-027")
                        .ground())
                .isEqualTo("RG-MIA-09");
        assertThat(aPetition()
                        .citizenOf("ZZ")
                        .electronic()
                        .finding(PLACE_OF_ISSUANCE, "R-027")
                        .ground())
                .isEqualTo("RG-MIA-09");
        assertThat(aPetition()
                        .stateless("IN", "IN")
                        .electronic()
                        .finding(PLACE_OF_ISSUANCE, "R-027")
                        .ground())
                .isEqualTo("RG-MIA-09");
    }

    @Test
    void R_027_allows_every_listed_category_to_every_listed_state() {
        var visas = ReferenceData.current().electronicVisas();
        assertThat(visas.countries()).hasSizeGreaterThan(100);

        for (String country : visas.countries().keySet()) {
            for (String category : visas.categories().keySet()) {
                Petitions petition =
                        aPetition().citizenOf(country).forCategory(category).electronic();
                assertThat(petition.check(PLACE_OF_ISSUANCE).outcome()).isEqualTo(CheckOutcome.PASSED);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "B3, SINGLE,   LK, ''",
        "B3, MULTIPLE, LK, R-025",
        "C3, SINGLE,   LK, R-027",
        "B3, SINGLE,   DE, R-027",
        "B3, SINGLE,   '', R-027"
    })
    void R_025_R_027_are_asked_again_when_the_visa_is_issued(
            String category, EntryKind entries, String citizenship, String failed) {
        Nationality nationality =
                citizenship.isEmpty() ? new Nationality.Stateless("", "") : new Nationality.Citizen(citizenship);
        LocalDate day = LocalDate.of(2026, 3, 12);

        assertThat(Rulebook.on(day).assessElectronicVisa(new ElectronicVisaFacts(day, category, entries, nationality)))
                .filteredOn(finding -> finding.verdict() != Verdict.PASSED)
                .extracting(finding -> finding.rule() + " " + finding.ground())
                .containsExactlyElementsOf(failed.isEmpty() ? List.of() : List.of(failed + " RG-MIA-09"));
    }
}
