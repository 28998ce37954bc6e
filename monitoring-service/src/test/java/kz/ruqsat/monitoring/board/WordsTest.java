package kz.ruqsat.monitoring.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.DayReason;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.monitoring.conformance.Alarm;
import kz.ruqsat.monitoring.duties.Standing;
import kz.ruqsat.monitoring.stages.Fault;
import kz.ruqsat.monitoring.watch.Alert;
import kz.ruqsat.web.deadletters.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static JsonNode file(String name) throws IOException {
        try (var in = Words.class.getResourceAsStream(name)) {
            return new ObjectMapper().readTree(in);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"glossary-subset.json", "page-words.json"})
    void every_word_is_there_in_every_language(String name) throws IOException {
        var words = file(name).findParents("en");

        assertThat(words).hasSizeGreaterThan(30).allSatisfy(word -> {
            for (Language language : Language.values()) {
                assertThat(word.path(language.code()).asText()).as("%s", word).isNotBlank();
            }
        });
    }

    static Stream<String> codes() {
        return Stream.of(
                        codes("fault.", Fault.values()),
                        codes("alarm.", Alarm.Kind.values()),
                        codes("step.", Step.values()),
                        codes("do.", Step.values()),
                        codes("why.later.", Step.values()),
                        // As the services with cases say why, in casework.
                        Stream.of(
                                        "UNREADABLE",
                                        "OTHER_KEY",
                                        "OTHER_MAJOR",
                                        "MISFIT",
                                        "PROGRAM",
                                        "REFUSED",
                                        "DATABASE",
                                        "BEHIND",
                                        "GAP",
                                        "OTHER_TYPE",
                                        "NOT_TOLD")
                                .map("fault."::concat),
                        Stream.of("HANDLED", "REPEAT", "PARKED").map("outcome."::concat),
                        Stream.of("PARKED", "REPAIRED", "TRIED", "APPROVED", "WAITING", "SET_ASIDE", "DONE")
                                .map("letter."::concat),
                        codes("alert.", Alert.Kind.values()),
                        codes("standing.", Standing.values()),
                        codes("reason.", DayReason.values()),
                        codes("short.", StatutoryClock.values()))
                .flatMap(each -> each);
    }

    private static Stream<String> codes(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> prefix + value.name());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void whatever_a_code_can_be_has_a_word(String code) throws IOException {
        assertThat(new Words().own(code, Language.KK)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | 1 | 1 change, show
        EN | 2 | 2 changes, show
        RU | 1 | 1 изменение, показать
        RU | 3 | 3 изменения, показать
        RU | 11 | 11 изменений, показать
        KK | 5 | 5 өзгеріс, көрсету
        """)
    void numbers_have_their_plural_forms(Language language, int count, String text) throws IOException {
        assertThat(new Tongue(new Words(), language).say("changes", "count", count))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_optional_stage_is_called_as_the_state_it_is_named_after(Language language) throws IOException {
        var words = new Words();

        assertThat(words.stage("INV_AGREED", language)).isNotEqualTo("INV_AGREED");
        assertThat(words.stage("AWAITING_DECISION", language)).isNotEqualTo("AWAITING_DECISION");
        assertThat(words.stage("SOMETHING_NEW", language)).isEqualTo("SOMETHING_NEW");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | Thu, 26 Mar 2026, 14:02
        RU | чт, 26 мар. 2026 г., 14:02
        KK | 2026 ж. 26 нау., бс, 14:02
        """)
    void a_moment_is_written_in_astana_time_as_each_language_does(Language language, String text) {
        assertThat(Eye.moment(Instant.parse("2026-03-26T09:02:00Z"), language).text())
                .isEqualTo(text);
    }

    @Test
    void a_day_ends_at_24_00_and_never_at_0_00_of_the_next() {
        var due = Eye.endOf(LocalDate.of(2026, 3, 27), Instant.parse("2026-03-27T19:00:00Z"), Language.EN);

        assertThat(due.text()).isEqualTo("Fri, 27 Mar 2026, 24:00");
        assertThat(Eye.moment(Instant.parse("2026-03-27T19:00:00Z"), Language.EN)
                        .text())
                .isEqualTo(due.text());
        assertThat(due.iso()).isEqualTo("2026-03-27T19:00:00Z");
    }

    @Test
    void the_language_is_the_one_asked_for_then_the_chosen_then_the_preferred_one() {
        var kazakh = List.of(Locale.forLanguageTag("kk-KZ"));

        assertThat(Language.of("ru", "en", kazakh)).isEqualTo(Language.RU);
        assertThat(Language.of("xx", "en", kazakh)).isEqualTo(Language.EN);
        assertThat(Language.of(null, null, kazakh)).isEqualTo(Language.KK);
        assertThat(Language.of(null, null, List.of())).isEqualTo(Language.EN);
    }
}
