package kz.ruqsat.visa.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Row;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.visa.ExaminationStarted;
import kz.ruqsat.contracts.visa.VisaIssued;
import kz.ruqsat.contracts.visa.VisaTermMissed;
import kz.ruqsat.rulebook.facts.InvitationFacts;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.visa.Examples;
import kz.ruqsat.visa.application.ApplicationCommand.Approve;
import kz.ruqsat.visa.application.ApplicationCommand.AssessFingerprints;
import kz.ruqsat.visa.application.ApplicationCommand.DeclineFingerprints;
import kz.ruqsat.visa.application.ApplicationCommand.Issue;
import kz.ruqsat.visa.application.ApplicationCommand.RecordFingerprints;
import kz.ruqsat.visa.application.ApplicationCommand.RecordMissedTerm;
import kz.ruqsat.visa.application.ApplicationCommand.SpoilBlank;
import kz.ruqsat.visa.application.ApplicationState.Accepted;
import kz.ruqsat.visa.application.ApplicationState.Examination;
import kz.ruqsat.visa.application.ApplicationState.Submitted;
import kz.ruqsat.visa.application.ApplicationState.ToPrint;
import kz.ruqsat.visa.invitation.VisaTerms;
import kz.ruqsat.visa.sticker.Sticker;
import kz.ruqsat.visa.sticker.StickerNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that the state table names, each around its limit. */
class MissionRulesTest {

    private final VisaProcedure procedure = new VisaProcedure();

    @Test
    void R_134_the_term_is_five_working_days_from_acceptance() {
        Move<VisaApplication> move = moved(new Submitted(Files.dossier()), Files.accept());

        var term = move.started().getFirst();
        assertThat(term.clock()).isEqualTo("MISSION_VISA");
        assertThat(term.account()).isEqualTo("FOREIGN_MISSION");
        assertThat(term.body()).isEqualTo(Examples.MISSION);
        assertThat(term.computation().rule()).isEqualTo("R-134");
        assertThat(term.computation().lastDay()).isEqualTo(LocalDate.of(2026, 3, 19));
    }

    @Test
    void R_134_a_missed_term_decides_nothing() {
        Move<VisaApplication> move =
                moved(Files.examination(), new RecordMissedTerm("MISSION_VISA", Files.TERM.dueBefore()));

        assertThat(move.file()).isEqualTo(Files.in(Files.examination()));
        assertThat(move.events())
                .containsExactly(new VisaTermMissed("MISSION_VISA", Examples.MISSION, Files.TERM.dueBefore()));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09, 1990-05-17, V7, day before the rule",
        "2026-03-10, 1990-05-17, V4, first day of the rule",
        "2026-03-12, 2010-03-12, V4, the sixteenth birthday counts",
        "2026-03-12, 2010-03-13, V7, a day before it",
        "2026-03-12, 2010-03-11, V4, a day after it",
    })
    void R_100_prints_are_due_from_16_and_from_10_March_2026_by_the_date_of_the_application(
            LocalDate appliedOn, LocalDate born, String transition, String why) {
        var accepted = new Accepted(Files.dossier(Examples.holderBornOn(born)), Files.PAID, Files.TERM);

        var outcome = procedure.handle(
                Optional.of(Files.appliedOn(appliedOn, accepted)), new AssessFingerprints(), Examples.officer());

        assertThat(((Move<VisaApplication>) outcome).transition()).as(why).isEqualTo(transition);
    }

    @Test
    void R_100_the_desk_acts_at_once_after_acceptance_and_on_an_unfounded_filing_and_never_else() {
        assertThat(Files.everyState().stream()
                        .filter(s -> procedure.desk(Files.in(s)).isPresent())
                        .map(state -> state.getClass().getSimpleName()))
                .containsExactly("Unfounded", "Accepted");
    }

    @Test
    void R_100_the_event_does_not_tell_an_age() {
        var child =
                new Accepted(Files.dossier(Examples.holderBornOn(LocalDate.of(2020, 1, 1))), Files.PAID, Files.TERM);

        assertThat(moved(child, new AssessFingerprints()).events())
                .allSatisfy(e -> assertThat(((ExaminationStarted) e).reason()).matches("NOT_DUE R-1[0-9]{2}"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-12T10:00:00Z, 2026-03-19",
        "2026-03-13T05:00:00Z, 2026-03-20",
        "2026-03-16T05:00:00Z, 2026-03-26",
        "2026-04-16T05:00:00Z, 2026-04-23",
    })
    void V5_the_clock_stood_still_while_prints_were_awaited(Instant takenAt, LocalDate lastDay) {
        var move = (Move<VisaApplication>) procedure.handle(
                Optional.of(Files.in(Files.pending())),
                new RecordFingerprints("TAKEN", ""),
                Examples.officerAt(takenAt));

        var term = move.started().getFirst();
        assertThat(term.computation().lastDay()).isEqualTo(lastDay);
        assertThat(term.startedAt()).isEqualTo(Examples.THURSDAY);
    }

    @Test
    void V4_stops_the_clock() {
        assertThat(moved(new Accepted(Files.dossier(), Files.PAID, Files.TERM), new AssessFingerprints())
                        .stopped())
                .containsExactly("MISSION_VISA");
    }

    @Test
    void R_103_an_exemption_needs_what_it_rests_on() {
        assertThat(refused(Files.pending(), new RecordFingerprints("PHYSICAL_IMPOSSIBILITY", " "))
                        .rules())
                .containsExactly("R-103");
        assertThat(moved(Files.pending(), new RecordFingerprints("PHYSICAL_IMPOSSIBILITY", "report 7"))
                        .transition())
                .isEqualTo("V5");
    }

    @ParameterizedTest
    @CsvSource({"RECIPROCITY, note 12, /basis", "STATE_BODY_GUEST, letter 1, /basis", "SOMEHOW, letter 1, /basis"})
    void R_103_an_exemption_that_is_not_open_to_the_category_or_at_all_does_not_count(
            String code, String reference, String pointer) {
        Refusal refusal = refused(Files.pending(), new RecordFingerprints(code, reference));

        assertThat(refusal.rules()).containsExactly("R-103");
        assertThat(refusal.errors()).extracting(Refusal.FieldError::pointer).containsExactly(pointer);
    }

    @Test
    void R_103_reciprocity_is_open_to_A1() {
        var terms = new VisaTerms("A1", EntryKind.SINGLE, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 29), 30);
        VisaApplication file = Files.in(Files.pending()).appliedAnew(terms, Replacement.NOTHING, Files.APPLIED_ON);

        var outcome = procedure.handle(
                Optional.of(file), new RecordFingerprints("RECIPROCITY", "note 12"), Examples.officer());

        assertThat(((Move<VisaApplication>) outcome).transition()).isEqualTo("V5");
    }

    @Test
    void R_106_prints_on_record_are_not_taken_again() {
        var onRecord = new Checks(
                1,
                List.of(Files.answer(
                        "FINGERPRINT_REGISTER", RegisterAnswer.Outcome.VALID, Map.of("/onRecord", "true"))),
                List.of());
        VisaApplication file =
                Files.in(new Accepted(Files.dossier(), Files.PAID, Files.TERM)).with(onRecord);

        var move = (Move<VisaApplication>)
                procedure.handle(Optional.of(file), new AssessFingerprints(), Examples.officer());

        assertThat(move.transition()).isEqualTo("V7");
        assertThat(move.events()).containsExactly(new ExaminationStarted("EMB-DEL", "ON_RECORD R-106"));
        assertThat(move.stopped()).isEmpty();
    }

    @Test
    void R_104_who_declines_prints_is_refused_with_RG_CON_03() {
        Move<VisaApplication> move = moved(Files.pending(), new DeclineFingerprints());

        assertThat(move.stages().getFirst().grounds()).containsExactly("RG-CON-03");
        assertThat(move.stages().getFirst().result()).isEqualTo("REFUSED");
    }

    @Test
    void V10_before_acceptance_an_application_is_refused_if_its_invitation_was_annulled_meanwhile() {
        assertThat(moved(
                                new Submitted(Files.dossier()),
                                Files.refuseKnowing(InvitationFacts.State.ANNULLED, "RG-CON-01"))
                        .transition())
                .isEqualTo("V10");
    }

    @ParameterizedTest
    @CsvSource({
        "RG-CON-01, not-found-here",
        "RG-CON-02, not-found-here",
        "RG-CON-04, not-at-this-stage",
        "RG-MIA-01, not-at-this-stage",
        "RG-XXX-99, unknown-value"
    })
    void R_050_R_133_before_acceptance_no_ground_is_open_that_the_rules_do_not_find(String ground, String code) {
        Refusal refusal = refused(new Submitted(Files.dossier()), Files.refuse(ground));

        assertThat(refusal.errors()).extracting(Refusal.FieldError::pointer).containsExactly("/grounds/0");
        assertThat(refusal.errors()).extracting(Refusal.FieldError::code).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RG-CON-07", "RG-MIA-04", "RG-KNB-01", "RG-EVI-01", "RG-CON-05"})
    void V10_in_the_examination_only_consular_grounds_are_open_that_the_rules_find_or_leave_to_an_officer(
            String ground) {
        assertThat(refused(Files.examination(), Files.refuse(ground)).rules()).containsExactly("R-082");
        assertThat(moved(Files.examination(), Files.refuse("RG-CON-04", "RG-CON-06"))
                        .transition())
                .isEqualTo("V10");
    }

    @Test
    void R_023_a_spoiled_blank_stays_in_the_register_and_another_is_taken() {
        Move<VisaApplication> move = moved(Files.toPrint(), new SpoilBlank(new StickerNumber("KZ0000043")));

        assertThat(move.rows())
                .extracting(row -> row.table().name() + " " + row.values().get("number"))
                .containsExactly("blank_status KZ0000042", "blanks KZ0000043");
        assertThat(((ToPrint) move.file().standing()).sticker().number()).isEqualTo("KZ0000043");
        assertThat(((ToPrint) move.file().standing()).sticker().mrz().line1())
                .isEqualTo(Files.toPrint().sticker().mrz().line1());
    }

    @Test
    void R_020_a_sticker_that_departs_from_the_form_is_not_handed_over() {
        Map<String, String> fields = new HashMap<>(Files.sticker("KZ0000042").fields());
        fields.put("surname", "SHARMO");
        var corrected = new ToPrint(Files.dossier(), Files.PAID, "TAKEN", new Sticker(fields));

        assertThat(refused(corrected, new Issue("KZ0000042", Examples.VISA)).rules())
                .containsExactly("R-020");
    }

    @Test
    void R_020_another_blank_than_the_one_made_out_is_not_handed_over() {
        Refusal refusal = refused(Files.toPrint(), new Issue("KZ0000043", Examples.VISA));

        assertThat(refusal.rules()).containsExactly("R-020");
        assertThat(refusal.errors()).extracting(Refusal.FieldError::pointer).containsExactly("/stickerNumber");
    }

    @Test
    void R_020_a_name_or_citizenship_that_cannot_be_printed_stops_the_approval() {
        var unknown = new kz.ruqsat.visa.invitation.Holder(
                "SHARMA",
                "",
                LocalDate.of(1990, 5, 17),
                kz.ruqsat.visa.sticker.Sex.X,
                "ZZ",
                "P0001",
                "IN",
                LocalDate.of(2031, 1, 10));
        var state = new Examination(Files.dossier(unknown), Files.PAID, "TAKEN", Files.TERM);

        Refusal refusal = refused(state, Files.approve("KZ0000001"));

        assertThat(refusal.rules()).containsExactly("R-020");
        assertThat(refusal.errors()).extracting(Refusal.FieldError::pointer).containsExactly("/sticker/nationality");
    }

    @Test
    void R_023_R_132_an_invitation_that_is_no_longer_good_ends_an_approved_application_and_spoils_its_blank() {
        Move<VisaApplication> move =
                moved(Files.toPrint(), Files.refuseKnowing(InvitationFacts.State.ANNULLED, "RG-CON-01"));

        assertThat(move.transition()).isEqualTo("V10");
        assertThat(move.rows()).hasSize(1).allSatisfy(row -> {
            assertThat(row.table().name()).isEqualTo("blank_status");
            assertThat(row.values()).containsEntry("number", "KZ0000042").containsEntry("status", "SPOILED");
        });
        assertThat(move.stopped()).containsExactly("MISSION_VISA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RG-CON-02", "RG-CON-03", "RG-CON-04", "RG-CON-05"})
    void R_132_on_any_other_ground_an_approved_application_is_not_refused(String ground) {
        Refusal refusal =
                refused(Files.toPrint(), Files.refuseKnowing(InvitationFacts.State.ANNULLED, "RG-CON-01", ground));

        assertThat(refusal.rules()).containsExactly("R-132");
        assertThat(refusal.errors()).extracting(Refusal.FieldError::pointer).containsExactly("/grounds/1");
    }

    @Test
    void R_132_no_visa_is_approved_after_its_own_end() {
        var late = Act.of(
                Instant.parse("2026-06-29T19:00:00Z"), new Actor("officer", "MISSION_OFFICER", Examples.MISSION));

        var outcome = procedure.handle(Optional.of(Files.in(Files.examination())), Files.approve("KZ0000001"), late);

        assertThat(((Outcome.Refused<VisaApplication>) outcome).refusal().rules())
                .containsExactly("R-050");
    }

    @ParameterizedTest
    @CsvSource({"USED", "EXPIRED", "ANNULLED"})
    void R_050_no_visa_is_approved_on_an_invitation_that_is_closed(InvitationFacts.State state) {
        Refusal refusal =
                refused(Files.examination(), new Approve(new StickerNumber("KZ0000001"), new Known(state, List.of())));

        assertThat(refusal.rules()).containsExactly("R-050");
        assertThat(refusal.grounds()).containsExactly("RG-CON-01");
    }

    @Test
    void R_031_a_valid_visa_that_the_person_holds_stands_in_the_findings_of_the_approval() {
        var known = new Known(InvitationFacts.State.AGREED, List.of("KZ0000007"));

        Move<VisaApplication> move = moved(Files.examination(), new Approve(new StickerNumber("KZ0000001"), known));

        assertThat(move.file().checks().findings())
                .filteredOn(finding -> finding.rule().equals("R-031"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.explanation().toString()).contains("KZ0000007"));
    }

    @Test
    void R_021_issue_adds_rows_and_changes_none() {
        Move<VisaApplication> move = moved(Files.toPrint(), new Issue("KZ0000042", Examples.VISA));

        assertThat(move.rows())
                .extracting(Row::table)
                .extracting(Row.Table::name)
                .containsExactly("blank_status");
        VisaIssued issued = (VisaIssued) move.events().getFirst();
        assertThat(issued.contentHash()).isEqualTo(Files.sticker("KZ0000042").contentHash());
        assertThat(move.stopped()).containsExactly("MISSION_VISA");
    }

    private Move<VisaApplication> moved(ApplicationState state, ApplicationCommand command) {
        return (Move<VisaApplication>) procedure.handle(Optional.of(Files.in(state)), command, Examples.officer());
    }

    private Refusal refused(ApplicationState state, ApplicationCommand command) {
        return ((Outcome.Refused<VisaApplication>)
                        procedure.handle(Optional.of(Files.in(state)), command, Examples.officer()))
                .refusal();
    }
}
