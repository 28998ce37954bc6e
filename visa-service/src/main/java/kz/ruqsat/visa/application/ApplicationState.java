package kz.ruqsat.visa.application;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.visa.approval.ApprovalRound;
import kz.ruqsat.visa.approval.Verdict;
import kz.ruqsat.visa.sticker.Sticker;

/** The states of a visa application; each holds what is true in it and nothing else. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ApplicationState.Submitted.class, name = "SUBMITTED"),
    @JsonSubTypes.Type(value = ApplicationState.Unfounded.class, name = "UNFOUNDED"),
    @JsonSubTypes.Type(value = ApplicationState.Returned.class, name = "RETURNED"),
    @JsonSubTypes.Type(value = ApplicationState.Lapsed.class, name = "LAPSED"),
    @JsonSubTypes.Type(value = ApplicationState.Accepted.class, name = "ACCEPTED"),
    @JsonSubTypes.Type(value = ApplicationState.FingerprintPending.class, name = "FINGERPRINT_PENDING"),
    @JsonSubTypes.Type(value = ApplicationState.Examination.class, name = "EXAMINATION"),
    @JsonSubTypes.Type(value = ApplicationState.AwaitingKnb.class, name = "AWAITING_KNB"),
    @JsonSubTypes.Type(value = ApplicationState.Answered.class, name = "EXAMINATION_ANSWERED"),
    @JsonSubTypes.Type(value = ApplicationState.ToPrint.class, name = "TO_PRINT"),
    @JsonSubTypes.Type(value = ApplicationState.Issued.class, name = "ISSUED"),
    @JsonSubTypes.Type(value = ApplicationState.Refused.class, name = "REFUSED"),
    @JsonSubTypes.Type(value = ApplicationState.Withdrawn.class, name = "WITHDRAWN")
})
public sealed interface ApplicationState {

    /** Its name in the published state table. */
    default String code() {
        return switch (this) {
            case Submitted _, Unfounded _ -> "SUBMITTED";
            case Returned _ -> "RETURNED";
            case Lapsed _ -> "LAPSED";
            case Accepted _ -> "ACCEPTED";
            case FingerprintPending _ -> "FINGERPRINT_PENDING";
            case Examination _, Answered _ -> "EXAMINATION";
            case AwaitingKnb _ -> "AWAITING_KNB";
            case ToPrint _ -> "TO_PRINT";
            case Issued _ -> "ISSUED";
            case Refused _ -> "REFUSED";
            case Withdrawn _ -> "WITHDRAWN";
        };
    }

    /** Nothing is decided yet. */
    sealed interface Open extends ApplicationState {

        /** What was handed in. */
        Dossier dossier();
    }

    /** Being examined: the body may refuse and, where nothing is missing, approve. */
    sealed interface UnderExamination extends Open permits Examination, Answered {
        /** Reference of the payment. */
        String feePayment();

        /** {@code TAKEN}, {@code NOT_DUE} or the code of the exemption. */
        String fingerprints();
    }

    /** Handed in. */
    record Submitted(Dossier dossier) implements Open {}

    /**
     * Handed in on no valid invitation or at another mission than the agreed one; the refusal follows in the same transaction. The person is not
     * looked at.
     *
     * @param grounds why it is refused
     */
    record Unfounded(List<String> grounds) implements ApplicationState {
        public Unfounded {
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * With the applicant for correction; the invitation is free meanwhile.
     *
     * @param grounds of the return
     * @param documents that are missing
     */
    record Returned(Dossier dossier, List<String> grounds, List<String> documents) implements Open {
        public Returned {
            grounds = List.copyOf(grounds);
            documents = List.copyOf(documents);
        }
    }

    /** Returned, and not filed again in time. */
    record Lapsed() implements ApplicationState {}

    /**
     * Fee paid, term running; the next step follows in the same transaction.
     *
     * @param feePayment reference of the payment
     * @param term the term for issue
     */
    record Accepted(Dossier dossier, String feePayment, Computation term) implements Open {}

    /**
     * Fingerprints are due; the term stands still.
     *
     * @param term the term as it stood
     * @param suspendedOn civil date from which it stands
     */
    record FingerprintPending(Dossier dossier, String feePayment, Computation term, LocalDate suspendedOn)
            implements Open {}

    /**
     * Being examined.
     *
     * @param fingerprints {@code TAKEN}, {@code ON_RECORD}, {@code NOT_DUE} or the code of the exemption
     * @param term the term for issue that runs
     */
    record Examination(Dossier dossier, String feePayment, String fingerprints, Computation term)
            implements UnderExamination {
        Examination with(Computation other) {
            return new Examination(dossier, feePayment, fingerprints, other);
        }
    }

    /**
     * The approval of the National Security Committee is asked for (V8). Once the Committee has the request its time runs and the term for issue
     * stands.
     *
     * @param examination as it stood
     * @param approval the request
     */
    record AwaitingKnb(Examination examination, ApprovalRound approval) implements Open {
        @Override
        public Dossier dossier() {
            return examination.dossier();
        }
    }

    /**
     * Examined again: the Committee has answered, and the body decides within one working day (V9, R-090 by analogy).
     *
     * @param examination with the term for issue that goes on
     * @param verdict the answer, for officers only
     */
    record Answered(Examination examination, Verdict verdict) implements UnderExamination {
        @Override
        public Dossier dossier() {
            return examination.dossier();
        }

        @Override
        public String feePayment() {
            return examination.feePayment();
        }

        @Override
        public String fingerprints() {
            return examination.fingerprints();
        }
    }

    /**
     * Approved; a sticker is made out and has not been handed over.
     *
     * @param fingerprints as in the examination
     * @param sticker on the blank taken last
     */
    record ToPrint(Dossier dossier, String feePayment, String fingerprints, Sticker sticker) implements Open {}

    /** The visa was handed over; what it says stands in the register. */
    record Issued(UUID visaId, String stickerNumber) implements ApplicationState {}

    /** Refused on at least one ground. */
    record Refused(List<String> grounds) implements ApplicationState {
        public Refused {
            grounds = List.copyOf(grounds);
            if (grounds.isEmpty()) {
                throw new IllegalArgumentException("A refusal names at least one ground");
            }
        }
    }

    /** Withdrawn by the applicant. */
    record Withdrawn() implements ApplicationState {}
}
