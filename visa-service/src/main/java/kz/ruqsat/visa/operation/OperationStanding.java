package kz.ruqsat.visa.operation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.visa.approval.ApprovalRound;
import kz.ruqsat.visa.approval.Verdict;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.invitation.VisaTerms;
import kz.ruqsat.visa.sticker.Sticker;

/** Where an operation stands; each state holds what is true in it and nothing else. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OperationStanding.Submitted.class, name = "SUBMITTED"),
    @JsonSubTypes.Type(value = OperationStanding.Returned.class, name = "RETURNED"),
    @JsonSubTypes.Type(value = OperationStanding.Accepted.class, name = "ACCEPTED"),
    @JsonSubTypes.Type(value = OperationStanding.Review.class, name = "REVIEW"),
    @JsonSubTypes.Type(value = OperationStanding.AwaitingKnb.class, name = "AWAITING_KNB"),
    @JsonSubTypes.Type(value = OperationStanding.Answered.class, name = "ANSWERED"),
    @JsonSubTypes.Type(value = OperationStanding.ToExecute.class, name = "TO_EXECUTE"),
    @JsonSubTypes.Type(value = OperationStanding.Executed.class, name = "EXECUTED"),
    @JsonSubTypes.Type(value = OperationStanding.Refused.class, name = "REFUSED"),
    @JsonSubTypes.Type(value = OperationStanding.Withdrawn.class, name = "WITHDRAWN"),
    @JsonSubTypes.Type(value = OperationStanding.Lapsed.class, name = "LAPSED")
})
public sealed interface OperationStanding {

    /** Its name in the published state table. */
    default String code() {
        return switch (this) {
            case Submitted _ -> "SUBMITTED";
            case Returned _ -> "RETURNED";
            case Accepted _ -> "ACCEPTED";
            case Review _, Answered _ -> "REVIEW";
            case AwaitingKnb _ -> "AWAITING_KNB";
            case ToExecute _ -> "TO_EXECUTE";
            case Executed _ -> "EXECUTED";
            case Refused _ -> "REFUSED";
            case Withdrawn _ -> "WITHDRAWN";
            case Lapsed _ -> "LAPSED";
        };
    }

    /** Not at its end. */
    sealed interface Open extends OperationStanding {

        /** What is asked for. */
        Filing filing();
    }

    /** Filed. */
    record Submitted(Filing filing) implements Open {}

    /**
     * Returned for correction.
     *
     * @param grounds codes of the grounds
     * @param rightDivision code of the competent division; empty if it was filed there
     */
    record Returned(Filing filing, List<String> grounds, String rightDivision) implements Open {
        public Returned {
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * Accepted, term running; the review follows in the same transaction.
     *
     * @param term the term of the body
     */
    record Accepted(Filing filing, Computation term) implements Open {}

    /** Before or after the answer of the National Security Committee. */
    sealed interface UnderReview extends Open {}

    /** Under review. */
    record Review(Filing filing, Computation term) implements UnderReview {}

    /**
     * The National Security Committee is asked.
     *
     * @param review as it was
     * @param holder whom the request is about; kept only while the case waits
     * @param approval the round of asking
     */
    record AwaitingKnb(Review review, Holder holder, ApprovalRound approval) implements Open {
        @Override
        public Filing filing() {
            return review.filing();
        }
    }

    /**
     * Under review again, with the answer.
     *
     * @param verdict for officers only
     */
    record Answered(Review review, Verdict verdict) implements UnderReview {
        @Override
        public Filing filing() {
            return review.filing();
        }
    }

    /**
     * Decided in favour.
     *
     * @param result what it is to give
     */
    record ToExecute(Filing filing, Result result) implements Open {}

    /** What an operation gives. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "gives")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = AnotherVisa.class, name = "VISA"),
        @JsonSubTypes.Type(value = NoVisa.class, name = "NO_VISA")
    })
    sealed interface Result {}

    /**
     * Another visa in the place of the old one, or an exit visa.
     *
     * @param kind which of the two
     * @param terms what it allows
     * @param sticker on the blank taken last
     */
    record AnotherVisa(Wanted kind, VisaTerms terms, Sticker sticker) implements Result {}

    /** The end of the visa and nothing more. */
    record NoVisa() implements Result {}

    /**
     * Carried out.
     *
     * @param newVisa id of the visa that was given; empty if there is none
     */
    record Executed(String newVisa) implements OperationStanding {}

    /** Refused on at least one ground. */
    record Refused(List<String> grounds) implements OperationStanding {
        public Refused {
            grounds = List.copyOf(grounds);
            if (grounds.isEmpty()) {
                throw new IllegalArgumentException("A refusal names at least one ground (R-082)");
            }
        }
    }

    /** Withdrawn by whoever asked for it. */
    record Withdrawn() implements OperationStanding {}

    /** Not filed again in time. */
    record Lapsed() implements OperationStanding {}
}
