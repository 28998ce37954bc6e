package kz.ruqsat.invitation.petition;

import static kz.ruqsat.invitation.petition.Cases.REQUEST;
import static kz.ruqsat.invitation.petition.Cases.TUESDAY;
import static kz.ruqsat.invitation.petition.Cases.VISA;
import static kz.ruqsat.invitation.petition.Cases.aPetition;
import static kz.ruqsat.invitation.petition.Cases.term;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.invitation.petition.Cases.Led;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every state with every command, held against the table of the domain. */
class StateTableTest {

    /** State, command and the row that takes it; whatever is not here is refused, or without effect if a service or a clock brings it. */
    private static final Map<String, String> ROWS = Map.ofEntries(
            row("RETURNED Resubmit", "I2 SUBMITTED"),
            row("SUBMITTED ReturnPetition", "I3 RETURNED"),
            row("SUBMITTED RefuseAcceptance", "I4 REFUSED"),
            row("SUBMITTED Register", "I5 REGISTERED"),
            row("REGISTERED AssignReview", "I6 MIA_REVIEW"),
            row("SUBMITTED RecordRegisterAnswers", "R-040 SUBMITTED"),
            row("AWAITING_DECISION RecordRegisterAnswers", "R-040 AWAITING_DECISION"),
            row("MIA_REVIEW RecordCheck", "R-081 MIA_REVIEW"),
            row("MIA_REVIEW RefuseReview", "I7 REFUSED"),
            row("MIA_REVIEW RequestApproval", "I8 AWAITING_KNB"),
            row("MIA_REVIEW WaiveApproval", "I8a AWAITING_DECISION"),
            row("AWAITING_KNB StartApprovalTerm", "K3 AWAITING_KNB"),
            row("AWAITING_KNB ExtendApprovalTerm", "K4 AWAITING_KNB"),
            row("AWAITING_KNB MarkApprovalOverdue", "K8 AWAITING_KNB"),
            row("AWAITING_KNB RecordAnswer", "I9 AWAITING_DECISION"),
            row("AWAITING_DECISION AgreeInvitation", "I10 AGREED"),
            row("AWAITING_DECISION RefuseInvitation", "I11 REFUSED"),
            row("SUBMITTED Withdraw", "I12 WITHDRAWN"),
            row("RETURNED Withdraw", "I12 WITHDRAWN"),
            row("REGISTERED Withdraw", "I12 WITHDRAWN"),
            row("MIA_REVIEW Withdraw", "I12 WITHDRAWN"),
            row("AWAITING_KNB Withdraw", "I12 WITHDRAWN"),
            row("AWAITING_DECISION Withdraw", "I12 WITHDRAWN"),
            row("RETURNED LapsePetition", "I13 LAPSED"),
            row("AGREED UseInvitation", "I14 USED"),
            row("AGREED ExpireInvitation", "I15 EXPIRED"),
            row("AGREED AnnulInvitation", "I16 ANNULLED"),
            row("AGREED GiveUpInvitation", "I16 ANNULLED"),
            row("SUBMITTED RecordMissedTerm", "R-083 SUBMITTED"),
            row("RETURNED RecordMissedTerm", "R-083 RETURNED"),
            row("REGISTERED RecordMissedTerm", "R-083 REGISTERED"),
            row("MIA_REVIEW RecordMissedTerm", "R-083 MIA_REVIEW"),
            row("AWAITING_KNB RecordMissedTerm", "R-083 AWAITING_KNB"),
            row("AWAITING_DECISION RecordMissedTerm", "R-083 AWAITING_DECISION"));

    private static Map.Entry<String, String> row(String step, String result) {
        return Map.entry(step, result);
    }

    private static Map<String, Led> everyState() {
        Led filed = aPetition().filed();
        Led agreed = filed.agreed();
        Led returned = filed.then(new PetitionCommand.ReturnPetition(List.of("RG-ACC-05"), List.of()));
        return Stream.of(
                        filed,
                        returned,
                        filed.registered(),
                        filed.reviewed(),
                        filed.sent(),
                        filed.decidable(),
                        agreed,
                        filed.then(new PetitionCommand.RefuseAcceptance(List.of("RG-ACC-04"))),
                        filed.then(new PetitionCommand.Withdraw(Cases.OWNER)),
                        returned.then(new PetitionCommand.LapsePetition()),
                        agreed.then(new PetitionCommand.UseInvitation(VISA)),
                        agreed.then(new PetitionCommand.ExpireInvitation()),
                        agreed.then(new PetitionCommand.AnnulInvitation(List.of("RG-SVC-01"))))
                .collect(Collectors.toMap(led -> led.file().state(), led -> led));
    }

    private static List<PetitionCommand> everyCommand() {
        return List.of(
                aPetition().filing(),
                new PetitionCommand.Resubmit(Cases.OWNER, aPetition().content(), "/invitee"),
                new PetitionCommand.ReturnPetition(List.of("RG-ACC-01"), List.of()),
                new PetitionCommand.RefuseAcceptance(List.of("RG-ACC-02")),
                new PetitionCommand.RecordRegisterAnswers(1, Moment.FILED, List.of()),
                new PetitionCommand.Register(),
                new PetitionCommand.AssignReview(),
                new PetitionCommand.RecordCheck(Check.REFUSAL_GROUNDS, CheckOutcome.FAILED, "RG-ENT-01", "list"),
                new PetitionCommand.RefuseReview(List.of("RG-MIA-04")),
                new PetitionCommand.RequestApproval(),
                new PetitionCommand.WaiveApproval(new Waiver("RECIPROCITY", "note")),
                new PetitionCommand.StartApprovalTerm(REQUEST, TUESDAY, term(StatutoryClock.KNB_3WD, TUESDAY)),
                new PetitionCommand.ExtendApprovalTerm(REQUEST, TUESDAY, term(StatutoryClock.KNB_30CD, TUESDAY)),
                new PetitionCommand.MarkApprovalOverdue(REQUEST, "KNB_3WD", TUESDAY),
                new PetitionCommand.RecordAnswer(REQUEST, "APPROVED", TUESDAY),
                new PetitionCommand.AgreeInvitation(),
                new PetitionCommand.RefuseInvitation(List.of("RG-ENT-01")),
                new PetitionCommand.Withdraw(Cases.OWNER),
                new PetitionCommand.LapsePetition(),
                new PetitionCommand.UseInvitation(VISA),
                new PetitionCommand.ExpireInvitation(),
                new PetitionCommand.AnnulInvitation(List.of("RG-SVC-01")),
                new PetitionCommand.GiveUpInvitation(Cases.OWNER),
                new PetitionCommand.RecordMissedTerm("MIA_REVIEW", TUESDAY));
    }

    @Test
    void no_state_and_no_command_is_left_out() {
        Set<String> states = everyState().keySet();
        Set<Class<?>> commands = everyCommand().stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(leaves(Standing.class)).as("the draft is never stored").hasSize(states.size() + 1);
        assertThat(leaves(PetitionCommand.class)).isEqualTo(commands);
    }

    @TestFactory
    Stream<DynamicTest> every_state_takes_what_the_table_says_and_nothing_else() {
        return everyState().entrySet().stream()
                .flatMap(state ->
                        everyCommand().stream().map(command -> step(state.getKey(), state.getValue(), command)));
    }

    private static DynamicTest step(String state, Led led, PetitionCommand command) {
        String step = state + " " + command.getClass().getSimpleName();
        return DynamicTest.dynamicTest(step, () -> hold(step, led, command));
    }

    private static void hold(String step, Led led, PetitionCommand command) {
        Led taking = switch (step) {
            case "MIA_REVIEW RefuseReview" -> refusable();
            case "MIA_REVIEW WaiveApproval" -> waivable();
            default -> led;
        };
        Outcome<PetitionFile> outcome = taking.tries(command);
        if (ROWS.containsKey(step)) {
            Move<PetitionFile> move = Cases.move(outcome);
            assertThat(move.transition() + " " + move.file().state()).isEqualTo(ROWS.get(step));
            assertThat(move.events()).isNotEmpty();
        } else if (command instanceof PetitionCommand.FromOtherService || command instanceof PetitionCommand.ByTime) {
            assertThat(outcome).isInstanceOf(Outcome.Unchanged.class);
        } else {
            Refusal refusal = Cases.refusal(outcome);
            assertThat(refusal.problem()).isEqualTo("state-conflict");
            assertThat(refusal.state()).isEqualTo(led.file().state());
            assertThat(new TreeSet<>(refusal.allowed()))
                    .isEqualTo(namesTakenIn(led.file().state()));
        }
    }

    private static Led refusable() {
        return aPetition().ofCitizen("IN", "EMB-BER").filed().reviewed();
    }

    private static Led waivable() {
        return aPetition().byNoteVerbale().forCategory("A1").filed().reviewed();
    }

    /** What a division's petition takes: nothing of it is ever waived. */
    private static Set<String> namesTakenIn(String state) {
        return everyCommand().stream()
                .filter(command -> !(command instanceof PetitionCommand.WaiveApproval))
                .filter(command ->
                        ROWS.containsKey(state + " " + command.getClass().getSimpleName()))
                .map(Allowed::nameOf)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void i8a_is_offered_where_the_approval_may_be_waived() {
        assertThat(Allowed.in(waivable().file())).contains("approval-waiver", "approval-request");
        assertThat(Allowed.in(aPetition().filed().reviewed().file())).doesNotContain("approval-waiver");
    }

    @Test
    void a_case_that_is_not_there_is_not_found_and_other_services_are_not_refused() {
        PetitionProcedure procedure = new PetitionProcedure(DeskPolicy.NONE);
        for (PetitionCommand command : everyCommand()) {
            Outcome<PetitionFile> outcome =
                    procedure.handle(Optional.empty(), command, Act.of(TUESDAY, Cases.officer("MIA75")));
            switch (command) {
                case PetitionCommand.FilePetition _ -> assertThat(outcome).isInstanceOf(Move.class);
                case PetitionCommand.FromOtherService _ -> assertThat(outcome).isInstanceOf(Outcome.Unchanged.class);
                default -> assertThat(Cases.refusal(outcome).problem()).isEqualTo("not-found");
            }
        }
    }

    @Test
    void a_case_of_another_body_or_inviter_is_not_found_in_any_state() {
        for (Led led : everyState().values()) {
            for (PetitionCommand command : everyCommand()) {
                if (command instanceof PetitionCommand.ByOfficer) {
                    assertNotFound(led, command, Cases.officer("MIA71"));
                    assertNotFound(led, command, new Actor("inviter", "INVITER", "MIA75"));
                }
            }
            assertNotFound(led, new PetitionCommand.Withdraw("491251001806"), new Actor("other", "INVITER", ""));
            assertNotFound(led, new PetitionCommand.Withdraw(Cases.OWNER), Cases.officer("MIA75"));
            assertNotFound(
                    led, new PetitionCommand.GiveUpInvitation("491251001806"), new Actor("other", "INVITER", ""));
            assertNotFound(led, new PetitionCommand.GiveUpInvitation(Cases.OWNER), Cases.officer("MIA75"));
        }
    }

    private static void assertNotFound(Led led, PetitionCommand command, Actor actor) {
        Outcome<PetitionFile> outcome =
                led.procedure().handle(Optional.of(led.file()), command, Act.of(TUESDAY, actor));
        assertThat(Cases.refusal(outcome).problem()).isEqualTo("not-found");
    }

    /** Whatever comes in whatever order: a terminal state stays, agreement needs an approval, and the Committee is asked once. */
    @Test
    void random_sequences_keep_the_invariants() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<PetitionCommand> commands = everyCommand();
        for (int sequence = 0; sequence < 500; sequence++) {
            Led led = aPetition().filed();
            List<String> way = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                PetitionCommand command = commands.get(random.nextInt(commands.size()));
                Outcome<PetitionFile> outcome = led.tries(command);
                if (outcome instanceof Move<PetitionFile> move) {
                    assertThat(led.file().standing())
                            .as("seed %s after %s", seed, way)
                            .isNotInstanceOf(Standing.Terminal.class);
                    way.add(move.transition());
                    led = new Led(led.procedure(), move, led.now());
                }
            }
            if (way.contains("I10")) {
                assertThat(way).as("seed %s", seed).containsSubsequence("I5", "I6", "I8", "I9", "I10");
            }
            assertThat(way)
                    .as("seed %s: nothing of a division's is waived", seed)
                    .doesNotContain("I8a");
            assertThat(way.stream().filter("I8"::equals)).as("seed %s", seed).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static Set<Class<?>> leaves(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? leaves(type).stream() : Stream.of(type))
                .collect(Collectors.toSet());
    }
}
