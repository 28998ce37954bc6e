package kz.ruqsat.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.contracts.notices.NoticeGiven;
import kz.ruqsat.contracts.notices.NoticeGiven.RunningTerm;
import kz.ruqsat.rulebook.reference.Disclosure;
import kz.ruqsat.rulebook.reference.Ground;
import kz.ruqsat.rulebook.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeTextTest {

    private static final String NUMBER = "INV-MIA75-2026-0000123";
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 4, 7);

    @Test
    void a_return_says_in_three_languages_what_to_mend_and_until_when() {
        NoticeText written = NoticeText.of(notice("INV_RETURNED", "", "RG-ACC-05"));

        assertThat(written.subject())
                .containsEntry("en", NUMBER + ": Petition returned for correction")
                .containsEntry("ru", NUMBER + ": Обращение возвращено на доработку")
                .containsEntry("kk", NUMBER + ": Өтініш пысықтауға қайтарылды");
        assertThat(written.text().get("en")).isEqualTo("""
                        The petition has been returned for correction. Remove the causes named below and file it again within the term, or it lapses.
                        Term: Correction by the applicant, 10 working days. Last day: 7 April 2026.
                        Ground: A mandatory field of the petition is missing or malformed.
                        Body in charge: Territorial division of the internal affairs bodies (MIA75). Date: 19 March 2026.""");
        assertThat(written.text().get("ru"))
                .contains("Срок: Доработка заявителем, 10 рабочих дней. Последний день: 7 апреля 2026")
                .contains("Основание: Обязательное поле обращения");
        assertThat(written.text().get("kk"))
                .contains("Мерзім: Өтініш берушінің пысықтауы, 10 жұмыс күні. Соңғы күні: 2026")
                .contains("Негіз: Өтініштің міндетті өрісі");
    }

    @ParameterizedTest
    @MethodSource("allTold")
    void every_notice_can_be_written_and_leaves_no_placeholder(String code) {
        NoticeText written = NoticeText.of(notice(code, "LAPSED", "RG-ACC-05", "END_OF_EMPLOYMENT"));

        assertThat(written.text()).containsOnlyKeys("en", "ru", "kk");
        assertThat(Stream.concat(written.text().values().stream(), written.subject().values().stream()))
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "}"));
        assertThat(written.text().values()).doesNotHaveDuplicates();
    }

    static Stream<String> allTold() {
        return Stream.of("petition", "visa-application", "evisa-application", "visa-operation", "visa")
                .flatMap(kind -> NoticeTable.current().told(kind).stream())
                .distinct()
                .sorted();
    }

    @Test
    void a_petition_that_lapsed_is_told_otherwise_than_one_that_was_withdrawn() {
        String lapsed = NoticeText.of(notice("INV_WITHDRAWN", "LAPSED")).text().get("en");
        String withdrawn =
                NoticeText.of(notice("INV_WITHDRAWN", "WITHDRAWN")).text().get("en");

        assertThat(lapsed).startsWith("The petition was not corrected in time and has lapsed.");
        assertThat(withdrawn).startsWith("The petition has been withdrawn.");
    }

    @Test
    void grounds_of_security_are_one_neutral_ground_as_code_and_as_text_R_082() {
        List<String> neutral = ReferenceData.current().grounds().all().stream()
                .filter(ground -> ground.disclosure() == Disclosure.NEUTRAL)
                .map(Ground::code)
                .toList();

        List<String> told = ToldGrounds.current().codes(neutral);

        assertThat(neutral).hasSizeGreaterThan(3);
        assertThat(told).containsExactly("NEUTRAL");
        assertThat(NoticeText.of(notice("INV_REFUSED", "REFUSED", "NEUTRAL"))
                        .text()
                        .get("en"))
                .contains("Ground: Entry to the Republic of Kazakhstan has not been approved.")
                .doesNotContain("RG-");
    }

    @Test
    void grounds_of_cancellation_are_told_as_their_list_allows_and_unknown_ones_as_neutral_R_146() {
        assertThat(ToldGrounds.current().codes(List.of("END_OF_EMPLOYMENT", "ENTRY_BAN", "NOBODY_KNOWS")))
                .containsExactly("END_OF_EMPLOYMENT", "NEUTRAL");
    }

    private static NoticeGiven notice(String code, String result, String... grounds) {
        return new NoticeGiven(
                NUMBER,
                "S1",
                code,
                "I3",
                Instant.parse("2026-03-19T04:30:00Z"),
                List.of("INVITER"),
                "MIA_TD",
                "MIA75",
                List.of(new RunningTerm("CORRECTION", LAST_DAY)),
                result,
                List.of(grounds));
    }
}
