package kz.ruqsat.visa.sticker;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.wording.Wording;

/**
 * Makes stickers out and judges them, by the form of the rulebook on the day.
 *
 * @rule R-020
 */
public final class StickerForm {

    private StickerForm() {}

    /** A sticker that follows the form, or why there is none. */
    public sealed interface Result {
        record Made(Sticker sticker) implements Result {}

        record NotMade(Refusal why) implements Result {}
    }

    /**
     * Makes a sticker out.
     *
     * @param printed every field but the machine-readable zone, under the names of the form
     * @param on day of making out, whose form is followed
     */
    public static Result makeOut(Map<String, String> printed, LocalDate on) {
        Optional<Map<String, String>> zone = Rulebook.on(on).machineReadableZone(printed);
        if (zone.isEmpty()) {
            return notMade("surname", "name-unwritable", "a name cannot be written with A-Z");
        }
        Map<String, String> all = new LinkedHashMap<>(printed);
        all.putAll(zone.get());
        Sticker sticker = new Sticker(all);
        return refusalOf(sticker, on).<Result>map(Result.NotMade::new).orElseGet(() -> new Result.Made(sticker));
    }

    /** Why a sticker may not be handed over on a day; empty if it may. */
    public static Optional<Refusal> refusalOf(Sticker sticker, LocalDate on) {
        List<FieldError> faults = Rulebook.on(on).assessSticker(sticker.fields()).stream()
                .filter(finding -> finding.verdict() == Verdict.NOT_ALLOWED)
                .map(StickerForm::error)
                .toList();
        return faults.isEmpty() ? Optional.empty() : Optional.of(departure(faults));
    }

    /** No sticker, because of one field. */
    public static Result notMade(String field, String code, String detail) {
        return new Result.NotMade(departure(List.of(new FieldError("/sticker/" + field, code, detail))));
    }

    /** The code is that of the sentence: {@code field-missing}, {@code zone-digit}. */
    private static FieldError error(Finding finding) {
        String code = finding.explanation().code();
        return new FieldError(
                finding.field(),
                code.substring(code.indexOf('.') + 1),
                Wording.standard().write(finding.explanation()).get("en"));
    }

    private static Refusal departure(List<FieldError> faults) {
        return Refusal.ruleViolation(
                "The sticker does not follow the form of the Rules and is not handed over.", List.of("R-020"), faults);
    }
}
