package kz.ruqsat.invitation.petition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.contracts.invitation.ApprovalRequested;
import kz.ruqsat.contracts.invitation.CheckRecorded;
import kz.ruqsat.contracts.invitation.PetitionRefused;
import kz.ruqsat.contracts.invitation.ReviewAssigned;
import kz.ruqsat.invitation.petition.CheckRecord.OfficersResult;
import kz.ruqsat.invitation.petition.PetitionCommand.RecordCheck;
import kz.ruqsat.invitation.petition.PetitionCommand.RefuseReview;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.findings.Assessment;
import kz.ruqsat.rulebook.findings.CheckOutcome;

/** The review with its four checks. I6, I7, I8. */
final class Review {

    private Review() {}

    /** The checks are made as the review is taken up, under the rules of the registration date. */
    static Outcome<PetitionFile> assign(PetitionFile file, Standing.Registered registered) {
        Assessment assessment = assess(file, registered);
        List<CheckRecord> checks =
                assessment.checks().stream().map(CheckRecord::of).toList();
        PetitionFile next = file.with(checks).in(new Standing.InReview(registered.registeredOn()));
        return Outcome.moved(next, "I6")
                .publish(new ReviewAssigned(next.body()))
                .report(Stages.optional(next))
                .because(Map.of("rulebook", assessment.rulebookVersion(), "checks", assessment.checks()))
                .done();
    }

    private static Assessment assess(PetitionFile file, Standing.Registered registered) {
        var on = registered.registeredOn();
        return Rulebook.on(on).assessReview(file.facts(on, on));
    }

    static Outcome<PetitionFile> record(PetitionFile file, Standing.InReview review, RecordCheck command, Act act) {
        return OfficersCheck.faults(file, command, Rulebook.on(review.registeredOn()))
                .<Outcome<PetitionFile>>map(Outcome::refused)
                .orElseGet(() -> recorded(file, command, act));
    }

    /** The officer's words stay in the file; the history keeps the result. */
    private static Outcome<PetitionFile> recorded(PetitionFile file, RecordCheck command, Act act) {
        var result = new OfficersResult(
                command.outcome(),
                command.ground(),
                command.reason(),
                act.actor().subject());
        List<CheckRecord> checks = file.checks().stream()
                .map(check -> check.check() == command.check() ? check.recorded(result) : check)
                .toList();
        return Outcome.moved(file.with(checks), "R-081")
                .publish(new CheckRecorded(
                        file.body(), command.check().name(), command.outcome().name(), command.ground()))
                .because(Map.of("check", command.check(), "outcome", command.outcome(), "ground", command.ground()))
                .done();
    }

    static Outcome<PetitionFile> refuse(PetitionFile file, RefuseReview command) {
        List<String> found = groundsFound(file);
        if (found.isEmpty()) {
            return Outcome.refused(
                    Refusal.ruleViolation("No check has failed, so there is no ground to refuse on.", "R-079"));
        }
        return GroundCodes.faults(command.grounds(), found::contains, "R-079")
                .<Outcome<PetitionFile>>map(Outcome::refused)
                .orElseGet(() -> refused(file, command.grounds()));
    }

    private static Outcome<PetitionFile> refused(PetitionFile file, List<String> grounds) {
        PetitionFile next = file.in(new Standing.Refused(file.state(), grounds));
        return Outcome.moved(next, "I7")
                .publish(new PetitionRefused(next.cover().caseNumber(), next.body(), file.state(), grounds))
                .report(Stages.owed(next, "INV_REVIEW_DONE"))
                .report(Stages.last(next, "INV_REFUSED", grounds, List.of()))
                .stop(Terms.MIA_REVIEW)
                .because(Map.of("grounds", grounds))
                .done();
    }

    private static List<String> groundsFound(PetitionFile file) {
        return file.checks().stream()
                .flatMap(check -> check.groundsFound().stream())
                .distinct()
                .toList();
    }

    /** The review clock goes on until Berkut has the request (K3). */
    static Outcome<PetitionFile> send(PetitionFile file, Standing.InReview review) {
        return openChecks(file).<Outcome<PetitionFile>>map(Outcome::refused).orElseGet(() -> sent(file, review));
    }

    /** Why the review is not done; empty if all four checks are passed. */
    static Optional<Refusal> openChecks(PetitionFile file) {
        List<CheckRecord> open = file.checks().stream()
                .filter(check -> check.outcome() != CheckOutcome.PASSED)
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(incomplete(open));
    }

    private static Outcome<PetitionFile> sent(PetitionFile file, Standing.InReview review) {
        PetitionFile next = file.in(new Standing.AwaitingKnb(review.registeredOn()));
        return Outcome.moved(next, "I8")
                .publish(request(next))
                .report(Stages.owed(next, "INV_REVIEW_DONE"))
                .because(Map.of("requestId", next.approval().requestId()))
                .done();
    }

    private static ApprovalRequested request(PetitionFile file) {
        return new ApprovalRequested(
                file.approval().requestId(),
                file.approval().round(),
                "S1",
                file.cover().caseNumber(),
                file.body(),
                file.bodyKind(),
                file.content().asked().category());
    }

    private static Refusal incomplete(List<CheckRecord> open) {
        List<FieldError> errors = open.stream()
                .map(check -> new FieldError("", "checks-incomplete", check.check() + " is " + check.outcome() + "."))
                .toList();
        return Refusal.ruleViolation(
                "All four checks have to be passed before the approval is asked for or waived.",
                List.of("R-081"),
                errors);
    }
}
