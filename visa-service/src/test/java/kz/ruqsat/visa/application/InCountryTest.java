package kz.ruqsat.visa.application;

import static kz.ruqsat.visa.application.Petitions.ALMATY;
import static kz.ruqsat.visa.application.Petitions.ASTANA;
import static kz.ruqsat.visa.application.Petitions.ATYRAU;
import static kz.ruqsat.visa.application.Petitions.INVITER;
import static kz.ruqsat.visa.application.Petitions.aPetition;
import static kz.ruqsat.visa.application.Petitions.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.ledger.CaseJson;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.visa.UninvitedApplicationSubmitted;
import kz.ruqsat.contracts.visa.VisaApplicationReturned;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.Kinship;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Earlier;
import kz.ruqsat.visa.Examples;
import kz.ruqsat.visa.application.ApplicationCommand.AsInviter;
import kz.ruqsat.visa.application.ApplicationCommand.RequestApproval;
import kz.ruqsat.visa.application.ApplicationCommand.Resubmit;
import kz.ruqsat.visa.application.ApplicationCommand.Return;
import kz.ruqsat.visa.application.ApplicationCommand.Submit;
import kz.ruqsat.visa.application.ApplicationCommand.Withdraw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Petitions of inviters in the country: territory, change of category, the special group. */
class InCountryTest {

    private static final RegisterAnswer OF_AIFC =
            answer("AIFC_REGISTER", RegisterAnswer.Outcome.VALID, Map.of("/employeeConfirmed", "true"));
    private static final RegisterAnswer OF_HUB =
            answer("ASTANA_HUB_REGISTER", RegisterAnswer.Outcome.VALID, Map.of("/employeeConfirmed", "true"));
    private static final RegisterAnswer NOT_OF_AIFC = answer("AIFC_REGISTER", RegisterAnswer.Outcome.ABSENT, Map.of());
    private static final Return TO_THE_RIGHT_DIVISION = new Return(List.of("RG-ACC-03"), List.of());

    private final VisaProcedure procedure = new VisaProcedure();

    private Outcome<VisaApplication> told(VisaApplication file, ApplicationCommand command, Act act) {
        return procedure.handle(Optional.of(file), command, act);
    }

    private Move<VisaApplication> moved(VisaApplication file, ApplicationCommand command) {
        return (Move<VisaApplication>) told(file, command, Petitions.officerOf(file.office()));
    }

    private Refusal refused(VisaApplication file, ApplicationCommand command) {
        return ((Outcome.Refused<VisaApplication>) told(file, command, Petitions.officerOf(file.office()))).refusal();
    }

    private Optional<Refusal> faultOfAsking(Petitions petition) {
        var outcome = told(
                petition.examined(),
                new RequestApproval(Files.REQUEST),
                Petitions.officerOf(petition.claim().division()));
        return outcome instanceof Outcome.Refused<VisaApplication>(Refusal refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    @Test
    void V1_an_inviter_files_and_the_registers_are_asked_R_040_R_136() {
        var submit = new Submit(
                Examples.APPLICATION,
                Petitions.NUMBER,
                ALMATY,
                aPetition().claim(),
                aPetition().form());

        var move = (Move<VisaApplication>) procedure.handle(Optional.empty(), submit, Petitions.inviter());

        assertThat(move.events())
                .containsExactly(
                        new UninvitedApplicationSubmitted(Petitions.NUMBER, "MIA75", "C3", Files.APPLIED_ON, "R-136"));
        assertThat(move.errands()).hasSize(1);
        assertThat(move.file().keys().owner()).isEqualTo(INVITER);
        assertThat(move.stages())
                .allSatisfy(stage -> assertThat(stage.service()).isEqualTo("S2"));
        assertThat(CaseJson.read(CaseJson.write(move.file()), VisaApplication.class))
                .isEqualTo(move.file());
    }

    @Test
    void V3_nobody_accepts_before_the_registers_have_answered_R_044() {
        assertThat(refused(aPetition().unanswered().submitted(), Files.accept()).rules())
                .contains("R-044");
    }

    @Test
    void V3_the_division_of_the_inviter_accepts_a_primary_work_visa_R_110() {
        Move<VisaApplication> move = moved(aPetition().submitted(), Files.accept());

        assertThat(move.transition()).isEqualTo("V3");
        assertThat(move.started()).extracting(term -> term.clock()).containsExactly("IN_COUNTRY");
    }

    @Test
    void V3_an_officer_of_another_division_is_told_which_one_is_competent_R_110() {
        Refusal refusal = refused(aPetition().at(ATYRAU).submitted(), Files.accept());

        assertThat(refusal.problem()).isEqualTo("wrong-territory");
        assertThat(refusal.rules()).containsExactly("R-110");
        assertThat(refusal.grounds()).containsExactly("RG-ACC-03");
        assertThat(refusal.detail()).contains("MIA75");
    }

    @Test
    void V2_a_petition_at_the_wrong_division_is_returned_with_the_right_one_named_RG_ACC_03() {
        Move<VisaApplication> move = moved(aPetition().at(ATYRAU).submitted(), TO_THE_RIGHT_DIVISION);

        assertThat(move.file().state()).isEqualTo("RETURNED");
        assertThat(move.stages()).extracting(stage -> stage.code()).containsExactly("VISA_RETURNED");
        assertThat(move.file().rightDivision()).contains("MIA75");
        assertThat(move.events())
                .containsExactly(new VisaApplicationReturned("MIA23", List.of("RG-ACC-03"), List.of(), "MIA75"));
        assertThat(move.started()).extracting(term -> term.clock()).containsExactly("CORRECTION");
    }

    @Test
    void V2_nothing_is_returned_on_that_ground_by_the_right_division_RG_ACC_03() {
        assertThat(refused(aPetition().submitted(), TO_THE_RIGHT_DIVISION).errors())
                .extracting(Refusal.FieldError::code)
                .containsExactly("not-found-here");
    }

    @Test
    void V1_the_inviter_files_it_anew_at_the_right_division_and_the_number_stays() {
        VisaApplication returned =
                moved(aPetition().at(ATYRAU).submitted(), TO_THE_RIGHT_DIVISION).file();
        var anew = new Resubmit(aPetition().at(ALMATY).claim(), aPetition().form());

        var move = (Move<VisaApplication>) told(returned, new AsInviter(INVITER, anew), Petitions.inviter());

        assertThat(move.file().office()).isEqualTo(ALMATY);
        assertThat(move.file().caseNumber()).isEqualTo(Petitions.NUMBER);
        assertThat(move.file().checks().isAnswered())
                .as("the registers are asked anew")
                .isFalse();
        assertThat(move.errands()).hasSize(1);
        var formerOfficer = told(move.file(), new Withdraw(), Petitions.officerOf(ATYRAU));
        assertThat(((Outcome.Refused<VisaApplication>) formerOfficer).refusal().problem())
                .isEqualTo("not-found");
    }

    @Test
    void an_inviter_speaks_of_its_own_petitions_alone_and_commands_nothing_else() {
        VisaApplication file = aPetition().submitted();

        var another = told(file, new AsInviter("491251001806", new Withdraw()), Petitions.inviter());
        var own = told(file, new AsInviter(INVITER, new Withdraw()), Petitions.inviter());

        assertThat(((Outcome.Refused<VisaApplication>) another).refusal().problem())
                .isEqualTo("not-found");
        assertThat(((Move<VisaApplication>) own).file().state()).isEqualTo("WITHDRAWN");
        assertThatIllegalArgumentException().isThrownBy(() -> new AsInviter(INVITER, Files.accept()));
        var invited = told(
                Files.in(new ApplicationState.Submitted(Files.dossier())),
                new AsInviter("", new Withdraw()),
                Petitions.inviter());
        assertThat(invited).as("who applies at a mission is no inviter").isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        // primary: where the employer is registered, also after a change of employer
        "NONE, MIA75, true",
        "WITH_OTHER_INVITER, MIA75, true",
        "WITH_OTHER_INVITER, MIA23, false",
        // later: where the worker lives
        "WITH_THIS_INVITER, MIA23, true",
        "WITH_THIS_INVITER, MIA75, false"
    })
    void primary_goes_to_the_inviters_division_later_issues_to_the_workers_R_110_R_111_R_112(
            Earlier earlier, String division, boolean competent) {
        Office office = division.equals("MIA75") ? ALMATY : ATYRAU;
        var outcome =
                told(aPetition().at(office).after(earlier).submitted(), Files.accept(), Petitions.officerOf(office));

        assertThat(outcome instanceof Move<VisaApplication>).isEqualTo(competent);
    }

    @Test
    void the_territorial_rule_is_of_work_visas_alone_R_110() {
        assertThat(moved(aPetition().at(ATYRAU).holding("C3").wanting("C2").submitted(), Files.accept())
                        .transition())
                .isEqualTo("V3");
    }

    @ParameterizedTest
    @CsvSource({"B10, C3, true", "B3, C3, true", "B12, C3, false", "B2, A5, false", "B3, A5, true"})
    void who_is_not_of_the_group_changes_as_the_table_says_R_122(String held, String wanted, boolean allowed) {
        Optional<Refusal> fault = faultOfAsking(aPetition().holding(held).wanting(wanted));

        assertThat(fault.isEmpty()).isEqualTo(allowed);
        fault.ifPresent(refusal -> {
            assertThat(refusal.rules()).contains("R-122");
            assertThat(refusal.grounds()).contains("RG-MIA-10");
        });
    }

    @Test
    void a_change_outside_the_table_is_examined_and_refused_and_the_committee_never_hears_of_it_R_080_R_122() {
        assertThat(moved(aPetition().holding("B12").submitted(), Files.accept()).transition())
                .isEqualTo("V3");
        assertThat(moved(aPetition().holding("B12").examined(), Files.refuse("RG-MIA-10"))
                        .file()
                        .state())
                .isEqualTo("REFUSED");
        assertThat(refused(aPetition().examined(), Files.refuse("RG-MIA-10")).errors())
                .as("the rules decide on it alone, and they do not find it")
                .extracting(Refusal.FieldError::code)
                .containsExactly("not-found-here");
    }

    @Test
    void whom_a_register_proves_to_be_of_the_group_changes_from_any_category_R_121_R_124() {
        assertThat(faultOfAsking(
                        aPetition().holding("B12").claimingAs(Kinship.MEMBER).with(OF_AIFC)))
                .isEmpty();
        assertThat(faultOfAsking(
                        aPetition().holding("B12").claimingAs(Kinship.MEMBER).with(OF_HUB)))
                .isEmpty();
    }

    @Test
    void a_word_proves_nothing_R_124() {
        Refusal refusal = faultOfAsking(
                        aPetition().holding("B12").claimingAs(Kinship.MEMBER).with(NOT_OF_AIFC))
                .orElseThrow();

        assertThat(refusal.rules()).contains("R-124", "R-122");
        assertThat(refusal.grounds()).contains("RG-MIA-11", "RG-MIA-10");
    }

    @ParameterizedTest
    @CsvSource({
        "SPOUSE, MARRIAGE_CERTIFICATE_FOREIGN, true",
        "MINOR_CHILD, BIRTH_CERTIFICATE_FOREIGN, true",
        "SPOUSE, EMPLOYMENT_CONTRACT, false",
        "PARENT, BIRTH_CERTIFICATE_FOREIGN, false",
        "OTHER, BIRTH_CERTIFICATE_FOREIGN, false"
    })
    void family_shows_a_document_of_civil_status_R_120_R_124(Kinship kinship, String document, boolean covered) {
        var petition = aPetition().holding("B12").claimingAs(kinship, document).with(OF_AIFC);

        assertThat(faultOfAsking(petition).isEmpty()).isEqualTo(covered);
    }

    @Test
    void the_group_is_free_of_the_territorial_rule_R_126() {
        assertThat(moved(
                                aPetition()
                                        .at(ASTANA)
                                        .claimingAs(Kinship.MEMBER)
                                        .with(OF_AIFC)
                                        .submitted(),
                                Files.accept())
                        .transition())
                .isEqualTo("V3");
    }

    @Test
    void for_the_group_the_other_checks_stay_R_123() {
        var barred = answer("EIS_BERKUT", RegisterAnswer.Outcome.VALID, Map.of("/barred", "true"));

        Refusal refusal = faultOfAsking(
                        aPetition().claimingAs(Kinship.MEMBER).with(OF_AIFC).with(barred))
                .orElseThrow();

        assertThat(refusal.grounds()).containsExactly("RG-ENT-12");
        assertThat(moved(aPetition().with(barred).examined(), Files.refuse("RG-ENT-12"))
                        .transition())
                .isEqualTo("V10");
    }

    @Test
    void an_exit_visa_is_no_change_of_category_and_needs_no_approval_R_085_R_122() {
        var exit = aPetition().holding("B12").wanting("B16");

        assertThat(moved(exit.examined(), Files.approve("KZ0000042")).transition())
                .isEqualTo("V11");
    }

    @Test
    void a_passport_that_ends_too_early_is_told_when_it_is_filed_R_030() {
        var form = aPetition().form();
        var early = new ApplicationCommand.Form(
                form.asked(),
                form.documentNumber(),
                form.asked().validTo().plusDays(1),
                form.photo(),
                form.addressInKazakhstan(),
                form.papers(),
                form.replaces());
        var submit = new Submit(
                Examples.APPLICATION, Petitions.NUMBER, ALMATY, aPetition().claim(), early);

        var outcome = procedure.handle(Optional.empty(), submit, Petitions.inviter());

        assertThat(((Outcome.Refused<VisaApplication>) outcome).refusal().rules())
                .containsExactly("R-030");
    }
}
