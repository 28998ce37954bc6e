package kz.ruqsat.rulebook.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Names of invitees: R-056")
class LatinNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JOHN",
                "Anna Maria",
                "O'BRIEN",
                "O’Brien",
                "JEAN-LUC",
                "MÜLLER",
                "Åse",
                "St. John",
                "X",
                "DÍAZ",
                "Di\u0301az"
            })
    void a_name_of_a_travel_document_is_taken(String name) {
        assertThat(LatinName.faultOf(name)).isEqualTo(Fault.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JO\u0000HN",
                "JO\nHN",
                "JOHN\u202E",
                "\u200FJOHN",
                "JO\u200BHN",
                "JOHN2",
                "JOHN;DROP",
                "<b>",
                " JOHN",
                "JOHN ",
                "A  B",
                "\uD800A",
                "A\uFEFF",
                "🙂"
            })
    void control_direction_and_other_characters_are_refused(String name) {
        assertThat(LatinName.faultOf(name)).isEqualTo(Fault.CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ИВАН", "IVAН", "محمد", "李", "Қайрат"})
    void letters_of_another_script_are_refused(String name) {
        assertThat(LatinName.faultOf(name)).isEqualTo(Fault.NOT_LATIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "'.'"})
    void a_name_without_a_letter_is_empty(String name) {
        assertThat(LatinName.faultOf(name)).isEqualTo(Fault.EMPTY);
    }

    @Test
    void a_name_has_a_length() {
        assertThat(LatinName.faultOf("A".repeat(LatinName.LONGEST))).isEqualTo(Fault.NONE);
        assertThat(LatinName.faultOf("A".repeat(LatinName.LONGEST + 1))).isEqualTo(Fault.TOO_LONG);
    }
}
