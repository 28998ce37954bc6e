package kz.ruqsat.visa.sticker;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.visa.sticker.VisaMrz.MrzContent;

/**
 * The form of the sticker: makes stickers out and judges them. Every prescribed field is there, in its format, and no other; the
 * machine-readable zone says the same as the printed fields.
 *
 * @param mrz size of the machine-readable zone
 * @rule R-020
 */
public record StickerForm(MrzSize mrz) {

    private static final List<StickerField> DATES =
            List.of(StickerField.VALID_FROM, StickerField.VALID_TO, StickerField.BIRTH_DATE, StickerField.MADE_OUT_ON);

    /**
     * What a sticker is made out from.
     *
     * @param nationality code of the machine-readable zone
     * @param stayDays days of stay per entry, as printed
     */
    public record Content(
            StickerNumber number,
            String category,
            String entries,
            LocalDate validFrom,
            LocalDate validTo,
            long stayDays,
            String surname,
            String givenNames,
            Sex sex,
            LocalDate birthDate,
            String nationality,
            String documentNumber,
            String invitationNumber,
            String placeOfIssue,
            LocalDate madeOutOn) {

        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "Content[" + number + "]";
        }
    }

    /**
     * Makes a sticker out.
     *
     * @throws UnwritableNameException if the name cannot be written in the machine-readable zone
     */
    public Sticker makeOut(Content content) {
        Map<StickerField, String> printed = new LinkedHashMap<>();
        printed.put(StickerField.STICKER_NUMBER, content.number().value());
        printed.put(StickerField.CATEGORY, content.category());
        printed.put(StickerField.ENTRIES, content.entries());
        printed.put(StickerField.VALID_FROM, content.validFrom().toString());
        printed.put(StickerField.VALID_TO, content.validTo().toString());
        printed.put(StickerField.STAY_DAYS, Long.toString(content.stayDays()));
        printed.put(StickerField.SURNAME, content.surname().toUpperCase(Locale.ROOT));
        printed.put(StickerField.GIVEN_NAMES, content.givenNames().toUpperCase(Locale.ROOT));
        printed.put(StickerField.SEX, content.sex().name());
        printed.put(StickerField.BIRTH_DATE, content.birthDate().toString());
        printed.put(StickerField.NATIONALITY, content.nationality());
        printed.put(StickerField.DOCUMENT_NUMBER, content.documentNumber());
        printed.put(StickerField.INVITATION_NUMBER, content.invitationNumber());
        printed.put(StickerField.PLACE_OF_ISSUE, content.placeOfIssue());
        printed.put(StickerField.MADE_OUT_ON, content.madeOutOn().toString());
        VisaMrz zone = zoneOf(printed);
        printed.put(StickerField.MRZ_LINE_1, zone.line1());
        printed.put(StickerField.MRZ_LINE_2, zone.line2());
        return sticker(printed);
    }

    private static Sticker sticker(Map<StickerField, String> printed) {
        Map<String, String> fields = new LinkedHashMap<>();
        printed.forEach((field, value) -> fields.put(field.wireName(), value));
        return new Sticker(fields);
    }

    private VisaMrz zoneOf(Map<StickerField, String> printed) {
        String document = printed.get(StickerField.DOCUMENT_NUMBER);
        String category = printed.get(StickerField.CATEGORY).replace('-', '<');
        boolean fits = document.length() <= VisaMrz.LONGEST_NUMBER;
        return VisaMrz.of(
                new MrzContent(
                        printed.get(StickerField.SURNAME),
                        printed.get(StickerField.GIVEN_NAMES),
                        fits ? document : printed.get(StickerField.STICKER_NUMBER),
                        printed.get(StickerField.NATIONALITY),
                        LocalDate.parse(printed.get(StickerField.BIRTH_DATE)),
                        Sex.valueOf(printed.get(StickerField.SEX)),
                        LocalDate.parse(printed.get(StickerField.VALID_TO)),
                        category + "<" + entriesInZone(printed.get(StickerField.ENTRIES))),
                mrz);
    }

    /** Free data of the zone (INTERP): the number of entries, MU for any number. */
    private static String entriesInZone(String entries) {
        return entries.equals("SINGLE") ? "NTRY01" : "NTRYMU";
    }

    /** Every place at which a sticker departs from the form; empty if it may be handed over. Repeats nothing that is printed. */
    public List<FieldError> faultsOf(Sticker sticker) {
        List<FieldError> faults = new ArrayList<>(missingOrMalformed(sticker));
        sticker.fields().keySet().stream()
                .filter(name -> StickerField.named(name).isEmpty())
                .forEach(_ -> faults.add(fault("", "unknown-field", "the form has no such field")));
        return faults.isEmpty() ? contradictions(sticker) : faults;
    }

    private static List<FieldError> missingOrMalformed(Sticker sticker) {
        return Arrays.stream(StickerField.values())
                .map(field -> faultOf(sticker, field))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FieldError> faultOf(Sticker sticker, StickerField field) {
        if (!sticker.fields().containsKey(field.wireName())) {
            return Optional.of(fault(field.wireName(), "required", "the form prescribes this field"));
        }
        boolean wellFormed =
                field.accepts(sticker.field(field)) && (!DATES.contains(field) || isDate(sticker.field(field)));
        return wellFormed
                ? Optional.empty()
                : Optional.of(fault(field.wireName(), "wrong-format", "the form prescribes another format"));
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private List<FieldError> contradictions(Sticker sticker) {
        List<FieldError> faults = new ArrayList<>();
        if (sticker.field(StickerField.VALID_TO).compareTo(sticker.field(StickerField.VALID_FROM)) < 0) {
            faults.add(fault(StickerField.VALID_TO.wireName(), "invalid-value", "the visa ends before it begins"));
        }
        VisaMrz zone = sticker.mrz();
        VisaMrz.faultsOf(zone.line1(), zone.line2(), mrz)
                .forEach(what -> faults.add(fault(StickerField.MRZ_LINE_1.wireName(), "mrz", what)));
        if (faults.isEmpty() && !saysTheSame(sticker)) {
            faults.add(fault(
                    StickerField.MRZ_LINE_1.wireName(), "mrz", "the zone says another thing than the printed fields"));
        }
        return faults;
    }

    private boolean saysTheSame(Sticker sticker) {
        Map<StickerField, String> printed = new LinkedHashMap<>();
        Arrays.stream(StickerField.values()).forEach(field -> printed.put(field, sticker.field(field)));
        try {
            return zoneOf(printed).equals(sticker.mrz());
        } catch (UnwritableNameException unwritable) {
            return false;
        }
    }

    private static FieldError fault(String field, String code, String detail) {
        return new FieldError(field.isEmpty() ? "/sticker" : "/sticker/" + field, code, detail);
    }
}
