package kz.ruqsat.visa.evisa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.invitation.AgreedInvitation;
import kz.ruqsat.visa.invitation.EntryState;

/** What can be asked of an application for an electronic visa. */
public sealed interface EvisaCommand {

    /** Its name for people: the last part of its address. */
    default String command() {
        return switch (this) {
            case Submit _ -> "submission";
            case RecordVisit _ -> "mission-visit";
            case Pay _ -> "payment";
            case RecordRegisterAnswers _ -> "register-answers";
            case AssessFingerprints _ -> "fingerprint-duty";
            case RecordFingerprints _ -> "fingerprints";
            case DeclineFingerprints _ -> "fingerprints-refusal";
            case Issue _ -> "issue";
            case Refuse _ -> "refusal";
            case Withdraw _ -> "withdrawal";
            case RecordMissedTerm _ -> "term";
        };
    }

    /**
     * V1.
     *
     * @param caseId case of the application
     * @param caseNumber number for people
     * @param number kept for the visa
     * @param channel the body it was asked through; only the portal may
     * @param invitation as agreed
     * @param entry how the invitation stood when it was read; taking it up is another command of the same work
     * @param photo reference of the photograph
     * @param documentNumber of the travel document as entered
     * @param documentExpiresOn last day of the travel document as entered
     */
    record Submit(
            CaseId caseId,
            String caseNumber,
            ElectronicVisaNumber number,
            Office channel,
            AgreedInvitation invitation,
            EntryState entry,
            String photo,
            String documentNumber,
            LocalDate documentExpiresOn)
            implements EvisaCommand {

        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "Submit[" + caseNumber + "]";
        }
    }

    /** The applicant came to a mission before the visa was issued. */
    record RecordVisit(String mission) implements EvisaCommand {}

    /** The payment of the consular fee is named; whether it is there the payment gateway says. */
    record Pay(String feePayment) implements EvisaCommand {}

    /** The state systems have answered; V3 if the fee is paid. */
    record RecordRegisterAnswers(int filing, List<RegisterAnswer> answers) implements EvisaCommand {
        public RecordRegisterAnswers {
            answers = List.copyOf(answers);
        }
    }

    /** V4 or V7: are fingerprints due? */
    record AssessFingerprints() implements EvisaCommand {}

    /**
     * V5, at the mission that was visited.
     *
     * @param basis {@code TAKEN} or the code of an exemption
     * @param reference what the exemption rests on; may be empty if prints were taken
     */
    record RecordFingerprints(String mission, String basis, String reference) implements EvisaCommand {}

    /** V6, at the mission that was visited: the person does not give them. */
    record DeclineFingerprints(String mission) implements EvisaCommand {}

    /**
     * V13: the desk found nothing against it.
     *
     * @param visaId id of the visa that comes into being
     * @param lists what the lists of persons answered now
     */
    record Issue(UUID visaId, List<RegisterAnswer> lists) implements EvisaCommand {
        public Issue {
            lists = List.copyOf(lists);
        }
    }

    /**
     * V10: the desk found grounds against it.
     *
     * @param lists what the lists of persons answered now
     */
    record Refuse(List<String> grounds, List<RegisterAnswer> lists) implements EvisaCommand {
        public Refuse {
            grounds = List.copyOf(grounds);
            lists = List.copyOf(lists);
        }
    }

    /** V14. */
    record Withdraw() implements EvisaCommand {}

    /** A term ran out; nothing is decided by that. */
    record RecordMissedTerm(String clock, Instant dueBefore) implements EvisaCommand {}
}
