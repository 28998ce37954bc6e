package kz.ruqsat.visa.evisa;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.contracts.visa.RegistersAnswered;
import kz.ruqsat.contracts.visa.VisaApplicationSubmitted;
import kz.ruqsat.contracts.visa.VisaApplicationWithdrawn;
import kz.ruqsat.contracts.visa.VisaIssued;
import kz.ruqsat.contracts.visa.VisaRefused;
import kz.ruqsat.contracts.visa.VisaTermMissed;
import kz.ruqsat.rulebook.facts.Duty;
import kz.ruqsat.rulebook.facts.InvitationFacts;
import kz.ruqsat.rulebook.facts.InvitationFacts.Person;
import kz.ruqsat.rulebook.facts.PrintsStanding;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.wording.Wording;
import kz.ruqsat.visa.application.Checks;
import kz.ruqsat.visa.application.StateSystems;
import kz.ruqsat.visa.evisa.EvisaCommand.Issue;
import kz.ruqsat.visa.evisa.EvisaCommand.RecordMissedTerm;
import kz.ruqsat.visa.evisa.EvisaCommand.Refuse;
import kz.ruqsat.visa.evisa.EvisaCommand.Submit;
import kz.ruqsat.visa.evisa.EvisaFindings.Standing;
import kz.ruqsat.visa.evisa.EvisaState.Examination;
import kz.ruqsat.visa.evisa.EvisaState.Issued;
import kz.ruqsat.visa.evisa.EvisaState.Open;
import kz.ruqsat.visa.evisa.EvisaState.Refused;
import kz.ruqsat.visa.evisa.EvisaState.Submitted;
import kz.ruqsat.visa.evisa.EvisaState.Withdrawn;
import kz.ruqsat.visa.invitation.EntryState;

/** What the portal asks, what the desk decides, and how an application ends. */
final class EvisaMoves {

    private static final String BODY = EvisaApplication.OFFICE.code();
    private static final String CLOCK = EvisaApplication.OFFICE.clock().name();
    private static final String NOT_DUE = "NOT_DUE";
    private static final String ON_RECORD = "ON_RECORD";
    private static final String TAKEN = "TAKEN";

    private EvisaMoves() {}

    static Outcome<EvisaApplication> submit(Submit command, Act act) {
        return command.entry() instanceof EntryState.Open open
                ? submit(command, new PortalDossier(open.holder(), command.photo(), command.documentExpiresOn()), act)
                : Outcome.refused(Refusal.ruleViolation(
                                "The invitation is not open: it was used, is over, or another application on it is open.",
                                "R-026")
                        .withGrounds(List.of("RG-CON-01")));
    }

    private static Outcome<EvisaApplication> submit(Submit command, PortalDossier dossier, Act act) {
        LocalDate appliedOn = KazakhstanTime.dateOf(act.at());
        Person person = dossier.holder().hasDocument(command.documentNumber()) ? Person.SAME : Person.ANOTHER;
        var standing = new Standing(InvitationFacts.State.AGREED, person, PrintsStanding.NOT_DUE, Duty.NAMED);
        List<Finding> against =
                EvisaFindings.against(command.invitation(), dossier, command.channel(), standing, appliedOn);
        return against.isEmpty() ? submitted(command, dossier, appliedOn) : Outcome.refused(notForThisVisa(against));
    }

    /** Every finding is told at once, with its rule and its ground. */
    private static Refusal notForThisVisa(List<Finding> against) {
        List<FieldError> errors = against.stream()
                .map(finding -> new FieldError(
                        finding.field().isEmpty() ? "/registrationNumber" : finding.field(),
                        finding.explanation()
                                .code()
                                .substring(finding.explanation().code().indexOf('.') + 1),
                        Wording.standard().write(finding.explanation()).get("en")))
                .toList();
        return Refusal.ruleViolation(
                        "No electronic visa can be asked for like this; see errors.",
                        against.stream().map(Finding::rule).distinct().toList(),
                        errors)
                .withGrounds(against.stream()
                        .map(Finding::ground)
                        .filter(ground -> !ground.isEmpty())
                        .distinct()
                        .toList());
    }

    private static Outcome<EvisaApplication> submitted(Submit command, PortalDossier dossier, LocalDate appliedOn) {
        var file = new EvisaApplication(
                command.caseId(),
                command.caseNumber(),
                command.number(),
                command.invitation(),
                appliedOn,
                Checks.NONE,
                new Submitted(dossier, "", ""));
        return Outcome.moved(file, "V1")
                .publish(new VisaApplicationSubmitted(
                        file.invitation().caseId(),
                        file.caseNumber(),
                        BODY,
                        file.asked().category(),
                        appliedOn))
                .report(EvisaStages.optional(file))
                .done();
    }

    /** The invitation is checked where it is used up, in the same work. */
    static Outcome<EvisaApplication> issue(EvisaApplication file, Examination state, Issue command, Act act) {
        if (command.lists().isEmpty()) {
            return Outcome.refused(Refusal.ruleViolation("The lists of persons have not answered yet.", "R-044"));
        }
        List<Finding> against = against(file, state, command.lists());
        return against.isEmpty() ? issued(file, state, command, act) : Outcome.refused(notForThisVisa(against));
    }

    /** What the desk finds against an application that it examines; empty if nothing. */
    static List<Finding> against(EvisaApplication file, Examination state, List<RegisterAnswer> lists) {
        PrintsStanding prints = switch (state.fingerprints()) {
            case NOT_DUE -> PrintsStanding.NOT_DUE;
            case TAKEN -> PrintsStanding.TAKEN;
            case ON_RECORD -> PrintsStanding.ON_RECORD;
            default -> PrintsStanding.EXEMPT;
        };
        var standing = new Standing(InvitationFacts.State.AGREED, Person.SAME, prints, Duty.PAID);
        return Stream.concat(
                        EvisaFindings.against(
                                file.invitation(), state.dossier(), EvisaApplication.OFFICE, standing, file.appliedOn())
                                .stream(),
                        EvisaFindings.onLists(lists, file.appliedOn()).stream())
                .toList();
    }

    private static Outcome<EvisaApplication> issued(EvisaApplication file, Examination state, Issue command, Act act) {
        return ElectronicVisa.of(file, state, KazakhstanTime.dateOf(act.at()))
                .<Outcome<EvisaApplication>>map(visa -> issued(file, state, visa, command))
                .orElseGet(() -> Outcome.refused(Refusal.ruleViolation(
                        "The name or the citizenship cannot be written in the machine-readable zone.", "R-020")));
    }

    private static Outcome<EvisaApplication> issued(
            EvisaApplication file, Examination state, ElectronicVisa visa, Issue command) {
        var terms = file.asked();
        RegistersAnswered told = StateSystems.event(BODY, command.lists());
        return Outcome.moved(file.now(new Issued(command.visaId(), state.mission())), "V13")
                .publish(told)
                .publish(new VisaIssued(
                        command.visaId(),
                        file.invitation().caseId(),
                        file.invitation().registrationNumber(),
                        BODY,
                        terms.category(),
                        terms.entries().name(),
                        terms.validFrom(),
                        terms.validTo(),
                        visa.printed().contentHash()))
                .report(EvisaStages.last("EVISA_ISSUED", "ISSUED", List.of()))
                .stop(CLOCK)
                .callOff(EvisaProcedure.EXAMINE)
                .because(Map.of(
                        "visaId",
                        command.visaId(),
                        "contentHash",
                        visa.printed().contentHash(),
                        "answers",
                        told.answers()))
                .done();
    }

    static Outcome<EvisaApplication> refuse(EvisaApplication file, Examination state, Refuse command) {
        return refused(file, state, "V10", command);
    }

    static Outcome<EvisaApplication> refused(EvisaApplication file, Open open, String transition, Refuse command) {
        List<String> grounds = command.grounds();
        RegistersAnswered told = StateSystems.event(BODY, command.lists());
        Move.Draft<EvisaApplication> move = Outcome.moved(file.now(new Refused(grounds, open.mission())), transition);
        if (!command.lists().isEmpty()) {
            move.publish(told);
        }
        return move.publish(new VisaRefused(file.invitation().caseId(), BODY, grounds))
                .report(EvisaStages.last("EVISA_REFUSED", "REFUSED", grounds))
                .stop(CLOCK)
                .callOff(EvisaProcedure.EXAMINE)
                .because(Map.of("grounds", grounds, "answers", told.answers()))
                .done();
    }

    static Outcome<EvisaApplication> withdraw(EvisaApplication file) {
        EvisaApplication next = file.now(new Withdrawn());
        return Outcome.moved(next, "V14")
                .publish(new VisaApplicationWithdrawn(file.invitation().caseId(), BODY))
                .report(EvisaStages.optional(next))
                .stop(CLOCK)
                .callOff(EvisaProcedure.ASK)
                .callOff(EvisaProcedure.EXAMINE)
                .done();
    }

    static Outcome<EvisaApplication> missTerm(EvisaApplication file, RecordMissedTerm command) {
        return Outcome.moved(file, "V-TERM")
                .publish(new VisaTermMissed(command.clock(), EvisaApplication.OFFICE.reporter(), command.dueBefore()))
                .report(EvisaStages.optional(file))
                .done();
    }
}
