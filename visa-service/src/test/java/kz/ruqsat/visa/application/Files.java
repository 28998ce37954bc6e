package kz.ruqsat.visa.application;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.visa.Examples;
import kz.ruqsat.visa.application.ApplicationState.Accepted;
import kz.ruqsat.visa.application.ApplicationState.Examination;
import kz.ruqsat.visa.application.ApplicationState.FingerprintPending;
import kz.ruqsat.visa.application.ApplicationState.Issued;
import kz.ruqsat.visa.application.ApplicationState.Refused;
import kz.ruqsat.visa.application.ApplicationState.Submitted;
import kz.ruqsat.visa.application.ApplicationState.ToPrint;
import kz.ruqsat.visa.application.ApplicationState.Withdrawn;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.sticker.MrzSize;
import kz.ruqsat.visa.sticker.Sticker;
import kz.ruqsat.visa.sticker.StickerForm;
import kz.ruqsat.visa.sticker.StickerNumber;

/** Files of applications in every state. */
final class Files {

    static final LocalDate APPLIED_ON = LocalDate.of(2026, 3, 12);
    static final Computation TERM = Deadlines.standard().compute(StatutoryClock.MISSION_VISA, Examples.THURSDAY);
    static final StickerForm FORM = new StickerForm(MrzSize.MRV_A);
    static final String PAID = "KZ-PAY-0001";

    private Files() {}

    static Dossier dossier(Holder holder) {
        return new Dossier(holder, "photo-1", "Dostyk 1, Almaty", LocalDate.of(2031, 1, 10));
    }

    static Dossier dossier() {
        return dossier(Examples.holder());
    }

    static VisaApplication in(ApplicationState state) {
        return appliedOn(APPLIED_ON, state);
    }

    static VisaApplication appliedOn(LocalDate date, ApplicationState state) {
        return appliedOn(date, Examples.EMBASSY, new Basis.Invited(Examples.invitation()), state);
    }

    static VisaApplication appliedOn(LocalDate date, Office office, Basis basis, ApplicationState state) {
        return new VisaApplication(
                Examples.APPLICATION, "VIS-EMBDEL-2026-0000001", office, basis, Examples.terms(), date, state);
    }

    static Sticker sticker(String number) {
        var made = new MakingOut(FORM)
                .onBlank(new StickerNumber(number), in(new Withdrawn()), Examples.holder(), APPLIED_ON);
        return ((MakingOut.Result.Made) made).sticker();
    }

    static ToPrint toPrint() {
        return new ToPrint(dossier(), PAID, "TAKEN", sticker("KZ0000042"));
    }

    static FingerprintPending pending() {
        return new FingerprintPending(dossier(), PAID, TERM, APPLIED_ON);
    }

    static Examination examination() {
        return new Examination(dossier(), PAID, "TAKEN");
    }

    static List<ApplicationState> everyState() {
        return List.of(
                new Submitted(dossier()),
                new Accepted(dossier(), PAID, TERM),
                pending(),
                examination(),
                toPrint(),
                new Issued(Examples.VISA, "KZ0000042"),
                new Refused(List.of("RG-CON-04")),
                new Withdrawn());
    }
}
