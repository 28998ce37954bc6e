package kz.ruqsat.visa.evisa;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.businesstime.Computation;

/** The states of an application for an electronic visa; each holds what is true in it and nothing else. There is no sticker to print. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EvisaState.Submitted.class, name = "SUBMITTED"),
    @JsonSubTypes.Type(value = EvisaState.Accepted.class, name = "ACCEPTED"),
    @JsonSubTypes.Type(value = EvisaState.FingerprintPending.class, name = "FINGERPRINT_PENDING"),
    @JsonSubTypes.Type(value = EvisaState.Examination.class, name = "EXAMINATION"),
    @JsonSubTypes.Type(value = EvisaState.Issued.class, name = "ISSUED"),
    @JsonSubTypes.Type(value = EvisaState.Refused.class, name = "REFUSED"),
    @JsonSubTypes.Type(value = EvisaState.Withdrawn.class, name = "WITHDRAWN")
})
public sealed interface EvisaState {

    /** Its name in the published state table. */
    default String code() {
        return switch (this) {
            case Submitted _ -> "SUBMITTED";
            case Accepted _ -> "ACCEPTED";
            case FingerprintPending _ -> "FINGERPRINT_PENDING";
            case Examination _ -> "EXAMINATION";
            case Issued _ -> "ISSUED";
            case Refused _ -> "REFUSED";
            case Withdrawn _ -> "WITHDRAWN";
        };
    }

    /** Known with the mission that was visited, if one was. */
    sealed interface Visited extends EvisaState {

        /** Code of the mission; empty if none was visited. */
        String mission();
    }

    /** Nothing is decided yet. */
    sealed interface Open extends Visited {

        /** What was handed in. */
        PortalDossier dossier();
    }

    /**
     * Handed in, not paid as far as the payment gateway says.
     *
     * @param feePayment reference of the payment that was named; empty if none was
     */
    record Submitted(PortalDossier dossier, String mission, String feePayment) implements Open {}

    /**
     * Paid, term running; the next step follows in the same transaction.
     *
     * @param feePayment reference of the payment
     * @param term the term for issue
     */
    record Accepted(PortalDossier dossier, String mission, String feePayment, Computation term) implements Open {}

    /**
     * A mission was visited and prints are due; the term stands still.
     *
     * @param term the term as it stood
     * @param suspendedOn civil date from which it stands
     */
    record FingerprintPending(
            PortalDossier dossier, String mission, String feePayment, Computation term, LocalDate suspendedOn)
            implements Open {}

    /**
     * The automatic desk examines it.
     *
     * @param fingerprints {@code TAKEN}, {@code NOT_DUE}, {@code ON_RECORD} or the code of an exemption
     */
    record Examination(PortalDossier dossier, String mission, String feePayment, String fingerprints, Computation term)
            implements Open {}

    /** The visa was issued; what it says stands in the register. */
    record Issued(UUID visaId, String mission) implements Visited {}

    /** Refused on at least one ground. */
    record Refused(List<String> grounds, String mission) implements Visited {
        public Refused {
            grounds = List.copyOf(grounds);
            if (grounds.isEmpty()) {
                throw new IllegalArgumentException("A refusal names at least one ground");
            }
        }
    }

    /** Withdrawn by the applicant. */
    record Withdrawn() implements EvisaState {}
}
