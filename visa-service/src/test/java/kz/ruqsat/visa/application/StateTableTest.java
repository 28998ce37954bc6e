package kz.ruqsat.visa.application;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Row;
import kz.ruqsat.casework.ledger.CaseJson;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.rulebook.facts.InvitationFacts;
import kz.ruqsat.visa.Examples;
import kz.ruqsat.visa.application.ApplicationCommand.Approve;
import kz.ruqsat.visa.application.ApplicationCommand.AssessFingerprints;
import kz.ruqsat.visa.application.ApplicationCommand.Claim;
import kz.ruqsat.visa.application.ApplicationCommand.DeclineFingerprints;
import kz.ruqsat.visa.application.ApplicationCommand.FollowApproval;
import kz.ruqsat.visa.application.ApplicationCommand.Issue;
import kz.ruqsat.visa.application.ApplicationCommand.Lapse;
import kz.ruqsat.visa.application.ApplicationCommand.RecordFingerprints;
import kz.ruqsat.visa.application.ApplicationCommand.RecordMissedTerm;
import kz.ruqsat.visa.application.ApplicationCommand.RecordRegisterAnswers;
import kz.ruqsat.visa.application.ApplicationCommand.RefuseAtOnce;
import kz.ruqsat.visa.application.ApplicationCommand.RequestApproval;
import kz.ruqsat.visa.application.ApplicationCommand.Resubmit;
import kz.ruqsat.visa.application.ApplicationCommand.Return;
import kz.ruqsat.visa.application.ApplicationCommand.SpoilBlank;
import kz.ruqsat.visa.application.ApplicationCommand.Submit;
import kz.ruqsat.visa.application.ApplicationCommand.Withdraw;
import kz.ruqsat.visa.approval.ApprovalNews.AnswerCame;
import kz.ruqsat.visa.approval.Verdict;
import kz.ruqsat.visa.invitation.EntryState;
import kz.ruqsat.visa.sticker.StickerNumber;
import org.junit.jupiter.api.Test;

class StateTableTest {

    private static final Submit SUBMIT = submit(new EntryState.Open(Examples.holder()));

    private final VisaProcedure procedure = new VisaProcedure();

    private static Submit submit(EntryState entry) {
        return new Submit(
                Examples.APPLICATION, "VIS-EMBDEL-2026-0000001", Examples.EMBASSY, claim(entry), Files.form());
    }

    private static Claim claim(EntryState entry) {
        return new Claim.OnInvitation(Examples.invitation(), entry);
    }

    private static List<ApplicationCommand> everyCommand() {
        return List.of(
                SUBMIT,
                new Resubmit(claim(new EntryState.Open(Examples.holder())), Files.form()),
                new RecordRegisterAnswers(1, Files.ANSWERED.answers()),
                new RefuseAtOnce(),
                new Return(List.of(), List.of("PHOTO_35X45")),
                new Lapse(),
                Files.accept(),
                new AssessFingerprints(),
                new RecordFingerprints("TAKEN", ""),
                new DeclineFingerprints(),
                Files.refuseKnowing(InvitationFacts.State.ANNULLED, "RG-CON-01"),
                Files.approve("KZ0000043"),
                new SpoilBlank(new StickerNumber("KZ0000044")),
                new Issue("KZ0000042", Examples.VISA),
                new Withdraw(),
                new RequestApproval(Files.REQUEST),
                new FollowApproval(new AnswerCame(Files.REQUEST, Verdict.APPROVED, Examples.THURSDAY)),
                new RecordMissedTerm("MISSION_VISA", Files.TERM.dueBefore()));
    }

    /** Every state with every command: where it leads, {@code =} for unchanged, else the problem ({@code x} for a state conflict). */
    @Test
    void the_whole_table() {
        String table = Files.everyState().stream()
                .map(state -> state.code() + ": "
                        + everyCommand().stream()
                                .map(command -> result(
                                        procedure.handle(Optional.of(Files.in(state)), command, Examples.officer())))
                                .collect(joining(" | ")))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                SUBMITTED: x | x | R-040 SUBMITTED | x | V2 RETURNED | x | V3 ACCEPTED | x | x | x | V10 REFUSED | x | x | x | V14 WITHDRAWN | x | = | V-TERM SUBMITTED
                SUBMITTED: x | x | = | V10 REFUSED | x | x | x | x | x | x | x | x | x | x | x | x | = | =
                RETURNED: x | V1 SUBMITTED | = | x | x | V2-LAPSED LAPSED | x | x | x | x | x | x | x | x | V14 WITHDRAWN | x | = | V-TERM RETURNED
                ACCEPTED: x | x | = | x | x | x | x | V4 FINGERPRINT_PENDING | x | x | x | x | x | x | V14 WITHDRAWN | x | = | V-TERM ACCEPTED
                FINGERPRINT_PENDING: x | x | = | x | x | x | x | x | V5 EXAMINATION | V6 REFUSED | x | x | x | x | V14 WITHDRAWN | x | = | V-TERM FINGERPRINT_PENDING
                EXAMINATION: x | x | = | x | x | x | x | x | x | x | V10 REFUSED | V11 TO_PRINT | x | x | V14 WITHDRAWN | rule-violation | = | V-TERM EXAMINATION
                AWAITING_KNB: x | x | = | x | x | x | x | x | x | x | x | x | x | x | V14 WITHDRAWN | x | V9 EXAMINATION | V-TERM AWAITING_KNB
                EXAMINATION: x | x | = | x | x | x | x | x | x | x | V10 REFUSED | V11 TO_PRINT | x | x | V14 WITHDRAWN | x | = | V-TERM EXAMINATION
                TO_PRINT: x | x | = | x | x | x | x | x | x | x | V10 REFUSED | x | V12 TO_PRINT | V13 ISSUED | V14 WITHDRAWN | x | = | V-TERM TO_PRINT
                ISSUED: x | x | = | x | x | x | x | x | x | x | x | x | x | x | x | x | = | =
                REFUSED: x | x | = | x | x | x | x | x | x | x | x | x | x | x | x | x | = | =
                WITHDRAWN: x | x | = | x | x | x | x | x | x | x | x | x | x | x | x | x | = | =
                LAPSED: x | x | = | x | x | x | x | x | x | x | x | x | x | x | x | x | = | =""");
    }

    private static String result(Outcome<VisaApplication> outcome) {
        return switch (outcome) {
            case Move<VisaApplication> move ->
                move.transition() + " " + move.file().state();
            case Outcome.Unchanged<VisaApplication> _ -> "=";
            case Outcome.Refused<VisaApplication>(Refusal refusal) ->
                refusal.problem().equals("state-conflict") ? "x" : refusal.problem();
        };
    }

    @Test
    void a_case_begins_with_its_submission_alone() {
        assertThat(everyCommand().stream().map(c -> result(procedure.handle(Optional.empty(), c, Examples.officer()))))
                .startsWith("V1 SUBMITTED")
                .filteredOn(r -> r.equals("not-found"))
                .hasSize(everyCommand().size() - 1);
    }

    @Test
    void no_application_begins_on_an_invitation_that_is_not_open_yet_or_held_by_another() {
        for (EntryState entry :
                List.of(new EntryState.Fetching(), new EntryState.TakenUp(Examples.holder(), Examples.APPLICATION))) {
            assertThat(result(procedure.handle(Optional.empty(), submit(entry), Examples.officer())))
                    .isEqualTo("x");
        }
    }

    @Test
    void another_mission_is_told_that_there_is_no_such_case_whatever_it_asks() {
        for (ApplicationState state : Files.everyState()) {
            everyCommand().stream()
                    .filter(ApplicationCommand.AtTheOffice.class::isInstance)
                    .map(c -> result(procedure.handle(Optional.of(Files.in(state)), c, Examples.foreignOfficer())))
                    .forEach(r -> assertThat(r).isEqualTo("not-found"));
        }
    }

    @Test
    void a_conflict_lists_exactly_what_the_state_takes() {
        for (ApplicationState state : Files.everyState()) {
            Set<String> taken = new HashSet<>();
            Set<String> allowed = new HashSet<>();
            for (ApplicationCommand command : everyCommand()) {
                switch (procedure.handle(Optional.of(Files.in(state)), command, Examples.officer())) {
                    case Outcome.Refused<VisaApplication>(Refusal refusal) -> allowed.addAll(refusal.allowed());
                    default -> taken.add(command.command());
                }
            }
            taken.removeAll(Set.of(
                    "term", "fingerprint-duty", "register-answers", "refusal-at-once", "lapse", "approval-news"));
            assertThat(allowed).as(state.code()).isEqualTo(taken);
        }
    }

    @Test
    void every_file_can_be_written_and_read_back() {
        for (ApplicationState state : Files.everyState()) {
            VisaApplication file = Files.in(state);
            assertThat(CaseJson.read(CaseJson.write(file), VisaApplication.class))
                    .isEqualTo(file);
        }
    }

    @Test
    void the_person_is_forgotten_when_the_case_ends() {
        Files.everyState().stream()
                .filter(state -> !(state instanceof ApplicationState.Open))
                .forEach(state ->
                        assertThat(CaseJson.write(Files.in(state))).doesNotContain("SHARMA", "P0001", "Dostyk"));
    }

    @Test
    void what_a_register_told_of_the_person_is_forgotten_when_the_case_ends() {
        assertThat(everyMove().stream().map(Move::file))
                .filteredOn(file ->
                        List.of("ISSUED", "REFUSED", "WITHDRAWN", "LAPSED").contains(file.state()))
                .hasSizeGreaterThan(5)
                .allSatisfy(file -> assertThat(CaseJson.write(file)).doesNotContain("1971"));
    }

    @Test
    void no_event_stage_or_detail_holds_personal_data_and_every_stage_is_the_missions() {
        for (Move<VisaApplication> move : everyMove()) {
            String told = move.events().stream().map(EventCatalogue::write).collect(joining())
                    + CaseJson.write(move.stages())
                    + CaseJson.write(move.detail());
            assertThat(told).doesNotContain("SHARMA", "ANITA", "P0001", "1990", "1971", "Dostyk", "photo");
            if (move.transition().equals("R-040")) {
                assertThat(move.stages()).isEmpty(); // nothing changes its state
            }
            assertThat(move.stages()).allSatisfy(stage -> {
                assertThat(stage.service()).isEqualTo("S3");
                assertThat(stage.reporterKind()).isEqualTo("FOREIGN_MISSION");
                assertThat(stage.reporter()).isEqualTo(Examples.MISSION);
            });
        }
    }

    @Test
    void stages_are_those_of_the_published_table() {
        assertThat(everyMove().stream()
                        .filter(m -> !m.transition().equals("R-040"))
                        .map(m -> m.transition() + " " + m.stages().getFirst().code()
                                + (m.stages().getFirst().optional() ? "?" : ""))
                        .distinct()
                        .filter(line -> !line.startsWith("V-TERM")))
                .containsExactlyInAnyOrder(
                        "V1 SUBMITTED?",
                        "V2 VISA_RETURNED",
                        "V2-LAPSED VISA_WITHDRAWN",
                        "V3 VISA_ACCEPTED",
                        "V4 VISA_FINGERPRINT_PENDING",
                        "V5 VISA_FINGERPRINT_DONE",
                        "V6 VISA_REFUSED",
                        "V9 VISA_KNB_ANSWERED",
                        "V10 VISA_REFUSED",
                        "V11 TO_PRINT?",
                        "V12 TO_PRINT?",
                        "V13 VISA_ISSUED",
                        "V14 VISA_WITHDRAWN");
    }

    private List<Move<VisaApplication>> everyMove() {
        Stream<Optional<VisaApplication>> files = Stream.concat(
                Stream.of(Optional.empty()), Files.everyState().stream().map(s -> Optional.of(Files.in(s))));
        return files.flatMap(file -> everyCommand().stream().map(c -> procedure.handle(file, c, Examples.officer())))
                .filter(Move.class::isInstance)
                .map(move -> (Move<VisaApplication>) move)
                .toList();
    }

    /** Whatever is tried in whatever order: an ended case stays ended, and each blank taken is accounted for exactly once. */
    @Test
    void random_commands_keep_the_blanks_accounted_for() {
        long seed = 20260312;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            Optional<VisaApplication> file = Optional.empty();
            List<String> taken = new ArrayList<>();
            List<String> ended = new ArrayList<>();
            for (int step = 0; step < 40; step++) {
                ApplicationCommand command = someCommand(random, step, file);
                if (procedure.handle(file, command, Examples.officer()) instanceof Move<VisaApplication> move) {
                    assertThat(file.filter(f -> !(f.standing() instanceof ApplicationState.Open)))
                            .as("seed %d", seed)
                            .isEmpty();
                    file = Optional.of(move.file());
                    move.rows().forEach(row -> account(row, taken, ended));
                }
            }
            boolean open = file.orElseThrow().standing() instanceof ApplicationState.ToPrint;
            assertThat(ended)
                    .as("seed %d round %d", seed, round)
                    .doesNotHaveDuplicates()
                    .hasSize(taken.size() - (open ? 1 : 0));
            assertThat(taken).containsAll(ended);
        }
    }

    private static ApplicationCommand someCommand(Random random, int step, Optional<VisaApplication> file) {
        StickerNumber fresh = StickerNumber.ofSerial(step + 1);
        String number = file.map(VisaApplication::standing)
                .filter(ApplicationState.ToPrint.class::isInstance)
                .map(s -> ((ApplicationState.ToPrint) s).sticker().number())
                .orElse("KZ0000042");
        List<ApplicationCommand> choice = new ArrayList<>(everyCommand());
        choice.addAll(
                List.of(new Approve(fresh, Known.NOTHING), new SpoilBlank(fresh), new Issue(number, Examples.VISA)));
        choice.removeIf(
                c -> c.equals(Files.approve("KZ0000043")) || c.equals(new SpoilBlank(new StickerNumber("KZ0000044"))));
        choice.removeIf(c -> c instanceof Withdraw && random.nextInt(4) > 0);
        return step == 0 ? SUBMIT : choice.get(random.nextInt(choice.size()));
    }

    private static void account(Row row, List<String> taken, List<String> ended) {
        String number = String.valueOf(row.values().get("number"));
        switch (row.table().name()) {
            case "blanks" -> taken.add(number);
            case "blank_status" -> ended.add(number);
            default -> assertThat(row.table().name()).startsWith("visa");
        }
    }
}
