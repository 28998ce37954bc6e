package kz.ruqsat.visa.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.visa.ReplacementAsked;
import kz.ruqsat.rulebook.facts.InvitationFacts;
import kz.ruqsat.rulebook.facts.InvitationFacts.Person;
import kz.ruqsat.rulebook.facts.PrintsStanding;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.reference.GroundEffect;
import kz.ruqsat.rulebook.reference.Grounds;
import kz.ruqsat.visa.application.ApplicationCommand.Claim;
import kz.ruqsat.visa.application.ApplicationCommand.Claim.OnInvitation;
import kz.ruqsat.visa.application.ApplicationCommand.Claim.OnPetition;
import kz.ruqsat.visa.application.ApplicationCommand.Claim.WithoutInvitation;
import kz.ruqsat.visa.application.ApplicationCommand.Form;
import kz.ruqsat.visa.application.ApplicationCommand.Resubmit;
import kz.ruqsat.visa.application.ApplicationCommand.Submit;
import kz.ruqsat.visa.application.ApplicationState.Returned;
import kz.ruqsat.visa.application.ApplicationState.Submitted;
import kz.ruqsat.visa.application.ApplicationState.Unfounded;
import kz.ruqsat.visa.incountry.Petition;
import kz.ruqsat.visa.invitation.EntryState;
import kz.ruqsat.visa.invitation.Holder;

/**
 * V1, for the first time or after a return. What the rulebook cannot accept at all is refused and nothing is filed; an application on an invitation
 * that is over or at another mission is filed and refused at once; what is missing is left for the return.
 *
 * @param grounds of the law: those of a return stop no filing
 */
record Submission(Grounds grounds) {

    private static final String NO_INVITATION = "RG-CON-01";
    private static final String OTHER_PLACE = "RG-CON-02";

    Outcome<VisaApplication> submit(Submit command, Act act) {
        Form form = command.form();
        var file = new VisaApplication(
                command.caseId(),
                command.caseNumber(),
                command.office(),
                command.claim().basis(),
                form.asked(),
                VisaProcedure.dateOf(act),
                form.replaces(),
                Checks.NONE,
                new Unfounded(List.of()));
        return judged(file, command.claim(), form, act);
    }

    /** The day on which it is filed anew is the day of the application. */
    Outcome<VisaApplication> resubmit(VisaApplication file, Returned state, Resubmit command, Act act) {
        if (!restsOnTheSame(command.claim(), file)) {
            return Outcome.refused(Refusal.ruleViolation("It is filed anew on what it rested on before.", "R-130"));
        }
        VisaApplication anew = at(command.claim(), file)
                .appliedAnew(command.form().asked(), command.form().replaces(), VisaProcedure.dateOf(act));
        return judged(anew, command.claim(), command.form(), act);
    }

    /** A petition may be mended, but not become that of another inviter. */
    private static boolean restsOnTheSame(Claim claim, VisaApplication file) {
        return claim instanceof OnPetition(Petition petition, var _, var _)
                ? file.inviter().equals(petition.inviter())
                : claim.basis().equals(file.basis());
    }

    /** A petition that went to the wrong division is filed anew at the right one; its number stays (RG-ACC-03). */
    private static VisaApplication at(Claim claim, VisaApplication file) {
        return claim instanceof OnPetition petition ? file.movedTo(petition.division(), petition.basis()) : file;
    }

    private Outcome<VisaApplication> judged(VisaApplication file, Claim claim, Form form, Act act) {
        List<Finding> findings = new Facts(file, VisaProcedure.dateOf(act))
                .findings(
                        holder(claim),
                        form.documentExpiresOn(),
                        form.papers(),
                        PrintsStanding.AWAITED,
                        person(claim, form),
                        known(claim));
        List<Finding> failed = Objections.failed(findings);
        VisaApplication next = file.with(file.checks().filedAnew(findings));
        if (rests(failed, OTHER_PLACE)) {
            return filed(next.now(new Unfounded(List.of(OTHER_PLACE))), act);
        }
        List<Finding> unacceptable = failed.stream()
                .filter(finding -> !isLeft(file, finding.ground()))
                .toList();
        if (!unacceptable.isEmpty()) {
            return Outcome.refused(Objections.refusal(
                    "The application cannot be taken; mend what errors names and file again.", unacceptable));
        }
        return rests(failed, NO_INVITATION)
                ? filed(next.now(new Unfounded(List.of(NO_INVITATION))), act)
                : submitted(next, claim, form, act);
    }

    private static boolean rests(List<Finding> failed, String ground) {
        return Objections.grounds(failed).contains(ground);
    }

    /** Whether a ground is for a later step: the refusal that follows at once, or the return. */
    private boolean isLeft(VisaApplication file, String ground) {
        return ground.equals(NO_INVITATION)
                || Merits.areOf(file, ground)
                || grounds.find(ground)
                        .filter(found -> found.effect() == GroundEffect.RETURN_OR_BLOCK)
                        .isPresent();
    }

    private Outcome<VisaApplication> submitted(VisaApplication file, Claim claim, Form form, Act act) {
        return switch (claim) {
            case OnInvitation(var _, EntryState.Open(Holder holder)) -> submitted(file, holder, form, act);
            case OnInvitation(var _, var entry) ->
                Outcome.refused(Refusal.stateConflict(entry.code(), "application", List.of()));
            case WithoutInvitation(var _, var holder) -> submitted(file, holder, form, act);
            case OnPetition(var _, var holder, var _) -> submitted(file, holder, form, act);
        };
    }

    private Outcome<VisaApplication> submitted(VisaApplication file, Holder holder, Form form, Act act) {
        var dossier =
                new Dossier(holder, form.photo(), form.addressInKazakhstan(), form.documentExpiresOn(), form.papers());
        VisaApplication next = file.now(new Submitted(dossier));
        return unwritable(next, holder, file.appliedOn())
                .<Outcome<VisaApplication>>map(Outcome::refused)
                .orElseGet(() -> filed(next, act));
    }

    private Optional<Refusal> unwritable(VisaApplication file, Holder holder, LocalDate date) {
        return MakingOut.faultOfPerson(file, holder, date);
    }

    private static Outcome<VisaApplication> filed(VisaApplication file, Act act) {
        var move = Outcome.moved(file, "V1")
                .publish(Told.submitted(file))
                .report(StageReport.optional(file))
                .stop(VisaProcedure.CORRECTION)
                .because(Map.of("filing", file.checks().filing(), "findings", Told.verdicts(file)));
        if (file.standing() instanceof Submitted && file.replaces() instanceof Replacement.OfVisa named) {
            move.publish(new ReplacementAsked(named.visaId(), Facts.isFeeWaived(file) ? "WAIVED" : "DUE"));
        }
        return file.standing() instanceof Submitted
                ? move.send(StateSystems.errand(file)).done()
                : move.done();
    }

    private static Person person(Claim claim, Form form) {
        return switch (claim) {
            case OnInvitation(var _, EntryState.Open(Holder holder)) ->
                holder.hasDocument(form.documentNumber()) ? Person.SAME : Person.ANOTHER;
            case OnInvitation _ -> Person.NOT_COMPARED;
            case WithoutInvitation _, OnPetition _ -> Person.SAME;
        };
    }

    private static Optional<Holder> holder(Claim claim) {
        return switch (claim) {
            case OnInvitation(var _, EntryState.Open(Holder holder)) -> Optional.of(holder);
            case OnInvitation _ -> Optional.empty();
            case WithoutInvitation(var _, var holder) -> Optional.of(holder);
            case OnPetition(var _, var holder, var _) -> Optional.of(holder);
        };
    }

    private static Known known(Claim claim) {
        return claim instanceof OnInvitation(var _, EntryState.Closed(String reason))
                ? new Known(InvitationFacts.State.valueOf(reason), List.of())
                : Known.NOTHING;
    }
}
