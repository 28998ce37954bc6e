package kz.ruqsat.invitation.petition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where a petition stands; each state holds only what is true in it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Standing.Draft.class, name = "DRAFT"),
    @JsonSubTypes.Type(value = Standing.Submitted.class, name = "SUBMITTED"),
    @JsonSubTypes.Type(value = Standing.Returned.class, name = "RETURNED"),
    @JsonSubTypes.Type(value = Standing.Registered.class, name = "REGISTERED"),
    @JsonSubTypes.Type(value = Standing.InReview.class, name = "MIA_REVIEW"),
    @JsonSubTypes.Type(value = Standing.AwaitingKnb.class, name = "AWAITING_KNB"),
    @JsonSubTypes.Type(value = Standing.AwaitingDecision.class, name = "AWAITING_DECISION"),
    @JsonSubTypes.Type(value = Standing.Agreed.class, name = "AGREED"),
    @JsonSubTypes.Type(value = Standing.Refused.class, name = "REFUSED"),
    @JsonSubTypes.Type(value = Standing.Withdrawn.class, name = "WITHDRAWN"),
    @JsonSubTypes.Type(value = Standing.Lapsed.class, name = "LAPSED"),
    @JsonSubTypes.Type(value = Standing.Used.class, name = "USED"),
    @JsonSubTypes.Type(value = Standing.Expired.class, name = "EXPIRED"),
    @JsonSubTypes.Type(value = Standing.Annulled.class, name = "ANNULLED")
})
public sealed interface Standing {

    /** Not decided yet; the inviter may withdraw (I12). */
    sealed interface Open extends Standing {}

    /** Over: nothing changes it any more. */
    sealed interface Terminal extends Standing {}

    /** Being written; filed in the same act, so never stored. */
    record Draft() implements Standing {}

    /** Filed, not looked at. */
    record Submitted(LocalDate filedOn) implements Open {}

    /** Back with the inviter, for these grounds. */
    record Returned(List<String> grounds) implements Open {
        public Returned {
            grounds = List.copyOf(grounds);
        }
    }

    /** Accepted; the day fixes the version of the rules. */
    record Registered(LocalDate registeredOn) implements Open {}

    /** Being reviewed. */
    record InReview(LocalDate registeredOn) implements Open {}

    /** With the National Security Committee. */
    record AwaitingKnb(LocalDate registeredOn) implements Open {}

    /**
     * Answered, or the approval waived; the body has to decide.
     *
     * @param verdict {@code APPROVED}, {@code REJECTED} or {@code WAIVED}; for officers only
     * @param receivedAt when the answer came or the approval was waived, UTC
     */
    record AwaitingDecision(LocalDate registeredOn, String verdict, Instant receivedAt) implements Open {

        /** The Committee approved. */
        static final String APPROVED = "APPROVED";

        /** Nobody asked the Committee (I8a). */
        static final String WAIVED = "WAIVED";
    }

    /**
     * In force.
     *
     * @param goodUntil last day on which a visa may be issued on it
     */
    record Agreed(LocalDate agreedOn, LocalDate goodUntil) implements Standing {}

    /** Refused. */
    record Refused(String atState, List<String> grounds) implements Terminal {
        public Refused {
            grounds = List.copyOf(grounds);
        }
    }

    /** Withdrawn by the inviter. */
    record Withdrawn(String atState) implements Terminal {}

    /** Returned and not corrected in time. */
    record Lapsed() implements Terminal {}

    /** A visa was issued on it. */
    record Used(UUID visaId) implements Terminal {}

    /** Nobody used it in its term. */
    record Expired() implements Terminal {}

    /**
     * Annulled.
     *
     * @param basis what it was annulled for
     * @param grounds codes of the grounds; none where the inviter asked
     */
    record Annulled(AnnulmentBasis basis, List<String> grounds) implements Terminal {
        public Annulled {
            // Files from before the inviter could ask hold no basis.
            basis = basis == null ? AnnulmentBasis.GROUND : basis;
            grounds = List.copyOf(grounds);
        }
    }

    /** What an invitation is annulled for. */
    enum AnnulmentBasis {
        /** False data, or a ground that appeared since. */
        GROUND,
        /** Its inviter asked for it; no ground is needed. */
        INVITER_REQUEST
    }

    /** Name of the state in the published table. */
    default String state() {
        return switch (this) {
            case Draft _ -> "DRAFT";
            case Submitted _ -> "SUBMITTED";
            case Returned _ -> "RETURNED";
            case Registered _ -> "REGISTERED";
            case InReview _ -> "MIA_REVIEW";
            case AwaitingKnb _ -> "AWAITING_KNB";
            case AwaitingDecision _ -> "AWAITING_DECISION";
            case Agreed _ -> "AGREED";
            case Refused _ -> "REFUSED";
            case Withdrawn _ -> "WITHDRAWN";
            case Lapsed _ -> "LAPSED";
            case Used _ -> "USED";
            case Expired _ -> "EXPIRED";
            case Annulled _ -> "ANNULLED";
        };
    }
}
