package kz.ruqsat.visa.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.facts.PassportFacts.Inspection;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.visa.approval.ApprovalNews;
import kz.ruqsat.visa.incountry.Petition;
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
            case Resubmit _ -> "resubmission";
            case AsInviter(var _, var wish) -> wish.command();
            case RecordRegisterAnswers _ -> "register-answers";
            case RefuseAtOnce _ -> "refusal-at-once";
            case Return _ -> "return";
            case Lapse _ -> "lapse";
            case Accept _ -> "acceptance";
            case AssessFingerprints _ -> "fingerprint-duty";
            case RecordFingerprints _ -> "fingerprints";
            case DeclineFingerprints _ -> "fingerprints-refusal";
            case RequestApproval _ -> "approval-request";
            case FollowApproval _ -> "approval-news";
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
     * What was handed in.
     *
     * @param asked the visa that is asked for
     * @param documentNumber of the travel document shown, as written
     * @param documentExpiresOn its last day
     * @param photo reference of the photograph
     * @param addressInKazakhstan where the person will stay
     * @param papers what else was handed in
     * @param replaces the invalid visa that is named
     */
    record Form(
            VisaTerms asked,
            String documentNumber,
            LocalDate documentExpiresOn,
            String photo,
            String addressInKazakhstan,
            Papers papers,
            Replacement replaces) {

        /** The same, in the place of an invalid visa. */
        public Form inPlaceOf(Replacement named) {
            return new Form(asked, documentNumber, documentExpiresOn, photo, addressInKazakhstan, papers, named);
        }

        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "Form[not shown]";
        }
    }

    /**
     * V1: an application is filed.
     *
     * @param caseId case of the application
     * @param caseNumber number for people
     * @param office where it is filed
     * @param claim what it rests on
     */
    record Submit(CaseId caseId, String caseNumber, Office office, Claim claim, Form form) implements AtTheOffice {}

    /** V1 after a return: it is filed anew, on what it rested on before. */
    record Resubmit(Claim claim, Form form) implements AtTheOffice {}

    /** The state systems have answered to a filing. */
    record RecordRegisterAnswers(int filing, List<RegisterAnswer> answers) implements OfItself {
        public RecordRegisterAnswers {
            answers = List.copyOf(answers);
        }
    }

    /** V10: what was filed on no valid invitation or at another mission is refused at once. */
    record RefuseAtOnce() implements OfItself {}

    /**
     * V2: it goes back for correction.
     *
     * @param grounds codes of the grounds
     * @param documents codes of the documents that are missing
     */
    record Return(List<String> grounds, List<String> documents) implements AtTheOffice {
        public Return {
            grounds = List.copyOf(grounds);
            documents = List.copyOf(documents);
        }
    }

    /** A returned application was not filed again in time. */
    record Lapse() implements OfItself {}

    /** What an application rests on when it is filed, and whom the visa is for. */
    sealed interface Claim {

        /** The same, as the file keeps it. */
        default Basis basis() {
            return switch (this) {
                case OnInvitation(var agreed, var _) -> new Basis.Invited(agreed);
                case WithoutInvitation(var recorded, var _) -> recorded;
                case OnPetition(var petition, var _, var _) -> new Basis.Petitioned(petition);
            };
        }

        /**
         * An agreed invitation.
         *
         * @param entry how it stood when it was read; taking it up is another command of the same work, and is the one that checks
         */
        record OnInvitation(AgreedInvitation invitation, EntryState entry) implements Claim {}

        /** None is needed. */
        record WithoutInvitation(Basis.NotNeeded recorded, Holder holder) implements Claim {}

        /**
         * The inviter's petition in the country.
         *
         * @param division where it is filed; the right one after a return (RG-ACC-03)
         */
        record OnPetition(Petition petition, Holder holder, Office division) implements Claim {}
    }

    /**
     * The inviter says it of its own petition: only what V1 and V14 leave to it.
     *
     * @param inviter BIN or IIN of whoever says it
     * @param wish {@link Resubmit} or {@link Withdraw}
     */
    record AsInviter(String inviter, ApplicationCommand wish) implements ApplicationCommand {
        public AsInviter {
            if (!(wish instanceof Resubmit || wish instanceof Withdraw)) {
                throw new IllegalArgumentException("An inviter does not command " + wish.command());
            }
        }

        /** May name a natural person: never printed. */
        @Override
        public String toString() {
            return "AsInviter[" + wish.command() + "]";
        }
    }

    /**
     * V3: it is complete and paid.
     *
     * @param inspection what an officer has seen of the passport
     */
    record Accept(Inspection inspection, Known known) implements AtTheOffice {}

    /** V4 or V7: are fingerprints due? */
    record AssessFingerprints() implements OfItself {}

    /**
     * V5: fingerprints were taken, or an exemption is recorded.
     *
     * @param basis {@link #TAKEN}, or the code of an exemption
     * @param reference what the exemption rests on; may be empty if prints were taken
     */
    record RecordFingerprints(String basis, String reference) implements AtTheOffice {

        /** Prints were taken. */
        public static final String TAKEN = "TAKEN";
    }

    /** V6: the person does not give them. */
    record DeclineFingerprints() implements AtTheOffice {}

    /**
     * V8: the approval of the National Security Committee is asked for.
     *
     * @param requestId id of the request that comes into being
     */
    record RequestApproval(UUID requestId) implements AtTheOffice {}

    /** K3, K4, K8, V9: approval-service tells of the request. */
    record FollowApproval(ApprovalNews news) implements OfItself {}

    /** V10. */
    record Refuse(List<String> grounds, Known known) implements AtTheOffice {
        public Refuse {
            grounds = List.copyOf(grounds);
        }
    }

    /** V11: the visa may be printed on this blank. */
    record Approve(StickerNumber blank, Known known) implements AtTheOffice {}

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
