package kz.ruqsat.visa.application;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.visa.invitation.AgreedInvitation;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.invitation.VisaTerms;
import kz.ruqsat.visa.sticker.MrzNationality;
import kz.ruqsat.visa.sticker.Sticker;
import kz.ruqsat.visa.sticker.StickerForm;
import kz.ruqsat.visa.sticker.StickerNumber;
import kz.ruqsat.visa.sticker.UnwritableNameException;

/**
 * Makes the sticker of an application out on a blank.
 *
 * @param form the form it follows
 * @rule R-020
 */
record MakingOut(StickerForm form) {

    private static final StickerNumber SPECIMEN = StickerNumber.ofSerial(1);

    /** A sticker that follows the form, or why there is none. */
    sealed interface Result {
        record Made(Sticker sticker) implements Result {}

        record NotMade(Refusal why) implements Result {}
    }

    Result onBlank(StickerNumber blank, VisaApplication file, Holder holder, LocalDate date) {
        Optional<String> nationality = MrzNationality.of(holder.citizenship());
        if (nationality.isEmpty()) {
            return new Result.NotMade(departure(List.of(new FieldError(
                    "/sticker/nationality",
                    "unknown-value",
                    "the citizenship has no code in the machine-readable zone"))));
        }
        try {
            Sticker sticker = form.makeOut(content(blank, file, holder, nationality.get(), date));
            return refusalOf(sticker).<Result>map(Result.NotMade::new).orElseGet(() -> new Result.Made(sticker));
        } catch (UnwritableNameException unwritable) {
            return new Result.NotMade(departure(List.of(
                    new FieldError("/sticker/surname", "forbidden-character", "a name cannot be written with A-Z"))));
        }
    }

    /** Why no sticker could be made out for a person, tried on a blank that is none; empty if one could. */
    Optional<Refusal> faultOfPerson(VisaApplication file, Holder holder, LocalDate date) {
        return onBlank(SPECIMEN, file, holder, date) instanceof Result.NotMade(Refusal why)
                ? Optional.of(why)
                : Optional.empty();
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
            StickerNumber blank, VisaApplication file, Holder holder, String nationality, LocalDate date) {
        VisaTerms terms = file.asked();
        return new StickerForm.Content(
                blank,
                terms.category(),
                terms.entries().name(),
                terms.validFrom(),
                terms.validTo(),
                printedStay(terms),
                holder.surname(),
                holder.givenNames(),
                holder.sex(),
                holder.birthDate(),
                nationality,
                holder.documentNumber(),
                file.invitation().map(AgreedInvitation::registrationNumber).orElse(""),
                file.office().code(),
                date);
    }

    /** A stay for the whole validity is printed in days, both ends counted. */
    private static long printedStay(VisaTerms terms) {
        boolean whole = terms.stayDays() == 0;
        return whole ? ChronoUnit.DAYS.between(terms.validFrom(), terms.validTo()) + 1 : terms.stayDays();
    }
}
