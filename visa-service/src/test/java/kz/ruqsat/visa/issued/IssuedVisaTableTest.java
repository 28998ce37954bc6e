package kz.ruqsat.visa.issued;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Row;
import kz.ruqsat.casework.Term;
import kz.ruqsat.casework.ledger.CaseJson;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.visa.BorderCrossed;
import kz.ruqsat.contracts.visa.InvalidVisaLinked;
import kz.ruqsat.contracts.visa.InvalidVisaReplaced;
import kz.ruqsat.contracts.visa.VisaCancelled;
import kz.ruqsat.contracts.visa.VisaInvalidated;
import kz.ruqsat.contracts.visa.VisaUsedUp;
import kz.ruqsat.rulebook.facts.BodyKind;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Earlier;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Told;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.visa.Examples;
import kz.ruqsat.visa.application.Basis;
import kz.ruqsat.visa.incountry.Membership;
import kz.ruqsat.visa.incountry.Petition;
import kz.ruqsat.visa.issued.Crossing.Direction;
import kz.ruqsat.visa.issued.Crossing.Meaning;
import kz.ruqsat.visa.issued.VisaCommand.Begin;
import kz.ruqsat.visa.issued.VisaCommand.Cancel;
import kz.ruqsat.visa.issued.VisaCommand.LinkApplication;
import kz.ruqsat.visa.issued.VisaCommand.PassLastDay;
import kz.ruqsat.visa.issued.VisaCommand.RecordCrossing;
import kz.ruqsat.visa.issued.VisaCommand.Replace;
import kz.ruqsat.visa.issued.VisaCommand.ReportCorrection;
import kz.ruqsat.visa.issued.VisaCommand.Supersede;
import kz.ruqsat.visa.issued.VisaStanding.Active;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IssuedVisaTableTest {

    /** Wednesday, 20 May 2026, noon in Astana: the holder is in the country. */
    private static final Instant IN_MAY = Instant.parse("2026-05-20T07:00:00Z");

    private final IssuedVisaProcedure procedure = new IssuedVisaProcedure();

    private static List<VisaCommand> everyCommand() {
        return List.of(
                new Begin(Visas.active(), Visas.sticker(), Visas.bearer(Bearer.Document.NEW), Begin.Origin.APPLICATION),
                new PassLastDay(),
                entry("2026-05-12T03:20:00Z"),
                exit("2026-05-19T03:20:00Z"),
                new ReportCorrection("MIA75", BodyKind.MIA_TD, CorrectionMadeBy.OTHER),
                new Cancel(Cancel.NEW_VISA_ISSUED, "EMB-DEL", BodyKind.FOREIGN_MISSION),
                new Supersede(Examples.APPLICATION.value(), "MIA75", BodyKind.MIA_TD),
                new LinkApplication(Examples.APPLICATION),
                new Replace(Examples.VISA, Examples.APPLICATION));
    }

    private static RecordCrossing entry(String at) {
        return new RecordCrossing(Visas.crossing(Direction.ENTRY, at));
    }

    private static RecordCrossing exit(String at) {
        return new RecordCrossing(Visas.crossing(Direction.EXIT, at));
    }

    private static Act at(Instant at) {
        return Act.of(at, new Actor("officer", "MIA_OFFICER", "MIA75"));
    }

    private Outcome<IssuedVisa> on(IssuedVisa visa, VisaCommand command) {
        return procedure.handle(Optional.of(visa), command, at(IN_MAY));
    }

    private Move<IssuedVisa> move(IssuedVisa visa, VisaCommand command) {
        return (Move<IssuedVisa>) on(visa, command);
    }

    /** Every standing with every command: where it leads, {@code =} for unchanged, else the problem ({@code x} for a state conflict). */
    @Test
    void the_whole_table() {
        String table = Visas.everyStanding().stream()
                .map(standing -> standing.code() + ": "
                        + everyCommand().stream()
                                .map(command -> result(on(Visas.in(standing), command)))
                                .collect(joining(" | ")))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                ACTIVE: x | L2 EXPIRED | L-BORDER ACTIVE | L3 USED_UP | L4 INVALID | L5 CANCELLED | L6 SUPERSEDED | x | x
                EXPIRED: x | = | = | = | x | x | x | x | x
                USED_UP: x | = | = | = | x | x | x | x | x
                INVALID: x | = | = | = | = | x | x | L-LINK INVALID | L-REPLACED INVALID
                CANCELLED: x | = | = | = | x | x | x | x | x
                SUPERSEDED: x | = | = | = | x | x | x | x | x""");
    }

    private static String result(Outcome<IssuedVisa> outcome) {
        return switch (outcome) {
            case Move<IssuedVisa> move -> move.transition() + " " + move.file().state();
            case Outcome.Unchanged<IssuedVisa> _ -> "=";
            case Outcome.Refused<IssuedVisa>(Refusal refusal) ->
                refusal.problem().equals("state-conflict") ? "x" : refusal.problem();
        };
    }

    @Test
    void a_visa_begins_with_its_issue_alone_and_a_crossing_on_an_unknown_one_is_kept() {
        assertThat(everyCommand().stream().map(c -> result(procedure.handle(Optional.empty(), c, Examples.officer()))))
                .containsExactly(
                        "L1 ACTIVE",
                        "not-found",
                        "=",
                        "=",
                        "not-found",
                        "not-found",
                        "not-found",
                        "not-found",
                        "not-found");
    }

    @Test
    void a_conflict_lists_exactly_what_the_standing_takes() {
        for (VisaStanding standing : Visas.everyStanding()) {
            Set<String> taken = new HashSet<>();
            Set<String> allowed = new HashSet<>();
            for (VisaCommand command : everyCommand()) {
                switch (on(Visas.in(standing), command)) {
                    case Outcome.Refused<IssuedVisa>(Refusal refusal) -> allowed.addAll(refusal.allowed());
                    default -> taken.add(command.command());
                }
            }
            taken.removeAll(Set.of("expiry", "link", "succession"));
            if (standing instanceof VisaStanding.Invalid) {
                taken.remove("correction"); // said once more it changes nothing
            }
            assertThat(allowed).as(standing.code()).isEqualTo(taken);
        }
    }

    @Test
    void every_file_can_be_written_and_read_back() {
        for (VisaStanding standing : Visas.everyStanding()) {
            IssuedVisa visa = Visas.in(standing);
            assertThat(CaseJson.read(CaseJson.write(visa), IssuedVisa.class)).isEqualTo(visa);
        }
    }

    @Test
    void L1_the_visa_stands_in_the_register_and_a_term_runs_to_the_last_day_printed_on_it() {
        var begin =
                new Begin(Visas.active(), Visas.sticker(), Visas.bearer(Bearer.Document.NEW), Begin.Origin.APPLICATION);

        var begun = (Move<IssuedVisa>) procedure.handle(Optional.empty(), begin, Examples.officer());

        assertThat(begun.rows())
                .extracting(row -> row.table().name())
                .containsExactly("visas", "visa_status", "travel_documents");
        Term term = begun.started().getFirst();
        assertThat(term.clock()).isEqualTo("VISA_VALIDITY");
        assertThat(term.computation().rule()).isEqualTo("L2");
        assertThat(term.dueBefore()).isEqualTo("2026-06-29T19:00:00Z");
        assertThat(term.account()).isEmpty();
    }

    @Test
    void R_050_R_060_R_136_the_register_says_what_a_visa_rests_on_and_I14_an_invitation_gives_one() {
        var petition = new Petition("491240000504", "", "", Earlier.NONE, Told.BY_INVITER, Membership.NONE);

        assertThat(printed(Visas.active()))
                .containsEntry("basis", "INVITATION")
                .containsEntry("invitation_case_id", Examples.INVITATION.value());
        assertThat(printed(restingOn(new Basis.NotNeeded("R-060"), "")))
                .containsEntry("basis", "R-060")
                .doesNotContainKey("invitation_case_id");
        assertThat(printed(restingOn(new Basis.Petitioned(petition), ""))).containsEntry("basis", "R-136");
        IssuedVisa next = restingOn(new Basis.Invited(Examples.invitation()), Examples.VISA.toString());
        assertThat(printed(next, Begin.Origin.OPERATION))
                .containsEntry("basis", "PREVIOUS_VISA")
                .containsEntry("previous_visa", Examples.VISA)
                .doesNotContainKey("invitation_case_id");
        assertThat(printed(next, Begin.Origin.APPLICATION))
                .as("in the place of an invalid visa, on an invitation of its own (R-022)")
                .containsEntry("basis", "INVITATION")
                .containsEntry("previous_visa", Examples.VISA)
                .containsEntry("invitation_case_id", Examples.INVITATION.value());
    }

    private Map<String, Object> printed(IssuedVisa visa) {
        return printed(visa, Begin.Origin.APPLICATION);
    }

    private Map<String, Object> printed(IssuedVisa visa, Begin.Origin origin) {
        var begin = new Begin(visa, Visas.sticker(), Visas.bearer(Bearer.Document.KNOWN), origin);
        var begun = (Move<IssuedVisa>) procedure.handle(Optional.empty(), begin, Examples.officer());
        return begun.rows().getFirst().values();
    }

    private static IssuedVisa restingOn(Basis basis, String previousVisa) {
        IssuedVisa visa = Visas.active();
        return new IssuedVisa(
                visa.visaId(),
                visa.number(),
                visa.form(),
                visa.person(),
                visa.office(),
                basis,
                visa.issuedIn(),
                visa.issuedAt(),
                visa.terms(),
                previousVisa,
                visa.standing());
    }

    @Test
    void L1_a_passport_that_is_known_is_not_kept_twice() {
        var begin = new Begin(
                Visas.active(), Visas.sticker(), Visas.bearer(Bearer.Document.KNOWN), Begin.Origin.APPLICATION);

        var begun = (Move<IssuedVisa>) procedure.handle(Optional.empty(), begin, Examples.officer());

        assertThat(begun.rows()).extracting(row -> row.table().name()).containsExactly("visas", "visa_status");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-29T18:59:59Z, true", "2026-06-29T19:00:00Z, false"})
    void R_132_a_visa_whose_last_day_is_over_is_not_handed_over(Instant at, boolean begins) {
        var begin =
                new Begin(Visas.active(), Visas.sticker(), Visas.bearer(Bearer.Document.NEW), Begin.Origin.APPLICATION);

        Outcome<IssuedVisa> outcome = procedure.handle(Optional.empty(), begin, at(at));

        assertThat(outcome instanceof Move).isEqualTo(begins);
    }

    @Test
    void L2_the_register_says_that_it_expired_when_its_last_day_was_over() {
        Instant over = Instant.parse("2026-06-29T19:00:00Z");

        var expired = (Move<IssuedVisa>)
                procedure.handle(Optional.of(Visas.active()), new PassLastDay(), Act.of(over, Actor.SYSTEM));

        assertThat(expired.rows()).containsExactly(status("EXPIRED", "EMB-DEL", over, over));
        assertThat(expired.stages()).allMatch(Move.Stage::optional).hasSize(1);
    }

    private static Row status(String status, String body, Instant since, Instant known) {
        return new Row(
                Row.Table.of("visa_status", "visa_id", "number", "status", "body", "at", "recorded_at"),
                Map.of(
                        "visa_id", Examples.VISA,
                        "number", 2,
                        "status", status,
                        "body", body,
                        "at", since,
                        "recorded_at", known));
    }

    @Test
    void L3_R_131_the_exit_on_a_single_entry_visa_closes_it_from_the_moment_of_the_crossing() {
        Move<IssuedVisa> left = move(Visas.active(), exit("2026-05-19T03:20:00Z"));

        Instant crossedAt = Instant.parse("2026-05-19T03:20:00Z");
        assertThat(left.rows()).contains(status("USED_UP", "EMB-DEL", crossedAt, IN_MAY));
        assertThat(left.events()).containsExactly(new VisaUsedUp("EMB-DEL", Visas.CROSSING, crossedAt));
        assertThat(left.stopped()).containsExactly("VISA_VALIDITY");
        assertThat(meaningOf(left.rows())).isEqualTo(Meaning.CLOSED_VISA.name());
        assertThat(Meaning.of(exit("2026-05-19T03:20:00Z").crossing(), left.file()))
                .isEqualTo(Meaning.CLOSED_VISA);
    }

    private static Object meaningOf(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.table().name().equals("border_crossings"))
                .map(row -> row.values().get("meaning"))
                .findFirst()
                .orElse("");
    }

    @Test
    void R_131_an_exit_on_a_visa_for_many_entries_leaves_it_valid_and_tells_where_the_holder_is() {
        Move<IssuedVisa> left = move(Visas.multiple(), exit("2026-05-19T03:20:00Z"));

        assertThat(left.file().standing())
                .isEqualTo(new Active(Whereabouts.ABROAD, Instant.parse("2026-05-19T03:20:00Z")));
        assertThat(left.events()).hasOnlyElementsOfType(BorderCrossed.class);
        assertThat(left.stages()).isEmpty();
    }

    @Test
    void crossings_told_in_the_wrong_order_leave_the_holder_where_the_last_one_took_place() {
        IssuedVisa visa = move(Visas.multiple(), exit("2026-05-19T03:20:00Z")).file();

        IssuedVisa after = move(visa, entry("2026-05-12T03:20:00Z")).file();

        assertThat(((Active) after.standing()).whereabouts()).isEqualTo(Whereabouts.ABROAD);
        IssuedVisa back = move(after, entry("2026-05-20T03:20:00Z")).file();
        assertThat(((Active) back.standing()).whereabouts()).isEqualTo(Whereabouts.IN_COUNTRY);
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void a_crossing_on_a_visa_that_is_not_valid_is_kept_and_changes_nothing(Direction direction) {
        var crossing = new RecordCrossing(Visas.crossing(direction, "2026-05-12T03:20:00Z"));
        Visas.everyStanding().stream().filter(s -> !(s instanceof Active)).forEach(standing -> {
            var kept = (Outcome.Unchanged<IssuedVisa>) on(Visas.in(standing), crossing);
            assertThat(meaningOf(kept.rows())).isEqualTo(Meaning.VISA_NOT_ACTIVE.name());
        });
    }

    @Test
    void a_crossing_before_the_visa_was_handed_over_is_kept_and_changes_nothing() {
        var kept = (Outcome.Unchanged<IssuedVisa>) on(Visas.active(), exit("2026-03-12T04:59:59Z"));

        assertThat(meaningOf(kept.rows())).isEqualTo(Meaning.VISA_NOT_ACTIVE.name());
    }

    @ParameterizedTest
    @CsvSource({
        "MIA75,          MIA_TD,          S2, MIA_TD,          MIA75",
        "MFA,            MFA,             S3, MFA,             MFA",
        "EMB-BER,        FOREIGN_MISSION, S3, FOREIGN_MISSION, EMB-BER",
        "BORDER_SERVICE, BORDER_SERVICE,  S3, FOREIGN_MISSION, EMB-DEL"
    })
    void L4_R_022_whoever_finds_a_correction_the_visa_is_invalid_at_once_and_R_011_the_stage_is_a_reporting_bodys(
            String body, BodyKind kind, String service, String reporterKind, String reporter) {
        Move<IssuedVisa> found = move(Visas.active(), new ReportCorrection(body, kind, CorrectionMadeBy.ISSUING_BODY));

        assertThat(found.file().state()).isEqualTo("INVALID");
        assertThat(found.rows()).containsExactly(status("INVALID", body, IN_MAY, IN_MAY));
        assertThat(found.events()).first().isInstanceOf(VisaInvalidated.class);
        Move.Stage stage = found.stages().getFirst();
        assertThat(stage.code()).isEqualTo("VISA_INVALIDATED");
        assertThat(stage.optional()).isFalse();
        assertThat(stage.service()).isEqualTo(service);
        assertThat(stage.reporterKind()).isEqualTo(reporterKind);
        assertThat(stage.reporter()).isEqualTo(reporter);
        assertThat(stage.grounds()).containsExactly("RG-OPS-01");
        assertThat(found.stopped()).containsExactly("VISA_VALIDITY");
    }

    @Test
    void R_022_is_asked_of_the_law_of_the_day_on_which_the_correction_is_found() {
        Act before = at(Instant.parse("2026-03-09T07:00:00Z"));
        var command = new ReportCorrection("MIA75", BodyKind.MIA_TD, CorrectionMadeBy.OTHER);

        Outcome<IssuedVisa> outcome = procedure.handle(Optional.of(Visas.active()), command, before);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(
                                        ((Outcome.Refused<?>) refused).refusal().rules())
                                .containsExactly("R-022"));
    }

    @Test
    void L5_R_031_the_older_visa_is_cancelled_by_the_issue_of_the_new_one_and_the_stage_can_be_switched_off() {
        Move<IssuedVisa> cancelled =
                move(Visas.active(), new Cancel(Cancel.NEW_VISA_ISSUED, "EMB-BER", BodyKind.FOREIGN_MISSION));

        assertThat(cancelled.events()).containsExactly(new VisaCancelled("EMB-BER", "NEW_VISA_ISSUED"));
        assertThat(cancelled.stages())
                .extracting(s -> s.code() + " " + s.optional() + " " + s.reporter() + " " + s.grounds())
                .containsExactly("VISA_CANCELLED true EMB-BER [NEW_VISA_ISSUED]");
        assertThat(cancelled.rows()).containsExactly(status("CANCELLED", "EMB-BER", IN_MAY, IN_MAY));
    }

    @Test
    void L6_R_021_a_visa_whose_place_is_taken_names_the_other_one() {
        UUID other = UUID.randomUUID();

        Move<IssuedVisa> superseded = move(Visas.active(), new Supersede(other, "MIA75", BodyKind.MIA_TD));

        assertThat(superseded.file().standing()).isEqualTo(new VisaStanding.Superseded(other));
        assertThat(superseded.rows()).containsExactly(status("SUPERSEDED", "MIA75", IN_MAY, IN_MAY));
    }

    @Test
    void nothing_of_the_person_is_in_an_event_a_stage_or_the_history() {
        var begin =
                new Begin(Visas.active(), Visas.sticker(), Visas.bearer(Bearer.Document.NEW), Begin.Origin.APPLICATION);

        var begun = (Move<IssuedVisa>) procedure.handle(Optional.empty(), begin, Examples.officer());

        assertThat(begun.events() + " " + begun.stages() + " " + begun.detail() + " " + begin.bearer())
                .doesNotContain("SHARMA", "P0001", "1990");
    }

    @Test
    void R_022_an_invalid_visa_stays_invalid_and_has_one_successor() {
        IssuedVisa invalid = move(
                        Visas.active(), new ReportCorrection("MIA75", BodyKind.MIA_TD, CorrectionMadeBy.OTHER))
                .file();
        Move<IssuedVisa> linked = move(invalid, new LinkApplication(Examples.APPLICATION));
        Move<IssuedVisa> replaced = move(linked.file(), new Replace(Examples.VISA, Examples.APPLICATION));

        assertThat(linked.events()).containsExactly(new InvalidVisaLinked(Examples.APPLICATION));
        assertThat(replaced.events()).containsExactly(new InvalidVisaReplaced(Examples.VISA));
        assertThat(replaced.file().state()).isEqualTo("INVALID");
        assertThat(replaced.rows()).isEmpty();
        for (VisaCommand again :
                List.of(new LinkApplication(Examples.APPLICATION), new Replace(Examples.VISA, Examples.APPLICATION))) {
            var refused = (Outcome.Refused<IssuedVisa>) on(replaced.file(), again);
            assertThat(refused.refusal().rules()).containsExactly("R-022");
            assertThat(refused.refusal().errors().getFirst().pointer()).isEqualTo("/replacesVisa");
        }
    }
}
