package kz.ruqsat.invitation.petition;

import static kz.ruqsat.invitation.petition.Cases.aPetition;
import static kz.ruqsat.invitation.petition.Cases.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.invitation.petition.Cases.Led;
import kz.ruqsat.invitation.petition.PetitionCommand.RefuseAcceptance;
import kz.ruqsat.invitation.petition.PetitionCommand.Register;
import kz.ruqsat.invitation.petition.PetitionCommand.ReturnPetition;
import kz.ruqsat.rulebook.facts.ClaimedException;
import kz.ruqsat.rulebook.facts.PaperForm;
import kz.ruqsat.rulebook.reference.Ground;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** I1 to I5. */
class AcceptanceTest {

    @Test
    void filing_gives_the_numbers_and_publishes_no_person() {
        Led filed = aPetition().submitted();

        assertThat(filed.file().state()).isEqualTo("SUBMITTED");
        assertThat(filed.file().cover().caseNumber()).isEqualTo("INV-MIA75-2026-0000123");
        assertThat(filed.last().transition()).isEqualTo("I2");
        assertThat(filed.last().stages()).singleElement().satisfies(stage -> {
            assertThat(stage.code()).isEqualTo("SUBMITTED");
            assertThat(stage.optional()).isTrue();
            assertThat(stage.reporter()).isEqualTo("MIA75");
        });
        assertThat(filed.last().events() + "" + filed.last().detail()).doesNotContain("SHARMA", "P0001KNA2", "1990");
        assertThat(filed.file().toString()).doesNotContain("SHARMA", "P0001KNA2");
    }

    @Test
    void r004_the_service_of_invitations_is_provided_and_reported_by_the_division() {
        assertThat(aPetition().filed().agreed().last().stages()).singleElement().satisfies(stage -> {
            assertThat(stage.service()).isEqualTo("S1");
            assertThat(stage.reporterKind()).isEqualTo("MIA_TD");
            assertThat(stage.reporter()).isEqualTo("MIA75");
        });
    }

    @Test
    void r056_unknown_codes_are_named_by_field_before_filing() {
        assertFault(aPetition().ofCitizen("XY", "EMB-DEL"), "/invitees/0/nationality/country");
        assertFault(aPetition().ofCitizen("IN", "EMB-XXX"), "/placeOfIssuance");
        assertFault(aPetition().forCategory("B14"), "/category");
        assertFault(aPetition().at("MIA20", "750000000"), "/division");
        assertFault(aPetition().at("MFA", "750000000"), "/division");
        assertFault(aPetition().at("MIA75", "999999999"), "/inviter/addressCode");
        assertFault(aPetition().called("ШАРМА"), "/invitees/0/surname");
        assertFault(aPetition().forCategory("B2", "NO_SUCH_DOCUMENT"), "/documents/0/code");
    }

    private static void assertFault(Cases petition, String pointer) {
        var act = kz.ruqsat.casework.Act.of(Cases.TUESDAY, new kz.ruqsat.casework.Actor("inviter", "INVITER", ""));
        Refusal refusal = refusal(petition.procedure.handle(java.util.Optional.empty(), petition.filing(), act));
        assertThat(refusal.rules()).containsExactly("R-056");
        assertThat(refusal.errors()).extracting(Refusal.FieldError::pointer).containsExactly(pointer);
    }

    @Test
    void r052_a_note_verbale_needs_no_number_of_the_inviter_and_lies_at_the_ministry() {
        Led submitted = aPetition().byNoteVerbale().submitted();

        assertThat(submitted.file().bodyKind()).isEqualTo("MFA");
        assertThat(submitted.last().stages().getFirst().reporterKind()).isEqualTo("MFA");
        assertThat(submitted
                        .lookedUp(Moment.FILED)
                        .registered()
                        .last()
                        .started()
                        .getFirst()
                        .account())
                .isEqualTo("MFA");
    }

    @Test
    void i5_starts_the_review_clock_and_fixes_the_rules_of_the_day() {
        Led registered = aPetition().filed().on("2026-03-11T09:00").registered();

        assertThat(registered.file().rulebook()).isEqualTo("2026.1/2026-03-10");
        assertThat(registered.last().started()).singleElement().satisfies(term -> {
            assertThat(term.clock()).isEqualTo("MIA_REVIEW");
            assertThat(term.account()).isEqualTo("MIA_TD");
            assertThat(term.computation().lastDay()).hasToString("2026-03-12");
        });
        assertThat(registered.last().stages().getFirst().code()).isEqualTo("INV_REGISTERED");
    }

    @Test
    void r173_an_unpaid_duty_keeps_the_petition_from_being_registered() {
        Refusal refusal = refusal(aPetition().unpaid().filed().tries(new Register()));

        assertThat(refusal.rules()).containsExactly("R-173");
        assertThat(refusal.grounds()).containsExactly("RG-ACC-01");
    }

    @Test
    void r110_a_primary_c3_belongs_to_the_division_of_the_inviters_registration() {
        Cases inAtyrau = aPetition().forCategory("C3", "PETITION").at("MIA23", "750000000");
        Led filed = inAtyrau.filed();

        Refusal refusal = refusal(filed.tries(new Register()));
        assertThat(refusal.rules()).containsExactly("R-110");
        assertThat(refusal.grounds()).containsExactly("RG-ACC-03");
        assertThat(refusal.errors().getFirst().detail()).contains("MIA75");

        assertThat(refusal(filed.tries(new RefuseAcceptance(List.of("RG-ACC-03"))))
                        .rules())
                .as("returned with the right division named, never refused")
                .containsExactly("R-082");
        assertThat(filed.then(new ReturnPetition(List.of("RG-ACC-03"), List.of()))
                        .file()
                        .state())
                .isEqualTo("RETURNED");
    }

    @Test
    void r126_the_special_group_and_other_categories_are_not_bound_by_territory() {
        Cases special = aPetition().forCategory("C3", "PETITION").at("MIA71EC", "750000000");
        special.claims = java.util.Set.of("SPECIAL_GROUP");

        assertThat(special.filed().registered().file().state()).isEqualTo("REGISTERED");
        assertThat(aPetition()
                        .at("MIA23", "750000000")
                        .filed()
                        .registered()
                        .file()
                        .state())
                .isEqualTo("REGISTERED");
    }

    @Test
    void r055_filed_later_than_five_working_days_before_entry_is_not_registered() {
        Led late = aPetition().filedAt("2026-03-30T10:00").filed();

        Refusal refusal = refusal(late.tries(new Register()));
        assertThat(refusal.rules()).containsExactly("R-055");
        assertThat(refusal.grounds()).containsExactly("RG-ACC-02");
    }

    @Test
    void i3_takes_exactly_the_three_grounds_of_return_and_i4_the_two_of_refusal() {
        Led filed = aPetition().filed();
        List<String> codes = ReferenceData.current().grounds().all().stream()
                .map(Ground::code)
                .toList();

        assertThat(codes.stream().filter(code -> isMove(filed, new ReturnPetition(List.of(code), List.of()))))
                .containsExactly("RG-ACC-01", "RG-ACC-03", "RG-ACC-05");
        assertThat(codes.stream().filter(code -> isMove(filed, new RefuseAcceptance(List.of(code)))))
                .containsExactly("RG-ACC-02", "RG-ACC-04");
    }

    private static boolean isMove(Led led, PetitionCommand command) {
        return led.tries(command) instanceof kz.ruqsat.casework.Move;
    }

    @Test
    void r082_no_ground_an_unknown_one_and_one_twice_are_refused_by_field() {
        Led filed = aPetition().filed();

        Stream.of(
                        List.of("/grounds", "required"),
                        List.of("/grounds/1", "unknown-value", "RG-ACC-01", "RG-NOT-99"),
                        List.of("/grounds/1", "duplicate-value", "RG-ACC-01", "RG-ACC-01"))
                .forEach(expected -> {
                    var command = new ReturnPetition(expected.subList(2, expected.size()), List.of());
                    Refusal.FieldError error =
                            refusal(filed.tries(command)).errors().getFirst();
                    assertThat(List.of(error.pointer(), error.code())).isEqualTo(expected.subList(0, 2));
                });
    }

    @Test
    void r040_nothing_is_returned_for_a_document_the_state_has_itself() {
        Led filed = aPetition().filed();

        assertDemandRefused(filed, "STATE_DUTY_PAYMENT", "R-040", "obtainable-from-state-system");
        assertDemandRefused(filed, "PASSPORT", "R-045", "unknown-value");
        assertDemandRefused(filed, "EVENT_PROGRAMME", "R-045", "unknown-value");
        assertDemandRefused(filed, "NO_SUCH_PAPER", "R-045", "unknown-value");
        assertThat(filed.then(returnFor(copyOf("SERVICE_CONTRACT"))).file().state())
                .isEqualTo("RETURNED");
    }

    @Test
    void r040_what_may_be_asked_for_does_not_carry_what_may_not() {
        Refusal refusal =
                refusal(aPetition().filed().tries(returnFor(copyOf("SERVICE_CONTRACT"), copyOf("STATE_DUTY_PAYMENT"))));

        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/documents/1");
            assertThat(error.detail()).contains("Payment gateway");
        });
        assertThat(refusal.grounds()).as("the request is refused, not the case").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ORIGINAL", "COPY"})
    void r041_no_notarized_copy_is_demanded_whether_the_original_was_shown_or_not(PaperForm shown) {
        Led filed = aPetition().showing("SERVICE_CONTRACT", shown).filed();

        Refusal refusal = refusal(filed.tries(
                returnFor(new AskedDocument("SERVICE_CONTRACT", PaperForm.NOTARIZED_COPY, ClaimedException.NONE))));

        assertThat(refusal.rules()).containsExactly("R-041");
        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/documents/0/form");
            assertThat(error.code()).isEqualTo("notarized-copy-not-allowed");
            assertThat(error.detail().contains("original was presented")).isEqualTo(shown == PaperForm.ORIGINAL);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "OTHER_LAW, Law of 2013, R-042, /documents/0/basis",
        "PENSION_SOCIAL_SECURITY, '', R-042, /documents/0/act",
        "PENSION_SOCIAL_SECURITY, Social Code art. 1, R-043, /documents/0/act"
    })
    void r042_an_exception_needs_its_basis_its_act_and_a_row_of_the_table(
            String basis, String act, String rule, String pointer) {
        Refusal refusal = refusal(aPetition()
                .filed()
                .tries(returnFor(
                        new AskedDocument("STATE_DUTY_PAYMENT", PaperForm.COPY, new ClaimedException(basis, act)))));

        assertThat(refusal.rules()).containsExactly("R-040", rule);
        assertThat(refusal.errors().getLast().pointer()).isEqualTo(pointer);
        assertThat(refusal.errors().getLast().code()).isEqualTo("exception-not-provided");
    }

    private static void assertDemandRefused(Led filed, String document, String rule, String code) {
        Refusal refusal = refusal(filed.tries(returnFor(copyOf(document))));
        assertThat(refusal.rules()).containsExactly(rule);
        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/documents/0");
            assertThat(error.code()).isEqualTo(code);
        });
    }

    private static ReturnPetition returnFor(AskedDocument... documents) {
        return new ReturnPetition(List.of("RG-ACC-05"), List.of(documents));
    }

    private static AskedDocument copyOf(String code) {
        return new AskedDocument(code, PaperForm.COPY, ClaimedException.NONE);
    }

    @Test
    void i3_gives_the_inviter_ten_working_days_that_nobody_is_charged_for_and_i2_stops_them() {
        Led returned = aPetition().filed().then(new ReturnPetition(List.of("RG-ACC-05"), List.of()));

        assertThat(returned.last().started()).singleElement().satisfies(term -> {
            assertThat(term.clock()).isEqualTo("CORRECTION");
            assertThat(term.account()).isEmpty();
            assertThat(term.computation().lastDay()).hasToString("2026-03-27");
        });
        Led again = returned.then(new PetitionCommand.Resubmit(
                Cases.OWNER, aPetition().at("MIA71", "750000000").content(), "/invitee"));
        assertThat(again.last().stopped()).contains("CORRECTION");
        assertThat(again.file().body()).isEqualTo("MIA71");
        assertThat(again.file().cover().caseNumber()).as("never changed").isEqualTo("INV-MIA75-2026-0000123");
    }
}
