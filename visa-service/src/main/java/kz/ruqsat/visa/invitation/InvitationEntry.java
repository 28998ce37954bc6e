package kz.ruqsat.visa.invitation;

import kz.ruqsat.casework.CaseFile;

/**
 * The file of an agreed invitation.
 *
 * @param invitation as agreed; the inviting party comes with the person, the rest never changes
 * @param standing where it stands
 */
public record InvitationEntry(AgreedInvitation invitation, EntryState standing) implements CaseFile {

    /** Name of the kind of case. */
    public static final String KIND = "invitation-entry";

    @Override
    public String state() {
        return standing.code();
    }

    @Override
    public Keys keys() {
        return new Keys(invitation.registrationNumber(), "", invitation.placeOfIssuance(), "");
    }

    InvitationEntry now(EntryState next) {
        return new InvitationEntry(invitation, next);
    }
}
