package kz.ruqsat.invitation.petition;

import java.util.Optional;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Procedure;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.invitation.petition.PetitionCommand.AgreeInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.AnnulInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.AssignReview;
import kz.ruqsat.invitation.petition.PetitionCommand.ByTime;
import kz.ruqsat.invitation.petition.PetitionCommand.ExpireInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.ExtendApprovalTerm;
import kz.ruqsat.invitation.petition.PetitionCommand.FilePetition;
import kz.ruqsat.invitation.petition.PetitionCommand.FromOtherService;
import kz.ruqsat.invitation.petition.PetitionCommand.GiveUpInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.LapsePetition;
import kz.ruqsat.invitation.petition.PetitionCommand.MarkApprovalOverdue;
import kz.ruqsat.invitation.petition.PetitionCommand.RecordAnswer;
import kz.ruqsat.invitation.petition.PetitionCommand.RecordCheck;
import kz.ruqsat.invitation.petition.PetitionCommand.RecordMissedTerm;
import kz.ruqsat.invitation.petition.PetitionCommand.RecordRegisterAnswers;
import kz.ruqsat.invitation.petition.PetitionCommand.RefuseAcceptance;
import kz.ruqsat.invitation.petition.PetitionCommand.RefuseInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.RefuseReview;
import kz.ruqsat.invitation.petition.PetitionCommand.Register;
import kz.ruqsat.invitation.petition.PetitionCommand.RequestApproval;
import kz.ruqsat.invitation.petition.PetitionCommand.Resubmit;
import kz.ruqsat.invitation.petition.PetitionCommand.ReturnPetition;
import kz.ruqsat.invitation.petition.PetitionCommand.StartApprovalTerm;
import kz.ruqsat.invitation.petition.PetitionCommand.UseInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.WaiveApproval;
import kz.ruqsat.invitation.petition.PetitionCommand.Withdraw;
import kz.ruqsat.invitation.petition.Standing.Agreed;
import kz.ruqsat.invitation.petition.Standing.AwaitingDecision;
import kz.ruqsat.invitation.petition.Standing.AwaitingKnb;
import kz.ruqsat.invitation.petition.Standing.Draft;
import kz.ruqsat.invitation.petition.Standing.InReview;
import kz.ruqsat.invitation.petition.Standing.Open;
import kz.ruqsat.invitation.petition.Standing.Registered;
import kz.ruqsat.invitation.petition.Standing.Returned;
import kz.ruqsat.invitation.petition.Standing.Submitted;

/** The procedure of an invitation petition: the state table and nothing besides. */
public final class PetitionProcedure implements Procedure<PetitionFile, PetitionCommand> {

    /** Name of the kind of case. */
    public static final String KIND = "petition";

    private final AutomaticDesk desk;

    public PetitionProcedure(DeskPolicy policy) {
        this.desk = new AutomaticDesk(policy);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<PetitionFile> fileType() {
        return PetitionFile.class;
    }

    @Override
    public String rulebookOf(PetitionFile file) {
        return file.rulebook();
    }

    @Override
    public Optional<PetitionCommand> desk(PetitionFile file) {
        return desk.next(file);
    }

    @Override
    public PetitionCommand whenDue(Term term) {
        return switch (StatutoryClock.valueOf(term.clock())) {
            case CORRECTION -> new LapsePetition();
            case INVITATION_TERM -> new ExpireInvitation();
            default -> new RecordMissedTerm(term.clock(), term.dueBefore());
        };
    }

    @Override
    public Outcome<PetitionFile> handle(Optional<PetitionFile> found, PetitionCommand command, Act act) {
        if (found.isEmpty() && command instanceof FilePetition filing) {
            return next(Filing.draft(filing), command, act);
        }
        return found.filter(file -> Authority.covers(file, command, act.actor()))
                .map(file -> next(file, command, act))
                .orElseGet(() -> absent(command));
    }

    private record Step(Standing from, PetitionCommand command) {}

    // spotless:off
    private static Outcome<PetitionFile> next(PetitionFile file, PetitionCommand command, Act act) {
        return switch (new Step(file.standing(), command)) {
            case Step(Draft _,            FilePetition c)        -> Filing.submit(file, c, act);            // I1 I2  R-056
            case Step(Returned _,         Resubmit c)            -> Filing.resubmit(file, c, act);          // I2     R-056
            case Step(Submitted _,        RecordRegisterAnswers c) -> Registers.record(file, c, act);       //        R-040 R-044
            case Step(Submitted _,        ReturnPetition c)      -> Acceptance.giveBack(file, c, act);      // I3     R-040 R-041 R-042 R-045
            case Step(Submitted _,        RefuseAcceptance c)    -> Acceptance.refuse(file, c);             // I4     R-082
            case Step(Submitted s,        Register _)            -> Acceptance.register(file, s, act);      // I5     R-003 R-054 R-055 R-110 R-173
            case Step(Registered s,       AssignReview _)        -> Review.assign(file, s);                 // I6     R-081
            case Step(InReview s,         RecordCheck c)         -> Review.record(file, s, c, act);
            case Step(InReview _,         RefuseReview c)        -> Review.refuse(file, c);                 // I7     R-079 R-080 R-082
            case Step(InReview s,         RequestApproval _)     -> Review.send(file, s);                   // I8     R-081 R-085
            case Step(InReview s,         WaiveApproval c)       -> Waiving.waive(file, s, c, act);         // I8a    R-052 R-081 R-085 R-090
            case Step(AwaitingKnb _,      StartApprovalTerm c)   -> Approval.start(file, c);                // K3     R-086
            case Step(AwaitingKnb _,      ExtendApprovalTerm c)  -> Approval.extend(file, c);               // K4     R-087
            case Step(AwaitingKnb _,      MarkApprovalOverdue c) -> Approval.overdue(file, c);              // K8     R-089
            case Step(AwaitingKnb s,      RecordAnswer c)        -> Approval.answered(file, s, c);          // I9     R-090 R-092
            case Step(AwaitingDecision _, RecordRegisterAnswers c) -> Registers.record(file, c, act);       //        R-040 R-044
            case Step(AwaitingDecision s, AgreeInvitation _)     -> Decision.agree(file, s, act);           // I10    R-059 R-091
            case Step(AwaitingDecision s, RefuseInvitation c)    -> Decision.refuse(file, s, c);            // I11    R-082 R-091 R-163
            case Step(Open s,             Withdraw _)            -> Ending.withdraw(file, s, act);          // I12
            case Step(Returned _,         LapsePetition _)       -> Ending.lapse(file);                     // I13
            case Step(Agreed _,           UseInvitation c)       -> Ending.use(file, c);                    // I14
            case Step(Agreed _,           ExpireInvitation _)    -> Ending.expire(file);                    // I15
            case Step(Agreed _,           AnnulInvitation c)     -> Ending.annul(file, c);                  // I16    R-082
            case Step(Agreed _,           GiveUpInvitation _)    -> Ending.giveUp(file);                    // I16
            case Step(Open _,             RecordMissedTerm c)    -> Ending.missed(file, c);                 //        R-083 R-090
            case Step(Standing s,         FromOtherService _)    -> Outcome.unchanged("comes too late for a case in state " + s.state());
            case Step(Standing s,         ByTime _)              -> Outcome.unchanged("the term no longer matters in state " + s.state());
            case Step(Standing _,         PetitionCommand c)     -> Outcome.refused(Allowed.refusal(file, c));
        };
    }
    // spotless:on

    /** Other services also publish about cases that are not petitions. */
    private static Outcome<PetitionFile> absent(PetitionCommand command) {
        return command instanceof FromOtherService
                ? Outcome.unchanged("no petition of this id")
                : Outcome.refused(Refusal.notFound());
    }
}
