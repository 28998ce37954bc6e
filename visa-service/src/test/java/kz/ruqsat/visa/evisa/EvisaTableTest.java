package kz.ruqsat.visa.evisa;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Errand;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.ledger.CaseJson;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.rulebook.facts.Duty;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.visa.Examples;
import kz.ruqsat.visa.application.Checks;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.evisa.EvisaCommand.AssessFingerprints;
import kz.ruqsat.visa.evisa.EvisaCommand.DeclineFingerprints;
import kz.ruqsat.visa.evisa.EvisaCommand.Issue;
import kz.ruqsat.visa.evisa.EvisaCommand.Pay;
import kz.ruqsat.visa.evisa.EvisaCommand.RecordFingerprints;
import kz.ruqsat.visa.evisa.EvisaCommand.RecordMissedTerm;
import kz.ruqsat.visa.evisa.EvisaCommand.RecordRegisterAnswers;
import kz.ruqsat.visa.evisa.EvisaCommand.RecordVisit;
import kz.ruqsat.visa.evisa.EvisaCommand.Refuse;
import kz.ruqsat.visa.evisa.EvisaCommand.Submit;
import kz.ruqsat.visa.evisa.EvisaCommand.Withdraw;
import kz.ruqsat.visa.evisa.EvisaState.Accepted;
import kz.ruqsat.visa.evisa.EvisaState.Examination;
import kz.ruqsat.visa.evisa.EvisaState.FingerprintPending;
import kz.ruqsat.visa.evisa.EvisaState.Issued;
import kz.ruqsat.visa.evisa.EvisaState.Open;
import kz.ruqsat.visa.evisa.EvisaState.Refused;
import kz.ruqsat.visa.evisa.EvisaState.Submitted;
import kz.ruqsat.visa.evisa.EvisaState.Withdrawn;
import kz.ruqsat.visa.invitation.AgreedInvitation;
import kz.ruqsat.visa.invitation.EntryState;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.invitation.VisaTerms;
import kz.ruqsat.visa.sticker.Sex;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Electronic visa: R-024 to R-027, R-100, R-101, R-103, R-104")
class EvisaTableTest {

    private static final LocalDate APPLIED_ON = LocalDate.of(2026, 3, 12);
    private static final Computation TERM =
            Deadlines.standard().compute(StatutoryClock.MISSION_VISA, Examples.THURSDAY);
    private static final String PAID = "KZ-PAY-0001";
    private static final String MISSION = "EMB-DEL";
    private static final List<RegisterAnswer> CLEAN =
            List.of(told("EIS_BERKUT", RegisterAnswer.Outcome.VALID, Map.of("/barred", "false")));
    private static final Checks ANSWERED = new Checks(
            1,
            List.of(told("EGOV_PAYMENT_GATEWAY", RegisterAnswer.Outcome.VALID, Map.of("/kind", "CONSULAR_FEE"))),
            List.of());

    private static RegisterAnswer told(String system, RegisterAnswer.Outcome outcome, Map<String, String> record) {
        return new RegisterAnswer(system, outcome, Examples.THURSDAY, "look-up-1", record);
    }

    private final EvisaProcedure procedure = new EvisaProcedure();

    /** An application that is right in everything; tests name what departs from it. */
    private record Case(
            String citizenship,
            String category,
            EntryKind entries,
            String place,
            String document,
            LocalDate expiresOn,
            LocalDate birthDate,
            Office channel) {

        static Case right() {
            return new Case(
                    "LK",
                    "B3",
                    EntryKind.SINGLE,
                    "EVISA",
                    "P0001KNA2",
                    LocalDate.of(2031, 1, 10),
                    LocalDate.of(1990, 5, 17),
                    Office.PORTAL);
        }

        Case citizenOf(String country) {
            return new Case(country, category, entries, place, document, expiresOn, birthDate, channel);
        }

        Case asking(String code, EntryKind kind) {
            return new Case(citizenship, code, kind, place, document, expiresOn, birthDate, channel);
        }

        Case agreedFor(String other) {
            return new Case(citizenship, category, entries, other, document, expiresOn, birthDate, channel);
        }

        Case showing(String other, LocalDate until) {
            return new Case(citizenship, category, entries, place, other, until, birthDate, channel);
        }

        Case bornOn(LocalDate date) {
            return new Case(citizenship, category, entries, place, document, expiresOn, date, channel);
        }

        Case through(Office other) {
            return new Case(citizenship, category, entries, place, document, expiresOn, birthDate, other);
        }

        Holder holder() {
            return new Holder(
                    "PERERA", "ANITA", birthDate, Sex.F, citizenship, "P0001KNA2", "LK", LocalDate.of(2031, 1, 10));
        }

        AgreedInvitation invitation() {
            var terms = new VisaTerms(category, entries, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30), 30);
            return new AgreedInvitation(
                    Examples.INVITATION, "0012345678", terms, place, LocalDate.of(2027, 3, 11), "491240000504");
        }

        Submit submit() {
            return submit(new EntryState.Open(holder()));
        }

        Submit submit(EntryState entry) {
            return new Submit(
                    Examples.APPLICATION,
                    "VIS-VMP-2026-0000042",
                    ElectronicVisaNumber.ofSerial(42),
                    channel,
                    invitation(),
                    entry,
                    "photo-1",
                    document,
                    expiresOn);
        }

        EvisaApplication in(EvisaState state) {
            return new EvisaApplication(
                    Examples.APPLICATION,
                    "VIS-VMP-2026-0000042",
                    ElectronicVisaNumber.ofSerial(42),
                    invitation(),
                    APPLIED_ON,
                    state instanceof Open ? ANSWERED : ANSWERED.forgetting(),
                    state);
        }

        PortalDossier dossier() {
            return new PortalDossier(holder(), "photo-1", expiresOn);
        }
    }

    private static List<EvisaState> everyState() {
        PortalDossier dossier = Case.right().dossier();
        return List.of(
                new Submitted(dossier, "", PAID),
                new Accepted(dossier, "", PAID, TERM),
                new FingerprintPending(dossier, MISSION, PAID, TERM, APPLIED_ON),
                new Examination(dossier, "", PAID, "NOT_DUE", TERM),
                new Issued(Examples.VISA, ""),
                new Refused(List.of("RG-CON-01"), ""),
                new Withdrawn());
    }

    private static List<EvisaCommand> everyCommand() {
        return List.of(
                Case.right().submit(),
                new RecordVisit(MISSION),
                new Pay(PAID),
                new RecordRegisterAnswers(1, ANSWERED.answers()),
                new AssessFingerprints(),
                new RecordFingerprints(MISSION, "TAKEN", ""),
                new DeclineFingerprints(MISSION),
                new Issue(Examples.VISA, CLEAN),
                new Refuse(List.of("RG-CON-01"), CLEAN),
                new Withdraw(),
                new RecordMissedTerm("MISSION_VISA", TERM.dueBefore()));
    }

    private Outcome<EvisaApplication> outcome(EvisaState state, EvisaCommand command) {
        return procedure.handle(Optional.of(Case.right().in(state)), command, Examples.system());
    }

    private Outcome<EvisaApplication> filed(Submit submit) {
        return procedure.handle(Optional.empty(), submit, Examples.system());
    }

    private Refusal refused(Outcome<EvisaApplication> outcome) {
        return ((Outcome.Refused<EvisaApplication>) outcome).refusal();
    }

    private static String result(Outcome<EvisaApplication> outcome) {
        return switch (outcome) {
            case Move<EvisaApplication> move ->
                move.transition() + " " + move.file().state();
            case Outcome.Unchanged<EvisaApplication> _ -> "=";
            case Outcome.Refused<EvisaApplication>(Refusal refusal) ->
                refusal.problem().equals("state-conflict") ? "x" : refusal.problem();
        };
    }

    @Test
    void the_whole_table() {
        String table = everyState().stream()
                .map(state -> state.code() + ": "
                        + everyCommand().stream()
                                .map(command -> result(outcome(state, command)))
                                .collect(joining(" | ")))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                SUBMITTED: x | V-VISIT SUBMITTED | V-FEE SUBMITTED | V3 ACCEPTED | x | x | x | x | x | V14 WITHDRAWN | V-TERM SUBMITTED
                ACCEPTED: x | x | x | = | V7 EXAMINATION | x | x | x | x | V14 WITHDRAWN | V-TERM ACCEPTED
                FINGERPRINT_PENDING: x | x | x | = | x | V5 EXAMINATION | V6 REFUSED | x | x | V14 WITHDRAWN | V-TERM FINGERPRINT_PENDING
                EXAMINATION: x | V4 FINGERPRINT_PENDING | x | = | x | x | x | V13 ISSUED | V10 REFUSED | V14 WITHDRAWN | V-TERM EXAMINATION
                ISSUED: x | x | x | = | x | x | x | x | x | x | =
                REFUSED: x | x | x | = | x | x | x | x | x | x | =
                WITHDRAWN: x | x | x | = | x | x | x | x | x | x | =""");
    }

    @Test
    void a_conflict_lists_exactly_what_the_state_takes() {
        for (EvisaState state : everyState()) {
            Set<String> taken = new HashSet<>();
            Set<String> allowed = new HashSet<>();
            for (EvisaCommand command : everyCommand()) {
                switch (outcome(state, command)) {
                    case Outcome.Refused<EvisaApplication>(Refusal refusal) -> allowed.addAll(refusal.allowed());
                    default -> taken.add(command.command());
                }
            }
            taken.removeAll(Set.of("term", "fingerprint-duty", "register-answers"));
            assertThat(allowed).as(state.code()).isEqualTo(taken);
        }
    }

    @Test
    void a_right_application_is_submitted_and_nothing_else_begins_a_case() {
        assertThat(everyCommand().stream().map(c -> result(procedure.handle(Optional.empty(), c, Examples.system()))))
                .startsWith("V1 SUBMITTED")
                .filteredOn(r -> r.equals("not-found"))
                .hasSize(everyCommand().size() - 1);
    }

    static Stream<Office> otherChannels() {
        return Stream.of(
                new Office("EMB-DEL", IssuingBody.FOREIGN_MISSION),
                new Office("MFA", IssuingBody.MFA),
                new Office("MIA75", IssuingBody.MIA_TD));
    }

    @ParameterizedTest
    @MethodSource("otherChannels")
    void R_024_any_channel_but_the_portal_is_refused_with_RG_EVI_01(Office channel) {
        Refusal refusal = refused(filed(Case.right().through(channel).submit()));

        assertThat(refusal.rules()).contains("R-024");
        assertThat(refusal.grounds()).contains("RG-EVI-01");
    }

    @Test
    void R_025_R_026_R_027_R_030_R_132_what_is_not_for_an_electronic_visa_is_refused_with_rule_and_ground() {
        assertRefused(Case.right().asking("B2", EntryKind.MULTIPLE), "R-025", "RG-MIA-09");
        assertRefused(Case.right().asking("C3", EntryKind.SINGLE), "R-027", "RG-MIA-09");
        assertRefused(Case.right().citizenOf("DE"), "R-027", "RG-MIA-09");
        assertRefused(Case.right().citizenOf(""), "R-027", "RG-MIA-09");
        assertRefused(Case.right().agreedFor("EMB-DEL"), "R-026", "RG-CON-01");
        assertRefused(Case.right().showing("P0009XXX9", LocalDate.of(2031, 1, 10)), "R-026", "RG-CON-01");
        assertRefused(Case.right().showing("P0001KNA2", LocalDate.of(2026, 7, 29)), "R-030", "RG-CON-04");
        assertThat(result(filed(Case.right()
                        .showing("P0001KNA2", LocalDate.of(2026, 7, 30))
                        .submit())))
                .isEqualTo("V1 SUBMITTED");
    }

    private void assertRefused(Case wrong, String rule, String ground) {
        Refusal refusal = refused(filed(wrong.submit()));
        assertThat(refusal.rules()).as(wrong.toString()).contains(rule);
        assertThat(refusal.grounds()).as(wrong.toString()).contains(ground);
        assertThat(refusal.toString()).doesNotContain("PERERA", "P0001", "P0009", "1990");
    }

    @Test
    void R_026_an_invitation_that_is_not_open_carries_no_electronic_visa() {
        for (EntryState entry : List.of(
                new EntryState.Fetching(),
                new EntryState.TakenUp(Case.right().holder(), Examples.APPLICATION),
                new EntryState.Closed("USED"))) {
            Refusal refusal = refused(filed(Case.right().submit(entry)));
            assertThat(refusal.rules()).containsExactly("R-026");
            assertThat(refusal.grounds()).containsExactly("RG-CON-01");
        }
    }

    @Test
    void R_135_an_electronic_visa_is_formed_by_itself_after_payment_and_nobody_asks_for_an_approval_again() {
        var accepted = new Accepted(Case.right().dossier(), "", PAID, TERM);
        assertThat(procedure.desk(Case.right().in(accepted))).contains(new AssessFingerprints());

        Move<EvisaApplication> examined = (Move<EvisaApplication>) outcome(accepted, new AssessFingerprints());

        assertThat(examined.errands()).containsExactly(new Errand(EvisaProcedure.EXAMINE, "{}"));
        assertThat(everyCommand()).extracting(EvisaCommand::command).doesNotContain("approval-request");
        assertThat(result(procedure.handle(
                        Optional.of(examined.file()), new Issue(Examples.VISA, CLEAN), Examples.system())))
                .isEqualTo("V13 ISSUED");
    }

    @Test
    void R_101_without_a_visit_nobody_is_asked_for_prints_and_the_desk_examines_at_once() {
        Move<EvisaApplication> move = (Move<EvisaApplication>)
                outcome(new Accepted(Case.right().dossier(), "", PAID, TERM), new AssessFingerprints());

        assertThat(move.file().standing()).isInstanceOf(Examination.class);
        assertThat(move.errands()).extracting(Errand::kind).containsExactly(EvisaProcedure.EXAMINE);
    }

    @ParameterizedTest
    @CsvSource({"2010-03-12, V4", "2010-03-13, V7"})
    void R_101_after_a_visit_prints_are_due_from_the_sixteenth_birthday_on_and_the_mission_reports_it(
            LocalDate birthDate, String transition) {
        PortalDossier dossier = Case.right().bornOn(birthDate).dossier();

        Move<EvisaApplication> move =
                (Move<EvisaApplication>) outcome(new Accepted(dossier, MISSION, PAID, TERM), new AssessFingerprints());

        assertThat(move.transition()).isEqualTo(transition);
        if (transition.equals("V4")) {
            assertThat(move.stages()).singleElement().satisfies(stage -> {
                assertThat(stage.code()).isEqualTo("VISA_FINGERPRINT_PENDING");
                assertThat(stage.reporterKind()).isEqualTo("FOREIGN_MISSION");
                assertThat(stage.reporter()).isEqualTo(MISSION);
            });
            assertThat(move.calledOff()).containsExactly(EvisaProcedure.EXAMINE);
            assertThat(move.stopped()).containsExactly("MISSION_VISA");
        }
    }

    @Test
    void R_101_only_the_mission_that_was_visited_takes_prints_or_hears_that_they_are_not_given() {
        var pending = new FingerprintPending(Case.right().dossier(), MISSION, PAID, TERM, APPLIED_ON);

        assertThat(result(outcome(pending, new RecordFingerprints("EMB-ISB", "TAKEN", ""))))
                .isEqualTo("not-found");
        assertThat(result(outcome(pending, new DeclineFingerprints("EMB-ISB")))).isEqualTo("not-found");
        Move<EvisaApplication> declined = (Move<EvisaApplication>) outcome(pending, new DeclineFingerprints(MISSION));
        assertThat(declined.file().standing()).isEqualTo(new Refused(List.of("RG-CON-03"), MISSION));
    }

    @ParameterizedTest
    @CsvSource({
        "TAKEN, '', V5 EXAMINATION",
        "PHYSICAL_IMPOSSIBILITY, MED-17, V5 EXAMINATION",
        "PHYSICAL_IMPOSSIBILITY, '', rule-violation",
        "NO_SUCH_CODE, X, rule-violation"
    })
    void R_103_prints_are_taken_or_an_open_exemption_rests_on_something(String basis, String reference, String result) {
        var pending = new FingerprintPending(Case.right().dossier(), MISSION, PAID, TERM, APPLIED_ON);

        assertThat(result(outcome(pending, new RecordFingerprints(MISSION, basis, reference))))
                .isEqualTo(result);
    }

    @Test
    void every_file_can_be_written_and_read_back_and_the_person_is_forgotten_at_the_end() {
        for (EvisaState state : everyState()) {
            EvisaApplication file = Case.right().in(state);
            assertThat(CaseJson.read(CaseJson.write(file), EvisaApplication.class))
                    .isEqualTo(file);
            if (!(state instanceof Open)) {
                assertThat(CaseJson.write(file)).doesNotContain("PERERA", "P0001", "1990");
            }
        }
    }

    @Test
    void R_012_the_ministry_reports_never_the_portal_and_nothing_tells_a_person() {
        List<Move<EvisaApplication>> moves = Stream.concat(
                        Stream.of(filed(Case.right().submit())),
                        everyState().stream()
                                .flatMap(s -> everyCommand().stream().map(c -> outcome(s, c))))
                .filter(Move.class::isInstance)
                .map(move -> (Move<EvisaApplication>) move)
                .toList();

        assertThat(moves).hasSizeGreaterThan(12).allSatisfy(move -> {
            String told = move.events().stream().map(EventCatalogue::write).collect(joining())
                    + CaseJson.write(move.stages())
                    + CaseJson.write(move.detail());
            assertThat(told).doesNotContain("PERERA", "ANITA", "P0001", "1990", "photo");
            assertThat(move.stages()).singleElement().satisfies(stage -> {
                assertThat(stage.service()).isEqualTo("S3");
                assertThat(stage.reporter()).isNotEqualTo("VMP");
                assertThat(stage.reporter()).isEqualTo(stage.code().startsWith("VISA_FINGERPRINT") ? MISSION : "MFA");
            });
        });
        assertThat(moves.stream()
                        .flatMap(move -> move.stages().stream())
                        .filter(stage -> !stage.optional())
                        .map(Move.Stage::code))
                .containsOnly("EVISA_ISSUED", "EVISA_REFUSED", "VISA_FINGERPRINT_PENDING", "VISA_FINGERPRINT_DONE");
    }

    @Test
    void R_040_R_173_a_payment_that_is_named_is_asked_for_and_V3_follows_when_the_gateway_confirms_it() {
        var named = (Move<EvisaApplication>) outcome(new Submitted(Case.right().dossier(), "", ""), new Pay(PAID));
        assertThat(named.errands()).containsExactly(new Errand(EvisaProcedure.ASK, "2"));
        assertThat(named.file().fee()).isEqualTo(Duty.NAMED);

        Move<EvisaApplication> stale = answer(named.file(), 1, RegisterAnswer.Outcome.VALID, "CONSULAR_FEE");
        assertThat(stale.transition() + " " + stale.errands()).isEqualTo("R-040 " + named.errands());
        for (RegisterAnswer.Outcome outcome :
                List.of(RegisterAnswer.Outcome.ABSENT, RegisterAnswer.Outcome.ENDED, RegisterAnswer.Outcome.SEVERAL)) {
            assertThat(answer(named.file(), 2, outcome, "CONSULAR_FEE").file().state())
                    .isEqualTo("SUBMITTED");
        }
        assertThat(answer(named.file(), 2, RegisterAnswer.Outcome.VALID, "STATE_DUTY")
                        .file()
                        .fee())
                .isEqualTo(Duty.NOT_PAID);
        Move<EvisaApplication> paid = answer(named.file(), 2, RegisterAnswer.Outcome.VALID, "CONSULAR_FEE");
        assertThat(paid.transition()).isEqualTo("V3");
        assertThat(paid.started()).extracting(kz.ruqsat.casework.Term::clock).containsExactly("MISSION_VISA");
    }

    private Move<EvisaApplication> answer(
            EvisaApplication file, int filing, RegisterAnswer.Outcome outcome, String kind) {
        var answers = List.of(told("EGOV_PAYMENT_GATEWAY", outcome, Map.of("/kind", kind)));
        return (Move<EvisaApplication>)
                procedure.handle(Optional.of(file), new RecordRegisterAnswers(filing, answers), Examples.system());
    }

    @Test
    void R_044_R_079_R_161_nobody_who_is_barred_gets_a_visa_and_without_an_answer_of_the_lists_nobody_does() {
        var examined = new Examination(Case.right().dossier(), "", PAID, "NOT_DUE", TERM);
        var barred = told("EIS_BERKUT", RegisterAnswer.Outcome.VALID, Map.of("/barred", "true"));
        var expelled =
                told("COURT_REGISTER", RegisterAnswer.Outcome.VALID, Map.of("/expulsion/decisionDate", "2021-03-13"));
        var free =
                told("COURT_REGISTER", RegisterAnswer.Outcome.VALID, Map.of("/expulsion/decisionDate", "2021-03-12"));
        var several = told("COURT_REGISTER", RegisterAnswer.Outcome.SEVERAL, Map.of());

        assertThat(refused(outcome(examined, new Issue(Examples.VISA, List.of())))
                        .rules())
                .containsExactly("R-044");
        for (RegisterAnswer against : List.of(barred, expelled, several)) {
            Refusal refusal = refused(outcome(examined, new Issue(Examples.VISA, List.of(against))));
            assertThat(refusal.rules()).containsExactly("R-079");
            assertThat(refusal.grounds()).containsExactly("RG-CON-06");
        }
        assertThat(result(outcome(examined, new Issue(Examples.VISA, List.of(free)))))
                .isEqualTo("V13 ISSUED");
    }

    @Test
    void R_106_prints_on_record_are_not_taken_again_at_the_mission_that_is_visited() {
        var onRecord = told("FINGERPRINT_REGISTER", RegisterAnswer.Outcome.VALID, Map.of("/onRecord", "true"));
        EvisaApplication visited = Case.right()
                .in(new Accepted(Case.right().dossier(), MISSION, PAID, TERM))
                .with(new Checks(1, List.of(onRecord), List.of()));

        var move = (Move<EvisaApplication>)
                procedure.handle(Optional.of(visited), new AssessFingerprints(), Examples.system());

        assertThat(move.transition()).isEqualTo("V7");
        assertThat(((Examination) move.file().standing()).fingerprints()).isEqualTo("ON_RECORD");
        assertThat(result(
                        procedure.handle(Optional.of(move.file()), new Issue(Examples.VISA, CLEAN), Examples.system())))
                .isEqualTo("V13 ISSUED");
    }

    @Test
    void no_blank_is_taken_for_an_electronic_visa() {
        Move<EvisaApplication> move = (Move<EvisaApplication>) outcome(
                new Examination(Case.right().dossier(), "", PAID, "NOT_DUE", TERM), new Issue(Examples.VISA, CLEAN));

        assertThat(move.rows()).isEmpty();
        assertThat(ElectronicVisa.of(
                                Case.right().in(new Withdrawn()),
                                new Examination(Case.right().dossier(), "", PAID, "NOT_DUE", TERM),
                                APPLIED_ON)
                        .orElseThrow()
                        .printed()
                        .fields())
                .containsEntry("stickerNumber", "KE00000042")
                .containsEntry("placeOfIssue", "VMP")
                .containsEntry("mrzLine1", "V<KAZPERERA<<ANITA<<<<<<<<<<<<<<<<<<<<<<<<<<");
    }
}
