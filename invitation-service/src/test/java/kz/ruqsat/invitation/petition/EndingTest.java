package kz.ruqsat.invitation.petition;

import static kz.ruqsat.invitation.petition.Cases.VISA;
import static kz.ruqsat.invitation.petition.Cases.aPetition;
import static kz.ruqsat.invitation.petition.Cases.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.invitation.InvitationExpired;
import kz.ruqsat.contracts.invitation.PetitionLapsed;
import kz.ruqsat.contracts.invitation.PetitionWithdrawn;
import kz.ruqsat.contracts.stages.ReportedTerm;
import kz.ruqsat.invitation.petition.Cases.Led;
import kz.ruqsat.invitation.petition.PetitionCommand.ExpireInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.LapsePetition;
import kz.ruqsat.invitation.petition.PetitionCommand.Resubmit;
import kz.ruqsat.invitation.petition.PetitionCommand.ReturnPetition;
import kz.ruqsat.invitation.petition.PetitionCommand.UseInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.Withdraw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** I12, I13, I15: the ends that nobody decides. */
class EndingTest {

    private static Led returned() {
        return aPetition().filed().then(new ReturnPetition(List.of("RG-ACC-05"), List.of()));
    }

    static Stream<Led> everyOpenState() {
        Led filed = aPetition().filed();
        return Stream.of(
                filed,
                returned(),
                filed.registered(),
                filed.reviewed(),
                filed.sent(),
                filed.received(),
                filed.answered("APPROVED"),
                filed.answered("REJECTED"));
    }

    /** The event is what approval-service cancels the open request on (K7). */
    @ParameterizedTest
    @MethodSource("everyOpenState")
    void i12_a_petition_is_withdrawn_from_every_open_state_and_all_its_clocks_stop(Led open) {
        String from = open.file().state();

        Move<PetitionFile> move = open.then(new Withdraw(Cases.OWNER)).last();
        assertThat(move.file().standing()).isEqualTo(new Standing.Withdrawn(from));
        assertThat(move.events()).containsExactly(new PetitionWithdrawn("INV-MIA75-2026-0000123", "MIA75", from));
        assertThat(move.stopped()).containsExactlyInAnyOrder("CORRECTION", "MIA_REVIEW", "DECISION_1WD");
        assertThat(move.stages()).singleElement().satisfies(stage -> {
            boolean taken = !List.of("SUBMITTED", "RETURNED").contains(from);
            assertThat(stage.code()).isEqualTo(taken ? "INV_WITHDRAWN" : "WITHDRAWN");
            assertThat(stage.optional()).isEqualTo(!taken);
            assertThat(stage.result()).isEqualTo("WITHDRAWN");
        });
    }

    @Test
    void i12_the_committees_term_is_reported_as_stopped_only_while_it_runs() {
        Led filed = aPetition().filed();

        assertThat(mentioned(filed.received())).containsExactly(ReportedTerm.Status.STOPPED);
        assertThat(mentioned(filed.sent())).as("Berkut has no request yet").isEmpty();
        assertThat(mentioned(filed.answered("APPROVED")))
                .as("it stopped with the answer")
                .isEmpty();
    }

    private static List<ReportedTerm.Status> mentioned(Led led) {
        return led.then(new Withdraw(Cases.OWNER)).last().stages().getFirst().mentioned().stream()
                .map(ReportedTerm::status)
                .toList();
    }

    @Test
    void i12_an_agreed_invitation_is_given_up_and_not_withdrawn() {
        var refusal = refusal(aPetition().filed().agreed().tries(new Withdraw(Cases.OWNER)));

        assertThat(refusal.problem()).isEqualTo("state-conflict");
        assertThat(refusal.allowed()).containsExactly("annulment");
    }

    @Test
    void i13_a_petition_that_nobody_corrects_lapses_and_a_corrected_one_does_not() {
        Led returned = returned();
        Term correction = returned.last().started().getFirst();

        Move<PetitionFile> lapsed =
                returned.then(returned.procedure().whenDue(correction)).last();
        assertThat(lapsed.transition()).isEqualTo("I13");
        assertThat(lapsed.events()).containsExactly(new PetitionLapsed("INV-MIA75-2026-0000123", "MIA75"));
        assertThat(lapsed.stages()).extracting(Move.Stage::code).containsExactly("INV_WITHDRAWN");
        assertThat(lapsed.stages().getFirst().result()).isEqualTo("LAPSED");

        Led corrected = returned.then(new Resubmit(Cases.OWNER, aPetition().content(), "/invitee"));
        assertThat(corrected.tries(new LapsePetition())).isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void i15_an_invitation_that_nobody_used_expires_after_its_year_and_a_used_one_does_not() {
        Led agreed = aPetition().filed().agreed();
        Term year = agreed.last().started().getFirst();
        assertThat(year.computation().lastDay()).hasToString("2027-03-10");

        Move<PetitionFile> expired =
                agreed.then(agreed.procedure().whenDue(year)).last();
        assertThat(expired.transition()).isEqualTo("I15");
        assertThat(expired.events()).containsExactly(new InvitationExpired("0000000123"));
        assertThat(expired.stages()).singleElement().satisfies(stage -> {
            assertThat(stage.code()).isEqualTo("EXPIRED");
            assertThat(stage.optional()).isTrue();
        });

        Led used = agreed.then(new UseInvitation(VISA));
        assertThat(used.tries(new ExpireInvitation())).isInstanceOf(Outcome.Unchanged.class);
        Led gone = new Led(agreed.procedure(), expired, agreed.now());
        assertThat(gone.tries(new UseInvitation(VISA))).isInstanceOf(Outcome.Unchanged.class);
    }
}
