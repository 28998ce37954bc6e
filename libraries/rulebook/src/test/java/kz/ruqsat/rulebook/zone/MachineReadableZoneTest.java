package kz.ruqsat.rulebook.zone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.identifiers.LatinName;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.StickerForm.Zone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Machine-readable zone, ICAO 9303 parts 3 and 7: R-020")
class MachineReadableZoneTest {
    private static final Rulebook BOOK = Rulebook.on(LocalDate.of(2026, 3, 12));
    private static final Zone FORM = ReferenceData.current().stickerForm().zone();
    private static final List<Integer> WEIGHTS = FORM.weights();

    /** The same form with the shorter lines of the smaller size. */
    private static final VisaZone SMALL = new VisaZone(new Zone(
            36, FORM.lines(), WEIGHTS, FORM.begins(), FORM.name(), FORM.free(), FORM.parts(), FORM.confidence()));

    private static JsonNode examples() {
        try (InputStream json =
                MachineReadableZoneTest.class.getResourceAsStream("/kz/ruqsat/rulebook/identifiers-examples.json")) {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> all(String list) {
        return StreamSupport.stream(examples().get(list).spliterator(), false);
    }

    static Stream<JsonNode> checkDigits() {
        return all("mrzCheckDigits");
    }

    static Stream<JsonNode> zones() {
        return all("mrz");
    }

    private static Map<String, String> printed(String surname, String givenNames) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("stickerNumber", "KZ0000042");
        fields.put("category", "C3");
        fields.put("entries", "SINGLE");
        fields.put("validFrom", "2026-06-13");
        fields.put("validTo", "2026-09-10");
        fields.put("stayDays", "90");
        fields.put("surname", surname);
        fields.put("givenNames", givenNames);
        fields.put("sex", "M");
        fields.put("birthDate", "1985-06-15");
        fields.put("nationality", "UTO");
        fields.put("documentNumber", "X12345678");
        fields.put("invitationNumber", "0012345678");
        fields.put("placeOfIssue", "EMB-DEL");
        fields.put("madeOutOn", "2026-03-12");
        return fields;
    }

    @ParameterizedTest
    @MethodSource("checkDigits")
    void every_known_check_digit_comes_out(JsonNode known) {
        assertThat(CheckDigit.of(known.get("input").asText(), WEIGHTS))
                .isEqualTo((char) ('0' + known.get("digit").asInt()));
    }

    /** The specimens of the standard among them. */
    @ParameterizedTest
    @MethodSource("zones")
    void every_digit_of_every_known_zone_comes_out(JsonNode known) {
        String line = known.get("line2").asText();

        assertThat(digitOf(line, 0, 9)).isEqualTo(line.charAt(9));
        assertThat(digitOf(line, 13, 19)).isEqualTo(line.charAt(19));
        assertThat(digitOf(line, 21, 27)).isEqualTo(line.charAt(27));
        if (known.get("kind").asText().startsWith("TD3")) {
            String composite = line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 43);
            assertThat(CheckDigit.of(composite, WEIGHTS)).isEqualTo(line.charAt(43));
        }
    }

    private static char digitOf(String line, int from, int to) {
        return CheckDigit.of(line.substring(from, to), WEIGHTS);
    }

    @Test
    void a_visa_is_written_as_in_the_known_answer_in_both_sizes() {
        Map<String, String> printed = printed("SPECIMEN", "JOHN PAUL");

        assertThat(BOOK.machineReadableZone(printed))
                .contains(Map.of(
                        "mrzLine1", "V<KAZSPECIMEN<<JOHN<PAUL<<<<<<<<<<<<<<<<<<<<",
                        "mrzLine2", "X123456785UTO8506151M2609108C3<NTRY01<<<<<<<"));
        assertThat(SMALL.write(printed))
                .contains(Map.of(
                        "mrzLine1", "V<KAZSPECIMEN<<JOHN<PAUL<<<<<<<<<<<<",
                        "mrzLine2", "X123456785UTO8506151M2609108C3<NTRY0"));
    }

    /** The name of the standard's specimens, in the form of this state. */
    @Test
    void the_name_of_the_specimens_is_written_as_they_write_it() {
        zones().filter(known -> known.get("line1").asText().contains("ERIKSSON"))
                .forEach(known -> assertThat(NameField.of(
                                "ERIKSSON",
                                "ANNA MARIA",
                                known.get("line1").asText().length() - 5))
                        .contains(known.get("line1").asText().substring(5)));
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
        assertThat(NameField.of(surname, givenNames.replace("''", ""), 39)).contains(field);
    }

    @Test
    void a_long_name_is_cut_as_in_the_known_answer() {
        String known = examples().get("nameTruncation39").asText();

        assertThat(NameField.of("VANDERLINDENBERGSTEINHOFFMANN", "MAXIMILIAN", 39))
                .contains(known);
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
        assertThat(Transliteration.of(name)).contains(written);
    }

    @ParameterizedTest
    @CsvSource({"ИВАНОВ", "王", "A1", "''''"})
    void a_name_that_cannot_be_written_is_never_guessed(String name) {
        assertThat(NameField.of(name, "", 39)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DE, D", "IN, IND", "KZ, KAZ", "XK, RKS", "'', XXA", "XXA, XXA", "GB, GBR"})
    void nationalities_are_those_of_travel_documents(String citizenship, String code) {
        assertThat(NationalityCode.of(citizenship)).contains(code);
    }

    @Test
    void an_unknown_citizenship_has_no_code() {
        assertThat(NationalityCode.of("ZZ")).isEmpty();
    }

    /** Names of all kinds, made of whatever the rule of names takes; the seed is told when one fails. */
    @Test
    void R_020_any_name_that_is_taken_gives_a_right_zone_or_a_refusal_that_names_the_field() {
        long seed = 20260310;
        Random random = new Random(seed);
        int written = 0;
        for (int round = 0; round < 3_000; round++) {
            String surname = someName(random, 1);
            String givenNames = random.nextInt(8) == 0 ? "" : someName(random, 1);
            String what = "seed " + seed + " round " + round + ": " + surname + ", " + givenNames;
            Map<String, String> printed = printed(upper(surname), upper(givenNames));

            Optional<Map<String, String>> zone = BOOK.machineReadableZone(printed);
            zone.ifPresent(printed::putAll);
            if (zone.isEmpty()) {
                printed.put("mrzLine1", "V<KAZA" + "<".repeat(38));
                printed.put("mrzLine2", "X123456785UTO8506151M2609108C3<NTRY01<<<<<<<");
            }
            List<Finding> findings = BOOK.assessSticker(printed);

            if (findings.getFirst().verdict() == Verdict.PASSED) {
                written++;
                assertThat(zone).as(what).isPresent();
                assertThat(zone.get().values())
                        .as(what)
                        .allSatisfy(line -> assertThat(line).matches("[A-Z0-9<]{44}"));
                assertThat(zone.get().get("mrzLine1").substring(5).replaceAll("<+$", ""))
                        .as(what)
                        .matches("[A-Z]+(<[A-Z]+)*(<<[A-Z]+(<[A-Z]+)*)?");
            } else {
                assertThat(findings)
                        .as(what)
                        .extracting(Finding::field)
                        .allMatch(field -> field.matches("/sticker/(surname|givenNames|mrzLine1)"));
            }
        }
        assertThat(written).as("most names can be written").isGreaterThan(1_500);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /** Letters of all Latin blocks, weighted towards the usual ones; only what the rule of names takes. */
    private static String someName(Random random, int atLeast) {
        while (true) {
            int parts = atLeast + random.nextInt(4);
            StringBuilder name = new StringBuilder(random.nextInt(20) == 0 ? "'" : "");
            for (int i = 0; i < parts; i++) {
                name.append(i == 0 ? "" : BETWEEN.get(random.nextInt(BETWEEN.size())))
                        .append(somePart(random));
            }
            if (LatinName.faultOf(name.toString()) == Fault.NONE) {
                return name.toString();
            }
        }
    }

    private static final List<String> BETWEEN = List.of(" ", " ", "-", "'", "’", ". ", " - ", "--", ".");
    private static final String USUAL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÄÖÜÉØŁŃÇİÞßıæÐ";
    private static final int[] LATIN = IntStream.rangeClosed(0xAA, 0x1EFF)
            .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .toArray();

    private static String somePart(Random random) {
        StringBuilder part = new StringBuilder();
        int length = 1 + random.nextInt(18);
        for (int i = 0; i < length; i++) {
            int letter = random.nextInt(60) == 0
                    ? LATIN[random.nextInt(LATIN.length)]
                    : USUAL.charAt(random.nextInt(USUAL.length()));
            part.appendCodePoint(letter);
        }
        return part.toString();
    }

    /** Every single Latin letter there is, alone. */
    @Test
    void R_020_every_latin_letter_is_written_with_A_to_Z_or_not_at_all() {
        for (int letter : LATIN) {
            String name = Character.toString(letter);
            NameField.of(name, "", 39)
                    .ifPresent(field -> assertThat(field)
                            .as("U+%04X", letter)
                            .matches("[A-Z]{1,2}<*")
                            .hasSize(39));
        }
        assertThat(IntStream.of(LATIN)
                        .filter(letter ->
                                NameField.of(Character.toString(letter), "", 39).isPresent())
                        .count())
                .isGreaterThan(500);
    }
}
