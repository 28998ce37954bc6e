package kz.ruqsat.invitation.petition;

import static kz.ruqsat.invitation.petition.Cases.REQUEST;
import static kz.ruqsat.invitation.petition.Cases.VISA;
import static kz.ruqsat.invitation.petition.Cases.aPetition;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.casework.ledger.CaseJson;
import kz.ruqsat.invitation.petition.Cases.Led;
import org.junit.jupiter.api.Test;

/** A file comes back from the database as it went in, in every state. */
class StoredFileTest {

    @Test
    void every_state_survives_the_way_through_json() {
        Led filed = aPetition().filed();
        Led agreed = filed.agreed();
        Stream.of(
                        filed,
                        filed.then(new PetitionCommand.ReturnPetition(List.of("RG-ACC-05"), List.of())),
                        filed.registered(),
                        filed.reviewed(),
                        filed.received(),
                        filed.answered("REJECTED"),
                        agreed,
                        agreed.then(new PetitionCommand.UseInvitation(VISA)),
                        agreed.then(new PetitionCommand.AnnulInvitation(List.of("RG-SVC-01"))),
                        agreed.then(new PetitionCommand.GiveUpInvitation(Cases.OWNER)),
                        filed.then(new PetitionCommand.Withdraw(Cases.OWNER)),
                        aPetition()
                                .byNoteVerbale()
                                .forCategory("A1")
                                .filed()
                                .reviewed()
                                .then(new PetitionCommand.WaiveApproval(new Waiver("RECIPROCITY", "note"))))
                .map(Led::file)
                .forEach(file -> assertThat(CaseJson.read(CaseJson.write(file), PetitionFile.class))
                        .isEqualTo(file));
        assertThat(CaseJson.write(filed.file())).contains(REQUEST.toString(), "\"state\":\"SUBMITTED\"");
    }

    @Test
    void a_file_from_before_notes_and_waivers_has_none() {
        PetitionFile file = aPetition().filed().file();
        String older = CaseJson.write(file)
                .replace(",\"noteVerbale\":{\"note\":\"NONE\"}", "")
                .replace(",\"waiver\":{\"basis\":\"\",\"reference\":\"\"}", "");

        assertThat(older).doesNotContain("noteVerbale", "waiver");
        assertThat(CaseJson.read(older, PetitionFile.class)).isEqualTo(file);
    }

    /** What lies in the database from before is read as what it meant then. */
    @Test
    void an_annulment_from_before_the_inviter_could_ask_was_on_a_ground() {
        Led annulled = aPetition().filed().agreed().then(new PetitionCommand.AnnulInvitation(List.of("RG-SVC-01")));
        String older = CaseJson.write(annulled.file()).replace("\"basis\":\"GROUND\",", "");

        assertThat(older).doesNotContain("\"basis\":\"GROUND\"");
        assertThat(CaseJson.read(older, PetitionFile.class)).isEqualTo(annulled.file());
    }
}
