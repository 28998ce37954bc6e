package kz.ruqsat.visa.sticker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import kz.ruqsat.visa.sticker.VisaMrz.MrzContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** ICAO 9303 parts 3 and 7, against every known answer and a few hundred invented names. */
class MachineReadableZoneTest {

    private static final String LINE_1 = "V<KAZSPECIMEN<<JOHN<PAUL<<<<<<<<<<<<<<<<<<<<";
    private static final String LINE_2 = "X123456785UTO8506151M2609108C3<NTRY01<<<<<<<";

    static Stream<JsonNode> checkDigits() {
        return KnownAnswers.all("mrzCheckDigits");
    }

    static Stream<JsonNode> zones() {
        return KnownAnswers.all("mrz");
    }

    @ParameterizedTest
    @MethodSource("checkDigits")
    void every_known_check_digit_comes_out(JsonNode known) {
        assertThat(CheckDigit.of(known.get("input").asText()))
                .isEqualTo((char) ('0' + known.get("digit").asInt()));
    }

    @ParameterizedTest
    @MethodSource("zones")
    void every_known_zone_is_right_and_wrong_after_any_change_of_a_checked_character(JsonNode known) {
        String kind = known.get("kind").asText();
        String line1 = known.get("line1").asText();
        String line2 = known.get("line2").asText();
        if (kind.startsWith("TD3")) {
            assertThat(passportDigits(line2)).isEqualTo(digitsIn(line2));
            return;
        }
        MrzSize size = kind.startsWith("MRV_A") ? MrzSize.MRV_A : MrzSize.MRV_B;
        assertThat(VisaMrz.faultsOf(line1, line2, size)).isEmpty();
        for (int i : new int[] {0, 8, 13, 18, 21, 26}) {
            assertThat(VisaMrz.faultsOf(line1, changedAt(line2, i), size))
                    .as("position " + i)
                    .isNotEmpty();
        }
    }

    /** A passport has a composite digit as well, over three stretches of the line. */
    private static String passportDigits(String line) {
        return "" + CheckDigit.of(line.substring(0, 9)) + CheckDigit.of(line.substring(13, 19))
                + CheckDigit.of(line.substring(21, 27))
                + CheckDigit.of(line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 43));
    }

    private static String digitsIn(String line) {
        return "" + line.charAt(9) + line.charAt(19) + line.charAt(27) + line.charAt(43);
    }

    private static String changedAt(String line, int position) {
        char other = line.charAt(position) == '5' ? '6' : '5';
        return line.substring(0, position) + other + line.substring(position + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "V<KAZSPECIMEN<<JOHN<PAUL<<<<<<<<<<<<<<<<<<<<,  X123456784UTO8506151M2609108C3<NTRY01<<<<<<<",
        "V<KAZSPECIMEN<<JOHN<PAUL<<<<<<<<<<<<<<<<<<<,   X123456785UTO8506151M2609108C3<NTRY01<<<<<<",
        "v<kazspecimen<<john<paul<<<<<<<<<<<<<<<<<<<<,  X123456785UTO8506151M2609108C3<NTRY01<<<<<<<",
        "V<KAZSPECIMEN<<JOHN<PAUL<<<<<<<<<<<<<<<<<<<<,  x123456785uto8506151m2609108c3<ntry01<<<<<<<",
        "V<KZ<SPECIMEN<<JOHN<PAUL<<<<<<<<<<<<<<<<<<<<,  X123456785UTO8506151M2609108C3<NTRY01<<<<<<<",
    })
    void what_is_known_to_be_invalid_is_refused(String line1, String line2) {
        assertThat(VisaMrz.faultsOf(line1, line2, MrzSize.MRV_A)).isNotEmpty();
    }

    @Test
    void a_visa_is_written_as_in_the_known_answer_in_both_sizes() {
        var content = new MrzContent(
                "SPECIMEN",
                "JOHN PAUL",
                "X12345678",
                "UTO",
                LocalDate.of(1985, 6, 15),
                Sex.M,
                LocalDate.of(2026, 9, 10),
                "C3<NTRY01");

        VisaMrz large = VisaMrz.of(content, MrzSize.MRV_A);
        VisaMrz small = VisaMrz.of(content, MrzSize.MRV_B);

        assertThat(large.line1()).isEqualTo(LINE_1);
        assertThat(large.line2()).isEqualTo(LINE_2);
        assertThat(small.line1()).isEqualTo("V<KAZSPECIMEN<<JOHN<PAUL<<<<<<<<<<<<");
        assertThat(small.line2()).startsWith("X123456785UTO8506151M2609108C3<").hasSize(36);
    }

    @Test
    void a_long_name_is_cut_as_in_the_known_answer() {
        String known = KnownAnswers.file().get("nameTruncation39").asText();

        assertThat(MrzName.field("VAN DER LINDENBERG", "A", 39)).startsWith("VAN<DER<LINDENBERG<<A<");
        assertThat(MrzName.field("VANDERLINDENBERGSTEINHOFFMANN", "MAXIMILIAN", 39))
                .isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL | DINGO POTOROO    | BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WA<<D
            NILAVADHANANANDA                             | CHAYAPA DEJTHAMRONG KRASUANG | NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K
            ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQR | ''               | ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLM
            ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHI          | ANNA             | ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHI<<AN
            SURNAME                                      | ABCDEFGHIJKLMNOPQRSTUVWXYZABC ZED | SURNAME<<ABCDEFGHIJKLMNOPQRSTUVWXYZAB<Z
            """)
    void names_that_do_not_fit_keep_an_initial_of_the_given_names_and_end_in_a_letter(
            String surname, String givenNames, String field) {
        assertThat(MrzName.field(surname, givenNames.replace("''", ""), 39)).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MÜLLER-LÜDENSCHEIDT | MUELLER<LUEDENSCHEIDT
            O'CONNOR            | OCONNOR
            D’ARC               | DARC
            ÅSTRÖM              | AASTROEM
            STRAßE              | STRASSE
            ŁUKASZ              | LUKASZ
            Đorđević            | DORDEVIC
            NGUYỄN              | NGUYEN
            ÇELİK               | CELIK
            Yıldız              | YILDIZ
            AL - RASHID         | AL<RASHID
            ST. JOHN            | ST<JOHN
            Əliyev              | ELIYEV
            THÓRÐUR ÞÓR         | THORDUR<THOR
            """)
    void letters_are_written_with_A_to_Z(String name, String written) {
        assertThat(MrzLetters.of(name)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"ИВАНОВ", "王", "A1", "''''"})
    void a_name_that_cannot_be_written_is_never_guessed(String name) {
        assertThatThrownBy(() -> MrzName.field(name, "", 39))
                .isInstanceOf(UnwritableNameException.class)
                .hasMessageNotContaining(name);
    }

    @ParameterizedTest
    @CsvSource({"DE, D", "IN, IND", "KZ, KAZ", "XK, RKS", "'', XXA", "XXA, XXA", "GB, GBR"})
    void nationalities_are_those_of_travel_documents(String citizenship, String code) {
        assertThat(MrzNationality.of(citizenship)).contains(code);
    }

    @Test
    void an_unknown_citizenship_has_no_code() {
        assertThat(MrzNationality.of("ZZ")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MrzSize.class)
    void whatever_the_name_the_zone_is_right_and_its_name_field_starts_with_the_surname(MrzSize size) {
        long seed = 20260310;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String surname = someName(random, 1);
            String givenNames = someName(random, 0);
            VisaMrz zone = VisaMrz.of(
                    new MrzContent(
                            surname,
                            givenNames,
                            someNumber(random),
                            "IND",
                            someDate(random),
                            Sex.values()[random.nextInt(3)],
                            someDate(random),
                            "B12<1<NTRYMU"),
                    size);

            String what = "seed " + seed + " round " + i + ": " + surname + ", " + givenNames;
            assertThat(VisaMrz.faultsOf(zone.line1(), zone.line2(), size))
                    .as(what)
                    .isEmpty();
            String name = zone.line1().substring(5);
            assertThat(name).as(what).hasSize(size.lineLength() - 5);
            assertThat(name.contains("<<") && name.replaceAll("<+$", "").contains("<<"))
                    .as(what)
                    .isEqualTo(!givenNames.isEmpty());
            assertThat(MrzLetters.of(surname)).as(what).startsWith(name.substring(0, 1));
        }
    }

    private static String someName(Random random, int atLeast) {
        int parts = atLeast + random.nextInt(4);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            name.append(i == 0 ? "" : random.nextBoolean() ? " " : "-").append(somePart(random));
        }
        return name.toString();
    }

    private static String somePart(Random random) {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜÉØŁŃÇİÞ";
        StringBuilder part = new StringBuilder();
        int length = 1 + random.nextInt(18);
        for (int i = 0; i < length; i++) {
            part.append(letters.charAt(random.nextInt(letters.length())));
        }
        return part.toString();
    }

    private static String someNumber(Random random) {
        return "P%08d".formatted(random.nextInt(100_000_000)).substring(0, 5 + random.nextInt(5));
    }

    private static LocalDate someDate(Random random) {
        return LocalDate.of(1930, 1, 1).plusDays(random.nextInt(40_000));
    }
}
