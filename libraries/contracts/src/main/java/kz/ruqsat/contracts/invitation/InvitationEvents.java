package kz.ruqsat.contracts.invitation;

import java.util.List;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.EventKind;
import kz.ruqsat.contracts.Topic;

/** What invitation-service tells the others. Key is the case of one invitee. */
public final class InvitationEvents {

    /** In the order of the procedure. */
    public static final List<EventKind> ALL = List.of(
            kind("petition-submitted", PetitionSubmitted.class),
            kind("registers-answered", RegistersAnswered.class),
            kind("petition-returned", PetitionReturned.class),
            kind("petition-registered", PetitionRegistered.class),
            kind("review-assigned", ReviewAssigned.class),
            kind("check-recorded", CheckRecorded.class),
            kind("approval-requested", ApprovalRequested.class),
            kind("approval-waived", ApprovalWaived.class),
            kind("sent-for-approval", SentForApproval.class),
            kind("approval-extended", ApprovalExtended.class),
            kind("approval-overdue", ApprovalOverdue.class),
            kind("approval-answered", ApprovalAnswered.class),
            kind("invitation-agreed", InvitationAgreed.class),
            kind("petition-refused", PetitionRefused.class),
            kind("petition-withdrawn", PetitionWithdrawn.class),
            kind("petition-lapsed", PetitionLapsed.class),
            kind("invitation-used", InvitationUsed.class),
            kind("invitation-expired", InvitationExpired.class),
            kind("invitation-annulled", InvitationAnnulled.class),
            kind("term-missed", TermMissed.class));

    private InvitationEvents() {}

    private static EventKind kind(String name, Class<? extends Event> body) {
        return new EventKind("kz.ruqsat.invitation." + name + ".v1", Topic.INVITATION_EVENTS, body);
    }
}
