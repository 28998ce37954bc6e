package kz.ruqsat.visa.operation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Row;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.contracts.stages.ReportedTerm;
import kz.ruqsat.contracts.visa.BlankSpoiled;
import kz.ruqsat.contracts.visa.OperationApproved;
import kz.ruqsat.contracts.visa.OperationExecuted;
import kz.ruqsat.contracts.visa.OperationRefused;
import kz.ruqsat.contracts.visa.OperationWithdrawn;
import kz.ruqsat.rulebook.facts.Operation.Reduce;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.visa.application.Register;
import kz.ruqsat.visa.application.StateSystems;
import kz.ruqsat.visa.approval.ApprovalRound;
import kz.ruqsat.visa.invitation.VisaTerms;
import kz.ruqsat.visa.operation.OperationCommand.Approve;
import kz.ruqsat.visa.operation.OperationCommand.Blank;
import kz.ruqsat.visa.operation.OperationCommand.Execute;
import kz.ruqsat.visa.operation.OperationCommand.NoPaper;
import kz.ruqsat.visa.operation.OperationCommand.Refuse;
import kz.ruqsat.visa.operation.OperationCommand.SpoilBlank;
import kz.ruqsat.visa.operation.OperationStanding.AnotherVisa;
import kz.ruqsat.visa.operation.OperationStanding.AwaitingKnb;
import kz.ruqsat.visa.operation.OperationStanding.Executed;
import kz.ruqsat.visa.operation.OperationStanding.NoVisa;
import kz.ruqsat.visa.operation.OperationStanding.Refused;
import kz.ruqsat.visa.operation.OperationStanding.ToExecute;
import kz.ruqsat.visa.operation.OperationStanding.UnderReview;
import kz.ruqsat.visa.operation.OperationStanding.Withdrawn;
import kz.ruqsat.visa.sticker.Sticker;
import kz.ruqsat.visa.sticker.StickerForm;
import kz.ruqsat.visa.sticker.StickerForm.Result.Made;
import kz.ruqsat.visa.sticker.StickerForm.Result.NotMade;

/**
 * From the decision to the end: O7 to O11. What was filed is forgotten when the operation ends.
 *
 * @param grounds on which a body may refuse
 */
record Closing(GroundsOfOperation grounds) {

    Outcome<VisaOperation> approve(VisaOperation file, UnderReview state, Approve command, Act act) {
        Filing filing = state.filing();
        List<Finding> findings = Guards.findings(file, filing, command.visa());
        Optional<Refusal> against = StateSystems.notAnswered(file.checks())
                .or(() -> Guards.notHere(file, filing))
                .or(() -> Guards.faultOfApproval(findings, command.considered()))
                .or(() -> Approving.faultOfApproval(file, state))
                .or(() -> NewTerms.faultOf(command.wanted(), filing.asked(), findings));
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        return switch (command.paper()) {
            case NoPaper _ -> approved(file, state, new NoVisa(), command, findings, act);
            case Blank blank -> onBlank(file, state, command, blank, findings, act);
        };
    }

    private Outcome<VisaOperation> onBlank(
            VisaOperation file, UnderReview state, Approve command, Blank blank, List<Finding> findings, Act act) {
        Filing filing = state.filing();
        var on = KazakhstanTime.dateOf(act.at());
        VisaTerms old = command.visa().terms();
        Optional<Refusal> over = lastDayIsOver(filing, on);
        if (over.isPresent()) {
            return Outcome.refused(over.get());
        }
        VisaTerms terms = NewTerms.of(command.wanted(), filing.asked(), old, on);
        return switch (NextSticker.onBlank(blank, terms, filing.passport(), file.office(), on)) {
            case NotMade(Refusal why) -> Outcome.refused(why);
            case Made(Sticker sticker) ->
                approved(file, state, new AnotherVisa(command.wanted(), terms, sticker), command, findings, act);
        };
    }

    /** Between asking and deciding the day asked for may have passed. */
    private static Optional<Refusal> lastDayIsOver(Filing filing, LocalDate on) {
        boolean over =
                filing.asked() instanceof Reduce reduce && reduce.newEndsOn().isBefore(on);
        return over
                ? Optional.of(Refusal.ruleViolation("The day asked for as the last one is over.", "R-149"))
                : Optional.empty();
    }

    private static Outcome<VisaOperation> approved(
            VisaOperation file,
            UnderReview state,
            OperationStanding.Result result,
            Approve command,
            List<Finding> findings,
            Act act) {
        VisaOperation next = file.now(new ToExecute(state.filing(), result));
        String number = result instanceof AnotherVisa visa ? visa.sticker().number() : "";
        return Outcome.moved(next, "O7")
                .publish(new OperationApproved(
                        file.office().code(), command.wanted().name(), number))
                .report(StageOfOperation.optional(next))
                .stop(Approving.DECISION)
                .keep(taken(result, file, act))
                .because(Map.of("findings", findings, "considered", command.considered()))
                .done();
    }

    private static List<Row> taken(OperationStanding.Result result, VisaOperation file, Act act) {
        return result instanceof AnotherVisa visa
                ? List.of(Register.taken(visa.sticker().number(), file.caseId(), file.office(), act.at()))
                : List.of();
    }

    Outcome<VisaOperation> spoil(VisaOperation file, ToExecute state, SpoilBlank command, Act act) {
        if (!(state.result() instanceof AnotherVisa(var kind, var terms, var sticker))) {
            return Outcome.refused(
                    Refusal.ruleViolation("Nothing is printed in this case, so no blank can be spoiled.", "R-023"));
        }
        var blank = new Blank(command.replacement(), sticker.fields());
        var on = KazakhstanTime.dateOf(act.at());
        return switch (NextSticker.onBlank(blank, terms, state.filing().passport(), file.office(), on)) {
            case NotMade(Refusal why) -> Outcome.refused(why);
            case Made(Sticker made) -> spoiled(file, state, sticker.number(), new AnotherVisa(kind, terms, made), act);
        };
    }

    private static Outcome<VisaOperation> spoiled(
            VisaOperation file, ToExecute state, String spoiled, AnotherVisa result, Act act) {
        VisaOperation next = file.now(new ToExecute(state.filing(), result));
        String number = result.sticker().number();
        return Outcome.moved(next, "O8")
                .publish(new BlankSpoiled(file.office().code(), spoiled, number))
                .report(StageOfOperation.optional(next))
                .keep(Register.spoiled(spoiled, file.caseId(), file.office(), act.at()))
                .keep(Register.taken(number, file.caseId(), file.office(), act.at()))
                .because(Map.of("spoiledNumber", spoiled, "stickerNumber", number))
                .done();
    }

    /** The visa moves in the same work; if it no longer can, nothing of this happens. */
    Outcome<VisaOperation> execute(VisaOperation file, ToExecute state, Execute command, Act act) {
        return switch (state.result()) {
            case NoVisa _ -> executed(file, command, "", List.of());
            case AnotherVisa(var _, var _, Sticker sticker) ->
                faultOf(sticker, command, KazakhstanTime.dateOf(act.at()))
                        .<Outcome<VisaOperation>>map(Outcome::refused)
                        .orElseGet(() -> executed(
                                file,
                                command,
                                command.newVisa().toString(),
                                List.of(Register.used(sticker.number(), file.caseId(), file.office(), act.at()))));
        };
    }

    private static Optional<Refusal> faultOf(Sticker sticker, Execute command, LocalDate on) {
        if (!sticker.number().equals(command.stickerNumber())) {
            String detail = "The sticker made out for this case has another number.";
            return Optional.of(Refusal.ruleViolation(
                    detail, List.of("R-020"), List.of(new FieldError("/stickerNumber", "other-blank", detail))));
        }
        return StickerForm.refusalOf(sticker, on);
    }

    private static Outcome<VisaOperation> executed(
            VisaOperation file, Execute command, String newVisa, List<Row> rows) {
        VisaOperation next = file.now(new Executed(newVisa));
        return Outcome.moved(next, "O9")
                .publish(new OperationExecuted(
                        file.visaId().value(), file.operation(), file.office().code(), newVisa))
                .report(StageOfOperation.last("OP_EXECUTED", next, "EXECUTED", List.of()))
                .stop(file.office().clock().name())
                .keep(rows)
                .because(Map.of("newVisa", newVisa))
                .done();
    }

    Outcome<VisaOperation> refuse(VisaOperation file, UnderReview state, Refuse command) {
        return grounds.faultOfRefusal(command.grounds(), state)
                .<Outcome<VisaOperation>>map(Outcome::refused)
                .orElseGet(() -> refused(file, command));
    }

    private static Outcome<VisaOperation> refused(VisaOperation file, Refuse command) {
        VisaOperation next = file.now(new Refused(command.grounds()));
        return Outcome.moved(next, "O10")
                .publish(new OperationRefused(file.office().code(), command.grounds()))
                .report(StageOfOperation.last("OP_REFUSED", next, "REFUSED", command.grounds()))
                .stop(file.office().clock().name(), Approving.DECISION)
                .because(Map.of("grounds", command.grounds()))
                .done();
    }

    /** Nobody goes on asking for a case that is over (K7). */
    Outcome<VisaOperation> withdraw(VisaOperation file, Act act) {
        VisaOperation next = file.now(new Withdrawn());
        Optional<ApprovalRound> waiting =
                file.standing() instanceof AwaitingKnb state ? Optional.of(state.approval()) : Optional.empty();
        List<ReportedTerm> ended = waiting.map(round -> round.ends(ReportedTerm.Status.STOPPED, act.at()))
                .orElse(List.of());
        Move.Draft<VisaOperation> move = Outcome.moved(next, "O11")
                .publish(new OperationWithdrawn(file.office().code()))
                .report(StageOfOperation.last("OP_WITHDRAWN", next, "WITHDRAWN", List.of(), ended))
                .stop(file.office().clock().name(), Opening.CORRECTION, Approving.DECISION)
                .keep(spoiledBlankOf(file, act));
        waiting.flatMap(ApprovalRound::calledOff).ifPresent(move::publish);
        return move.done();
    }

    private static List<Row> spoiledBlankOf(VisaOperation file, Act act) {
        return file.standing() instanceof ToExecute(var _, AnotherVisa(var _, var _, Sticker sticker))
                ? List.of(Register.spoiled(sticker.number(), file.caseId(), file.office(), act.at()))
                : List.of();
    }
}
