package kz.ruqsat.visa.operation;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Procedure;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.visa.operation.OperationCommand.Accept;
import kz.ruqsat.visa.operation.OperationCommand.Approve;
import kz.ruqsat.visa.operation.OperationCommand.AtTheOffice;
import kz.ruqsat.visa.operation.OperationCommand.BeginReview;
import kz.ruqsat.visa.operation.OperationCommand.ByFiler;
import kz.ruqsat.visa.operation.OperationCommand.Execute;
import kz.ruqsat.visa.operation.OperationCommand.FollowApproval;
import kz.ruqsat.visa.operation.OperationCommand.Lapse;
import kz.ruqsat.visa.operation.OperationCommand.RecordMissedTerm;
import kz.ruqsat.visa.operation.OperationCommand.RecordRegisterAnswers;
import kz.ruqsat.visa.operation.OperationCommand.Refuse;
import kz.ruqsat.visa.operation.OperationCommand.RequestApproval;
import kz.ruqsat.visa.operation.OperationCommand.Resubmit;
import kz.ruqsat.visa.operation.OperationCommand.Return;
import kz.ruqsat.visa.operation.OperationCommand.SpoilBlank;
import kz.ruqsat.visa.operation.OperationCommand.Submit;
import kz.ruqsat.visa.operation.OperationCommand.Withdraw;
import kz.ruqsat.visa.operation.OperationStanding.Accepted;
import kz.ruqsat.visa.operation.OperationStanding.Answered;
import kz.ruqsat.visa.operation.OperationStanding.AwaitingKnb;
import kz.ruqsat.visa.operation.OperationStanding.Executed;
import kz.ruqsat.visa.operation.OperationStanding.Lapsed;
import kz.ruqsat.visa.operation.OperationStanding.Open;
import kz.ruqsat.visa.operation.OperationStanding.Refused;
import kz.ruqsat.visa.operation.OperationStanding.Returned;
import kz.ruqsat.visa.operation.OperationStanding.Review;
import kz.ruqsat.visa.operation.OperationStanding.Submitted;
import kz.ruqsat.visa.operation.OperationStanding.ToExecute;
import kz.ruqsat.visa.operation.OperationStanding.UnderReview;
import kz.ruqsat.visa.operation.OperationStanding.Withdrawn;

/** The state table of an operation on a visa. */
public final class OperationProcedure implements Procedure<VisaOperation, OperationCommand> {

    private final Opening opening;
    private final Approving approving;
    private final Closing closing;

    /** An operation as it stands, with what is asked of it. */
    private record Step(OperationStanding standing, OperationCommand command) {}

    /**
     * The procedure by the newest calendar and lists.
     */
    public OperationProcedure() {
        var grounds = new GroundsOfOperation(ReferenceData.current().grounds());
        this.opening = new Opening(Deadlines.standard(), grounds);
        this.approving = new Approving(Deadlines.standard());
        this.closing = new Closing(grounds);
    }

    @Override
    public String kind() {
        return VisaOperation.KIND;
    }

    @Override
    public Class<VisaOperation> fileType() {
        return VisaOperation.class;
    }

    /** The rules of the day on which it was asked for. */
    @Override
    public String rulebookOf(VisaOperation file) {
        return Rulebook.on(file.askedOn()).version();
    }

    @Override
    public Outcome<VisaOperation> handle(Optional<VisaOperation> file, OperationCommand command, Act act) {
        return file.map(known -> onFile(known, command, act)).orElseGet(() -> withoutFile(command, act));
    }

    private Outcome<VisaOperation> withoutFile(OperationCommand command, Act act) {
        return command instanceof Submit submit
                ? opening.submit(submit, act) // O1  R-140 R-144 R-146 R-149
                : Outcome.refused(Refusal.notFound());
    }

    private Outcome<VisaOperation> onFile(VisaOperation file, OperationCommand command, Act act) {
        return mayAct(file, command, act) ? decide(file, command, act) : Outcome.refused(Refusal.notFound());
    }

    /** Whoever filed it may correct and withdraw it; the body in charge decides it. */
    private static boolean mayAct(VisaOperation file, OperationCommand command, Act act) {
        boolean atOffice = act.actor().body().equals(file.office().code());
        return switch (command) {
            case AtTheOffice _ -> atOffice;
            case ByFiler c when c.owner().isEmpty() -> file.owner().isEmpty() && atOffice;
            case ByFiler c -> c.owner().equals(file.owner());
            default -> true;
        };
    }

    // spotless:off
    private Outcome<VisaOperation> decide(VisaOperation file, OperationCommand command, Act act) {
        return switch (new Step(file.standing(), command)) {
            case Step(Returned _,     Resubmit c)          -> opening.resubmit(file, c);                   // O1   R-111
            case Step(Submitted _,    RecordRegisterAnswers c) -> Asking.record(file, c);                  //      R-040 R-044
            case Step(Review _,       RecordRegisterAnswers c) -> Asking.record(file, c);                  //      R-040 R-044
            case Step(Submitted s,    Return c)            -> opening.giveBack(file, s, c, act);           // O2   R-082 R-111
            case Step(Returned _,     Lapse _)             -> opening.lapse(file);                         // O2
            case Step(Submitted s,    Accept c)            -> opening.accept(file, s, c, act);             // O3   R-111 R-136 R-173
            case Step(Accepted s,     BeginReview _)       -> opening.beginReview(file, s);                // O4
            case Step(Review s,       RequestApproval c)   -> approving.ask(file, s, c);                   // O5   R-085
            case Step(AwaitingKnb s,  FollowApproval c)    -> approving.follow(file, s, c);                // O6   R-086 R-087 R-089 R-090 R-092
            case Step(UnderReview s,  Approve c)           -> closing.approve(file, s, c, act);            // O7   R-022 R-028 R-091 R-113 R-140 R-143 R-148
            case Step(ToExecute s,    SpoilBlank c)        -> closing.spoil(file, s, c, act);              // O8   R-023
            case Step(ToExecute s,    Execute c)           -> closing.execute(file, s, c, act);            // O9   R-020 R-021
            case Step(UnderReview s,  Refuse c)            -> closing.refuse(file, s, c);                  // O10  R-082 R-091
            case Step(Open _,         Withdraw _)          -> closing.withdraw(file, act);                 // O11  R-023
            case Step(Open _,         RecordMissedTerm c)  -> opening.missTerm(file, c);
            case Step(var _,          RecordRegisterAnswers _) -> Outcome.unchanged("not asked for any more");
            case Step(var s,          RecordMissedTerm _)  -> Outcome.unchanged("over before its term: " + s.code());
            case Step(var s,          FollowApproval _)    -> Outcome.unchanged("comes too late in state " + s.code());
            case Step(var s,          Lapse _)             -> Outcome.unchanged("over before its term: " + s.code());
            case Step(var _,          var c)               -> refused(file, c);
        };
    }
    // spotless:on

    private static Outcome<VisaOperation> refused(VisaOperation file, OperationCommand command) {
        return Outcome.refused(Refusal.stateConflict(file.state(), command.command(), allowedIn(file)));
    }

    private static List<String> allowedIn(VisaOperation file) {
        return switch (file.standing()) {
            case Submitted _ -> List.of("acceptance", "return", "withdrawal");
            case Returned _ -> List.of("resubmission", "withdrawal");
            case Accepted _ -> List.of("withdrawal");
            case Review _ -> List.of(Approving.nextOf(file), "refusal", "withdrawal");
            case AwaitingKnb _ -> List.of("withdrawal");
            case Answered _ -> List.of("approval", "refusal", "withdrawal");
            case ToExecute _ -> List.of("execution", "spoiled-blank", "withdrawal");
            case Executed _, Refused _, Withdrawn _, Lapsed _ -> List.of();
        };
    }

    /** The term of the body only escalates: nothing is decided by its lapse. That of a correction ends the case. */
    @Override
    public OperationCommand whenDue(Term term) {
        return term.clock().equals(Opening.CORRECTION)
                ? new Lapse()
                : new RecordMissedTerm(term.clock(), term.dueBefore());
    }

    /** The review follows the acceptance at once. */
    @Override
    public Optional<OperationCommand> desk(VisaOperation file) {
        return file.standing() instanceof Accepted ? Optional.of(new BeginReview()) : Optional.empty();
    }
}
