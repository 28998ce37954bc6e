package kz.ruqsat.contracts.documents;

import kz.ruqsat.contracts.Topic;

/** Who writes a topic, in a sentence. */
final class Writers {

    private Writers() {}

    static String of(Topic topic) {
        return switch (topic) {
            case INVITATION_EVENTS -> "Written by invitation-service; key is the case of one invitee.";
            case APPROVAL_EVENTS -> "Written by approval-service; key is the case that asked for approval.";
            case VISA_EVENTS ->
                "Written by visa-service; key is the visa application's own case, or the invitation's case for what concerns the invitation.";
            case BERKUT_REPLIES ->
                "Written by Berkut, the National Security Committee's system; no CloudEvents headers and no sequence. Read by approval-service alone.";
            case STAGES ->
                "Written by the service that owns the case, once per transition and in order; read by the public-services monitoring system.";
            case NOTICES ->
                "Written by the service that owns the case, once per transition that concerns inviter or applicant; read by whoever delivers notices to them.";
        };
    }
}
