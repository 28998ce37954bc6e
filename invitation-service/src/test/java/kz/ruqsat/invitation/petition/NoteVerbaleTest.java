package kz.ruqsat.invitation.petition;

import static kz.ruqsat.invitation.petition.Cases.aPetition;
import static kz.ruqsat.invitation.petition.Cases.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Move;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.invitation.ApprovalRequested;
import kz.ruqsat.contracts.invitation.ApprovalWaived;
import kz.ruqsat.invitation.petition.Cases.Led;
import kz.ruqsat.invitation.petition.PetitionCommand.AgreeInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.GiveUpInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.RefuseInvitation;
import kz.ruqsat.invitation.petition.PetitionCommand.RequestApproval;
import kz.ruqsat.invitation.petition.PetitionCommand.Resubmit;
import kz.ruqsat.invitation.petition.PetitionCommand.ReturnPetition;
import kz.ruqsat.invitation.petition.PetitionCommand.WaiveApproval;
import kz.ruqsat.invitation.petition.PetitionCommand.Withdraw;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Petitions by note verbale and the approval that the Ministry may waive (R-052, OQ-14). */
class NoteVerbaleTest {

    private static final Waiver RECIPROCITY = new Waiver("RECIPROCITY", "Note 17-2/415 of 9 March 2026");

    private static Cases aHighGuest() {
        return aPetition().byNoteVerbale().forCategory("A1");
    }

    private static Led waived() {
        return aHighGuest().filed().reviewed().then(new WaiveApproval(RECIPROCITY));
    }

    private static Refusal refusalOf(Cases petition) {
        Act act = Act.of(petition.filedAt, Cases.officer("MFA"));
        return refusal(petition.procedure.handle(Optional.empty(), petition.filing(), act));
    }

    @Test
    void r052_number_date_and_sender_of_the_note_belong_to_the_petition_on_that_channel_and_on_no_other() {
        Refusal missing = refusalOf(aHighGuest().withNote(new NoteVerbale.None()));
        assertThat(missing.rules()).containsExactly("R-052");
        assertThat(missing.errors())
                .extracting(Refusal.FieldError::pointer, Refusal.FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/noteVerbale", "identifier-missing"));

        LocalDate day = LocalDate.of(2026, 3, 9);
        Refusal elsewhere = refusalOf(aPetition().withNote(new NoteVerbale.Received("1", day, "STATE_BODY")));
        assertThat(elsewhere.rules()).containsExactly("R-052");
        assertThat(elsewhere.errors())
                .extracting(Refusal.FieldError::pointer, Refusal.FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/noteVerbale", "identifier-unexpected"));

        Refusal stranger = refusalOf(aHighGuest().withNote(new NoteVerbale.Received("1", day, "COMPANY")));
        assertThat(stranger.errors())
                .extracting(Refusal.FieldError::pointer)
                .containsExactly("/noteVerbale/inviterKind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STATE_BODY", "DIPLOMATIC_MISSION", "INTERNATIONAL_ORGANISATION"})
    void r052_state_bodies_missions_and_international_organisations_invite_by_note(String kind) {
        Led filed = aHighGuest()
                .withNote(new NoteVerbale.Received("17-2/415", LocalDate.of(2026, 3, 9), kind))
                .filed();

        assertThat(filed.registered().file().state()).isEqualTo("REGISTERED");
    }

    @Test
    void r045_the_note_is_not_asked_for_a_second_time_as_a_document() {
        assertThat(aHighGuest().filed().reviewed().file().checks())
                .extracting(CheckRecord::outcome)
                .containsOnly(kz.ruqsat.rulebook.findings.CheckOutcome.PASSED);
    }

    @Test
    void r173_the_duty_binds_a_petition_by_note_as_well() {
        assertThat(refusal(aHighGuest().unpaid().filed().tries(new PetitionCommand.Register()))
                        .rules())
                .containsExactly("R-173");
    }

    /** The inviter has no counter of its own: another note asks and the Ministry carries it out. */
    @Test
    void r052_the_ministry_corrects_withdraws_and_gives_up_for_the_inviter_and_nobody_else_does() {
        Cases byNote = aPetition().byNoteVerbale();
        Led returned = byNote.filed().then(new ReturnPetition(List.of("RG-ACC-05"), List.of()));

        assertThat(returned.then(new Resubmit("", byNote.content(), "/invitee"))
                        .file()
                        .state())
                .isEqualTo("SUBMITTED");
        assertThat(returned.then(new Withdraw("")).file().state()).isEqualTo("WITHDRAWN");
        assertThat(waived().lookedUp(Moment.DECIDING)
                        .then(new AgreeInvitation())
                        .then(new GiveUpInvitation(""))
                        .file()
                        .state())
                .isEqualTo("ANNULLED");

        byNote.inviter = new Inviter(Cases.OWNER, "Ministry of Culture", "710000000", "Mangilik El 8");
        Led numbered = byNote.filed();
        for (Actor actor : List.of(new Actor("inviter", "INVITER", ""), Cases.officer("MIA75"), Actor.desk("MFA"))) {
            var outcome = numbered.procedure()
                    .handle(Optional.of(numbered.file()), new Withdraw(Cases.OWNER), Act.of(numbered.now(), actor));
            assertThat(refusal(outcome).problem()).isEqualTo("not-found");
        }
    }

    @Test
    void oq14_by_default_the_ministry_asks_for_the_approval_like_a_division() {
        Move<PetitionFile> move =
                aHighGuest().filed().reviewed().then(new RequestApproval()).last();

        assertThat(move.file().state()).isEqualTo("AWAITING_KNB");
        assertThat(move.events()).singleElement().isInstanceOfSatisfying(ApprovalRequested.class, event -> {
            assertThat(event.body()).isEqualTo("MFA");
            assertThat(event.bodyKind()).isEqualTo("MFA");
        });
    }

    @Test
    void i8a_a_waived_approval_is_never_asked_for_and_starts_the_decision_clock_r090() {
        Move<PetitionFile> move = waived().last();

        assertThat(move.transition()).isEqualTo("I8a");
        assertThat(move.file().state()).isEqualTo("AWAITING_DECISION");
        assertThat(move.events()).containsExactly(new ApprovalWaived("MFA", "A1", "RECIPROCITY"));
        assertThat(move.stages()).singleElement().satisfies(stage -> {
            assertThat(stage.code()).isEqualTo("INV_REVIEW_DONE");
            assertThat(stage.reporter()).isEqualTo("MFA");
        });
        assertThat(move.stopped()).containsExactly("MIA_REVIEW");
        assertThat(move.started()).singleElement().satisfies(term -> {
            assertThat(term.clock()).isEqualTo("DECISION_1WD");
            assertThat(term.account()).isEqualTo("MFA");
            assertThat(term.computation().lastDay()).hasToString("2026-03-11");
        });
        assertThat(move.detail()).containsEntry("basis", "RECIPROCITY");
        assertThat(move.detail().toString() + move.events())
                .as("the officer's words stay in the file")
                .doesNotContain("17-2/415");
        assertThat(move.file().approval().waiver()).isEqualTo(RECIPROCITY);
    }

    @Test
    void i8a_the_ministry_agrees_or_refuses_on_a_ground_and_never_on_an_answer_that_nobody_gave() {
        Led waived = waived().lookedUp(Moment.DECIDING);

        assertThat(waived.then(new AgreeInvitation()).file().state()).isEqualTo("AGREED");
        assertThat(refusal(waived.tries(new RefuseInvitation(List.of()))).rules())
                .containsExactly("R-082");
        assertThat(refusal(waived.tries(new RefuseInvitation(List.of("RG-SVC-03"))))
                        .rules())
                .containsExactly("R-091");
        Led refused = waived.then(new RefuseInvitation(List.of("RG-ENT-06")));
        assertThat(refused.last().transition()).isEqualTo("I11");
        assertThat(refused.file().state()).isEqualTo("REFUSED");
    }

    @Test
    void r085_a_division_another_category_and_another_officer_cannot_waive() {
        Led division = aPetition().filed().reviewed();
        Led business = aPetition().byNoteVerbale().filed().reviewed();
        Led service = aPetition().byNoteVerbale().forCategory("A3").filed().reviewed();

        for (Led led : List.of(division, business, service)) {
            Refusal refusal = refusal(led.tries(new WaiveApproval(RECIPROCITY)));
            assertThat(refusal.problem()).isEqualTo("rule-violation");
            assertThat(refusal.rules()).containsExactly("R-085", "R-052");
        }
        Led guest = aHighGuest().filed().reviewed();
        var byDesk = guest.procedure()
                .handle(
                        Optional.of(guest.file()),
                        new WaiveApproval(RECIPROCITY),
                        Act.of(guest.now(), Actor.desk("MFA")));
        assertThat(refusal(byDesk).rules()).containsExactly("R-085", "R-052");
    }

    @Test
    void oq14_the_categories_are_those_of_the_law_and_a2_is_the_other_one() {
        Rulebook book = Rulebook.on(LocalDate.of(2026, 3, 10));
        assertThat(book.referenceData().categories().all())
                .extracting(Category::code)
                .filteredOn(code -> book.mayWaiveApproval(FilingChannel.MFA, code))
                .containsExactly("A1", "A2");
        assertThat(aPetition()
                        .byNoteVerbale()
                        .forCategory("A2")
                        .filed()
                        .reviewed()
                        .then(new WaiveApproval(RECIPROCITY))
                        .file()
                        .state())
                .isEqualTo("AWAITING_DECISION");
    }

    @Test
    void r052_a_basis_is_one_of_the_list() {
        Refusal refusal = refusal(aHighGuest().filed().reviewed().tries(new WaiveApproval(new Waiver("HASTE", "x"))));

        assertThat(refusal.rules()).containsExactly("R-052");
        assertThat(refusal.errors()).extracting(Refusal.FieldError::pointer).containsExactly("/basis");
    }

    @Test
    void r081_nothing_is_waived_before_all_four_checks_are_passed() {
        Led failed = aHighGuest().ofCitizen("IN", "EMB-BER").filed().reviewed();

        Refusal refusal = refusal(failed.tries(new WaiveApproval(RECIPROCITY)));
        assertThat(refusal.rules()).containsExactly("R-081");
        assertThat(refusal.errors()).extracting(Refusal.FieldError::code).containsExactly("checks-incomplete");
    }

    @Test
    void the_desk_decides_nothing_where_an_officer_has_waived() {
        Cases petition = aHighGuest();
        Led waived = petition.filed().reviewed().then(new WaiveApproval(RECIPROCITY));

        assertThat(new PetitionProcedure(DeskPolicy.parse("*:*")).desk(waived.file()))
                .isEmpty();
    }

    @Test
    void i12_a_petition_whose_approval_was_waived_can_still_be_withdrawn() {
        Led withdrawn = waived().then(new Withdraw(""));

        assertThat(withdrawn.file().state()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.last().stopped()).contains("DECISION_1WD");
        assertThat(withdrawn.last().stages().getFirst().code()).isEqualTo("INV_WITHDRAWN");
    }
}
