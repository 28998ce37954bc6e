package kz.ruqsat.invitation.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import kz.ruqsat.invitation.counter.Reader;
import kz.ruqsat.web.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets which reading, in which language. */
class ReadingTest {

    private static final Map<String, String> TEXTS = Map.of("en", "Refused", "ru", "Отказано", "kk", "Бас тартылды");

    @ParameterizedTest
    @CsvSource({
        "INVITER,, APPLICANT",
        "INVITER, '', APPLICANT",
        "INVITER, applicant, APPLICANT",
        "OFFICER,, OFFICER",
        "OFFICER, applicant, APPLICANT",
        "OFFICER, officer, OFFICER",
        "AUDITOR,, AUDITOR",
        "AUDITOR, applicant, APPLICANT",
        "AUDITOR, officer, OFFICER",
        "AUDITOR, auditor, AUDITOR"
    })
    void everyone_gets_the_own_reading_or_a_smaller_one(Reader.Kind kind, String asked, Reading reading) {
        assertThat(Reading.of(asked, new Reader(kind, "MIA75"))).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource({"INVITER, officer", "INVITER, auditor", "OFFICER, auditor", "MISSION, officer"})
    void r082_nobody_gets_a_larger_one(Reader.Kind kind, String asked) {
        assertThat(problem(kind, asked)).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @CsvSource({"AUDITOR, OFFICER", "INVITER, none", "OFFICER, ' applicant'"})
    void a_reading_that_is_none_is_malformed(Reader.Kind kind, String asked) {
        assertThat(problem(kind, asked)).isEqualTo("malformed-request");
    }

    private static String problem(Reader.Kind kind, String asked) {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> Reading.of(asked, new Reader(kind, "")));
        return refused.refusal().problem();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|en ru kk",
                "''|en ru kk",
                "*|en ru kk",
                "de|en ru kk",
                "???|en ru kk",
                "ru|ru",
                "kk-KZ|kk",
                "de, ru;q=0.3, kk;q=0.7|kk",
                "en-GB,en;q=0.9|en"
            })
    void the_language_liked_best_is_answered_and_all_three_where_none_is_known(String header, String shown) {
        assertThat(Languages.accepted(header).of(TEXTS).keySet()).containsExactly(shown.split(" "));
    }

    @Test
    void a_text_that_the_law_has_in_one_language_alone_stands_for_all() {
        assertThat(new Languages(List.of("ru", "kk")).alike("article 48"))
                .isEqualTo(Map.of("ru", "article 48", "kk", "article 48"));
    }
}
