package kz.ruqsat.visa.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.visa.ReplacementAsked;
import kz.ruqsat.contracts.visa.VisaApplicationLapsed;
import kz.ruqsat.contracts.visa.VisaApplicationReturned;
import kz.ruqsat.contracts.visa.VisaRefused;
import kz.ruqsat.rulebook.facts.PassportFacts.Inspection;
import kz.ruqsat.rulebook.facts.PassportFacts.Sign;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.facts.ReplacedVisa;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.facts.VisaState;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.visa.Examples;
import kz.ruqsat.visa.application.ApplicationCommand.Accept;
import kz.ruqsat.visa.application.ApplicationCommand.Claim;
import kz.ruqsat.visa.application.ApplicationCommand.Form;
import kz.ruqsat.visa.application.ApplicationCommand.Lapse;
import kz.ruqsat.visa.application.ApplicationCommand.RecordRegisterAnswers;
import kz.ruqsat.visa.application.ApplicationCommand.RefuseAtOnce;
import kz.ruqsat.visa.application.ApplicationCommand.Resubmit;
import kz.ruqsat.visa.application.ApplicationCommand.Return;
import kz.ruqsat.visa.application.ApplicationCommand.Submit;
import kz.ruqsat.visa.application.ApplicationState.Refused;
import kz.ruqsat.visa.application.ApplicationState.Returned;
import kz.ruqsat.visa.application.ApplicationState.Submitted;
import kz.ruqsat.visa.application.ApplicationState.Unfounded;
import kz.ruqsat.visa.invitation.EntryState;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.invitation.VisaTerms;
import kz.ruqsat.visa.sticker.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** V1 to V3: what is filed, what is refused at once, what is sent back, and what the state systems have to do with it. */
class FilingRulesTest {

    private static final EntryState OPEN = new EntryState.Open(Examples.holder());
    private static final Office ISLAMABAD = new Office("EMB-ISB", IssuingBody.FOREIGN_MISSION);

    private final VisaProcedure procedure = new VisaProcedure();

    @ParameterizedTest
    @ValueSource(strings = {"USED", "EXPIRED", "ANNULLED"})
    void R_050_a_further_application_on_an_invitation_that_is_over_is_filed_and_refused_on_RG_CON_01(String reason) {
        Move<VisaApplication> filed = filed(Examples.EMBASSY, new EntryState.Closed(reason), Files.form());

        Move<VisaApplication> refused = refusedByItself(filed);

        assertThat(filed.transition()).isEqualTo("V1");
        assertThat(filed.file().state()).isEqualTo("SUBMITTED");
        assertThat(filed.errands()).isEmpty();
        assertThat(refused.transition()).isEqualTo("V10");
        assertThat(refused.file().standing()).isEqualTo(new Refused(List.of("RG-CON-01")));
        assertThat(refused.events())
                .containsExactly(new VisaRefused(Examples.INVITATION, "EMB-DEL", List.of("RG-CON-01")));
        assertThat(refused.stages()).singleElement().satisfies(stage -> {
            assertThat(stage.code()).isEqualTo("VISA_REFUSED");
            assertThat(stage.grounds()).containsExactly("RG-CON-01");
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-06-29T18:59:59Z, Submitted", "2026-06-29T19:00:00Z, Unfounded"})
    void R_050_R_132_the_last_day_on_which_the_invitation_is_good_counts_in_Astana(Instant at, String standing) {
        var outcome = procedure.handle(Optional.empty(), submit(OPEN, Files.form()), Examples.officerAt(at));

        assertThat(((Move<VisaApplication>) outcome)
                        .file()
                        .standing()
                        .getClass()
                        .getSimpleName())
                .isEqualTo(standing);
    }

    @Test
    void R_133_at_another_mission_it_is_filed_and_refused_on_RG_CON_02_whoever_it_is_for() {
        Form ofSomebody = form(Examples.terms(), "X99999", LocalDate.of(2020, 1, 1));

        Move<VisaApplication> refused = refusedByItself(filed(ISLAMABAD, OPEN, ofSomebody));

        assertThat(refused.file().standing()).isEqualTo(new Refused(List.of("RG-CON-02")));
        assertThat(refused.stages().getFirst().reporter()).isEqualTo("EMB-ISB");
    }

    @ParameterizedTest
    @CsvSource({"P0001KNA3", "P0OO1KNA2"})
    void R_132_another_document_is_another_person(String number) {
        Refusal refusal = refused(form(Examples.terms(), number, LocalDate.of(2031, 1, 10)));

        assertThat(refusal.rules()).contains("R-132");
        assertThat(refusal.errors()).extracting(Refusal.FieldError::pointer).contains("/travelDocumentNumber");
    }

    @ParameterizedTest
    @CsvSource({"2026-09-29, true", "2026-09-28, false"})
    void R_030_a_passport_good_for_three_months_after_the_visa_is_enough_and_a_day_less_is_not(
            LocalDate expiresOn, boolean enough) {
        Form form = form(Examples.terms(), "P0001 kna2", expiresOn);

        if (enough) {
            assertThat(filed(Examples.EMBASSY, OPEN, form).file().standing()).isInstanceOf(Submitted.class);
        } else {
            assertThat(refused(form).rules()).containsExactly("R-030");
            assertThat(refused(form).grounds()).containsExactly("RG-CON-04");
            assertThat(refused(form).errors())
                    .extracting(Refusal.FieldError::pointer)
                    .containsExactly("/travelDocumentExpiresOn");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "C3, SINGLE, 2026-04-01, 2026-06-29, 30, /visa/category",
        "B2, MULTIPLE, 2026-04-01, 2026-06-29, 30, /visa/entries",
        "B2, SINGLE, 2026-03-31, 2026-06-29, 30, /visa/validTo",
        "B2, SINGLE, 2026-04-01, 2026-06-30, 30, /visa/validTo",
        "B2, SINGLE, 2026-04-01, 2026-06-29, 31, /visa/stayDays",
        "B2, SINGLE, 2026-04-01, 2026-06-29, 0, /visa/stayDays",
    })
    void R_132_a_visa_wider_than_its_invitation_is_not_filed(
            String category, EntryKind entries, LocalDate from, LocalDate to, int stay, String pointer) {
        var wider = new VisaTerms(category, entries, from, to, stay);

        Refusal refusal = refused(form(wider, "P0001KNA2", LocalDate.of(2031, 1, 10)));

        assertThat(refusal.rules()).contains("R-132");
        assertThat(refusal.grounds()).contains("RG-CON-05");
        assertThat(refusal.errors()).extracting(Refusal.FieldError::pointer).contains(pointer);
    }

    @Test
    void R_132_a_narrower_visa_is_filed() {
        var narrower = new VisaTerms("B2", EntryKind.SINGLE, LocalDate.of(2026, 4, 2), LocalDate.of(2026, 5, 1), 10);

        Move<VisaApplication> move =
                filed(Examples.EMBASSY, OPEN, form(narrower, "P0001KNA2", LocalDate.of(2031, 1, 10)));

        assertThat(move.file().asked()).isEqualTo(narrower);
        assertThat(move.file().standing()).isInstanceOf(Submitted.class);
    }

    @ParameterizedTest
    @CsvSource({"'-', IN, /sticker/surname", "SHARMA, ZZ, /sticker/nationality"})
    void R_020_nothing_is_filed_for_a_person_for_whom_no_sticker_can_be_made_out(
            String surname, String citizenship, String pointer) {
        var holder = new Holder(
                surname.equals("-") ? "ŽŹ" : surname,
                "",
                LocalDate.of(1990, 5, 17),
                Sex.F,
                citizenship,
                "P0001KNA2",
                "IN",
                LocalDate.of(2031, 1, 10));
        var outcome = procedure.handle(
                Optional.empty(), submit(new EntryState.Open(holder), Files.form()), Examples.officer());

        if (outcome instanceof Outcome.Refused<VisaApplication>(Refusal refusal)) {
            assertThat(refusal.rules()).containsExactly("R-020");
            assertThat(refusal.errors()).extracting(Refusal.FieldError::pointer).containsExactly(pointer);
        } else {
            assertThat(surname).isEqualTo("-"); // letters that the zone can write are no fault
        }
    }

    @Test
    void R_040_the_state_systems_are_asked_at_once_and_again_after_each_filing() {
        Move<VisaApplication> first = filed(Examples.EMBASSY, OPEN, Files.form());

        Move<VisaApplication> again = moved(Files.in(returned()), new Resubmit(claim(OPEN), Files.form()));

        assertThat(first.errands()).singleElement().satisfies(errand -> {
            assertThat(errand.kind()).isEqualTo("ask-registers");
            assertThat(errand.payload()).isEqualTo("1");
        });
        assertThat(again.errands())
                .singleElement()
                .satisfies(errand -> assertThat(errand.payload()).isEqualTo("2"));
        assertThat(again.file().checks().isAnswered()).isFalse();
    }

    @Test
    void R_044_until_they_have_answered_it_is_neither_accepted_nor_returned() {
        VisaApplication unanswered = Files.in(new Submitted(Files.dossier())).with(new Checks(1, List.of(), List.of()));

        for (ApplicationCommand command : List.of(Files.accept(), new Return(List.of("RG-CON-07"), List.of()))) {
            assertThat(refused(unanswered, command).rules()).containsExactly("R-044", "R-040");
        }
    }

    @Test
    void R_040_answers_to_an_earlier_filing_do_not_count_and_the_errand_is_owed_anew() {
        VisaApplication second = Files.in(new Submitted(Files.dossier())).with(new Checks(2, List.of(), List.of()));

        Move<VisaApplication> move = moved(second, new RecordRegisterAnswers(1, Files.ANSWERED.answers()));

        assertThat(move.file()).isEqualTo(second);
        assertThat(move.errands())
                .singleElement()
                .satisfies(errand -> assertThat(errand.payload()).isEqualTo("2"));
    }

    @Test
    void R_172_a_confirmed_payment_lets_it_be_accepted_and_its_findings_stay_in_the_case() {
        Move<VisaApplication> move = moved(Files.in(new Submitted(Files.dossier())), Files.accept());

        assertThat(move.transition()).isEqualTo("V3");
        assertThat(move.file().checks().findings())
                .extracting(finding -> finding.rule() + " " + finding.verdict())
                .contains("R-130 PASSED", "R-050 PASSED", "R-132 PASSED", "R-133 PASSED", "R-030 PASSED");
    }

    @ParameterizedTest
    @CsvSource({"ABSENT, CONSULAR_FEE", "ENDED, CONSULAR_FEE", "VALID, STATE_DUTY"})
    void R_130_R_172_an_unpaid_fee_stops_the_acceptance_and_is_a_ground_of_return(
            RegisterAnswer.Outcome outcome, String kind) {
        VisaApplication unpaid = answered(outcome, kind);

        assertThat(refused(unpaid, Files.accept()).grounds()).containsExactly("RG-CON-07");
        Move<VisaApplication> move = moved(unpaid, new Return(List.of("RG-CON-07"), List.of()));

        assertThat(move.transition()).isEqualTo("V2");
        assertThat(move.file().state()).isEqualTo("RETURNED");
        assertThat(move.events())
                .containsExactly(new VisaApplicationReturned("EMB-DEL", List.of("RG-CON-07"), List.of(), ""));
        assertThat(move.stages().getFirst().code()).isEqualTo("VISA_RETURNED");
        var term = move.started().getFirst();
        assertThat(term.clock()).isEqualTo("CORRECTION");
        assertThat(term.account()).isEmpty();
        assertThat(term.computation().lastDay()).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void R_130_an_application_that_names_no_payment_is_returned_on_RG_CON_07() {
        var papers = new Papers(Set.of(), "", Inspection.notYet());
        var state = new Submitted(
                new Dossier(Examples.holder(), "photo-1", "Dostyk 1, Almaty", LocalDate.of(2031, 1, 10), papers));
        var prints = Files.answer("FINGERPRINT_REGISTER", RegisterAnswer.Outcome.ABSENT, Map.of());
        VisaApplication file = moved(
                        Files.in(state).with(new Checks(1, List.of(), List.of())),
                        new RecordRegisterAnswers(1, List.of(prints)))
                .file();

        assertThat(moved(file, new Return(List.of("RG-CON-07"), List.of())).transition())
                .isEqualTo("V2");
    }

    @ParameterizedTest
    @CsvSource({
        "RG-CON-07, '', R-082, /grounds/0",
        "RG-CON-04, '', R-082, /grounds/0",
        "'', CONSULAR_FEE_PAYMENT, R-040, /documents/0",
        "'', INVITATION_NUMBER, R-040, /documents/0",
        "'', '', R-082, /grounds",
    })
    void R_040_R_082_nothing_is_returned_for_what_is_not_missing_or_the_state_has_itself(
            String ground, String document, String rule, String pointer) {
        Refusal refusal = refused(
                answered(RegisterAnswer.Outcome.VALID, "CONSULAR_FEE"),
                new Return(
                        Optional.of(ground).filter(g -> !g.isEmpty()).stream().toList(),
                        Optional.of(document).filter(d -> !d.isEmpty()).stream().toList()));

        assertThat(refusal.rules()).contains(rule);
        assertThat(refusal.errors()).extracting(Refusal.FieldError::pointer).contains(pointer);
    }

    @Test
    void V2_what_is_not_filed_again_in_time_lapses_and_is_reported_as_withdrawn() {
        var correction = moved(answered(RegisterAnswer.Outcome.ABSENT, ""), new Return(List.of("RG-CON-07"), List.of()))
                .started()
                .getFirst();
        assertThat(procedure.whenDue(correction)).isEqualTo(new Lapse());

        Move<VisaApplication> move = moved(Files.in(returned()), new Lapse());

        assertThat(move.file().state()).isEqualTo("LAPSED");
        assertThat(move.events()).containsExactly(new VisaApplicationLapsed("EMB-DEL"));
        assertThat(move.stages().getFirst().code()).isEqualTo("VISA_WITHDRAWN");
        assertThat(move.stages().getFirst().result()).isEqualTo("LAPSED");
    }

    @Test
    void V1_filed_anew_the_day_of_the_filing_is_that_of_the_application_and_the_correction_is_over() {
        Instant april = Instant.parse("2026-04-01T05:00:00Z");

        var move = (Move<VisaApplication>) procedure.handle(
                Optional.of(Files.in(returned())), new Resubmit(claim(OPEN), Files.form()), Examples.officerAt(april));

        assertThat(move.transition()).isEqualTo("V1");
        assertThat(move.file().appliedOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(move.stopped()).contains("CORRECTION");
    }

    @Test
    void R_050_filed_anew_on_an_invitation_that_was_used_meanwhile_it_is_refused_on_RG_CON_01() {
        Move<VisaApplication> move =
                moved(Files.in(returned()), new Resubmit(claim(new EntryState.Closed("USED")), Files.form()));

        assertThat(move.file().standing()).isEqualTo(new Unfounded(List.of("RG-CON-01")));
        assertThat(refusedByItself(move).file().state()).isEqualTo("REFUSED");
    }

    @Test
    void R_130_it_is_filed_anew_on_what_it_rested_on_before() {
        var other = new Claim.WithoutInvitation(new Basis.NotNeeded("R-060"), Examples.holder());

        assertThat(refused(Files.in(returned()), new Resubmit(other, Files.form()))
                        .rules())
                .containsExactly("R-130");
    }

    @Test
    void R_030_two_blank_pages_are_needed_and_signs_of_forgery_are_left_to_an_officer() {
        VisaApplication file = Files.in(new Submitted(Files.dossier()));

        assertThat(refused(file, new Accept(Inspection.made(1), Known.NOTHING)).grounds())
                .containsExactly("RG-CON-04");
        assertThat(refused(file, new Accept(Inspection.made(1), Known.NOTHING)).errors())
                .extracting(Refusal.FieldError::pointer)
                .containsExactly("/passport/blankPages");
        assertThat(moved(file, new Accept(Inspection.made(2, Sign.FORGERY), Known.NOTHING))
                        .transition())
                .isEqualTo("V3");
    }

    private static Replacement replaced(VisaState state, ReplacedVisa.Owner owner, ReplacedVisa.Fault fault) {
        String category = Examples.terms().category();
        return new Replacement.OfVisa(
                Examples.VISA, new ReplacedVisa("KZ0000041", state, category, VisaForm.STICKER, owner, fault));
    }

    @ParameterizedTest
    @CsvSource({"ISSUING_BODY, WAIVED", "OTHER, DUE"})
    void R_022_an_application_in_the_place_of_an_invalid_visa_costs_no_new_fee_where_the_body_is_at_fault(
            ReplacedVisa.Fault fault, String fee) {
        Form linked = Files.form().inPlaceOf(replaced(VisaState.INVALID, ReplacedVisa.Owner.APPLICANT, fault));
        var papers = new Papers(Set.of(), "", Inspection.made(4));
        Form unpaid = new Form(
                linked.asked(),
                linked.documentNumber(),
                linked.documentExpiresOn(),
                linked.photo(),
                linked.addressInKazakhstan(),
                papers,
                linked.replaces());

        Move<VisaApplication> filed = filed(Examples.EMBASSY, OPEN, unpaid);
        VisaApplication answered = moved(
                        filed.file(),
                        new RecordRegisterAnswers(
                                1, List.of(Files.ANSWERED.answers().get(1))))
                .file();

        assertThat(filed.events()).contains(new ReplacementAsked(Examples.VISA, fee));
        assertThat(answered.checks().findings())
                .filteredOn(finding -> finding.rule().equals("R-022"))
                .extracting(Finding::verdict)
                .containsExactly(fee.equals("WAIVED") ? Verdict.NOT_DUE : Verdict.DUE);
        if (fee.equals("WAIVED")) {
            assertThat(moved(answered, Files.accept()).transition()).isEqualTo("V3");
        } else {
            assertThat(refused(answered, Files.accept()).grounds()).containsExactly("RG-CON-07");
        }
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, APPLICANT", "CANCELLED, APPLICANT", "INVALID, ANOTHER"})
    void R_022_a_visa_that_is_not_invalid_or_not_the_applicants_is_not_replaced(
            VisaState state, ReplacedVisa.Owner owner) {
        Refusal refusal = refused(Files.form().inPlaceOf(replaced(state, owner, ReplacedVisa.Fault.ISSUING_BODY)));

        assertThat(refusal.rules()).containsExactly("R-022");
        assertThat(refusal.errors()).extracting(Refusal.FieldError::pointer).containsExactly("/replacesVisa");
    }

    private static Returned returned() {
        return new Returned(Files.dossier(), List.of("RG-CON-07"), List.of());
    }

    private VisaApplication answered(RegisterAnswer.Outcome outcome, String kind) {
        VisaApplication waiting = Files.in(new Submitted(Files.dossier())).with(new Checks(1, List.of(), List.of()));
        var payment = Files.answer("EGOV_PAYMENT_GATEWAY", outcome, Map.of("/kind", kind));
        return moved(waiting, new RecordRegisterAnswers(1, List.of(payment))).file();
    }

    private static Form form(VisaTerms asked, String number, LocalDate expiresOn) {
        return new Form(asked, number, expiresOn, "photo-1", "Dostyk 1, Almaty", Files.papers(), Replacement.NOTHING);
    }

    private static Claim claim(EntryState entry) {
        return new Claim.OnInvitation(Examples.invitation(), entry);
    }

    private static Submit submit(EntryState entry, Form form) {
        return new Submit(Examples.APPLICATION, "VIS-EMBDEL-2026-0000001", Examples.EMBASSY, claim(entry), form);
    }

    private Move<VisaApplication> filed(Office office, EntryState entry, Form form) {
        var submit = new Submit(Examples.APPLICATION, "VIS-EMBDEL-2026-0000001", office, claim(entry), form);
        return (Move<VisaApplication>) procedure.handle(Optional.empty(), submit, Examples.officer());
    }

    private Refusal refused(Form form) {
        return ((Outcome.Refused<VisaApplication>)
                        procedure.handle(Optional.empty(), submit(OPEN, form), Examples.officer()))
                .refusal();
    }

    private Move<VisaApplication> refusedByItself(Move<VisaApplication> filed) {
        assertThat(procedure.desk(filed.file())).contains(new RefuseAtOnce());
        return moved(filed.file(), new RefuseAtOnce());
    }

    private Move<VisaApplication> moved(VisaApplication file, ApplicationCommand command) {
        return (Move<VisaApplication>) procedure.handle(Optional.of(file), command, Examples.officer());
    }

    private Refusal refused(VisaApplication file, ApplicationCommand command) {
        return ((Outcome.Refused<VisaApplication>) procedure.handle(Optional.of(file), command, Examples.officer()))
                .refusal();
    }
}
