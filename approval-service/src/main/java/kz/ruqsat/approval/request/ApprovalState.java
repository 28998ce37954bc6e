package kz.ruqsat.approval.request;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.businesstime.Computation;

/**
 * How a request stands; each state holds only what is true in it.
 *
 * <p>{@code CREATED} of the published table is missing on purpose: K1 and K2 are one transaction here, so no request ever rests in it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ApprovalState.Dispatching.class, name = "dispatching"),
    @JsonSubTypes.Type(value = ApprovalState.InReview.class, name = "in-review"),
    @JsonSubTypes.Type(value = ApprovalState.Extended.class, name = "extended"),
    @JsonSubTypes.Type(value = ApprovalState.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = ApprovalState.Cancelled.class, name = "cancelled")
})
public sealed interface ApprovalState {

    /** Name in the published state table. */
    String code();

    /** An answer is still waited for. */
    sealed interface Open extends ApprovalState permits Dispatching, UnderReview {}

    /** Berkut has it, so that a reply can be held against what it accepted. */
    sealed interface Accepted extends ApprovalState permits UnderReview, Answered {

        /** Berkut's first acceptance. */
        Acceptance acceptance();

        /** Replies that took effect. */
        List<Heard> heard();

        /** Whether that very reply took effect before. */
        default boolean hasHeard(ApprovalCommand.ReplyCommand command) {
            return heard().contains(command.asHeard());
        }

        /** Whether another reply with the same id took effect: an id says one thing only. */
        default boolean hasHeardOtherwise(ApprovalCommand.ReplyCommand command) {
            UUID jti = command.reply().jti();
            return !hasHeard(command) && heard().stream().anyMatch(h -> h.jti().equals(jti));
        }
    }

    /** The Committee's time runs or has run out. Overdue is a flag: silence decides nothing. */
    sealed interface UnderReview extends Open, Accepted permits InReview, Extended {

        /** The term now running, or the one that passed. */
        Computation term();

        /** True once the term has passed. */
        boolean overdue();

        /** The same, overdue. */
        UnderReview passed();
    }

    /**
     * It is being delivered, by an errand that goes on until Berkut has it.
     *
     * @param since when it was asked for, UTC
     */
    record Dispatching(Instant since) implements Open {

        @Override
        public String code() {
            return "DISPATCHING";
        }
    }

    /** The 3 working days of R-086. */
    record InReview(Acceptance acceptance, Computation term, boolean overdue) implements UnderReview {

        @Override
        public String code() {
            return "IN_REVIEW";
        }

        @Override
        public List<Heard> heard() {
            return List.of();
        }

        @Override
        public InReview passed() {
            return new InReview(acceptance, term, true);
        }
    }

    /**
     * The 30 calendar days of R-087.
     *
     * @param extension the reply that declared it
     * @param extendedAt when that was received, UTC
     */
    record Extended(Acceptance acceptance, Heard extension, Instant extendedAt, Computation term, boolean overdue)
            implements UnderReview {

        @Override
        public String code() {
            return "EXTENDED";
        }

        @Override
        public List<Heard> heard() {
            return List.of(extension);
        }

        @Override
        public Extended passed() {
            return new Extended(acceptance, extension, extendedAt, term, true);
        }
    }

    /**
     * Answered; the first final answer counts. Its reason is not here: it lies sealed in a table of its own.
     *
     * @param receivedAt when the answer reached us, UTC
     * @param late true if that was after the term
     */
    record Answered(Acceptance acceptance, Verdict verdict, Instant receivedAt, boolean late, List<Heard> heard)
            implements Accepted {

        public Answered {
            heard = List.copyOf(heard);
        }

        @Override
        public String code() {
            return verdict.name();
        }
    }

    /**
     * Nobody waits for an answer any more (K7).
     *
     * @param cancelledAt UTC
     */
    record Cancelled(Instant cancelledAt) implements ApprovalState {

        @Override
        public String code() {
            return "CANCELLED";
        }
    }
}
