package kz.ruqsat.invitation.petition;

import java.util.Set;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.invitation.petition.PetitionCommand.ByInviter;
import kz.ruqsat.invitation.petition.PetitionCommand.ByOfficer;
import kz.ruqsat.invitation.petition.PetitionCommand.ByTime;
import kz.ruqsat.invitation.petition.PetitionCommand.FilePetition;
import kz.ruqsat.invitation.petition.PetitionCommand.FromOtherService;

/** Whose case it is (P-S1): an officer acts on cases of the own body, an inviter on its own petitions. */
final class Authority {

    private static final Set<String> OFFICERS = Set.of("MIA_OFFICER", "MFA_OFFICER", "DESK");

    private Authority() {}

    static boolean covers(PetitionFile file, PetitionCommand command, Actor actor) {
        return switch (command) {
            case ByOfficer _ -> OFFICERS.contains(actor.role()) && actor.body().equals(file.body());
            case ByInviter c ->
                actor.role().equals("INVITER") && c.owner().equals(file.keys().owner());
            case FromOtherService _, ByTime _, FilePetition _ -> true;
        };
    }
}
