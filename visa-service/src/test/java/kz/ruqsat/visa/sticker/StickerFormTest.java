package kz.ruqsat.visa.sticker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kz.ruqsat.contracts.Refusal.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** strictly by the form, every field and no other. */
class StickerFormTest {

    private final StickerForm form = new StickerForm(MrzSize.MRV_A);
    private final Sticker sticker = form.makeOut(content("P0001234"));

    private static StickerForm.Content content(String documentNumber) {
        return new StickerForm.Content(
                new StickerNumber("KZ0000042"),
                "B12-1",
                "MULTIPLE",
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 6, 29),
                30,
                "Müller",
                "Anna-Maria",
                Sex.F,
                LocalDate.of(1990, 5, 17),
                "D",
                documentNumber,
                "0012345678",
                "EMB-BER",
                LocalDate.of(2026, 3, 12));
    }

    private Sticker with(String field, String printed) {
        Map<String, String> fields = new HashMap<>(sticker.fields());
        fields.put(field, printed);
        return new Sticker(fields);
    }

    @Test
    void R_020_a_sticker_that_was_made_out_follows_the_form() {
        assertThat(form.faultsOf(sticker)).isEmpty();
        assertThat(sticker.mrz().line1()).isEqualTo("V<KAZMUELLER<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<");
        assertThat(sticker.mrz().line2())
                .startsWith("P0001234<")
                .contains("D<<900517")
                .endsWith("B12<1<NTRYMU<<<<");
    }

    @ParameterizedTest
    @EnumSource(StickerField.class)
    void R_020_every_field_is_prescribed(StickerField field) {
        Map<String, String> fields = new HashMap<>(sticker.fields());
        fields.remove(field.wireName());

        assertThat(form.faultsOf(new Sticker(fields)))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/sticker/" + field.wireName(), "required"));
    }

    @Test
    void R_020_a_field_the_form_does_not_know_is_refused() {
        assertThat(form.faultsOf(with("remark", "none")))
                .extracting(FieldError::code)
                .containsExactly("unknown-field");
    }

    @ParameterizedTest
    @CsvSource({
        "stickerNumber, 0000042",
        "stickerNumber, KZ42",
        "category, D1",
        "entries, DOUBLE",
        "validFrom, 2026-02-30",
        "validTo, 29.06.2026",
        "stayDays, 0",
        "surname, müller",
        "surname, ''",
        "surname, M4X",
        "sex, W",
        "birthDate, 1990-13-17",
        "nationality, DE",
        "documentNumber, P1",
        "invitationNumber, 12345678",
        "placeOfIssue, Berlin",
        "madeOutOn, yesterday",
        "mrzLine1, V<KAZ",
        "mrzLine2, v",
    })
    void R_020_another_format_is_refused_and_the_field_named(String field, String printed) {
        var faults = form.faultsOf(with(field, printed));

        assertThat(faults).extracting(FieldError::pointer).containsExactly("/sticker/" + field);
        assertThat(faults.getFirst().code()).isEqualTo("wrong-format");
    }

    @ParameterizedTest
    @CsvSource({
        "surname, MEIER",
        "validTo, 2026-06-30",
        "category, C3",
        "entries, SINGLE",
        "birthDate, 1990-05-18",
        "sex, M",
        "nationality, IND",
        "documentNumber, P0001235",
    })
    void R_020_the_zone_says_the_same_as_the_printed_fields(String field, String printed) {
        assertThat(form.faultsOf(with(field, printed)))
                .extracting(FieldError::code)
                .containsExactly("mrz");
    }

    @Test
    void R_020_a_wrong_check_digit_is_refused() {
        String line = sticker.field(StickerField.MRZ_LINE_2);
        char wrong = line.charAt(9) == '0' ? '1' : '0';

        assertThat(form.faultsOf(with("mrzLine2", line.substring(0, 9) + wrong + line.substring(10))))
                .extracting(FieldError::detail)
                .anyMatch(d -> d.contains("document number"));
    }

    @Test
    void R_020_a_visa_that_ends_before_it_begins_is_refused() {
        assertThat(form.faultsOf(with("validTo", "2026-03-31")))
                .extracting(FieldError::pointer)
                .contains("/sticker/validTo");
    }

    @Test
    void a_passport_number_too_long_for_the_zone_is_replaced_by_the_number_of_the_visa() {
        Sticker made = form.makeOut(content("AB123456789012"));

        assertThat(made.mrz().line2()).startsWith("KZ0000042");
        assertThat(form.faultsOf(made)).isEmpty();
    }

    @Test
    void the_seal_changes_with_any_field() {
        assertThat(sticker.fields().keySet())
                .allSatisfy(field -> assertThat(with(field, "?").contentHash()).isNotEqualTo(sticker.contentHash()));
    }
}
