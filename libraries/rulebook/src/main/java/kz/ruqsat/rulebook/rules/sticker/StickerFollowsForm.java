package kz.ruqsat.rulebook.rules.sticker;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.rulebook.identifiers.DivisionCode;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.InvitationNeed;
import kz.ruqsat.rulebook.reference.StickerForm;
import kz.ruqsat.rulebook.reference.StickerForm.Field;
import kz.ruqsat.rulebook.reference.StickerForm.Kind;
import kz.ruqsat.rulebook.reference.StickerForm.Required;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Every prescribed field is there, in its format, and no other; the visa does not end before it begins, and the machine-readable zone says what is
 * printed. Nothing printed is repeated, it is personal data. Source: R-020.
 */
record StickerFollowsForm() implements Rule<Map<String, String>> {
    @Override
    public String id() {
        return "R-020";
    }

    @Override
    public boolean concerns(Map<String, String> printed, Law law) {
        return true;
    }

    @Override
    public List<Ruling> check(Map<String, String> printed, Law law) {
        StickerForm form = law.data().stickerForm();
        List<Ruling> faults = new ArrayList<>();
        form.fields().values().stream()
                .flatMap(field -> faultOf(field, printed, law).stream())
                .forEach(faults::add);
        printed.keySet().stream()
                .filter(name -> !form.fields().containsKey(name))
                .sorted()
                .map(StickerFollowsForm::unknown)
                .forEach(faults::add);
        if (faults.isEmpty()) {
            faults.addAll(contradictions(printed, form));
        }
        return faults.isEmpty() ? List.of(Ruling.passed(Sentence.of("sticker.right"))) : faults;
    }

    private static Optional<Ruling> faultOf(Field field, Map<String, String> printed, Law law) {
        String text = printed.get(field.name());
        if (text == null) {
            return isRequired(field, printed, law)
                    ? Optional.of(fault("sticker.field-missing", field))
                    : Optional.empty();
        }
        boolean wellFormed = field.pattern().matcher(text).matches() && (field.kind() != Kind.DATE || isDate(text));
        return wellFormed ? Optional.empty() : Optional.of(fault("sticker.field-malformed", field));
    }

    private static boolean isRequired(Field field, Map<String, String> printed, Law law) {
        Optional<Category> category = law.data().categories().find(printed.getOrDefault(StickerForm.CATEGORY, ""));
        boolean uninvited = category.filter(found -> found.invitation() != InvitationNeed.REQUIRED)
                .isPresent();
        return field.required() == Required.ALWAYS || !(uninvited || isInTheCountry(printed, law));
    }

    /** A division issues on the petition of the inviting party, where there may be no invitation. */
    private static boolean isInTheCountry(Map<String, String> printed, Law law) {
        String place = printed.getOrDefault(StickerForm.PLACE_OF_ISSUE, "");
        return DivisionCode.faultOf(place, law.data().identifierFormats()) == Fault.NONE;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private static List<Ruling> contradictions(Map<String, String> printed, StickerForm form) {
        List<Ruling> faults = new ArrayList<>();
        if (LocalDate.parse(printed.get(StickerForm.LAST_DAY))
                .isBefore(LocalDate.parse(printed.get(StickerForm.FIRST_DAY)))) {
            faults.add(fault("sticker.ends-before-begin", form.fields().get(StickerForm.LAST_DAY)));
        }
        faults.addAll(new ZoneComparison(form.zone(), printed).faults());
        return faults;
    }

    private static Ruling fault(String sentence, Field field) {
        return Ruling.notAllowed(Sentence.of(sentence).word("field", "sticker-field", field.name()))
                .restingOn(field.confidence())
                .about(pointer(field.name()));
    }

    private static Ruling unknown(String name) {
        return Ruling.notAllowed(Sentence.of("sticker.field-unknown")).about(pointer(name));
    }

    /** A name may be anything that somebody sent, so it is escaped as RFC 6901 asks. */
    static String pointer(String name) {
        return "/sticker/" + name.replace("~", "~0").replace("/", "~1");
    }
}
