package kz.ruqsat.visa.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.contracts.visa.BlankSpoiled;
import kz.ruqsat.contracts.visa.VisaApproved;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.visa.application.ApplicationCommand.Approve;
import kz.ruqsat.visa.application.ApplicationCommand.Issue;
import kz.ruqsat.visa.application.ApplicationCommand.SpoilBlank;
import kz.ruqsat.visa.application.ApplicationState.Answered;
import kz.ruqsat.visa.application.ApplicationState.Issued;
import kz.ruqsat.visa.application.ApplicationState.ToPrint;
import kz.ruqsat.visa.application.ApplicationState.UnderExamination;
import kz.ruqsat.visa.sticker.Sticker;
import kz.ruqsat.visa.sticker.StickerForm;
import kz.ruqsat.visa.sticker.StickerForm.Result.Made;
import kz.ruqsat.visa.sticker.StickerForm.Result.NotMade;

/**
 * From approval to the sticker in the passport: V11, V12, V13.
 *
 * @param approving knows whether an approval is missing
 */
record Printing(Approving approving) {

    Outcome<VisaApplication> approve(VisaApplication file, UnderExamination state, Approve command, Act act) {
        Optional<Refusal> unapproved = approving.faultOfApproval(file, state);
        if (unapproved.isPresent()) {
            return Outcome.refused(unapproved.get());
        }
        List<Finding> findings = new Facts(file, VisaProcedure.dateOf(act))
                .findings(state.dossier(), Beginning.prints(state.fingerprints()), command.known());
        List<Finding> failed = Objections.failed(findings);
        if (!failed.isEmpty()) {
            return Outcome.refused(
                    Objections.refusal("The visa cannot be issued; refuse it on the grounds named.", failed));
        }
        if (!file.isGoodOn(VisaProcedure.dateOf(act))) {
            return Outcome.refused(termOver());
        }
        VisaApplication looked = file.with(file.checks().found(findings));
        return switch (MakingOut.onBlank(
                command.blank(), looked, state.dossier().holder(), VisaProcedure.dateOf(act))) {
            case NotMade(Refusal why) -> Outcome.refused(why);
            case Made(Sticker sticker) -> approved(looked, state, sticker, act);
        };
    }

    private static Refusal termOver() {
        return Refusal.ruleViolation("The visa that is asked for is over.", "R-132")
                .withGrounds(List.of("RG-CON-01"));
    }

    private static Outcome<VisaApplication> approved(
            VisaApplication file, UnderExamination state, Sticker sticker, Act act) {
        VisaApplication next =
                file.now(new ToPrint(state.dossier(), state.feePayment(), state.fingerprints(), sticker));
        Move.Draft<VisaApplication> move = Outcome.moved(next, "V11")
                .publish(new VisaApproved(file.office().code(), sticker.number()))
                .report(StageReport.optional(next))
                .keep(Register.taken(sticker.number(), file, act.at()))
                .because(Map.of("stickerNumber", sticker.number(), "findings", Told.verdicts(file)));
        return state instanceof Answered ? move.stop(Approving.DECISION).done() : move.done();
    }

    Outcome<VisaApplication> spoil(VisaApplication file, ToPrint state, SpoilBlank command, Act act) {
        return switch (MakingOut.onBlank(
                command.replacement(), file, state.dossier().holder(), VisaProcedure.dateOf(act))) {
            case NotMade(Refusal why) -> Outcome.refused(why);
            case Made(Sticker sticker) -> spoiled(file, state, sticker, act);
        };
    }

    private static Outcome<VisaApplication> spoiled(VisaApplication file, ToPrint state, Sticker sticker, Act act) {
        String spoiled = state.sticker().number();
        VisaApplication next =
                file.now(new ToPrint(state.dossier(), state.feePayment(), state.fingerprints(), sticker));
        return Outcome.moved(next, "V12")
                .publish(new BlankSpoiled(file.office().code(), spoiled, sticker.number()))
                .report(StageReport.optional(next))
                .keep(Register.spoiled(spoiled, file, act.at()))
                .keep(Register.taken(sticker.number(), file, act.at()))
                .because(Map.of("spoiledNumber", spoiled, "stickerNumber", sticker.number()))
                .done();
    }

    Outcome<VisaApplication> issue(VisaApplication file, ToPrint state, Issue command, Act act) {
        return faultOf(state, command, VisaProcedure.dateOf(act))
                .<Outcome<VisaApplication>>map(Outcome::refused)
                .orElseGet(() -> issued(file, state.sticker(), command, act));
    }

    private static Optional<Refusal> faultOf(ToPrint state, Issue command, LocalDate date) {
        if (!state.sticker().number().equals(command.stickerNumber())) {
            String detail = "The sticker made out for this case has another number.";
            return Optional.of(Refusal.ruleViolation(
                    detail, List.of("R-020"), List.of(new FieldError("/stickerNumber", "other-blank", detail))));
        }
        return StickerForm.refusalOf(state.sticker(), date);
    }

    private static Outcome<VisaApplication> issued(VisaApplication file, Sticker sticker, Issue command, Act act) {
        var visa = new Issued(command.visaId(), sticker.number());
        VisaApplication next = file.endedAs(visa);
        return Outcome.moved(next, "V13")
                .publish(Told.issued(file, visa, sticker.contentHash()))
                .report(StageReport.last("VISA_ISSUED", next, "ISSUED", List.of()))
                .stop(file.office().clock().name())
                .keep(Register.used(sticker.number(), file, act.at()))
                .because(Map.of("visaId", command.visaId(), "contentHash", sticker.contentHash()))
                .done();
    }
}
