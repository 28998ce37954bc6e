package kz.ruqsat.visa.application;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.visa.sticker.Sticker;

/** The states of a visa application; each holds what is true in it and nothing else. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ApplicationState.Submitted.class, name = "SUBMITTED"),
    @JsonSubTypes.Type(value = ApplicationState.Accepted.class, name = "ACCEPTED"),
    @JsonSubTypes.Type(value = ApplicationState.FingerprintPending.class, name = "FINGERPRINT_PENDING"),
    @JsonSubTypes.Type(value = ApplicationState.Examination.class, name = "EXAMINATION"),
    @JsonSubTypes.Type(value = ApplicationState.ToPrint.class, name = "TO_PRINT"),
    @JsonSubTypes.Type(value = ApplicationState.Issued.class, name = "ISSUED"),
    @JsonSubTypes.Type(value = ApplicationState.Refused.class, name = "REFUSED"),
    @JsonSubTypes.Type(value = ApplicationState.Withdrawn.class, name = "WITHDRAWN")
})
public sealed interface ApplicationState {

    /** Its name in the published state table. */
    default String code() {
        return switch (this) {
            case Submitted _ -> "SUBMITTED";
            case Accepted _ -> "ACCEPTED";
            case FingerprintPending _ -> "FINGERPRINT_PENDING";
            case Examination _ -> "EXAMINATION";
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

    /** Handed in at the mission. */
    record Submitted(Dossier dossier) implements Open {}

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
     * @param fingerprints {@code TAKEN}, {@code NOT_DUE} or the code of the exemption
     */
    record Examination(Dossier dossier, String feePayment, String fingerprints) implements Open {}

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
