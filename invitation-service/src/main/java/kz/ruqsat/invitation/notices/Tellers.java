package kz.ruqsat.invitation.notices;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import kz.ruqsat.invitation.petition.PetitionFile;
import kz.ruqsat.invitation.petition.PetitionProcedure;
import kz.ruqsat.invitation.petition.Standing;
import kz.ruqsat.notices.NoticeTeller;

/** Who is told of a petition: the inviter, who files it. The foreigner has no case yet and is told of the visa application. */
@Singleton
class Tellers {

    @Produces
    @Singleton
    NoticeTeller<PetitionFile> ofPetitions() {
        return new NoticeTeller<>(PetitionProcedure.KIND, _ -> List.of(NoticeTeller.INVITER), Tellers::groundsOfReturn);
    }

    private static List<String> groundsOfReturn(PetitionFile file) {
        return file.standing() instanceof Standing.Returned returned ? returned.grounds() : List.of();
    }
}
