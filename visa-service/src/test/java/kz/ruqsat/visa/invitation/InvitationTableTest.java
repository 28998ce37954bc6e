package kz.ruqsat.visa.invitation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
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
import kz.ruqsat.rulebook.reference.EntryKind;
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

    private static final LocalDate LONG_ENOUGH = LocalDate.of(2026, 9, 29);

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
                new RecordHolder(Examples.holder()),
                takeUp(),
                new Free(Examples.APPLICATION, Free.End.REFUSED),
                new Free(Examples.APPLICATION, Free.End.WITHDRAWN),
                new Use(Examples.APPLICATION, Examples.terms()),
                new Close("ANNULLED"));
    }

    private static TakeUp takeUp() {
        return new TakeUp(Examples.APPLICATION, Examples.MISSION, "p0001 kna2", LONG_ENOUGH);
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
                -: N1 FETCHING | not-found | not-found | not-found | not-found | not-found | =
                FETCHING: = | N2 OPEN | state-conflict | state-conflict | state-conflict | state-conflict | N6 CLOSED
                OPEN: = | = | N3 TAKEN_UP | state-conflict | state-conflict | state-conflict | N6 CLOSED
                TAKEN_UP: = | = | state-conflict | N4 OPEN | N4 OPEN | N5 CLOSED | N6 CLOSED
                CLOSED: = | = | state-conflict | = | = | rule-violation | =""");
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
        assertThat(result(procedure.handle(taken, new Use(Examples.INVITATION, Examples.terms()), Examples.officer())))
                .isEqualTo("state-conflict");
    }

    @Test
    void R_133_another_mission_is_refused_and_learns_nothing_of_the_person() {
        Refusal refusal =
                refused(open(), new TakeUp(Examples.APPLICATION, "EMB-ISB", "X99999", LocalDate.of(2026, 1, 1)));

        assertThat(refusal.rules()).containsExactly("R-133");
        assertThat(refusal.grounds()).containsExactly("RG-CON-02");
    }

    @ParameterizedTest
    @CsvSource({"P0001KNA3", "P0OO1KNA2", "''", "?"})
    void R_132_another_document_is_another_person(String number) {
        Refusal refusal = refused(open(), new TakeUp(Examples.APPLICATION, Examples.MISSION, number, LONG_ENOUGH));

        assertThat(refusal.rules()).containsExactly("R-132");
        assertThat(refusal.errors()).extracting(Refusal.FieldError::pointer).containsExactly("/travelDocumentNumber");
    }

    @Test
    void R_030_a_passport_good_for_three_months_after_the_visa_is_enough_and_a_day_less_is_not() {
        TakeUp tooShort = new TakeUp(Examples.APPLICATION, Examples.MISSION, "P0001KNA2", LONG_ENOUGH.minusDays(1));

        assertThat(moved(open(), takeUp()).transition()).isEqualTo("N3");
        assertThat(refused(open(), tooShort).rules()).containsExactly("R-030");
        assertThat(refused(open(), tooShort).grounds()).containsExactly("RG-CON-04");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-29T18:59:59Z, N3 TAKEN_UP", "2026-06-29T19:00:00Z, rule-violation"})
    void R_132_the_last_day_of_the_visa_counts_in_Astana(Instant at, String result) {
        assertThat(result(procedure.handle(Optional.of(open()), takeUp(), Examples.officerAt(at))))
                .isEqualTo(result);
    }

    @Test
    void R_132_a_wider_visa_is_refused_at_the_handing_over() {
        VisaTerms wider =
                new VisaTerms("C3", EntryKind.MULTIPLE, LocalDate.of(2026, 3, 31), LocalDate.of(2026, 6, 30), 0);
        var taken = new InvitationEntry(Examples.invitation(), new TakenUp(Examples.holder(), Examples.APPLICATION));

        Refusal refusal = refused(taken, new Use(Examples.APPLICATION, wider));

        assertThat(refusal.rules()).containsExactly("R-132");
        assertThat(refusal.detail()).contains("category", "entries", "validFrom", "validTo", "stayDays");
        assertThat(wider.widerThan(wider)).isEmpty();
    }

    private static InvitationEntry open() {
        return new InvitationEntry(Examples.invitation(), new Open(Examples.holder()));
    }

    private Move<InvitationEntry> moved(InvitationEntry entry, EntryCommand command) {
        return (Move<InvitationEntry>) procedure.handle(Optional.of(entry), command, Examples.officer());
    }

    private Refusal refused(InvitationEntry entry, EntryCommand command) {
        return ((Outcome.Refused<InvitationEntry>) procedure.handle(Optional.of(entry), command, Examples.officer()))
                .refusal();
    }
}
