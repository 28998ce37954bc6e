package kz.ruqsat.visa.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Procedure;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.visa.application.ApplicationCommand.Accept;
import kz.ruqsat.visa.application.ApplicationCommand.Approve;
import kz.ruqsat.visa.application.ApplicationCommand.AssessFingerprints;
import kz.ruqsat.visa.application.ApplicationCommand.AtTheOffice;
import kz.ruqsat.visa.application.ApplicationCommand.DeclineFingerprints;
import kz.ruqsat.visa.application.ApplicationCommand.Issue;
import kz.ruqsat.visa.application.ApplicationCommand.RecordFingerprints;
import kz.ruqsat.visa.application.ApplicationCommand.RecordMissedTerm;
import kz.ruqsat.visa.application.ApplicationCommand.Refuse;
import kz.ruqsat.visa.application.ApplicationCommand.SpoilBlank;
import kz.ruqsat.visa.application.ApplicationCommand.Submit;
import kz.ruqsat.visa.application.ApplicationCommand.Withdraw;
import kz.ruqsat.visa.application.ApplicationState.Accepted;
import kz.ruqsat.visa.application.ApplicationState.Examination;
import kz.ruqsat.visa.application.ApplicationState.FingerprintPending;
import kz.ruqsat.visa.application.ApplicationState.Issued;
import kz.ruqsat.visa.application.ApplicationState.Open;
import kz.ruqsat.visa.application.ApplicationState.Refused;
import kz.ruqsat.visa.application.ApplicationState.Submitted;
import kz.ruqsat.visa.application.ApplicationState.ToPrint;
import kz.ruqsat.visa.application.ApplicationState.Withdrawn;
import kz.ruqsat.visa.sticker.StickerForm;

/** The state table of a visa application. */
public final class VisaProcedure implements Procedure<VisaApplication, ApplicationCommand> {

    private final Beginning beginning;
    private final Ending ending;
    private final Printing printing;

    /** An application as it stands, with what is asked of it. */
    private record Step(ApplicationState state, ApplicationCommand command) {}

    /**
     * The procedure by the newest calendar and lists.
     *
     * @param form form of the sticker
     */
    public VisaProcedure(StickerForm form) {
        Deadlines deadlines = Deadlines.standard();
        this.beginning = new Beginning(deadlines);
        this.ending = new Ending(new RefusalGrounds(ReferenceData.current().grounds()));
        this.printing = new Printing(new MakingOut(form));
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
                ? beginning.submit(submit, act)
                : Outcome.refused(Refusal.notFound()); // V1
    }

    private Outcome<VisaApplication> onFile(VisaApplication file, ApplicationCommand command, Act act) {
        boolean foreign = command instanceof AtTheOffice
                && !act.actor().body().equals(file.office().code());
        return foreign ? Outcome.refused(Refusal.notFound()) : decide(file, command, act);
    }

    // spotless:off
    private Outcome<VisaApplication> decide(VisaApplication file, ApplicationCommand command, Act act) {
        return switch (new Step(file.standing(), command)) {
            case Step(Submitted s,          Accept c)              -> beginning.accept(file, s, c, act);              // V3      R-133 R-134
            case Step(Accepted s,           AssessFingerprints _)  -> beginning.assessFingerprints(file, s, act);     // V4 V7   R-100 R-101
            case Step(FingerprintPending s, RecordFingerprints c)  -> beginning.recordFingerprints(file, s, c, act);  // V5      R-103
            case Step(FingerprintPending _, DeclineFingerprints _) -> ending.declineFingerprints(file, act);          // V6      R-104
            case Step(Submitted _,          Refuse c)              -> ending.refuseBeforeAcceptance(file, c, act);    // V10     R-133
            case Step(Examination _,        Refuse c)              -> ending.refuseInExamination(file, c, act);       // V10     R-082
            case Step(ToPrint _,            Refuse c)              -> ending.refuseAfterApproval(file, c, act);       // V10     R-023 R-132
            case Step(Examination s,        Approve c)             -> printing.approve(file, s, c, act);              // V11     R-020 R-132
            case Step(ToPrint s,            SpoilBlank c)          -> printing.spoil(file, s, c, act);                // V12     R-023
            case Step(ToPrint s,            Issue c)               -> printing.issue(file, s, c, act);                // V13     R-020 R-021
            case Step(Open _,               Withdraw _)            -> ending.withdraw(file, act);                     // V14     R-023
            case Step(Open _,               RecordMissedTerm c)    -> beginning.missTerm(file, c);
            case Step(var s,                RecordMissedTerm _)    -> Outcome.unchanged("over before its term: " + s.code());
            case Step(var s,                var c)                 -> refused(s, c);
        };
    }
    // spotless:on

    private static Outcome<VisaApplication> refused(ApplicationState state, ApplicationCommand command) {
        return Outcome.refused(Refusal.stateConflict(state.code(), command.command(), allowedIn(state)));
    }

    private static List<String> allowedIn(ApplicationState state) {
        return switch (state) {
            case Submitted _ -> List.of("acceptance", "refusal", "withdrawal");
            case Accepted _ -> List.of("withdrawal");
            case FingerprintPending _ -> List.of("fingerprints", "fingerprints-refusal", "withdrawal");
            case Examination _ -> List.of("approval", "refusal", "withdrawal");
            case ToPrint _ -> List.of("issue", "refusal", "spoiled-blank", "withdrawal");
            case Issued _, Refused _, Withdrawn _ -> List.of();
        };
    }

    /** Escalation only: nothing is decided by the lapse of the term. */
    @Override
    public ApplicationCommand whenDue(Term term) {
        return new RecordMissedTerm(term.clock(), term.dueBefore());
    }

    /** Whether prints are due is never a matter of discretion, so it follows at once. Source: V4, V7. */
    @Override
    public Optional<ApplicationCommand> desk(VisaApplication file) {
        return file.standing() instanceof Accepted ? Optional.of(new AssessFingerprints()) : Optional.empty();
    }

    /** The civil date on which an act takes effect. */
    static LocalDate dateOf(Act act) {
        return KazakhstanTime.dateOf(act.at());
    }
}
