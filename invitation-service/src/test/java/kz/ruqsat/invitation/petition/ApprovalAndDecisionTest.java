package kz.ruqsat.invitation.petition;

import static kz.ruqsat.invitation.petition.Cases.REQUEST;
import static kz.ruqsat.invitation.petition.Cases.TUESDAY;
import static kz.ruqsat.invitation.petition.Cases.VISA;
import static kz.ruqsat.invitation.petition.Cases.aPetition;
import static kz.ruqsat.invitation.petition.Cases.refusal;
import static kz.ruqsat.invitation.petition.Cases.term;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.invitation.InvitationAgreed;
import kz.ruqsat.contracts.invitation.InvitationAnnulled;
import kz.ruqsat.contracts.stages.ReportedTerm;
import kz.ruqsat.invitation.petition.Cases.Led;
import kz.ruqsat.invitation.petition.PetitionCommand.AgreeInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.AnnulInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.ExtendApprovalTerm;
import kz.ruqsat.invitation.petition.PetitionCommand.GiveUpInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.MarkApprovalOverdue;
import kz.ruqsat.invitation.petition.PetitionCommand.RecordAnswer;
import kz.ruqsat.invitation.petition.PetitionCommand.RefuseInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.StartApprovalTerm;
import kz.ruqsat.invitation.petition.PetitionCommand.Withdraw;
import org.junit.jupiter.api.Test;

/** K3, K4, K8, I9 to I16. */
class ApprovalAndDecisionTest {

    private static ReportedTerm only(Move<PetitionFile> move) {
        return move.stages().getFirst().mentioned().getFirst();
    }

    @Test
    void k3_reports_the_committees_term_without_keeping_its_clock() {
        Move<PetitionFile> move = aPetition().filed().received().last();

        assertThat(move.stages().getFirst().code()).isEqualTo("INV_SENT_TO_KNB");
        assertThat(move.stages().getFirst().reporter()).isEqualTo("MIA75");
        assertThat(only(move).status()).isEqualTo(ReportedTerm.Status.STARTED);
        assertThat(only(move).account()).isEqualTo("KNB");
        assertThat(only(move).computation().lastDay()).hasToString("2026-03-13");
        assertThat(move.started()).as("approval-service keeps that clock").isEmpty();
        assertThat(move.stopped()).containsExactly("MIA_REVIEW");
    }

    @Test
    void k4_replaces_the_term_and_k8_reports_the_one_that_was_missed() {
        Led received = aPetition().filed().received().on("2026-03-12T10:00");
        Move<PetitionFile> extended = received.then(
                        new ExtendApprovalTerm(REQUEST, received.now(), term(StatutoryClock.KNB_30CD, TUESDAY)))
                .last();

        assertThat(extended.stages().getFirst().code()).isEqualTo("INV_KNB_EXTENDED");
        assertThat(extended.stages().getFirst().mentioned())
                .extracting(
                        ReportedTerm::status,
                        mentioned -> mentioned.computation().clock())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ReportedTerm.Status.STOPPED, StatutoryClock.KNB_3WD),
                        org.assertj.core.groups.Tuple.tuple(ReportedTerm.Status.STARTED, StatutoryClock.KNB_30CD));

        var dueBefore = term(StatutoryClock.KNB_30CD, TUESDAY).dueBefore();
        Led late = new Led(received.procedure(), extended, dueBefore)
                .then(new MarkApprovalOverdue(REQUEST, "KNB_30CD", dueBefore));
        assertThat(late.file().state()).as("R-089: silence decides nothing").isEqualTo("AWAITING_KNB");
        assertThat(only(late.last()).status()).isEqualTo(ReportedTerm.Status.MISSED);
        assertThat(only(late.last()).endedAt()).isEqualTo(dueBefore);

        Led answered = late.then(new RecordAnswer(REQUEST, "APPROVED", dueBefore.plusSeconds(60)));
        assertThat(answered.file().state()).as("R-092").isEqualTo("AWAITING_DECISION");
        assertThat(answered.last().stages().getFirst().mentioned())
                .as("missed once, not ended twice")
                .isEmpty();
    }

    @Test
    void r090_the_decision_clock_runs_from_the_receipt_of_the_answer_and_its_value_stays_inside() {
        Led received = aPetition().filedAt("2026-03-17T10:00").filed().received();
        Move<PetitionFile> move = received.then(new RecordAnswer(REQUEST, "APPROVED", Cases.at("2026-03-20T11:00")))
                .last();

        assertThat(move.started()).singleElement().satisfies(term -> {
            assertThat(term.clock()).isEqualTo("DECISION_1WD");
            assertThat(term.account()).isEqualTo("MIA_TD");
            assertThat(term.computation().lastDay()).hasToString("2026-03-26");
        });
        assertThat(EventCatalogue.write(move.events().getFirst())).doesNotContain("APPROVED");
        assertThat(move.stages().toString() + move.detail()).doesNotContain("APPROVED");
    }

    @Test
    void events_of_another_request_and_a_second_receipt_change_nothing() {
        Led received = aPetition().filed().received();
        UUID other = UUID.randomUUID();

        assertThat(received.tries(new RecordAnswer(other, "APPROVED", TUESDAY))).isInstanceOf(Outcome.Unchanged.class);
        assertThat(received.tries(new MarkApprovalOverdue(other, "KNB_3WD", TUESDAY)))
                .isInstanceOf(Outcome.Unchanged.class);
        assertThat(received.tries(new StartApprovalTerm(REQUEST, TUESDAY, term(StatutoryClock.KNB_3WD, TUESDAY))))
                .isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void r093_an_answer_to_a_withdrawn_or_decided_case_changes_nothing() {
        Led withdrawn = aPetition().filed().received().then(new Withdraw(Cases.OWNER));

        assertThat(withdrawn.tries(new RecordAnswer(REQUEST, "APPROVED", TUESDAY)))
                .isInstanceOf(Outcome.Unchanged.class);
        assertThat(withdrawn.last().stages().getFirst().code()).isEqualTo("INV_WITHDRAWN");
        assertThat(only(withdrawn.last()).status()).isEqualTo(ReportedTerm.Status.STOPPED);
    }

    @Test
    void r059_agreement_gives_ten_digits_a_line_in_the_register_and_the_term_of_a_year() {
        Move<PetitionFile> move = aPetition().filed().agreed().last();

        assertThat(move.events()).singleElement().isInstanceOfSatisfying(InvitationAgreed.class, event -> {
            assertThat(event.registrationNumber()).isEqualTo("0000000123");
            assertThat(event.placeOfIssuance()).isEqualTo("EMB-DEL");
            assertThat(event.goodUntil()).hasToString("2027-03-10");
        });
        assertThat(move.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsEntry("registration_number", "0000000123"));
        assertThat(move.started()).extracting(Term::clock).containsExactly("INVITATION_TERM");
        assertThat(move.started().getFirst().account()).isEmpty();
        assertThat(move.stopped()).containsExactly("DECISION_1WD");
        assertThat(move.stages().getFirst().code()).isEqualTo("INV_AGREED");
    }

    @Test
    void r091_a_rejection_cannot_be_agreed_and_is_refused_on_the_neutral_ground() {
        Led rejected = aPetition().filed().answered("REJECTED");

        assertThat(refusal(rejected.tries(new AgreeInvitation())).rules()).containsExactly("R-091");
        assertThat(rejected.then(new RefuseInvitation(List.of()))
                        .last()
                        .stages()
                        .getFirst()
                        .grounds())
                .as("R-163")
                .containsExactly("RG-SVC-03");
    }

    @Test
    void r091_an_approval_is_refused_only_on_a_ground_found_meanwhile() {
        Led approved = aPetition().filed().answered("APPROVED");

        assertThat(refusal(approved.tries(new RefuseInvitation(List.of()))).rules())
                .containsExactly("R-082");
        assertThat(refusal(approved.tries(new RefuseInvitation(List.of("RG-SVC-03"))))
                        .rules())
                .containsExactly("R-091");
        assertThat(approved.then(new RefuseInvitation(List.of("RG-ENT-06")))
                        .file()
                        .state())
                .isEqualTo("REFUSED");
    }

    @Test
    void r090_a_decision_before_the_answer_conflicts_with_the_state() {
        var refusal = refusal(aPetition().filed().received().tries(new AgreeInvitation()));

        assertThat(refusal.problem()).isEqualTo("state-conflict");
        assertThat(refusal.rules()).contains("R-091");
    }

    @Test
    void a_missed_term_is_told_once_and_decides_nothing() {
        Led registered = aPetition().filed().registered();
        Term review = registered.last().started().getFirst();

        Led missed = registered.then(registered.procedure().whenDue(review));
        assertThat(missed.file()).isEqualTo(registered.file());
        assertThat(missed.last().transition()).isEqualTo("R-083");
        assertThat(missed.last().stages().getFirst().optional()).isTrue();
    }

    @Test
    void terms_of_nobody_end_the_case() {
        Led returned = aPetition().filed().then(new PetitionCommand.ReturnPetition(List.of("RG-ACC-05"), List.of()));
        Led lapsed = returned.then(
                returned.procedure().whenDue(returned.last().started().getFirst()));
        assertThat(lapsed.file().state()).isEqualTo("LAPSED");
        assertThat(lapsed.last().stages().getFirst().code()).isEqualTo("INV_WITHDRAWN");

        Led agreed = aPetition().filed().agreed();
        assertThat(agreed.then(agreed.procedure()
                                .whenDue(agreed.last().started().getFirst()))
                        .file()
                        .state())
                .isEqualTo("EXPIRED");
    }

    @Test
    void i16_the_inviter_gives_its_invitation_up_without_a_ground_and_the_body_reports_it() {
        Move<PetitionFile> move = aPetition()
                .filed()
                .agreed()
                .then(new GiveUpInvitation(Cases.OWNER))
                .last();

        assertThat(move.file().standing())
                .isEqualTo(new Standing.Annulled(Standing.AnnulmentBasis.INVITER_REQUEST, List.of()));
        assertThat(move.events())
                .containsExactly(new InvitationAnnulled("0000000123", "MIA75", List.of(), "INVITER_REQUEST"));
        assertThat(move.stages()).singleElement().satisfies(stage -> {
            assertThat(stage.code()).isEqualTo("INV_ANNULLED");
            assertThat(stage.reporter()).as("R-012").isEqualTo("MIA75");
            assertThat(stage.grounds()).isEmpty();
        });
        assertThat(move.stopped()).containsExactly("INVITATION_TERM");
    }

    @Test
    void i16_the_body_annuls_on_a_ground_and_not_without_one() {
        Led agreed = aPetition().filed().agreed();

        assertThat(refusal(agreed.tries(new AnnulInvitation(List.of()))).rules())
                .containsExactly("R-082");
        assertThat(agreed.then(new AnnulInvitation(List.of("RG-SVC-01"))).last().events())
                .containsExactly(new InvitationAnnulled("0000000123", "MIA75", List.of("RG-SVC-01"), "GROUND"));
    }

    @Test
    void i16_a_used_invitation_is_given_up_by_nobody() {
        Led used = aPetition().filed().agreed().then(new PetitionCommand.UseInvitation(VISA));

        Refusal refusal = refusal(used.tries(new GiveUpInvitation(Cases.OWNER)));
        assertThat(refusal.problem()).isEqualTo("state-conflict");
        assertThat(refusal.state()).isEqualTo("USED");
        assertThat(refusal.allowed()).isEmpty();
    }

    @Test
    void i14_a_visa_uses_the_invitation_up_and_a_second_one_changes_nothing() {
        Led used = aPetition().filed().agreed().then(new PetitionCommand.UseInvitation(VISA));

        assertThat(used.last().stopped()).containsExactly("INVITATION_TERM");
        assertThat(used.tries(new PetitionCommand.UseInvitation(VISA))).isInstanceOf(Outcome.Unchanged.class);
    }
}
