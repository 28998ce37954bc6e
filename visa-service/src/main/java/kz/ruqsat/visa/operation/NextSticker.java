package kz.ruqsat.visa.operation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kz.ruqsat.visa.application.MakingOut;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.invitation.VisaTerms;
import kz.ruqsat.visa.operation.Filing.NewPassport;
import kz.ruqsat.visa.operation.Filing.Passport;
import kz.ruqsat.visa.operation.OperationCommand.Blank;
import kz.ruqsat.visa.sticker.StickerForm;

/**
 * The sticker of the visa that takes the place of another one. The person is as on the old sticker; number, terms, office, day and perhaps the passport
 * are new.
 *
 * @rule R-020 R-021
 */
final class NextSticker {

    private NextSticker() {}

    /** By the form of the day, on a blank. */
    static StickerForm.Result onBlank(Blank blank, VisaTerms terms, Passport passport, Office office, LocalDate on) {
        Map<String, String> printed = new HashMap<>(blank.before());
        printed.put("stickerNumber", blank.number().value());
        printed.putAll(MakingOut.terms(terms));
        if (passport instanceof NewPassport(var _, String number, var _)) {
            printed.put("documentNumber", number);
        }
        printed.putIfAbsent("invitationNumber", "");
        printed.put("placeOfIssue", office.code());
        printed.put("madeOutOn", on.toString());
        return StickerForm.makeOut(printed, on);
    }
}
