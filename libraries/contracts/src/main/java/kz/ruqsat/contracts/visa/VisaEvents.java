package kz.ruqsat.contracts.visa;

import java.util.List;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.EventKind;
import kz.ruqsat.contracts.Topic;

/**
 * What visa-service tells the others. Key is the application's or operation's own case, the visa's own for what becomes of it, or the
 * invitation's case for what concerns the invitation.
 */
public final class VisaEvents {

    /** In the order of the procedure. */
    public static final List<EventKind> ALL = List.of(
            kind("invitation-received", InvitationReceived.class),
            kind("holder-fetched", HolderFetched.class),
            kind("invitation-taken-up", InvitationTakenUp.class),
            kind("invitation-freed", InvitationFreed.class),
            kind("invitation-closed", InvitationClosed.class),
            kind("visa-application-submitted", VisaApplicationSubmitted.class),
            kind("uninvited-application-submitted", UninvitedApplicationSubmitted.class),
            kind("registers-answered", RegistersAnswered.class),
            kind("replacement-asked", ReplacementAsked.class),
            kind("visa-application-returned", VisaApplicationReturned.class),
            kind("visa-application-lapsed", VisaApplicationLapsed.class),
            kind("visa-application-accepted", VisaApplicationAccepted.class),
            kind("mission-visited", MissionVisited.class),
            kind("fee-payment-named", FeePaymentNamed.class),
            kind("fingerprints-requested", FingerprintsRequested.class),
            kind("fingerprints-recorded", FingerprintsRecorded.class),
            kind("examination-started", ExaminationStarted.class),
            kind("visa-approval-requested", VisaApprovalRequested.class),
            kind("visa-sent-for-approval", VisaSentForApproval.class),
            kind("visa-approval-extended", VisaApprovalExtended.class),
            kind("visa-approval-overdue", VisaApprovalOverdue.class),
            kind("visa-approval-answered", VisaApprovalAnswered.class),
            kind("visa-approval-called-off", VisaApprovalCalledOff.class),
            kind("visa-approved", VisaApproved.class),
            kind("blanks-delivered", BlanksDelivered.class),
            kind("blank-spoiled", BlankSpoiled.class),
            kind("visa-issued", VisaIssued.class),
            kind("uninvited-visa-issued", UninvitedVisaIssued.class),
            kind("visa-refused", VisaRefused.class),
            kind("uninvited-visa-refused", UninvitedVisaRefused.class),
            kind("visa-application-withdrawn", VisaApplicationWithdrawn.class),
            kind("uninvited-application-withdrawn", UninvitedApplicationWithdrawn.class),
            kind("visa-term-missed", VisaTermMissed.class),
            kind("visa-registered", VisaRegistered.class),
            kind("visa-expired", VisaExpired.class),
            kind("border-crossed", BorderCrossed.class),
            kind("visa-used-up", VisaUsedUp.class),
            kind("visa-invalidated", VisaInvalidated.class),
            kind("invalid-visa-linked", InvalidVisaLinked.class),
            kind("invalid-visa-replaced", InvalidVisaReplaced.class),
            kind("visa-cancelled", VisaCancelled.class),
            kind("visa-superseded", VisaSuperseded.class),
            kind("operation-submitted", OperationSubmitted.class),
            kind("operation-returned", OperationReturned.class),
            kind("operation-accepted", OperationAccepted.class),
            kind("operation-review-started", OperationReviewStarted.class),
            kind("operation-approved", OperationApproved.class),
            kind("operation-executed", OperationExecuted.class),
            kind("operation-refused", OperationRefused.class),
            kind("operation-withdrawn", OperationWithdrawn.class),
            kind("operation-lapsed", OperationLapsed.class));

    private VisaEvents() {}

    private static EventKind kind(String name, Class<? extends Event> body) {
        return new EventKind("kz.ruqsat.visa." + name + ".v1", Topic.VISA_EVENTS, body);
    }
}
