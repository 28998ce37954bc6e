package kz.ruqsat.invitation.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.invitation.InvitationAgreed;
import kz.ruqsat.contracts.invitation.PetitionRefused;
import kz.ruqsat.invitation.petition.PetitionCommand.RefuseInvitation;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.VisaAsked;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.findings.CheckResult;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;

/** The division's decision on the answer. I10, I11. */
final class Decision {

    private Decision() {}

    static Outcome<PetitionFile> agree(PetitionFile file, Standing.AwaitingDecision answered, Act act) {
        if (isRejected(file, answered)) {
            return Outcome.refused(
                    Refusal.ruleViolation("The approval was not given, so the invitation is refused.", "R-091"));
        }
        return Registers.notAnswered(file, Moment.DECIDING)
                .or(() -> groundFoundMeanwhile(file, answered))
                .<Outcome<PetitionFile>>map(Outcome::refused)
                .orElseGet(() -> agreed(file, answered, act));
    }

    /** Whether the Committee was asked and did not approve. */
    private static boolean isRejected(PetitionFile file, Standing.AwaitingDecision answered) {
        return !file.approval().waiver().isGiven() && !answered.verdict().equals(Standing.AwaitingDecision.APPROVED);
    }

    /** Whether the invitation can be agreed without an officer: the lists were asked again and tell nothing new. */
    static boolean isPlain(PetitionFile file, Standing.AwaitingDecision answered) {
        return file.registers().isComplete(Moment.DECIDING)
                && lists(file, answered).outcome() == CheckOutcome.PASSED;
    }

    /** The check of the lists is made once more (I10). */
    private static CheckResult lists(PetitionFile file, Standing.AwaitingDecision answered) {
        LocalDate on = answered.registeredOn();
        return Rulebook.on(on).assessReview(file.facts(on, on)).of(Check.REFUSAL_GROUNDS);
    }

    private static Optional<Refusal> groundFoundMeanwhile(PetitionFile file, Standing.AwaitingDecision answered) {
        CheckResult again = lists(file, answered);
        return again.outcome() == CheckOutcome.FAILED
                ? Optional.of(Refusal.ruleViolation("A ground of refusal has appeared since the review.", "R-079")
                        .withGrounds(CheckRecord.of(again).groundsFound()))
                : Optional.empty();
    }

    private static Outcome<PetitionFile> agreed(PetitionFile file, Standing.AwaitingDecision answered, Act act) {
        LocalDate on = KazakhstanTime.dateOf(act.at());
        Term term = Terms.invitation(answered.registeredOn(), act.at());
        PetitionFile next = file.in(new Standing.Agreed(on, term.computation().lastDay()));
        return Outcome.moved(next, "I10")
                .publish(event(next, on, term))
                .report(Stages.owedWithResult(next, "INV_AGREED"))
                .stop(Terms.DECISION)
                .start(term)
                .keep(RegisterRow.of(next, on, term.computation().lastDay()))
                .because(Map.of("registrationNumber", next.cover().registrationNumber()))
                .done();
    }

    private static InvitationAgreed event(PetitionFile file, LocalDate on, Term term) {
        VisaAsked asked = file.content().asked();
        return new InvitationAgreed(
                file.cover().registrationNumber(),
                file.cover().caseNumber(),
                file.body(),
                on,
                asked.category(),
                asked.entries().name(),
                asked.validFrom(),
                asked.validTo(),
                asked.stayDays(),
                Filing.placeOf(file.content()),
                term.computation().lastDay());
    }

    static Outcome<PetitionFile> refuse(
            PetitionFile file, Standing.AwaitingDecision answered, RefuseInvitation command) {
        boolean rejected = isRejected(file, answered);
        List<String> grounds =
                rejected && command.grounds().isEmpty() ? List.of(GroundCodes.NEGATIVE_ANSWER) : command.grounds();
        Predicate<String> usable =
                code -> GroundCodes.isOfReview(code) || (rejected && code.equals(GroundCodes.NEGATIVE_ANSWER));
        return GroundCodes.faults(grounds, usable, "R-091")
                .<Outcome<PetitionFile>>map(Outcome::refused)
                .orElseGet(() -> refused(file, grounds));
    }

    private static Outcome<PetitionFile> refused(PetitionFile file, List<String> grounds) {
        PetitionFile next = file.in(new Standing.Refused(file.state(), grounds));
        return Outcome.moved(next, "I11")
                .publish(new PetitionRefused(next.cover().caseNumber(), next.body(), file.state(), grounds))
                .report(Stages.last(next, "INV_REFUSED", grounds, List.of()))
                .stop(Terms.DECISION)
                .callOff(Registers.ASK)
                .because(Map.of("grounds", grounds))
                .done();
    }
}
