package kz.ruqsat.invitation.counter;

import kz.ruqsat.invitation.petition.PetitionFile;
import kz.ruqsat.invitation.petition.Standing;

/**
 * Who looks at a case; taken from the token once, since answers are made after the request's scope has gone.
 *
 * @param kind in which capacity
 * @param code body of an officer, number of an organisation; empty for an auditor
 */
public record Reader(Kind kind, String code) {

    /** In which capacity somebody looks. */
    public enum Kind {
        INVITER,
        OFFICER,
        MISSION,
        AUDITOR
    }

    /** Whether the case is the reader's business (P-S1). */
    public boolean maySee(PetitionFile file) {
        return switch (kind) {
            case AUDITOR -> true;
            case OFFICER -> code.equals(file.body());
            case INVITER -> code.equals(file.keys().owner());
            case MISSION -> false;
        };
    }

    /** Whether the entry of the invitation register is: a mission sees what it is to issue on. */
    public boolean maySeeEntry(PetitionFile file) {
        boolean ofThisPlace =
                kind == Kind.MISSION && code.equals(file.content().asked().placeOfIssuance());
        return (ofThisPlace || maySee(file)) && isEntered(file.standing());
    }

    private static boolean isEntered(Standing standing) {
        return switch (standing) {
            case Standing.Agreed _, Standing.Used _, Standing.Expired _, Standing.Annulled _ -> true;
            default -> false;
        };
    }

    /** Whether the reader is told what only officials may know: grounds in full, findings, the Committee's verdict. */
    public boolean isOfficial() {
        return kind == Kind.OFFICER || kind == Kind.AUDITOR;
    }

    /** Whether the reader is shown the invitee's name; an auditor looks at acts, not at persons. */
    public boolean isShownNames() {
        return kind != Kind.AUDITOR;
    }
}
