package kz.ruqsat.visa.operation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.approval.ApprovalNews;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.issued.IssuedVisa;
import kz.ruqsat.visa.sticker.StickerNumber;

/** What can be asked of an operation. */
public sealed interface OperationCommand {

    /** Its name for people: the last part of its address. */
    default String command() {
        return switch (this) {
            case Submit _ -> "submission";
            case Resubmit _ -> "resubmission";
            case Return _ -> "return";
            case RecordRegisterAnswers _ -> "register-answers";
            case Accept _ -> "acceptance";
            case BeginReview _ -> "review";
            case RequestApproval _ -> "approval-request";
            case FollowApproval _ -> "answer";
            case Approve _ -> "approval";
            case SpoilBlank _ -> "spoiled-blank";
            case Execute _ -> "execution";
            case Refuse _ -> "refusal";
            case Withdraw _ -> "withdrawal";
            case Lapse _ -> "lapse";
            case RecordMissedTerm _ -> "term";
        };
    }

    /** Given at the body in charge; nobody else may. */
    sealed interface AtTheOffice extends OperationCommand {}

    /** Given by whoever filed it: the organisation, or the body where an officer did. */
    sealed interface ByFiler extends OperationCommand {

        /** The organisation that gives it; empty if an officer does. */
        String owner();
    }

    /** Follows by itself. */
    sealed interface OfItself extends OperationCommand {}

    /**
     * It is filed.
     *
     * @param office the body it is filed at
     * @param owner organisation that files it; empty if an officer does
     * @param visa as it stood when it was read; the move of the visa itself is what checks at last
     */
    record Submit(CaseId caseId, String caseNumber, Office office, String owner, IssuedVisa visa, Filing filing)
            implements OperationCommand {}

    /** It is filed again after its return, perhaps elsewhere. */
    record Resubmit(String owner, Office office, IssuedVisa visa, Filing filing) implements ByFiler {}

    /** It goes back for correction. */
    record Return(List<String> grounds) implements AtTheOffice {
        public Return {
            grounds = List.copyOf(grounds);
        }
    }

    /** The state systems have answered to a filing. */
    record RecordRegisterAnswers(int filing, List<RegisterAnswer> answers) implements OfItself {
        public RecordRegisterAnswers {
            answers = List.copyOf(answers);
        }
    }

    /** The body is competent and the duty is paid. */
    record Accept(IssuedVisa visa) implements AtTheOffice {}

    /** The review begins. */
    record BeginReview() implements OfItself {}

    /**
     * The approval of the National Security Committee is asked for.
     *
     * @param requestId id of the request
     * @param holder whom it is about
     */
    record RequestApproval(UUID requestId, Holder holder) implements AtTheOffice {}

    /** News of the request. */
    record FollowApproval(ApprovalNews news) implements OfItself {}

    /**
     * Decided in favour.
     *
     * @param wanted what it is to give
     * @param considered rules that leave it to the officer, and that the officer has decided in favour
     * @param visa as it stood when it was read
     * @param paper what the result is printed on
     */
    record Approve(Wanted wanted, Set<String> considered, IssuedVisa visa, Paper paper) implements AtTheOffice {
        public Approve {
            considered = Set.copyOf(considered);
        }
    }

    /** What a result is printed on. */
    sealed interface Paper {}

    /** Nothing is printed. */
    record NoPaper() implements Paper {}

    /**
     * A blank.
     *
     * @param number drawn for it
     * @param before what is printed on the old sticker, field by field
     */
    record Blank(StickerNumber number, Map<String, String> before) implements Paper {
        public Blank {
            before = Map.copyOf(before);
        }

        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "Blank[" + number + "]";
        }
    }

    /** The blank was spoiled, this one is taken instead. */
    record SpoilBlank(StickerNumber replacement) implements AtTheOffice {}

    /**
     * It is carried out; the move of the visa goes with it.
     *
     * @param stickerNumber as read from the sticker; empty where nothing is printed
     * @param newVisa id of the visa that comes into being
     */
    record Execute(String stickerNumber, UUID newVisa) implements AtTheOffice {}

    /** Refused. */
    record Refuse(List<String> grounds) implements AtTheOffice {
        public Refuse {
            grounds = List.copyOf(grounds);
        }
    }

    /** Withdrawn. */
    record Withdraw(String owner) implements ByFiler {}

    /** The time for correction is over. */
    record Lapse() implements OfItself {}

    /** A term ran out; nothing is decided by that. */
    record RecordMissedTerm(String clock, Instant dueBefore) implements OfItself {}
}
