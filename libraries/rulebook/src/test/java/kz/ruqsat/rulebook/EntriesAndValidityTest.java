package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.aPetition;
import static kz.ruqsat.rulebook.Petitions.said;
import static kz.ruqsat.rulebook.findings.Check.ENTRIES_AND_VALIDITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.findings.CheckResult;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.Limits;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.StayLimit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Entries and validity check: R-071")
class EntriesAndValidityTest {
    private static final LocalDate START = LocalDate.of(2026, 4, 1);

    record Offer(String category, EntryKind entries, Limits limits) {}

    static Stream<Offer> offers() {
        return ReferenceData.current().categories().all().stream()
                .flatMap(category -> category.limits().entrySet().stream()
                        .map(limits -> new Offer(category.code(), limits.getKey(), limits.getValue())));
    }

    static Stream<Offer> notOffered() {
        return ReferenceData.current().categories().all().stream()
                .flatMap(category -> Arrays.stream(EntryKind.values())
                        .filter(entries -> category.limitsFor(entries).isEmpty())
                        .map(entries -> new Offer(category.code(), entries, null)));
    }

    @Test
    void the_table_has_all_35_categories() {
        assertThat(ReferenceData.current().categories().all()).hasSize(35);
        assertThat(offers().count() + notOffered().count()).isEqualTo(70);
    }

    @ParameterizedTest
    @MethodSource("offers")
    void R_071_allows_the_limit_and_refuses_the_day_after(Offer offer) {
        LocalDate last = START.plus(offer.limits().validity()).minusDays(1);

        assertThat(asking(offer)
                        .valid(START, last)
                        .staying(1)
                        .check(ENTRIES_AND_VALIDITY)
                        .outcome())
                .isEqualTo(CheckOutcome.PASSED);
        assertThat(failed(asking(offer).valid(START, last.plusDays(1)).staying(1)))
                .containsExactly("RG-MIA-03");
    }

    @ParameterizedTest
    @MethodSource("offers")
    void R_071_allows_the_longest_stay_and_refuses_one_day_more(Offer offer) {
        LocalDate last = START.plus(offer.limits().validity()).minusDays(1);
        Petitions asking = asking(offer).valid(START, last);
        int longest = switch (offer.limits().stay()) {
            case StayLimit.Days days -> days.days();
            case StayLimit.WholeValidity _ -> asking.facts().asked().validityDays();
        };

        assertThat(asking.staying(longest).check(ENTRIES_AND_VALIDITY).outcome())
                .isEqualTo(CheckOutcome.PASSED);
        assertThat(failed(asking.staying(longest + 1))).containsExactly("RG-MIA-03");
    }

    @ParameterizedTest
    @MethodSource("notOffered")
    void R_071_refuses_entries_that_the_category_does_not_offer(Offer offer) {
        assertThat(failed(asking(offer))).containsExactly("RG-MIA-02");
    }

    @Test
    void R_071_reads_no_stay_as_the_whole_validity() {
        assertThat(failed(aPetition().forCategory("B1").validDays(31))).containsExactly("RG-MIA-03");
        assertThat(aPetition()
                        .forCategory("B1")
                        .validDays(30)
                        .check(ENTRIES_AND_VALIDITY)
                        .outcome())
                .isEqualTo(CheckOutcome.PASSED);
    }

    @Test
    void R_071_names_both_when_validity_and_stay_are_too_long() {
        CheckResult result = aPetition().forCategory("B12").validDays(91).check(ENTRIES_AND_VALIDITY);

        assertThat(result.findings()).hasSize(2).allMatch(finding -> finding.verdict() == Verdict.FAILED);
        assertThat(said(result.findings().getFirst()))
                .containsEntry(
                        "en",
                        "The validity asked for (91 days) is longer than the category B12 allows (90 days). Rule R-071.");
    }

    @ParameterizedTest
    @CsvSource({
        "C3, MULTIPLE, SPECIAL_GROUP, 5, LEFT_TO_OFFICER",
        "C3, MULTIPLE, '', 5, FAILED",
        "C3, MULTIPLE, SPECIAL_GROUP, 6, FAILED",
        "B10, MULTIPLE, FORMER_CITIZEN, 3, LEFT_TO_OFFICER",
        "A3, MULTIPLE, COSMONAUT, 3, LEFT_TO_OFFICER",
        "C5, MULTIPLE, ETHNIC_KAZAKH, 3, LEFT_TO_OFFICER",
        "C3, SINGLE, SPECIAL_GROUP, 5, FAILED"
    })
    void R_071_leaves_the_longer_validity_of_a_claimed_group_to_an_officer(
            String category, EntryKind entries, String claim, int years, CheckOutcome outcome) {
        Petitions asking = aPetition()
                .forCategory(category)
                .entering(entries)
                .claiming(claim)
                .valid(START, START.plusYears(years).minusDays(1))
                .staying(30);

        assertThat(asking.check(ENTRIES_AND_VALIDITY).outcome()).isEqualTo(outcome);
    }

    @Test
    void R_071_holds_an_electronic_visa_to_its_own_limits() {
        Petitions tourist = aPetition().forCategory("B12").staying(30);

        assertThat(tourist.validDays(31).check(ENTRIES_AND_VALIDITY).outcome()).isEqualTo(CheckOutcome.PASSED);
        assertThat(failed(tourist.electronic())).containsExactly("RG-MIA-03");
        assertThat(tourist.validDays(30).check(ENTRIES_AND_VALIDITY).outcome()).isEqualTo(CheckOutcome.PASSED);
    }

    @Test
    void R_071_is_never_surer_than_the_row_of_the_category() {
        Category category = ReferenceData.current().categories().find("B3").orElseThrow();

        assertThat(category.confidence()).isEqualTo(Confidence.OLD);
        assertThat(aPetition().finding(ENTRIES_AND_VALIDITY, "R-071").confidence())
                .isEqualTo(Confidence.OLD);
    }

    private static Petitions asking(Offer offer) {
        return aPetition().forCategory(offer.category()).entering(offer.entries());
    }

    private static List<String> failed(Petitions petition) {
        return petition.check(ENTRIES_AND_VALIDITY).findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED)
                .map(Finding::ground)
                .toList();
    }
}
