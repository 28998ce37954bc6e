package kz.ruqsat.invitation.petition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;

/** What can be asked of a petition. */
public sealed interface PetitionCommand {

    /** An inviter's command; the case must be its own. By note verbale the Ministry of Foreign Affairs gives it for the inviter. */
    sealed interface ByInviter extends PetitionCommand {

        /** Number of the organisation that asks; empty where the Ministry does. */
        String owner();
    }

    /** An officer's command, or the automatic desk's; the case must be of the own body. */
    sealed interface ByOfficer extends PetitionCommand {}

    /** Carries on what another service published; never refused, since nobody could repeat it otherwise. */
    sealed interface FromOtherService extends PetitionCommand {}

    /** A term ran out. */
    sealed interface ByTime extends PetitionCommand {}

    /**
     * Files a petition for one invitee. I1, I2.
     *
     * @param content what is filed
     * @param cover the numbers it gets
     * @param requestId id that its approval request will have
     * @param inviteeAt JSON pointer to the invitee in the request, for messages about its fields
     */
    record FilePetition(PetitionContent content, Cover cover, UUID requestId, String inviteeAt)
            implements PetitionCommand {}

    /** Files it again after a return. I2. */
    record Resubmit(String owner, PetitionContent content, String inviteeAt) implements ByInviter {}

    /**
     * Returns it for correction. I3.
     *
     * @param documents documents whose absence is the reason, if any
     */
    record ReturnPetition(List<String> grounds, List<AskedDocument> documents) implements ByOfficer {}

    /** Refuses it at acceptance. I4. */
    record RefuseAcceptance(List<String> grounds) implements ByOfficer {}

    /** Registers it. I5. */
    record Register() implements ByOfficer {}

    /**
     * The state systems have answered.
     *
     * @param filing of which filing of the petition the look-ups were made
     * @param moment at which they were asked
     * @param answers of all that were asked
     */
    record RecordRegisterAnswers(int filing, Moment moment, List<RegisterAnswer> answers) implements FromOtherService {
        public RecordRegisterAnswers {
            answers = List.copyOf(answers);
        }
    }

    /** Takes up the review and makes the four checks. I6. */
    record AssignReview() implements ByOfficer {}

    /** Records an officer's result of a check. */
    record RecordCheck(Check check, CheckOutcome outcome, String ground, String reason) implements ByOfficer {}

    /** Refuses it in review. I7. */
    record RefuseReview(List<String> grounds) implements ByOfficer {}

    /** Asks the National Security Committee. I8. */
    record RequestApproval() implements ByOfficer {}

    /** Goes to the decision without the approval, on a basis. I8a. */
    record WaiveApproval(Waiver waiver) implements ByOfficer {}

    /** Berkut has acknowledged the request. K3. */
    record StartApprovalTerm(UUID requestId, Instant acceptedAt, Computation term) implements FromOtherService {}

    /** The Committee declared a detailed check. K4. */
    record ExtendApprovalTerm(UUID requestId, Instant extendedAt, Computation term) implements FromOtherService {}

    /** The Committee's term passed. K8. */
    record MarkApprovalOverdue(UUID requestId, String clock, Instant dueBefore) implements FromOtherService {}

    /** The first final answer. I9. */
    record RecordAnswer(UUID requestId, String verdict, Instant receivedAt) implements FromOtherService {}

    /** Agrees the invitation. I10. */
    record AgreeInvitation() implements ByOfficer {}

    /** Refuses the invitation. I11. */
    record RefuseInvitation(List<String> grounds) implements ByOfficer {}

    /** Withdraws it. I12. */
    record Withdraw(String owner) implements ByInviter {}

    /** The time for correction is over. I13. */
    record LapsePetition() implements ByTime {}

    /** A visa was issued on it. I14. */
    record UseInvitation(UUID visaId) implements FromOtherService {}

    /** The invitation's own term is over. I15. */
    record ExpireInvitation() implements ByTime {}

    /** Annuls it on grounds. I16. */
    record AnnulInvitation(List<String> grounds) implements ByOfficer {}

    /** Annuls it because its inviter asks for it. I16. */
    record GiveUpInvitation(String owner) implements ByInviter {}

    /** A term of the division passed without the act it was for.. */
    record RecordMissedTerm(String clock, Instant dueBefore) implements ByTime {}
}
