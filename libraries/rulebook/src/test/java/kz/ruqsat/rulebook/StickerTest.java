package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.CorrectionFacts;
import kz.ruqsat.rulebook.facts.CorrectionFacts.Handover;
import kz.ruqsat.rulebook.facts.ReplacedVisa;
import kz.ruqsat.rulebook.facts.ReplacementFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.facts.VisaState;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Sticker: R-020, R-021, R-022, R-023")
class StickerTest {
    private static final LocalDate PRINTED_ON = LocalDate.of(2026, 3, 20);

    /** The sample of the machine-readable visa with all that belongs to it. */
    private static Map<String, String> aSticker() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("stickerNumber", "KZ0000042");
        fields.put("category", "C3");
        fields.put("entries", "SINGLE");
        fields.put("validFrom", "2026-06-13");
        fields.put("validTo", "2026-09-10");
        fields.put("stayDays", "90");
        fields.put("surname", "SPECIMEN");
        fields.put("givenNames", "JOHN PAUL");
        fields.put("sex", "M");
        fields.put("birthDate", "1985-06-15");
        fields.put("nationality", "UTO");
        fields.put("documentNumber", "X12345678");
        fields.put("invitationNumber", "0012345678");
        fields.put("placeOfIssue", "GBR01");
        fields.put("madeOutOn", "2026-03-20");
        fields.put("mrzLine1", "V<KAZSPECIMEN<<JOHN<PAUL<<<<<<<<<<<<<<<<<<<<");
        fields.put("mrzLine2", "X123456785UTO8506151M2609108C3<NTRY01<<<<<<<");
        return fields;
    }

    private static Map<String, String> with(String... namesAndTexts) {
        Map<String, String> fields = aSticker();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            fields.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return fields;
    }

    private static Map<String, String> without(String name) {
        Map<String, String> fields = aSticker();
        fields.remove(name);
        return fields;
    }

    private static List<Finding> assess(Map<String, String> fields) {
        return Rulebook.on(PRINTED_ON).assessSticker(fields);
    }

    private static Finding only(Map<String, String> fields) {
        List<Finding> findings = assess(fields);
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    static Stream<String> fieldsOfTheForm() {
        return ReferenceData.current().stickerForm().fields().keySet().stream();
    }

    @Test
    void R_020_a_sticker_by_the_form_may_be_printed() {
        assertThat(only(aSticker()).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(fieldsOfTheForm()).containsExactlyElementsOf(aSticker().keySet());
    }

    @ParameterizedTest
    @MethodSource("fieldsOfTheForm")
    void R_020_every_field_of_the_form_has_to_be_there(String name) {
        Finding finding = only(without(name));

        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(finding.field()).isEqualTo("/sticker/" + name);
        assertThat(finding.ground()).as("the command is refused, not the case").isEmpty();
        assertThat(said(finding).get("en")).contains("prescribes this field");
    }

    @ParameterizedTest
    @CsvSource({"C3, NOT_ALLOWED", "C10, PASSED", "B9, PASSED", "C99, NOT_ALLOWED"})
    void R_020_no_invitation_number_where_the_category_is_given_without_one(String category, Verdict verdict) {
        Map<String, String> fields = without("invitationNumber");
        fields.put("category", category);
        fields.put(
                "mrzLine2", fields.get("mrzLine2").substring(0, 28) + (category + "<NTRY01<<<<<<<<").substring(0, 16));

        assertThat(only(fields).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"MIA75, PASSED", "EMB-DEL, NOT_ALLOWED", "MIA99, NOT_ALLOWED"})
    void R_020_R_136_a_division_issues_on_a_petition_where_there_may_be_no_invitation(String place, Verdict verdict) {
        Map<String, String> fields = without("invitationNumber");
        fields.put("placeOfIssue", place);

        assertThat(only(fields).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "stickerNumber, 0000042",
        "stickerNumber, KZ42",
        "category, D3",
        "entries, DOUBLE",
        "validFrom, 2026-13-01",
        "validTo, 10.09.2026",
        "birthDate, 1985-02-30",
        "stayDays, 00000",
        "surname, specimen",
        "surname, СПЕСИМЕН",
        "givenNames, John",
        "sex, W",
        "nationality, UT",
        "documentNumber, X123",
        "invitationNumber, 12345678",
        "placeOfIssue, ?",
        "madeOutOn, 2026-3-20",
        "mrzLine1, V<UTOSPECIMEN<<JOHN<PAUL<<<<<<<<<<<<<<<<<<<<",
        "mrzLine1, v<KAZSPECIMEN<<JOHN<PAUL<<<<<<<<<<<<<<<<<<<<",
        "mrzLine2, X123456785UT08506151M2609108C3<NTRY01<<<<<<<"
    })
    void R_020_every_field_has_its_format(String name, String text) {
        Finding finding = only(with(name, text));

        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(finding.field()).isEqualTo("/sticker/" + name);
        assertThat(said(finding).values()).noneMatch(words -> words.contains(text));
        assertThat(said(finding).get("en")).contains("another format");
    }

    @Test
    void R_020_a_field_the_form_does_not_know_is_named_by_an_escaped_pointer() {
        Finding finding = only(with("a/b~c", "x"));

        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(finding.field()).isEqualTo("/sticker/a~1b~0c");
    }

    @Test
    void R_020_every_fault_is_told_at_once() {
        Map<String, String> fields = with("sex", "W", "extra", "x");
        fields.remove("surname");

        assertThat(assess(fields))
                .extracting(Finding::field)
                .containsExactly("/sticker/surname", "/sticker/sex", "/sticker/extra");
        assertThat(assess(Map.of())).hasSize(17);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-09, PASSED", "2026-09-10, PASSED", "2026-09-11, NOT_ALLOWED"})
    void R_020_a_visa_does_not_end_before_it_begins(String firstDay, Verdict verdict) {
        Finding finding = only(with("validFrom", firstDay));

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.field()).isEqualTo(verdict == Verdict.PASSED ? "" : "/sticker/validTo");
    }

    @ParameterizedTest
    @CsvSource({
        "X123456784UTO8506151M2609108C3<NTRY01<<<<<<<, check digit",
        "X123456785UTO8506152M2609108C3<NTRY01<<<<<<<, check digit",
        "X123456785UTO8506151M2609107C3<NTRY01<<<<<<<, check digit",
        "D231458907UTO8506151M2609108C3<NTRY01<<<<<<<, another thing",
        "X123456785UTA8506151M2609108C3<NTRY01<<<<<<<, another thing",
        "X123456785UTO8506151F2609108C3<NTRY01<<<<<<<, another thing",
        "X123456785UTO8506151M2609108C3<<<<<<, characters"
    })
    void R_020_the_zone_has_right_digits_and_says_what_is_printed(String line, String words) {
        Finding finding = only(with("mrzLine2", line));

        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(finding.field()).isEqualTo("/sticker/mrzLine2");
        assertThat(finding.confidence()).isEqualTo(Confidence.INTERP);
        assertThat(said(finding).get("en")).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "birthDate, 1985-06-16",
        "validTo, 2026-09-11",
        "sex, F",
        "sex, X",
        "nationality, UTA",
        "documentNumber, X12345679"
    })
    void R_020_what_is_printed_says_what_the_zone_says(String name, String text) {
        Finding finding = only(with(name, text));

        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(finding.field()).isEqualTo("/sticker/mrzLine2");
    }

    @ParameterizedTest
    @CsvSource({
        "surname, SPECIMENT, mrzLine1",
        "givenNames, JOHN, mrzLine1",
        "givenNames, '', mrzLine1",
        "category, C4, mrzLine2",
        "entries, MULTIPLE, mrzLine2"
    })
    void R_020_name_category_and_entries_of_the_zone_are_those_printed(String name, String text, String line) {
        Finding finding = only(with(name, text));

        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(finding.field()).isEqualTo("/sticker/" + line);
        assertThat(said(finding).get("en")).contains("another thing");
    }

    @Test
    void R_020_a_name_that_cannot_be_written_with_A_to_Z_is_told_of() {
        Finding finding = only(with("surname", "\u01B7ULU"));

        assertThat(finding.field()).isEqualTo("/sticker/surname");
        assertThat(said(finding).get("en")).contains("cannot write").doesNotContain("ULU");
    }

    @ParameterizedTest
    @CsvSource({"ST. JOHN, ST<JOHN", "\"'T HOOFT\", T<HOOFT", "AL - RASHID, AL<RASHID", "D’ARC, DARC"})
    void R_020_names_as_travel_documents_print_them_are_taken(String surname, String inZone) {
        String name = surname.replace("\"", "");
        String field = (inZone + "<<JOHN<PAUL" + "<".repeat(39)).substring(0, 39);

        assertThat(only(with("surname", name, "mrzLine1", "V<KAZ" + field)).verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "documentNumber, X12345678901, KZ00000429UTO8506151M2609108C3<NTRY01<<<<<<<",
        "documentNumber, AB2134, AB2134<<<5UTO8506151M2609108C3<NTRY01<<<<<<<",
        "nationality, D, X123456785D<<8506151M2609108C3<NTRY01<<<<<<<",
        "sex, X, X123456785UTO8506151<2609108C3<NTRY01<<<<<<<",
        "sex, F, X123456785UTO8506151F2609108C3<NTRY01<<<<<<<"
    })
    void R_020_the_zone_fills_up_and_names_the_sticker_where_a_document_number_is_too_long(
            String name, String text, String line) {
        assertThat(only(with(name, text, "mrzLine2", line)).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void R_020_both_lines_of_the_zone_have_their_length() {
        assertThat(assess(with(
                        "mrzLine1",
                        "V<KAZSPECIMEN<<JOHN<PAUL<<<<<<<<<<<<",
                        "mrzLine2",
                        "X123456785UTO8506151M2609108C3<<<<<<")))
                .extracting(Finding::field)
                .containsExactly("/sticker/mrzLine1", "/sticker/mrzLine2");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-09, NOT_IN_FORCE", "2026-03-10, NOT_ALLOWED", "2026-03-11, NOT_ALLOWED"})
    void R_020_binds_from_10_March_2026(String printedOn, Verdict verdict) {
        assertThat(Rulebook.on(LocalDate.parse(printedOn)).assessSticker(without("sex")))
                .extracting(Finding::verdict)
                .containsExactly(verdict);
    }

    @Test
    void R_022_a_correction_makes_the_visa_invalid_at_once() {
        List<Finding> findings = found("2026-03-20", Handover.AFTER);

        assertThat(findings).extracting(Finding::rule).containsExactly("R-021", "R-022");
        assertThat(findings).extracting(Finding::verdict).containsExactly(Verdict.NOT_ALLOWED, Verdict.FAILED);
        assertThat(findings.getLast().ground()).isEqualTo("RG-OPS-01");
        assertThat(findings.getLast().confidence()).isEqualTo(Confidence.SEED);
        assertThat(said(findings.getLast()).get("en")).contains("KZ0000042", "20 March 2026", "new application");
    }

    @Test
    void R_023_an_error_before_handing_over_spoils_the_blank_and_a_new_sticker_is_due() {
        List<Finding> findings = found("2026-03-20", Handover.BEFORE);

        assertThat(findings).extracting(Finding::rule).containsExactly("R-023");
        assertThat(findings.getFirst().verdict()).isEqualTo(Verdict.DUE);
        assertThat(findings.getFirst().assumptions()).containsExactly("OQ-29");
        assertThat(said(findings.getFirst()).get("en")).contains("KZ0000042", "new number");
    }

    @ParameterizedTest
    @CsvSource({"BEFORE", "AFTER"})
    void R_021_to_R_023_bind_from_10_March_2026(Handover handover) {
        assertThat(found("2026-03-09", handover)).allMatch(finding -> finding.verdict() == Verdict.NOT_IN_FORCE);
        assertThat(found("2026-03-10", handover)).noneMatch(finding -> finding.verdict() == Verdict.NOT_IN_FORCE);
    }

    private static List<Finding> found(String date, Handover handover) {
        return Rulebook.on(LocalDate.of(2020, 1, 1))
                .correctionFound(new CorrectionFacts("KZ0000042", LocalDate.parse(date), handover));
    }

    /** Findings that say everything this room can say. */
    static Stream<Finding> deviations() {
        return Stream.of(
                        assess(aSticker()),
                        assess(Map.of()),
                        assess(with("sex", "W", "extra", "x")),
                        assess(with("validFrom", "2026-09-11")),
                        assess(with("mrzLine2", "X123456784UTA8506151M2609108C3<NTRY01<<<<<<<")),
                        assess(with("mrzLine2", "X123456785UTO8506151M2609108C3<<<<<<")),
                        found("2026-03-20", Handover.AFTER),
                        found("2026-03-20", Handover.BEFORE))
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID, C3, STICKER, APPLICANT, ISSUING_BODY, NOT_DUE",
        "INVALID, C3, STICKER, APPLICANT, OTHER, DUE",
        "ACTIVE, C3, STICKER, APPLICANT, ISSUING_BODY, NOT_ALLOWED",
        "CANCELLED, C3, STICKER, APPLICANT, ISSUING_BODY, NOT_ALLOWED",
        "INVALID, B2, STICKER, APPLICANT, ISSUING_BODY, NOT_ALLOWED",
        "INVALID, C3, ELECTRONIC, APPLICANT, ISSUING_BODY, NOT_ALLOWED",
        "INVALID, C3, STICKER, ANOTHER, ISSUING_BODY, NOT_ALLOWED"
    })
    void R_022_a_new_application_takes_the_place_of_ones_own_invalid_visa_and_costs_nothing_anew_if_the_body_erred(
            VisaState state,
            String category,
            VisaForm form,
            ReplacedVisa.Owner owner,
            ReplacedVisa.Fault fault,
            Verdict verdict) {
        var on = LocalDate.of(2026, 3, 12);
        var visa = new ReplacedVisa("KZ0000042", state, category, form, owner, fault);

        Finding finding = Rulebook.on(on).replacement(new ReplacementFacts(on, "C3", visa));

        assertThat(finding.rule()).isEqualTo("R-022");
        assertThat(finding.verdict()).isEqualTo(verdict);
        for (String text : Wording.standard().write(finding.explanation()).values()) {
            assertThat(text).contains("KZ0000042", "R-022").doesNotContain("{");
        }
        assertThat(finding.field()).isEqualTo(verdict == Verdict.NOT_ALLOWED ? "/replacesVisa" : "");
    }
}
