package kz.ruqsat.invitation.register;

import kz.ruqsat.invitation.petition.Standing;

/** What a service may need the invitee's data for, and while the case stands where. */
enum PersonPurpose {
    /** The request to the National Security Committee. */
    KNB_APPROVAL,
    /** Sticker and matching at the mission. */
    VISA;

    boolean fits(Standing standing) {
        return switch (this) {
            case KNB_APPROVAL -> standing instanceof Standing.AwaitingKnb;
            case VISA -> standing instanceof Standing.Agreed || standing instanceof Standing.Used;
        };
    }
}
