package kz.ruqsat.visa.sticker;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The fields of the form, each with the form of what is printed in it. The annex itself was not available; the list is compiled from stickers as
 * they were described (INTERP).
 *
 * @rule R-020
 */
public enum StickerField {
    // spotless:off
    STICKER_NUMBER    ("stickerNumber",    StickerNumber.FORM),
    CATEGORY          ("category",         "[ABC][0-9]{1,2}(-[0-9])?"),
    ENTRIES           ("entries",          "SINGLE|MULTIPLE"),
    VALID_FROM        ("validFrom",        Forms.DATE),
    VALID_TO          ("validTo",          Forms.DATE),
    STAY_DAYS         ("stayDays",         "[1-9][0-9]{0,3}"),
    SURNAME           ("surname",          Forms.NAME),
    GIVEN_NAMES       ("givenNames",       "(" + Forms.NAME + ")?"),
    SEX               ("sex",              "M|F|X"),
    BIRTH_DATE        ("birthDate",        Forms.DATE),
    NATIONALITY       ("nationality",      "D|[A-Z]{3}"),
    DOCUMENT_NUMBER   ("documentNumber",   "[A-Z0-9]{5,20}"),
    INVITATION_NUMBER ("invitationNumber", "([0-9]{10})?"),
    PLACE_OF_ISSUE    ("placeOfIssue",     "[A-Z0-9-]{3,12}"),
    MADE_OUT_ON       ("madeOutOn",        Forms.DATE),
    MRZ_LINE_1        ("mrzLine1",         Forms.ZONE),
    MRZ_LINE_2        ("mrzLine2",         Forms.ZONE);
    // spotless:on

    private final String wireName;
    private final Pattern form;

    StickerField(String wireName, String form) {
        this.wireName = wireName;
        this.form = Pattern.compile(form);
    }

    /** Name of the field in JSON. */
    public String wireName() {
        return wireName;
    }

    boolean accepts(String printed) {
        return form.matcher(printed).matches();
    }

    static Optional<StickerField> named(String wireName) {
        return Arrays.stream(values()).filter(f -> f.wireName.equals(wireName)).findFirst();
    }

    private static final class Forms {
        static final String DATE = "20[0-9]{2}-[01][0-9]-[0-3][0-9]|19[0-9]{2}-[01][0-9]-[0-3][0-9]";
        /** Capital letters as in the travel document. */
        static final String NAME =
                "[\\p{IsLatin}&&[^\\p{Ll}]](?:[\\p{IsLatin}\\p{M}&&[^\\p{Ll}]]|[ '’.-](?![ ])){0,99}";

        static final String ZONE = "[A-Z0-9<]{36}|[A-Z0-9<]{44}";
    }
}
