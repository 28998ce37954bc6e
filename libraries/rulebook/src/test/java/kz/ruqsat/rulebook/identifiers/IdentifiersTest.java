package kz.ruqsat.rulebook.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.ruqsat.rulebook.reference.IdentifierFormats;
import kz.ruqsat.rulebook.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifiersTest {
    private final IdentifierFormats formats = ReferenceData.current().identifierFormats();

    private static JsonNode examples() {
        try (InputStream in =
                IdentifiersTest.class.getResourceAsStream("/kz/ruqsat/rulebook/identifiers-examples.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static Stream<JsonNode> vectors() {
        return Stream.of("iin", "bin")
                .flatMap(kind -> stream(examples().get(kind).get("vectors")));
    }

    static Stream<JsonNode> rejected() {
        return stream(examples().get("iin").get("rejected"));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void known_answers_of_the_check_digit(JsonNode vector) {
        int expected = vector.get("checkDigit").asInt(10);
        int digit = TwelveDigits.checkDigit(vector.get("first11").asText());

        assertThat(digit).isEqualTo(expected);
        if (vector.hasNonNull("number")) {
            assertThat(TwelveDigits.faultOf(vector.get("number").asText())).isEqualTo(Fault.NONE);
        } else {
            for (int last = 0; last < 10; last++) {
                assertThat(TwelveDigits.faultOf(vector.get("first11").asText() + last))
                        .isEqualTo(Fault.CHECK_DIGIT);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void known_numbers_are_rejected(JsonNode vector) {
        assertThat(TwelveDigits.faultOf(vector.get("number").asText())).isNotEqualTo(Fault.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "'', MISSING",
        "12345678901, LENGTH",
        "99123150000A, CHARACTERS",
        "991231501808, CHECK_DIGIT",
        "٩٩١٢٣١٥٠١٨٠٧, CHARACTERS"
    })
    void a_number_says_what_is_wrong_with_it(String number, Fault fault) {
        assertThat(TwelveDigits.faultOf(number)).isEqualTo(fault);
    }

    @Test
    void the_fifth_digit_tells_person_and_organisation_apart() {
        assertThat(TwelveDigits.kindOf("991231501807")).isEqualTo(TwelveDigits.Kind.PERSON);
        assertThat(TwelveDigits.kindOf("491240000504")).isEqualTo(TwelveDigits.Kind.ORGANISATION);
        assertThat(TwelveDigits.kindOf("491251001806")).isEqualTo(TwelveDigits.Kind.ORGANISATION);
    }

    @ParameterizedTest
    @CsvSource({
        "x 1234-567, X1234567, NONE", "AB12, '', LENGTH", "'', '', MISSING", "' - ', '', MISSING",
        "ABC_123, '', CHARACTERS", "ПАСПОРТ1, '', CHARACTERS", "ABCDEFGHIJ1234567890X, '', LENGTH", "O0I1A, O0I1A, NONE"
    })
    void a_travel_document_is_normalised_and_never_corrected(String written, String normal, Fault fault) {
        assertThat(TravelDocumentNumber.faultOf(written)).isEqualTo(fault);
        if (fault == Fault.NONE) {
            assertThat(TravelDocumentNumber.of(written).number()).isEqualTo(normal);
        } else {
            assertThatThrownBy(() -> TravelDocumentNumber.of(written)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void an_unusual_pattern_only_warns() {
        assertThat(TravelDocumentNumber.of("A1234567").isUnusualFor("IN", formats))
                .isFalse();
        assertThat(TravelDocumentNumber.of("12345678").isUnusualFor("IN", formats))
                .isTrue();
        assertThat(TravelDocumentNumber.of("012345678").isUnusualFor("KZ", formats))
                .isFalse();
        assertThat(TravelDocumentNumber.of("12345678").isUnusualFor("FJ", formats))
                .isFalse();
        assertThat(TravelDocumentNumber.of("A1234567").toString()).doesNotContain("A1234567");
    }

    @ParameterizedTest
    @CsvSource({
        "750000000, NONE",
        "999999999, UNKNOWN",
        "75, LENGTH",
        "'', MISSING",
        "75000000A, CHARACTERS",
        "510000000, UNKNOWN"
    })
    void a_territorial_code_has_nine_digits_and_a_known_region(String code, Fault fault) {
        assertThat(KatoCode.faultOf(code, formats)).isEqualTo(fault);
    }

    @Test
    void the_region_is_the_first_two_digits() {
        assertThat(new KatoCode("231010000").region()).isEqualTo("23");
        assertThat(formats.regions()).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({
        "MIA10, NONE",
        "MIA79, NONE",
        "MIA71EC, NONE",
        "MIA20, UNKNOWN",
        "MIA75EC, UNKNOWN",
        "mia75, UNKNOWN",
        "75, UNKNOWN",
        "'', MISSING"
    })
    void a_division_is_that_of_a_region_or_the_expat_centre(String code, Fault fault) {
        assertThat(DivisionCode.faultOf(code, formats)).isEqualTo(fault);
    }

    @Test
    void a_division_knows_its_region() {
        assertThat(DivisionCode.of("MIA71EC", formats).region()).isEqualTo("71");
        assertThat(DivisionCode.of("MIA75", formats).region()).isEqualTo("75");
        assertThatThrownBy(() -> DivisionCode.of("MIA20", formats)).hasMessageContaining("MIA20");
    }
}
