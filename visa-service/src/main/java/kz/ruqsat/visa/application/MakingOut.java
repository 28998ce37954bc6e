package kz.ruqsat.visa.application;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.rulebook.zone.NationalityCode;
import kz.ruqsat.visa.invitation.AgreedInvitation;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.invitation.VisaTerms;
import kz.ruqsat.visa.sticker.StickerForm;
import kz.ruqsat.visa.sticker.StickerForm.Result;
import kz.ruqsat.visa.sticker.StickerNumber;

/**
 * Makes the sticker of an application out on a blank, by the form of the rulebook.
 *
 * @rule R-020
 */
public final class MakingOut {

    private static final StickerNumber SPECIMEN = StickerNumber.ofSerial(1);

    private MakingOut() {}

    /**
     * The sticker on a blank.
     *
     * @param date day of making out, whose form is followed
     */
    static Result onBlank(StickerNumber blank, VisaApplication file, Holder holder, LocalDate date) {
        return NationalityCode.of(holder.citizenship())
                .map(nationality -> StickerForm.makeOut(printed(blank, file, holder, nationality, date), date))
                .orElseGet(() -> StickerForm.notMade(
                        "nationality", "unknown-value", "the citizenship has no code in the machine-readable zone"));
    }

    /** Why no sticker could be made out for a person, tried on a blank that is none; empty if one could. */
    static Optional<Refusal> faultOfPerson(VisaApplication file, Holder holder, LocalDate date) {
        return onBlank(SPECIMEN, file, holder, date) instanceof Result.NotMade(Refusal why)
                ? Optional.of(why)
                : Optional.empty();
    }

    /** What is printed of what a visa allows, under the names of the form. */
    public static Map<String, String> terms(VisaTerms terms) {
        return Map.of(
                "category", terms.category(),
                "entries", terms.entries().name(),
                "validFrom", terms.validFrom().toString(),
                "validTo", terms.validTo().toString(),
                "stayDays", Long.toString(printedStay(terms)));
    }

    private static Map<String, String> printed(
            StickerNumber blank, VisaApplication file, Holder holder, String nationality, LocalDate date) {
        Map<String, String> printed = fields(blank.value(), file.asked(), holder, nationality);
        printed.put(
                "invitationNumber",
                file.invitation().map(AgreedInvitation::registrationNumber).orElse(""));
        printed.put("placeOfIssue", file.office().code());
        printed.put("madeOutOn", date.toString());
        return printed;
    }

    /**
     * What is printed of a visa and of its holder, whatever it is printed on, under the names of the form.
     *
     * @param number of the sticker or of the electronic visa
     * @param nationality code of the machine-readable zone
     */
    public static Map<String, String> fields(String number, VisaTerms terms, Holder holder, String nationality) {
        Map<String, String> printed = new LinkedHashMap<>(terms(terms));
        printed.put("stickerNumber", number);
        printed.put("surname", holder.surname().toUpperCase(Locale.ROOT));
        printed.put("givenNames", holder.givenNames().toUpperCase(Locale.ROOT));
        printed.put("sex", holder.sex().name());
        printed.put("birthDate", holder.birthDate().toString());
        printed.put("nationality", nationality);
        printed.put("documentNumber", holder.documentNumber());
        return printed;
    }

    /** A stay for the whole validity is printed in days, both ends counted. */
    private static long printedStay(VisaTerms terms) {
        boolean whole = terms.stayDays() == 0;
        return whole ? ChronoUnit.DAYS.between(terms.validFrom(), terms.validTo()) + 1 : terms.stayDays();
    }
}
