package kz.ruqsat.visa.operation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.approval.ApprovalNews;
import kz.ruqsat.visa.approval.Verdict;
import kz.ruqsat.visa.issued.IssuedVisa;
import kz.ruqsat.visa.issued.Visas;
import kz.ruqsat.visa.operation.OperationCommand.Approve;
import kz.ruqsat.visa.operation.OperationCommand.Blank;
import kz.ruqsat.visa.operation.OperationCommand.FollowApproval;
import kz.ruqsat.visa.operation.OperationCommand.Paper;
import kz.ruqsat.visa.operation.OperationCommand.Submit;
import kz.ruqsat.visa.operation.OperationStanding.AnotherVisa;
import kz.ruqsat.visa.operation.OperationStanding.ToExecute;
import kz.ruqsat.visa.sticker.StickerNumber;

/** Commands on operations, and what the procedure makes of them. */
final class Deciding {

    static final OperationProcedure PROCEDURE = new OperationProcedure();

    /** Monday, 25 May 2026, 12:00 in Astana. */
    static final Instant ANSWERED_AT = Instant.parse("2026-05-25T07:00:00Z");

    static final StickerNumber NEXT = new StickerNumber("KZ0000043");

    private Deciding() {}

    static Blank blank() {
        return new Blank(NEXT, Visas.sticker().fields());
    }

    static Approve approval(Wanted wanted) {
        return approval(wanted, blank());
    }

    static Approve approval(Wanted wanted, Paper paper, String... considered) {
        return new Approve(wanted, Set.of(considered), Operations.visa(), paper);
    }

    static FollowApproval answer(Verdict verdict) {
        return new FollowApproval(new ApprovalNews.AnswerCame(Operations.REQUEST, verdict, ANSWERED_AT));
    }

    static Submit submission(Office office, Filing filing, IssuedVisa visa) {
        return new Submit(Operations.CASE, "OPS-MIA23-2026-0000001", office, Operations.STEPPE, visa, filing);
    }

    static Outcome<VisaOperation> on(VisaOperation file, OperationCommand command) {
        return PROCEDURE.handle(Optional.of(file), command, Operations.officer());
    }

    static Move<VisaOperation> move(VisaOperation file, OperationCommand command) {
        return (Move<VisaOperation>) on(file, command);
    }

    static Refusal refusal(VisaOperation file, OperationCommand command) {
        return ((Outcome.Refused<VisaOperation>) on(file, command)).refusal();
    }

    static Outcome<VisaOperation> filed(Office office, Filing filing, IssuedVisa visa) {
        return PROCEDURE.handle(Optional.empty(), submission(office, filing, visa), Operations.inviter());
    }

    static Refusal refusedFiling(Filing filing, IssuedVisa visa) {
        return ((Outcome.Refused<VisaOperation>) filed(Operations.ATYRAU, filing, visa)).refusal();
    }

    static String result(Outcome<VisaOperation> outcome) {
        return switch (outcome) {
            case Move<VisaOperation> move ->
                move.transition() + " " + move.file().state();
            case Outcome.Unchanged<VisaOperation> _ -> "=";
            case Outcome.Refused<VisaOperation>(Refusal refusal) ->
                refusal.problem().equals("state-conflict") ? "x" : refusal.problem();
        };
    }

    static Operation asked(String kind) {
        return switch (kind) {
            case "EXTEND" -> Operations.extend();
            case "RESTORE" -> Operations.restore();
            case "REDUCE" -> Operations.reduce();
            default -> Operations.cancel();
        };
    }

    static AnotherVisa visa(Move<VisaOperation> approved) {
        return (AnotherVisa) ((ToExecute) approved.file().standing()).result();
    }
}
