package kz.ruqsat.visa.operation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.invitation.VisaTerms;
import kz.ruqsat.visa.operation.Filing.NewPassport;
import kz.ruqsat.visa.operation.Filing.Passport;
import kz.ruqsat.visa.operation.OperationCommand.Blank;
import kz.ruqsat.visa.sticker.Sex;
import kz.ruqsat.visa.sticker.Sticker;
import kz.ruqsat.visa.sticker.StickerForm;
import kz.ruqsat.visa.sticker.UnwritableNameException;

/**
 * The sticker of the visa that takes the place of another one. The person is as on the old sticker; number, terms, office, day and perhaps the passport
 * are new.
 *
 * @param form the form it follows
 * @rule R-020 R-021
 */
record NextSticker(StickerForm form) {

    /** A sticker that follows the form, or why there is none. */
    sealed interface Result {
        record Made(Sticker sticker) implements Result {}

        record NotMade(Refusal why) implements Result {}
    }

    Result onBlank(Blank blank, VisaTerms terms, Passport passport, Office office, LocalDate on) {
        try {
            Sticker sticker = form.makeOut(content(blank, terms, passport, office, on));
            return refusalOf(sticker).<Result>map(Result.NotMade::new).orElseGet(() -> new Result.Made(sticker));
        } catch (UnwritableNameException unwritable) {
            return new Result.NotMade(departure(List.of(
                    new FieldError("/sticker/surname", "forbidden-character", "a name cannot be written with A-Z"))));
        }
    }

    /** Why a sticker may not be handed over; empty if it may. */
    Optional<Refusal> refusalOf(Sticker sticker) {
        List<FieldError> faults = form.faultsOf(sticker);
        return faults.isEmpty() ? Optional.empty() : Optional.of(departure(faults));
    }

    private static Refusal departure(List<FieldError> faults) {
        return Refusal.ruleViolation(
                "The sticker does not follow the form of the Rules and is not handed over.", List.of("R-020"), faults);
    }

    private static StickerForm.Content content(
            Blank blank, VisaTerms terms, Passport passport, Office office, LocalDate on) {
        Map<String, String> before = blank.before();
        return new StickerForm.Content(
                blank.number(),
                terms.category(),
                terms.entries().name(),
                terms.validFrom(),
                terms.validTo(),
                printedStay(terms),
                before.get("surname"),
                before.get("givenNames"),
                Sex.valueOf(before.get("sex")),
                LocalDate.parse(before.get("birthDate")),
                before.get("nationality"),
                passport instanceof NewPassport(var _, String number, var _) ? number : before.get("documentNumber"),
                before.getOrDefault("invitationNumber", ""),
                office.code(),
                on);
    }

    /** A stay for the whole validity is printed in days, both ends counted. */
    private static long printedStay(VisaTerms terms) {
        boolean whole = terms.stayDays() == 0;
        return whole ? ChronoUnit.DAYS.between(terms.validFrom(), terms.validTo()) + 1 : terms.stayDays();
    }
}
