package kz.ruqsat.visa.issued;

import java.util.List;
import java.util.Map;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.visa.VisaCancelled;
import kz.ruqsat.contracts.visa.VisaExpired;
import kz.ruqsat.contracts.visa.VisaInvalidated;
import kz.ruqsat.contracts.visa.VisaRegistered;
import kz.ruqsat.contracts.visa.VisaSuperseded;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.CorrectionFacts;
import kz.ruqsat.rulebook.facts.CorrectionFacts.Handover;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.visa.invitation.VisaTerms;
import kz.ruqsat.visa.issued.VisaCommand.Begin;
import kz.ruqsat.visa.issued.VisaCommand.Cancel;
import kz.ruqsat.visa.issued.VisaCommand.ReportCorrection;
import kz.ruqsat.visa.issued.VisaCommand.Supersede;

/**
 * How a visa begins and ends: L1, L2, L4, L5, L6.
 *
 * @param deadlines how terms are computed
 */
record Validity(Deadlines deadlines) {

    private static final String CLOCK = StatutoryClock.VISA_VALIDITY.name();

    /** A visa whose last day is over cannot be handed over; the application is the one that tells it. */
    Outcome<IssuedVisa> begin(Begin command, Act act) {
        IssuedVisa visa = command.visa();
        if (KazakhstanTime.dateOf(act.at()).isAfter(visa.terms().validTo())) {
            return Outcome.refused(
                    Refusal.ruleViolation("The last day of the visa is over, so it is not handed over.", "R-132"));
        }
        Computation term = deadlines.validity(act.at(), visa.terms().validTo());
        return Outcome.moved(visa, "L1")
                .publish(registered(visa, command.sticker().contentHash()))
                .report(StageOfVisa.optional(visa))
                .start(new Term(CLOCK, "", "", act.at(), term))
                .keep(VisaRows.begun(command, act.at()))
                .because(Map.of(
                        "issuedIn",
                        visa.issuedIn(),
                        "contentHash",
                        command.sticker().contentHash()))
                .done();
    }

    private static VisaRegistered registered(IssuedVisa visa, String contentHash) {
        VisaTerms terms = visa.terms();
        return new VisaRegistered(
                visa.number(),
                visa.issuedIn(),
                visa.office().code(),
                terms.category(),
                terms.entries().name(),
                terms.validFrom(),
                terms.validTo(),
                visa.previousVisa(),
                contentHash);
    }

    Outcome<IssuedVisa> expire(IssuedVisa visa, Act act) {
        IssuedVisa next = visa.now(new VisaStanding.Expired());
        return Outcome.moved(next, "L2")
                .publish(new VisaExpired(visa.office().code(), visa.terms().validTo()))
                .report(StageOfVisa.optional(next))
                .keep(VisaRows.ended(next, visa.office().code(), act.at(), act.at()))
                .done();
    }

    /** Whoever found it and however small it is: the rulebook is asked only for its words. */
    Outcome<IssuedVisa> invalidate(IssuedVisa visa, ReportCorrection command, Act act) {
        var foundOn = KazakhstanTime.dateOf(act.at());
        List<Finding> findings =
                Rulebook.on(foundOn).correctionFound(new CorrectionFacts(visa.number(), foundOn, Handover.AFTER));
        List<String> grounds = findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED)
                .map(Finding::ground)
                .toList();
        if (grounds.isEmpty()) {
            return Outcome.refused(Refusal.ruleViolation("The rule on corrections is not in force yet.", "R-022"));
        }
        IssuedVisa next = visa.now(
                VisaStanding.Invalid.found(command.foundBy(), command.finderKind(), command.madeBy(), foundOn));
        return Outcome.moved(next, "L4")
                .publish(new VisaInvalidated(
                        command.foundBy(),
                        command.finderKind().name(),
                        command.madeBy().name(),
                        foundOn))
                .report(StageOfVisa.invalidated(next, command.finderKind(), command.foundBy(), grounds))
                .stop(CLOCK)
                .keep(VisaRows.ended(next, command.foundBy(), act.at(), act.at()))
                .because(Map.of("findings", findings))
                .done();
    }

    Outcome<IssuedVisa> cancel(IssuedVisa visa, Cancel command, Act act) {
        IssuedVisa next = visa.now(new VisaStanding.Cancelled(command.ground(), command.body()));
        return Outcome.moved(next, "L5")
                .publish(new VisaCancelled(command.body(), command.ground()))
                .report(StageOfVisa.cancelled(next, command.bodyKind(), command.body(), command.ground()))
                .stop(CLOCK)
                .keep(VisaRows.ended(next, command.body(), act.at(), act.at()))
                .because(Map.of("ground", command.ground()))
                .done();
    }

    Outcome<IssuedVisa> supersede(IssuedVisa visa, Supersede command, Act act) {
        IssuedVisa next = visa.now(new VisaStanding.Superseded(command.newVisa()));
        return Outcome.moved(next, "L6")
                .publish(new VisaSuperseded(command.body(), command.newVisa()))
                .report(StageOfVisa.optional(next))
                .stop(CLOCK)
                .keep(VisaRows.ended(next, command.body(), act.at(), act.at()))
                .because(Map.of("newVisa", command.newVisa()))
                .done();
    }
}
