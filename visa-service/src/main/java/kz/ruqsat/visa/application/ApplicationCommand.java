package kz.ruqsat.visa.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.visa.invitation.AgreedInvitation;
import kz.ruqsat.visa.invitation.EntryState;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.invitation.VisaTerms;
import kz.ruqsat.visa.sticker.StickerNumber;

/** What can be asked of a visa application. */
public sealed interface ApplicationCommand {

    /** Its name for people: the last part of its address. */
    default String command() {
        return switch (this) {
            case Submit _ -> "submission";
            case Accept _ -> "acceptance";
            case AssessFingerprints _ -> "fingerprint-duty";
            case RecordFingerprints _ -> "fingerprints";
            case DeclineFingerprints _ -> "fingerprints-refusal";
            case Refuse _ -> "refusal";
            case Approve _ -> "approval";
            case SpoilBlank _ -> "spoiled-blank";
            case Issue _ -> "issue";
            case Withdraw _ -> "withdrawal";
            case RecordMissedTerm _ -> "term";
        };
    }

    /** Given at the body in charge; only the office of the case may. */
    sealed interface AtTheOffice extends ApplicationCommand {}

    /** Follows by itself. */
    sealed interface OfItself extends ApplicationCommand {}

    /**
     * V1: an application is filed.
     *
     * @param caseId case of the application
     * @param caseNumber number for people
     * @param office where it is filed
     * @param claim what it rests on
     * @param asked the visa that is asked for
     * @param photo reference of the photograph
     */
    record Submit(
            CaseId caseId,
            String caseNumber,
            Office office,
            Claim claim,
            VisaTerms asked,
            String photo,
            String addressInKazakhstan,
            LocalDate documentExpiresOn)
            implements AtTheOffice {

        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "Submit[" + caseNumber + "]";
        }
    }

    /** What an application rests on when it is filed, and whom the visa is for. */
    sealed interface Claim {

        /**
         * An agreed invitation.
         *
         * @param entry how it stood when it was read; taking it up is another command of the same work, and is the one that checks
         */
        record OnInvitation(AgreedInvitation invitation, EntryState entry) implements Claim {}

        /** None is needed. */
        record WithoutInvitation(Basis.NotNeeded basis, Holder holder) implements Claim {}
    }

    /** V3: the fee is paid. */
    record Accept(String feePayment) implements AtTheOffice {}

    /** V4 or V7: are fingerprints due? */
    record AssessFingerprints() implements OfItself {}

    /**
     * V5: fingerprints were taken, or an exemption is recorded.
     *
     * @param reference what the exemption rests on; may be empty if prints were taken
     */
    record RecordFingerprints(FingerprintBasis basis, String reference) implements AtTheOffice {}

    /** V6: the person does not give them. */
    record DeclineFingerprints() implements AtTheOffice {

        /** The ground on which the application is then refused. */
        public static final String GROUND = "RG-CON-03";
    }

    /** V10. */
    record Refuse(List<String> grounds) implements AtTheOffice {
        public Refuse {
            grounds = List.copyOf(grounds);
        }
    }

    /** V11: the visa may be printed on this blank. */
    record Approve(StickerNumber blank) implements AtTheOffice {}

    /** V12: the blank was spoiled, this one is taken instead. */
    record SpoilBlank(StickerNumber replacement) implements AtTheOffice {}

    /**
     * V13: the sticker is handed over.
     *
     * @param stickerNumber as read from the sticker
     * @param visaId id of the visa that comes into being
     */
    record Issue(String stickerNumber, UUID visaId) implements AtTheOffice {}

    /** V14. */
    record Withdraw() implements AtTheOffice {}

    /** A term ran out; nothing is decided by that. */
    record RecordMissedTerm(String clock, Instant dueBefore) implements OfItself {}
}
