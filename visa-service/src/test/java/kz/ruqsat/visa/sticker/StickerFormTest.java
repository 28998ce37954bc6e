package kz.ruqsat.visa.sticker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** strictly by the form of the rulebook. What the form asks is tested there; here that it is asked. */
class StickerFormTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 12);

    private static Map<String, String> printed() {
        Map<String, String> fields = new HashMap<>();
        fields.put("stickerNumber", "KZ0000042");
        fields.put("category", "B12-1");
        fields.put("entries", "MULTIPLE");
        fields.put("validFrom", "2026-04-01");
        fields.put("validTo", "2026-06-29");
        fields.put("stayDays", "30");
        fields.put("surname", "MÜLLER");
        fields.put("givenNames", "ANNA-MARIA");
        fields.put("sex", "F");
        fields.put("birthDate", "1990-05-17");
        fields.put("nationality", "D");
        fields.put("documentNumber", "P0001234");
        fields.put("invitationNumber", "0012345678");
        fields.put("placeOfIssue", "EMB-BER");
        fields.put("madeOutOn", "2026-03-12");
        return fields;
    }

    private static Sticker made() {
        return ((StickerForm.Result.Made) StickerForm.makeOut(printed(), ON)).sticker();
    }

    @Test
    void R_020_a_sticker_has_exactly_the_fields_of_the_form_and_a_zone_that_says_the_same() {
        Sticker sticker = made();

        assertThat(sticker.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ReferenceData.current().stickerForm().fields().keySet());
        assertThat(sticker.mrz().line1()).isEqualTo("V<KAZMUELLER<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<");
        assertThat(sticker.mrz().line2())
                .startsWith("P0001234<")
                .contains("D<<900517")
                .endsWith("B12<1<NTRYMU<<<<");
        assertThat(StickerForm.refusalOf(sticker, ON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "surname, \u01B7ULU, /sticker/surname, name-unwritable",
        "surname, müller, /sticker/surname, field-malformed",
        "validTo, 2026-03-31, /sticker/validTo, ends-before-begin",
        "category, D1, /sticker/category, field-malformed",
        "remark, none, /sticker/remark, field-unknown"
    })
    void R_020_what_departs_from_the_form_is_not_made_out_and_the_field_is_named_and_not_repeated(
            String field, String text, String pointer, String code) {
        Map<String, String> fields = printed();
        fields.put(field, text);

        Refusal refusal = ((StickerForm.Result.NotMade) StickerForm.makeOut(fields, ON)).why();

        assertThat(refusal.rules()).containsExactly("R-020");
        assertThat(refusal.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .contains(org.assertj.core.groups.Tuple.tuple(pointer, code));
        assertThat(refusal.toString()).doesNotContain("ULU", "müller");
    }

    @Test
    void R_020_a_zone_of_another_person_is_not_handed_over() {
        Map<String, String> fields = new HashMap<>(made().fields());
        fields.put("surname", "MEIER");

        assertThat(StickerForm.refusalOf(new Sticker(fields), ON).orElseThrow().errors())
                .extracting(FieldError::code)
                .containsExactly("zone-differs");
    }

    @Test
    void R_021_the_seal_changes_with_any_field() {
        for (String field : made().fields().keySet()) {
            Map<String, String> fields = new HashMap<>(made().fields());
            fields.put(field, "?");
            assertThat(new Sticker(fields).contentHash()).as(field).isNotEqualTo(made().contentHash());
        }
    }
}
