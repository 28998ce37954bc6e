package kz.ruqsat.visa.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Procedure;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.reference.Grounds;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.visa.application.ApplicationCommand.Accept;
import kz.ruqsat.visa.application.ApplicationCommand.Approve;
import kz.ruqsat.visa.application.ApplicationCommand.AsInviter;
import kz.ruqsat.visa.application.ApplicationCommand.AssessFingerprints;
import kz.ruqsat.visa.application.ApplicationCommand.AtTheOffice;
import kz.ruqsat.visa.application.ApplicationCommand.DeclineFingerprints;
import kz.ruqsat.visa.application.ApplicationCommand.FollowApproval;
import kz.ruqsat.visa.application.ApplicationCommand.Issue;
import kz.ruqsat.visa.application.ApplicationCommand.Lapse;
import kz.ruqsat.visa.application.ApplicationCommand.RecordFingerprints;
import kz.ruqsat.visa.application.ApplicationCommand.RecordMissedTerm;
import kz.ruqsat.visa.application.ApplicationCommand.RecordRegisterAnswers;
import kz.ruqsat.visa.application.ApplicationCommand.Refuse;
import kz.ruqsat.visa.application.ApplicationCommand.RefuseAtOnce;
import kz.ruqsat.visa.application.ApplicationCommand.RequestApproval;
import kz.ruqsat.visa.application.ApplicationCommand.Resubmit;
import kz.ruqsat.visa.application.ApplicationCommand.Return;
import kz.ruqsat.visa.application.ApplicationCommand.SpoilBlank;
import kz.ruqsat.visa.application.ApplicationCommand.Submit;
import kz.ruqsat.visa.application.ApplicationCommand.Withdraw;
import kz.ruqsat.visa.application.ApplicationState.Accepted;
import kz.ruqsat.visa.application.ApplicationState.Answered;
import kz.ruqsat.visa.application.ApplicationState.AwaitingKnb;
import kz.ruqsat.visa.application.ApplicationState.Examination;
import kz.ruqsat.visa.application.ApplicationState.FingerprintPending;
import kz.ruqsat.visa.application.ApplicationState.Issued;
import kz.ruqsat.visa.application.ApplicationState.Lapsed;
import kz.ruqsat.visa.application.ApplicationState.Open;
import kz.ruqsat.visa.application.ApplicationState.Refused;
import kz.ruqsat.visa.application.ApplicationState.Returned;
import kz.ruqsat.visa.application.ApplicationState.Submitted;
import kz.ruqsat.visa.application.ApplicationState.ToPrint;
import kz.ruqsat.visa.application.ApplicationState.UnderExamination;
import kz.ruqsat.visa.application.ApplicationState.Unfounded;
import kz.ruqsat.visa.application.ApplicationState.Withdrawn;

/** The state table of a visa application. */
public final class VisaProcedure implements Procedure<VisaApplication, ApplicationCommand> {

    /** The clock of a correction by the applicant. Source: V2. */
    static final String CORRECTION = StatutoryClock.CORRECTION.name();

    private final Submission submission;
    private final Returning returning;
    private final Beginning beginning;
    private final Ending ending;
    private final Approving approving;
    private final Printing printing;

    /** An application as it stands, with what is asked of it. */
    private record Step(ApplicationState state, ApplicationCommand command) {}

    /** The procedure by the newest calendar and lists. */
    public VisaProcedure() {
        Deadlines deadlines = Deadlines.standard();
        Grounds grounds = ReferenceData.current().grounds();
        this.submission = new Submission(grounds);
        this.returning = new Returning(grounds, deadlines);
        this.beginning = new Beginning(deadlines);
        this.ending = new Ending(new RefusalGrounds(grounds));
        this.approving = new Approving(deadlines);
        this.printing = new Printing(approving);
    }

    @Override
    public String kind() {
        return VisaApplication.KIND;
    }

    @Override
    public Class<VisaApplication> fileType() {
        return VisaApplication.class;
    }

    /** The rules of the day of the application. Source: R-102. */
    @Override
    public String rulebookOf(VisaApplication file) {
        return Rulebook.on(file.appliedOn()).version();
    }

    @Override
    public Outcome<VisaApplication> handle(Optional<VisaApplication> file, ApplicationCommand command, Act act) {
        return file.map(known -> onFile(known, command, act)).orElseGet(() -> withoutFile(command, act));
    }

    private Outcome<VisaApplication> withoutFile(ApplicationCommand command, Act act) {
        return command instanceof Submit submit
                ? submission.submit(submit, act) // V1
                : Outcome.refused(Refusal.notFound());
    }

    private Outcome<VisaApplication> onFile(VisaApplication file, ApplicationCommand command, Act act) {
        if (command instanceof AsInviter(String inviter, var wish)) {
            boolean own = file.petition().isPresent() && inviter.equals(file.inviter());
            return own ? decide(file, wish, act) : Outcome.refused(Refusal.notFound());
        }
        boolean foreign = command instanceof AtTheOffice
                && !act.actor().body().equals(file.office().code());
        return foreign ? Outcome.refused(Refusal.notFound()) : decide(file, command, act);
    }

    // spotless:off
    private Outcome<VisaApplication> decide(VisaApplication file, ApplicationCommand command, Act act) {
        return switch (new Step(file.standing(), command)) {
            case Step(Submitted s,          RecordRegisterAnswers c) -> StateSystems.record(file, s, c, act);           //         R-040 R-044
            case Step(Unfounded s,          RefuseAtOnce _)        -> ending.refuseAtOnce(file, s, act);              // V10     R-050 R-133
            case Step(Submitted s,          Return c)              -> returning.giveBack(file, s, c, act);            // V2      R-040 R-130
            case Step(Returned s,           Resubmit c)            -> submission.resubmit(file, s, c, act);           // V1      R-130
            case Step(Returned _,           Lapse _)               -> returning.lapse(file);                          // V2
            case Step(Submitted s,          Accept c)              -> beginning.accept(file, s, c, act);              // V3      R-130 R-133 R-134
            case Step(Accepted s,           AssessFingerprints _)  -> beginning.assessFingerprints(file, s, act);     // V4 V7   R-100 R-101 R-106
            case Step(FingerprintPending s, RecordFingerprints c)  -> beginning.recordFingerprints(file, s, c, act);  // V5      R-103
            case Step(FingerprintPending s, DeclineFingerprints _) -> ending.declineFingerprints(file, s, act);       // V6      R-104
            case Step(Submitted s,          Refuse c)              -> ending.refuseBeforeAcceptance(file, s, c, act); // V10     R-133
            case Step(UnderExamination s,   Refuse c)              -> ending.refuseInExamination(file, s, c, act);    // V10     R-082 R-091 R-163
            case Step(ToPrint s,            Refuse c)              -> ending.refuseAfterApproval(file, s, c, act);    // V10     R-023 R-132
            case Step(Examination s,        RequestApproval c)     -> approving.ask(file, s, c, act);                 // V8      R-080 R-085 R-123
            case Step(AwaitingKnb s,        FollowApproval c)      -> approving.follow(file, s, c);                   // V9      R-086 R-087 R-089 R-090 R-092
            case Step(UnderExamination s,   Approve c)             -> printing.approve(file, s, c, act);              // V11     R-020 R-091 R-132
            case Step(ToPrint s,            SpoilBlank c)          -> printing.spoil(file, s, c, act);                // V12     R-023
            case Step(ToPrint s,            Issue c)               -> printing.issue(file, s, c, act);                // V13     R-020 R-021
            case Step(Open _,               Withdraw _)            -> ending.withdraw(file, act);                     // V14     R-023
            case Step(Open _,               RecordMissedTerm c)    -> beginning.missTerm(file, c);
            case Step(var _,                RecordRegisterAnswers _) -> Outcome.unchanged("not asked for any more");
            case Step(var s,                FollowApproval _)      -> Outcome.unchanged("comes too late in state " + s.code());
            case Step(var s,                RecordMissedTerm _)    -> Outcome.unchanged("over before its term: " + s.code());
            case Step(var _,                var c)                 -> refused(file, c);
        };
    }
    // spotless:on

    private static Outcome<VisaApplication> refused(VisaApplication file, ApplicationCommand command) {
        return Outcome.refused(Refusal.stateConflict(file.state(), command.command(), allowedIn(file)));
    }

    private static List<String> allowedIn(VisaApplication file) {
        return switch (file.standing()) {
            case Submitted _ -> List.of("acceptance", "refusal", "return", "withdrawal");
            case Returned _ -> List.of("resubmission", "withdrawal");
            case Accepted _ -> List.of("withdrawal");
            case FingerprintPending _ -> List.of("fingerprints", "fingerprints-refusal", "withdrawal");
            case Examination _ -> List.of(Approving.nextOf(file), "refusal", "withdrawal");
            case Answered _ -> List.of("approval", "refusal", "withdrawal");
            case AwaitingKnb _ -> List.of("withdrawal");
            case ToPrint _ -> List.of("issue", "refusal", "spoiled-blank", "withdrawal");
            case Unfounded _, Issued _, Refused _, Withdrawn _, Lapsed _ -> List.of();
        };
    }

    /** The term for issue only escalates: nothing is decided by its lapse. That of a correction ends the case (V2). */
    @Override
    public ApplicationCommand whenDue(Term term) {
        return term.clock().equals(CORRECTION) ? new Lapse() : new RecordMissedTerm(term.clock(), term.dueBefore());
    }

    /** What is no matter of discretion follows at once. Source: V4, V7, V10. */
    @Override
    public Optional<ApplicationCommand> desk(VisaApplication file) {
        return switch (file.standing()) {
            case Accepted _ -> Optional.of(new AssessFingerprints());
            case Unfounded _ -> Optional.of(new RefuseAtOnce());
            default -> Optional.empty();
        };
    }

    /** The civil date on which an act takes effect. */
    static LocalDate dateOf(Act act) {
        return KazakhstanTime.dateOf(act.at());
    }
}
