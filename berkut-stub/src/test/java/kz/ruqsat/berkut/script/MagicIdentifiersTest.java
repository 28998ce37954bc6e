package kz.ruqsat.berkut.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import kz.ruqsat.businesstime.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MagicIdentifiersTest {

    /** Tuesday 10 March 2026, 09:00 in Astana. */
    private static final Instant ACCEPTED = Instant.parse("2026-03-10T04:00:00Z");

    private final Planner planner = new Planner(WorkingCalendar.kazakhstan(), reason -> "sealed");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KNA0 | APPROVED 2026-03-10T04:00:00Z
            KNA1 | APPROVED 2026-03-11T06:00:00Z
            KNA2 | APPROVED 2026-03-12T06:00:00Z
            KNA3 | APPROVED 2026-03-13T06:00:00Z
            KNR2 | REJECTED 2026-03-12T06:00:00Z
            KNE1 | EXTENDED 2026-03-12T06:00:00Z, APPROVED 2026-04-07T06:00:00Z
            KNE2 | EXTENDED 2026-03-12T06:00:00Z, REJECTED 2026-04-07T06:00:00Z
            KNE3 | EXTENDED 2026-03-12T06:00:00Z
            KNE4 | EXTENDED 2026-03-16T06:00:00Z, APPROVED 2026-03-17T06:00:00Z
            KNS0 | ''
            KNL1 | APPROVED 2026-03-16T06:00:00Z
            KNL2 | REJECTED 2026-03-16T06:00:00Z
            KND2 | APPROVED 2026-03-12T06:00:00Z, APPROVED 2026-03-13T06:00:00Z
            KNC2 | APPROVED 2026-03-12T06:00:00Z, REJECTED 2026-03-13T06:00:00Z
            """)
    void each_gives_its_answers_for_a_request_of_10_march_R_086_to_R_093(MagicIdentifier magic, String answers) {
        var plan = planner.plan(new Choice(magic.script(), magic.name()), ACCEPTED, 0);

        assertThat(plan.answers().stream().map(a -> a.answer() + " " + a.at()).collect(Collectors.joining(", ")))
                .isEqualTo(answers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0001KNA2", "p0001kna2", "KNA2"})
    void the_end_of_the_document_number_chooses(String documentNumber) {
        assertThat(MagicIdentifier.endOf(documentNumber)).contains(MagicIdentifier.KNA2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1234567", "KNA2X", "KNA", "C01X00T47", "KNZ9"})
    void other_numbers_choose_nothing(String documentNumber) {
        assertThat(MagicIdentifier.endOf(documentNumber)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MagicIdentifier.class)
    void the_readme_explains_each_in_the_same_words(MagicIdentifier magic) throws Exception {
        assertThat(Files.readString(Path.of("README.md"))).contains("| `" + magic + "` | " + magic.meaning() + " |");
    }

    @Test
    void none_is_the_end_of_another() {
        for (var one : MagicIdentifier.values()) {
            assertThat(MagicIdentifier.endOf("P0" + one)).contains(one);
        }
    }
}
