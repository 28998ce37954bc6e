package kz.ruqsat.visa.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.ledger.CaseJson;
import kz.ruqsat.contracts.visa.UninvitedApplicationSubmitted;
import kz.ruqsat.contracts.visa.UninvitedApplicationWithdrawn;
import kz.ruqsat.contracts.visa.UninvitedVisaIssued;
import kz.ruqsat.contracts.visa.UninvitedVisaRefused;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.visa.Examples;
import kz.ruqsat.visa.application.ApplicationCommand.Claim;
import kz.ruqsat.visa.application.ApplicationCommand.Issue;
import kz.ruqsat.visa.application.ApplicationCommand.Submit;
import kz.ruqsat.visa.application.ApplicationCommand.Withdraw;
import kz.ruqsat.visa.application.ApplicationState.Submitted;
import kz.ruqsat.visa.invitation.AgreedInvitation;
import kz.ruqsat.visa.invitation.VisaTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One application at each kind of body, and one that rests on no invitation. */
class OfficesAndBasesTest {

    private static final Basis FREE = new Basis.NotNeeded("R-060");

    private final VisaProcedure procedure = new VisaProcedure();

    @ParameterizedTest
    @CsvSource({
        "EMB-DEL, FOREIGN_MISSION, S3, FOREIGN_MISSION, EMB-DEL, MISSION_VISA, R-134",
        "MFA, MFA, S3, MFA, MFA, MISSION_VISA, R-134",
        "MIA75, MIA_TD, S2, MIA_TD, MIA75, IN_COUNTRY, R-136",
        "VMP, VMP, S3, MFA, MFA, MISSION_VISA, R-134",
    })
    void R_005_R_006_R_012_the_body_in_charge_gives_service_reporter_and_term(
            String code,
            IssuingBody kind,
            String service,
            String reporterKind,
            String reporter,
            String clock,
            String rule) {
        var office = new Office(code, kind);
        var paid = Files.answer(
                "EGOV_PAYMENT_GATEWAY",
                RegisterAnswer.Outcome.VALID,
                kind == IssuingBody.MIA_TD
                        ? Map.of("/kind", "STATE_DUTY", "/amountMci", "7")
                        : Map.of("/kind", "CONSULAR_FEE", "/amountUsd", "60"));
        var file = Files.appliedOn(
                        Files.APPLIED_ON,
                        office,
                        new Basis.Invited(Examples.invitation()),
                        new Submitted(Files.dossier()))
                .with(new Checks(1, List.of(paid), List.of()));

        Move<VisaApplication> move = moved(file, Files.accept());

        var stage = move.stages().getFirst();
        assertThat(List.of(stage.service(), stage.reporterKind(), stage.reporter()))
                .containsExactly(service, reporterKind, reporter);
        var term = move.started().getFirst();
        assertThat(List.of(
                        term.clock(),
                        term.account(),
                        term.body(),
                        term.computation().rule()))
                .containsExactly(clock, reporterKind, reporter, rule);
        assertThat(moved(file, new Withdraw()).stopped()).containsExactly(clock);
    }

    @Test
    void R_060_without_an_invitation_the_reason_is_told_when_it_is_filed_and_kept() {
        var claim = new Claim.WithoutInvitation(new Basis.NotNeeded("R-060"), Examples.holder());
        var submit = new Submit(Examples.APPLICATION, "VIS-EMBDEL-2026-0000001", Examples.EMBASSY, claim, Files.form());

        var move = (Move<VisaApplication>) procedure.handle(Optional.empty(), submit, Examples.officer());

        assertThat(move.events())
                .containsExactly(new UninvitedApplicationSubmitted(
                        "VIS-EMBDEL-2026-0000001", "EMB-DEL", "B2", Files.APPLIED_ON, "R-060"));
        assertThat(move.file().basis()).isEqualTo(FREE);
        assertThat(move.file().keys().folder()).isEmpty();
    }

    @Test
    void R_050_R_060_a_visa_without_an_invitation_is_told_as_such() {
        Move<VisaApplication> move = moved(uninvited(Files.toPrint()), new Issue("KZ0000042", Examples.VISA));

        assertThat(move.events()).singleElement().isInstanceOf(UninvitedVisaIssued.class);
    }

    @Test
    void an_application_without_an_invitation_ends_without_naming_one() {
        assertThat(moved(uninvited(Files.examination()), Files.refuse("RG-CON-04"))
                        .events())
                .containsExactly(new UninvitedVisaRefused("EMB-DEL", List.of("RG-CON-04")));
        assertThat(moved(uninvited(Files.examination()), new Withdraw()).events())
                .containsExactly(new UninvitedApplicationWithdrawn("EMB-DEL"));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-29, true", "2026-06-30, false"})
    void R_132_without_an_invitation_the_end_of_the_visa_alone_counts(LocalDate date, boolean good) {
        assertThat(uninvited(Files.examination()).isGoodOn(date)).isEqualTo(good);
    }

    @Test
    void R_006_R_172_the_ministry_takes_an_application_for_A1_for_which_nothing_is_charged() {
        var terms = new VisaTerms("A1", EntryKind.SINGLE, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 29), 30);
        var invitation = new AgreedInvitation(
                Examples.INVITATION, "0012345678", terms, Examples.MISSION, LocalDate.of(2027, 3, 11), "491240000504");
        var ministry = new Office("MFA", IssuingBody.MFA);
        var free =
                new Dossier(Examples.holder(), "photo-1", "Dostyk 1, Almaty", LocalDate.of(2031, 1, 10), Papers.NONE);
        var prints = Files.answer("FINGERPRINT_REGISTER", RegisterAnswer.Outcome.ABSENT, Map.of());
        var file = Files.appliedOn(Files.APPLIED_ON, ministry, new Basis.Invited(invitation), new Submitted(free))
                .appliedAnew(terms, Replacement.NOTHING, Files.APPLIED_ON)
                .with(new Checks(1, List.of(prints), List.of()));

        Move<VisaApplication> move = moved(file, Files.accept());

        assertThat(move.transition()).isEqualTo("V3");
        assertThat(move.stages().getFirst().reporter()).isEqualTo("MFA");
    }

    @Test
    void R_050_nobody_goes_without_an_invitation_for_no_reason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Basis.NotNeeded(" "));
    }

    @Test
    void a_file_without_an_invitation_can_be_written_and_read_back() {
        VisaApplication file = uninvited(Files.toPrint());

        assertThat(CaseJson.read(CaseJson.write(file), VisaApplication.class)).isEqualTo(file);
    }

    private static VisaApplication uninvited(ApplicationState state) {
        return Files.appliedOn(Files.APPLIED_ON, Examples.EMBASSY, FREE, state);
    }

    private Move<VisaApplication> moved(VisaApplication file, ApplicationCommand command) {
        var officer = Act.of(
                Examples.THURSDAY, new Actor("officer", "OFFICER", file.office().code()));
        return (Move<VisaApplication>) procedure.handle(Optional.of(file), command, officer);
    }
}
