package kz.ruqsat.visa.invitation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.ledger.CaseJson;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.visa.InvitationClosed;
import kz.ruqsat.contracts.visa.InvitationFreed;
import kz.ruqsat.contracts.visa.InvitationTakenUp;
import kz.ruqsat.visa.Examples;
import kz.ruqsat.visa.invitation.EntryCommand.Close;
import kz.ruqsat.visa.invitation.EntryCommand.Free;
import kz.ruqsat.visa.invitation.EntryCommand.Receive;
import kz.ruqsat.visa.invitation.EntryCommand.RecordHolder;
import kz.ruqsat.visa.invitation.EntryCommand.TakeUp;
import kz.ruqsat.visa.invitation.EntryCommand.Use;
import kz.ruqsat.visa.invitation.EntryState.Closed;
import kz.ruqsat.visa.invitation.EntryState.Fetching;
import kz.ruqsat.visa.invitation.EntryState.Open;
import kz.ruqsat.visa.invitation.EntryState.TakenUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationTableTest {

    private final InvitationProcedure procedure = new InvitationProcedure();

    private static Map<String, Optional<InvitationEntry>> everyState() {
        Map<String, Optional<InvitationEntry>> states = new LinkedHashMap<>();
        states.put("-", Optional.empty());
        for (EntryState state : List.of(
                new Fetching(),
                new Open(Examples.holder()),
                new TakenUp(Examples.holder(), Examples.APPLICATION),
                new Closed("EXPIRED"))) {
            states.put(state.code(), Optional.of(new InvitationEntry(Examples.invitation(), state)));
        }
        return states;
    }

    private static List<EntryCommand> everyCommand() {
        return List.of(
                new Receive(Examples.invitation()),
                new RecordHolder(Examples.holder(), "491240000504"),
                takeUp(),
                new Free(Examples.APPLICATION, Free.End.REFUSED),
                new Free(Examples.APPLICATION, Free.End.WITHDRAWN),
                new Free(Examples.APPLICATION, Free.End.RETURNED),
                new Use(Examples.APPLICATION),
                new Close("ANNULLED"));
    }

    private static TakeUp takeUp() {
        return new TakeUp(Examples.APPLICATION);
    }

    /** Every state with every command: where it leads, {@code =} for unchanged, else the problem. */
    @Test
    void the_whole_table() {
        String table = everyState().entrySet().stream()
                .map(state -> state.getKey() + ": "
                        + everyCommand().stream()
                                .map(command -> result(procedure.handle(state.getValue(), command, Examples.officer())))
                                .collect(joining(" | ")))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                -: N1 FETCHING | not-found | not-found | not-found | not-found | not-found | not-found | =
                FETCHING: = | N2 OPEN | state-conflict | state-conflict | state-conflict | state-conflict | state-conflict | N6 CLOSED
                OPEN: = | = | N3 TAKEN_UP | state-conflict | state-conflict | state-conflict | state-conflict | N6 CLOSED
                TAKEN_UP: = | = | state-conflict | N4 OPEN | N4 OPEN | N4 OPEN | N5 CLOSED | N6 CLOSED
                CLOSED: = | = | state-conflict | = | = | = | rule-violation | =""");
    }

    private static String result(Outcome<InvitationEntry> outcome) {
        return switch (outcome) {
            case Move<InvitationEntry> move ->
                move.transition() + " " + move.file().state();
            case Outcome.Unchanged<InvitationEntry> _ -> "=";
            case Outcome.Refused<InvitationEntry>(Refusal refusal) -> refusal.problem();
        };
    }

    @Test
    void every_file_can_be_written_and_read_back() {
        everyState().values().stream()
                .flatMap(Optional::stream)
                .forEach(file -> assertThat(CaseJson.read(CaseJson.write(file), InvitationEntry.class))
                        .isEqualTo(file));
    }

    @Test
    void the_person_is_forgotten_when_the_invitation_closes() {
        Move<InvitationEntry> closed = moved(open(), new Close("EXPIRED"));

        assertThat(CaseJson.write(closed.file())).doesNotContain("SHARMA", "P0001");
        assertThat(closed.calledOff()).containsExactly("fetch-holder");
        assertThat(closed.events()).containsExactly(new InvitationClosed("0012345678", "EXPIRED"));
    }

    @Test
    void no_stage_is_reported_for_an_invitation_since_another_service_owns_it() {
        assertThat(moved(open(), takeUp()).stages()).isEmpty();
    }

    @Test
    void it_tells_which_application_took_it_up_and_how_that_ended() {
        var taken = new InvitationEntry(Examples.invitation(), new TakenUp(Examples.holder(), Examples.APPLICATION));

        assertThat(moved(open(), takeUp()).events())
                .containsExactly(new InvitationTakenUp("0012345678", Examples.APPLICATION));
        for (Free.End end : Free.End.values()) {
            assertThat(moved(taken, new Free(Examples.APPLICATION, end)).events())
                    .containsExactly(new InvitationFreed("0012345678", Examples.APPLICATION, end.name()));
        }
    }

    @Test
    void another_application_neither_frees_nor_uses_an_invitation() {
        var taken = Optional.of(
                new InvitationEntry(Examples.invitation(), new TakenUp(Examples.holder(), Examples.APPLICATION)));

        assertThat(result(
                        procedure.handle(taken, new Free(Examples.INVITATION, Free.End.WITHDRAWN), Examples.officer())))
                .isEqualTo("state-conflict");
        assertThat(result(procedure.handle(taken, new Use(Examples.INVITATION), Examples.officer())))
                .isEqualTo("state-conflict");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-29T18:59:59Z, N5 CLOSED", "2026-06-29T19:00:00Z, rule-violation"})
    void R_132_the_last_day_of_the_visa_counts_in_Astana(Instant at, String result) {
        var taken = new InvitationEntry(Examples.invitation(), new TakenUp(Examples.holder(), Examples.APPLICATION));

        assertThat(result(procedure.handle(Optional.of(taken), new Use(Examples.APPLICATION), Examples.officerAt(at))))
                .isEqualTo(result);
    }

    private static InvitationEntry open() {
        return new InvitationEntry(Examples.invitation(), new Open(Examples.holder()));
    }

    private Move<InvitationEntry> moved(InvitationEntry entry, EntryCommand command) {
        return (Move<InvitationEntry>) procedure.handle(Optional.of(entry), command, Examples.officer());
    }
}
