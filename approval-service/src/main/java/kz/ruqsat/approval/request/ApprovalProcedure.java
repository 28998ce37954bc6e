package kz.ruqsat.approval.request;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.approval.request.ApprovalCommand.CancelRequest;
import kz.ruqsat.approval.request.ApprovalCommand.ConfirmReceipt;
import kz.ruqsat.approval.request.ApprovalCommand.DispatchAgain;
import kz.ruqsat.approval.request.ApprovalCommand.ExtendReview;
import kz.ruqsat.approval.request.ApprovalCommand.OpenRequest;
import kz.ruqsat.approval.request.ApprovalCommand.PassDeadline;
import kz.ruqsat.approval.request.ApprovalCommand.RecordAnswer;
import kz.ruqsat.approval.request.ApprovalCommand.RecordDispatchRefused;
import kz.ruqsat.approval.request.ApprovalCommand.ReplyCommand;
import kz.ruqsat.approval.request.ApprovalState.Accepted;
import kz.ruqsat.approval.request.ApprovalState.Answered;
import kz.ruqsat.approval.request.ApprovalState.Cancelled;
import kz.ruqsat.approval.request.ApprovalState.Dispatching;
import kz.ruqsat.approval.request.ApprovalState.InReview;
import kz.ruqsat.approval.request.ApprovalState.Open;
import kz.ruqsat.approval.request.ApprovalState.UnderReview;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Procedure;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.Refusal;

/** The state table of an approval request. What a row does is written in {@link Delivery}, {@link Review} and {@link Replies}. */
public final class ApprovalProcedure implements Procedure<ApprovalFile, ApprovalCommand> {

    /** Kind of case. */
    public static final String KIND = "approval";

    private final Review review;

    /** @param deadlines counts the terms of the Committee */
    public ApprovalProcedure(Deadlines deadlines) {
        this.review = new Review(deadlines);
    }

    private record Step(ApprovalState state, ApprovalCommand command) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<ApprovalFile> fileType() {
        return ApprovalFile.class;
    }

    @Override
    public Outcome<ApprovalFile> handle(Optional<ApprovalFile> file, ApprovalCommand command, Act act) {
        return file.map(f -> step(f, command, act)).orElseGet(() -> first(command, act));
    }

    private Outcome<ApprovalFile> first(ApprovalCommand command, Act act) {
        return command instanceof OpenRequest c
                ? Delivery.open(c, act) // K1 K2  R-085
                : Outcome.unchanged("there is no request of this case");
    }

    // spotless:off
    private Outcome<ApprovalFile> step(ApprovalFile file, ApprovalCommand command, Act act) {
        return switch (new Step(file.standing(), command)) {
            case Step(Dispatching s, ConfirmReceipt c) when file.is(c.requestId())        -> review.start(file, c);                       // K3     R-086
            case Step(Dispatching s, RecordDispatchRefused c) when file.is(c.requestId()) -> Delivery.refused(file, c, act);              //        P-K2
            case Step(Dispatching s, DispatchAgain c) when file.is(c.requestId())         -> Delivery.again(file, act);                   //        P-K2
            case Step(Open s,        CancelRequest c)                                     -> Delivery.cancel(file, act);                  // K7
            case Step(UnderReview s, PassDeadline c) when c.isEndOf(s)                    -> review.passDeadline(file, s, c);             // K8     R-089

            case Step(var s,         ReplyCommand c) when !file.is(c.reply().requestId()) -> Replies.afterClose(file, c);                 // K7
            case Step(Dispatching s, ReplyCommand c)                                      -> Replies.hold(file, c);                       // K2
            case Step(Cancelled s,   ReplyCommand c)                                      -> Replies.afterClose(file, c);                 // K7
            case Step(Accepted s,    ReplyCommand c) when !s.acceptance().isAnsweredBy(c.reply()) -> Replies.unbound(file, c);            //        P-K3
            case Step(Accepted s,    ReplyCommand c) when s.acceptance().isPredatedBy(c.reply())  -> Replies.implausible(file, c);        //        P-K4
            case Step(Accepted s,    ReplyCommand c) when s.hasHeard(c)                   -> Replies.repeated(file, c);
            case Step(Accepted s,    ReplyCommand c) when s.hasHeardOtherwise(c)          -> Replies.contradicted(file, c);
            case Step(InReview s,    ExtendReview c) when s.term().includes(c.reply().receivedAt()) -> review.extend(file, s, c);         // K4     R-087
            case Step(Accepted s,    ExtendReview c)                                      -> Replies.notExtended(file, c);
            case Step(UnderReview s, RecordAnswer c)                                      -> review.answer(file, s, c);                   // K5 K6  R-092
            case Step(Answered s,    RecordAnswer c) when s.verdict() == c.verdict()      -> Replies.repeated(file, c);
            case Step(Answered s,    RecordAnswer c)                                      -> Replies.contradicted(file, c);

            case Step(var s,         OpenRequest c) when file.is(c.requestId())           -> Outcome.unchanged("the request is known");
            case Step(Answered s,    OpenRequest c) when c.round() > file.round()         -> Delivery.open(c, act);                       // K1 K2
            case Step(Cancelled s,   OpenRequest c) when c.round() > file.round()         -> Delivery.open(c, act);                       // K1 K2
            case Step(var s,         OpenRequest c)                                       -> refused(file, c);
            case Step(var s,         ConfirmReceipt c)                                    -> Outcome.unchanged("the receipt is known or wanted no longer");
            case Step(var s,         RecordDispatchRefused c)                             -> Outcome.unchanged("the request is not being delivered");
            case Step(var s,         DispatchAgain c)                                     -> notSentAgain(file);
            case Step(var s,         CancelRequest c)                                     -> Outcome.unchanged("the request is closed");
            case Step(var s,         PassDeadline c)                                      -> Outcome.unchanged("the term ended otherwise");
        };
    }
    // spotless:on

    private static Outcome<ApprovalFile> refused(ApprovalFile file, OpenRequest command) {
        return Outcome.refused(
                Refusal.stateConflict(file.state(), "OpenRequest of round " + command.round(), List.of()));
    }

    private static Outcome<ApprovalFile> notSentAgain(ApprovalFile file) {
        return Outcome.refused(Refusal.stateConflict(file.state(), "DispatchAgain", List.of()));
    }

    @Override
    public ApprovalCommand whenDue(Term term) {
        return new PassDeadline(StatutoryClock.valueOf(term.clock()), term.dueBefore());
    }
}
