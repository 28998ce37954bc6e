package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.aPetition;
import static kz.ruqsat.rulebook.Petitions.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.DocumentIssuer;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.InviterKind;
import kz.ruqsat.rulebook.facts.Permit;
import kz.ruqsat.rulebook.facts.PermitPurpose;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.RegisterMark;
import kz.ruqsat.rulebook.findings.Assessment;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding explains itself in three languages and survives JSON. */
class ExplanationsTest {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final Permit SHORT =
            new Permit("DE", PermitPurpose.EMPLOYMENT, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 20));

    static Stream<Petitions> deviations() {
        Stream<Petitions> ofCategories = ReferenceData.current().categories().all().stream()
                .flatMap(category -> Arrays.stream(EntryKind.values())
                        .map(entries -> aPetition()
                                .forCategory(category.code())
                                .entering(entries)
                                .validDays(4000)));
        return Stream.concat(
                ofCategories,
                Stream.of(
                        aPetition(),
                        aPetition().registeredOn("2026-03-09"),
                        aPetition().invitedBy(InviterKind.LEGAL_ENTITY),
                        aPetition().invitedBy(InviterKind.LEGAL_ENTITY).through(FilingChannel.MFA),
                        aPetition().invitedBy(InviterKind.STATE_BODY).through(FilingChannel.MFA),
                        aPetition().invitedBy(InviterKind.STATE_BODY),
                        aPetition().invitedBy(InviterKind.BRANCH).through(FilingChannel.VMP),
                        aPetition().invitedBy(InviterKind.NATURAL_PERSON),
                        aPetition().forCategory("A1"),
                        aPetition().citizenOf("DE").at("EMB-BER"),
                        aPetition().with("FUND_PETITION", DocumentIssuer.COMPANY),
                        aPetition().with("FUND_PETITION", DocumentIssuer.FUND),
                        aPetition().at("EMB-BER").underTreaty("R-073", "Treaty of 1994, article 3"),
                        aPetition().at("EMB-BER").underTreaty("R-073", ""),
                        aPetition().forCategory("B14"),
                        aPetition().forCategory("B7").underClusterProgramme(),
                        aPetition().with("VOLUNTEER_PROGRAMME_LETTER"),
                        aPetition()
                                .forCategory("C3")
                                .entering(EntryKind.MULTIPLE)
                                .claiming("SPECIAL_GROUP")
                                .validDays(1500),
                        aPetition().at("EMB-XXX"),
                        aPetition().citizenOf("MN").at("CO-ULG"),
                        aPetition().citizenOf("TW"),
                        aPetition().citizenOf("NP"),
                        aPetition().at("EMB-BER").holding(SHORT),
                        aPetition().stateless("", ""),
                        aPetition().stateless("", "DE"),
                        aPetition().stateless("DE", "").at("EMB-BER"),
                        aPetition()
                                .stateless("", "")
                                .electronic()
                                .entering(EntryKind.MULTIPLE)
                                .forCategory("C3"),
                        aPetition().citizenOf("LK").electronic(),
                        aPetition().electronic(),
                        aPetition().expelledBy("2025-01-01"),
                        aPetition().expelledBy("2005-01-01"),
                        aPetition().marked(RegisterMark.values())));
    }

    @ParameterizedTest
    @MethodSource("deviations")
    void every_finding_is_written_out_in_three_languages_and_names_its_rule_and_source(Petitions petition) {
        List<Finding> findings = Stream.concat(
                        petition.acceptance().stream(),
                        petition.review().checks().stream().flatMap(check -> check.findings().stream()))
                .toList();

        assertThat(findings).isNotEmpty().allSatisfy(ExplanationsTest::assertWrittenOut);
    }

    private static void assertWrittenOut(Finding finding) {
        assertThat(said(finding).keySet()).containsExactly("en", "ru", "kk");
        assertThat(said(finding).values()).allSatisfy(text -> {
            assertThat(text).isNotBlank().doesNotContain("{", "}", "und-").doesNotContainPattern("\\bnull\\b");
            assertThat(text.contains(finding.rule()) || isNeutral(finding)).isTrue();
        });
        assertThat(said(finding).get("ru")).matches("(?s).*[а-яё].*");
        assertThat(said(finding).get("kk")).matches("(?s).*[әғқңөұүһі].*");
        assertThat(finding.source()).isNotBlank();
    }

    /** Findings of the questions beside the petition, each room with what deviates. */
    static Stream<Finding> otherFindings() {
        return Stream.of(
                        VisaApplicationTest.deviations().flatMap(one -> one.findings().stream()),
                        FingerprintDutyTest.deviations(),
                        StickerTest.deviations(),
                        ChangeOfCategoryTest.deviations(),
                        ExtensionTest.deviations(),
                        EndOfVisaTest.deviations())
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("otherFindings")
    void every_other_finding_is_written_out_in_three_languages_too(Finding finding) {
        assertWrittenOut(finding);
    }

    private static boolean isNeutral(Finding finding) {
        return finding.explanation().code().equals("refusal.neutral");
    }

    @Test
    void an_assessment_and_its_facts_survive_json() throws JsonProcessingException {
        Petitions petition =
                aPetition().at("EMB-BER").holding(SHORT).stateless("IN", "").marked(RegisterMark.COURT_BAN);

        String assessment = JSON.writeValueAsString(petition.review());
        String facts = JSON.writeValueAsString(petition.facts());

        assertThat(assessment).contains("\"rulebookVersion\":\"2026.1/2026-03-10\"", "\"outcome\":\"FAILED\"");
        assertThat(JSON.readValue(assessment, Assessment.class)).isEqualTo(petition.review());
        assertThat(JSON.readValue(facts, PetitionFacts.class)).isEqualTo(petition.facts());
    }

    @Test
    void the_words_do_not_depend_on_the_default_locale_or_zone_of_the_machine() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Assessment expected = aPetition().expelledBy("2025-01-01").review();
        try {
            Locale.setDefault(Locale.of("ar", "EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            Rulebook fresh = Rulebook.on(LocalDate.of(2026, 3, 10), ReferenceData.current());

            assertThat(fresh.assessReview(aPetition().expelledBy("2025-01-01").facts()))
                    .isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void many_threads_get_the_same_answer() {
        Assessment expected = aPetition().at("EMB-BER").review();

        assertThat(Stream.generate(() -> aPetition().at("EMB-BER"))
                        .limit(200)
                        .parallel()
                        .map(Petitions::review)
                        .distinct())
                .containsExactly(expected);
    }
}
