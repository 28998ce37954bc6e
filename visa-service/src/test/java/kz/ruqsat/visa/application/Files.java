package kz.ruqsat.visa.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.rulebook.facts.InvitationFacts;
import kz.ruqsat.rulebook.facts.PassportFacts.Inspection;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.facts.RegisterAnswer.Outcome;
import kz.ruqsat.visa.Examples;
import kz.ruqsat.visa.application.ApplicationCommand.Accept;
import kz.ruqsat.visa.application.ApplicationCommand.Approve;
import kz.ruqsat.visa.application.ApplicationCommand.Form;
import kz.ruqsat.visa.application.ApplicationCommand.Refuse;
import kz.ruqsat.visa.application.ApplicationState.Accepted;
import kz.ruqsat.visa.application.ApplicationState.Answered;
import kz.ruqsat.visa.application.ApplicationState.AwaitingKnb;
import kz.ruqsat.visa.application.ApplicationState.Examination;
import kz.ruqsat.visa.application.ApplicationState.FingerprintPending;
import kz.ruqsat.visa.application.ApplicationState.Issued;
import kz.ruqsat.visa.application.ApplicationState.Lapsed;
import kz.ruqsat.visa.application.ApplicationState.Refused;
import kz.ruqsat.visa.application.ApplicationState.Returned;
import kz.ruqsat.visa.application.ApplicationState.Submitted;
import kz.ruqsat.visa.application.ApplicationState.ToPrint;
import kz.ruqsat.visa.application.ApplicationState.Unfounded;
import kz.ruqsat.visa.application.ApplicationState.Withdrawn;
import kz.ruqsat.visa.approval.ApprovalRound;
import kz.ruqsat.visa.approval.Verdict;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.sticker.Sticker;
import kz.ruqsat.visa.sticker.StickerForm;
import kz.ruqsat.visa.sticker.StickerNumber;

/** Files of applications in every state. */
final class Files {

    static final LocalDate APPLIED_ON = LocalDate.of(2026, 3, 12);
    static final Computation TERM = Deadlines.standard().compute(StatutoryClock.MISSION_VISA, Examples.THURSDAY);
    static final UUID REQUEST = new UUID(7, 1);
    static final String PAID = "KZ-FEE-0001";

    static final Checks ANSWERED = new Checks(
            1,
            List.of(
                    answer("EGOV_PAYMENT_GATEWAY", Outcome.VALID, Map.of("/kind", "CONSULAR_FEE", "/amountUsd", "80")),
                    answer(
                            "FINGERPRINT_REGISTER",
                            Outcome.VALID,
                            Map.of("/onRecord", "true", "/birthDate", "1971-02-03"))),
            List.of());

    private Files() {}

    static RegisterAnswer answer(String system, Outcome outcome, Map<String, String> kept) {
        return new RegisterAnswer(system, outcome, Examples.THURSDAY, "request-1", kept);
    }

    static Papers papers() {
        return new Papers(Set.of(), PAID, Inspection.made(4));
    }

    static Form form() {
        return new Form(
                Examples.terms(),
                "P0001KNA2",
                LocalDate.of(2031, 1, 10),
                "photo-1",
                "Dostyk 1, Almaty",
                papers(),
                Replacement.NOTHING);
    }

    static Accept accept() {
        return new Accept(Inspection.made(4), Known.NOTHING);
    }

    static Refuse refuse(String... grounds) {
        return new Refuse(List.of(grounds), Known.NOTHING);
    }

    static Refuse refuseKnowing(InvitationFacts.State invitation, String... grounds) {
        return new Refuse(List.of(grounds), new Known(invitation, List.of()));
    }

    static Approve approve(String blank) {
        return new Approve(new StickerNumber(blank), Known.NOTHING);
    }

    static Dossier dossier(Holder holder) {
        return new Dossier(holder, "photo-1", "Dostyk 1, Almaty", LocalDate.of(2031, 1, 10), papers());
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
                Examples.APPLICATION,
                "VIS-EMBDEL-2026-0000001",
                office,
                basis,
                Examples.terms(),
                date,
                Replacement.NOTHING,
                ANSWERED,
                state);
    }

    static Sticker sticker(String number) {
        var made = MakingOut.onBlank(new StickerNumber(number), in(new Withdrawn()), Examples.holder(), APPLIED_ON);
        return ((StickerForm.Result.Made) made).sticker();
    }

    static ToPrint toPrint() {
        return new ToPrint(dossier(), PAID, "TAKEN", sticker("KZ0000042"));
    }

    static FingerprintPending pending() {
        return new FingerprintPending(dossier(), PAID, TERM, APPLIED_ON);
    }

    static Examination examination() {
        return new Examination(dossier(), PAID, "TAKEN", TERM);
    }

    static AwaitingKnb awaitingKnb() {
        return new AwaitingKnb(examination(), ApprovalRound.first(REQUEST));
    }

    static List<ApplicationState> everyState() {
        return List.of(
                new Submitted(dossier()),
                new Unfounded(List.of("RG-CON-01")),
                new Returned(dossier(), List.of("RG-CON-07"), List.of()),
                new Accepted(dossier(), PAID, TERM),
                pending(),
                examination(),
                awaitingKnb(),
                new Answered(examination(), Verdict.APPROVED),
                toPrint(),
                new Issued(Examples.VISA, "KZ0000042"),
                new Refused(List.of("RG-CON-04")),
                new Withdrawn(),
                new Lapsed());
    }
}
