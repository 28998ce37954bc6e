package kz.ruqsat.visa.operation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.ledger.CaseJson;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.visa.OperationReturned;
import kz.ruqsat.contracts.visa.VisaApprovalCalledOff;
import kz.ruqsat.rulebook.facts.BodyKind;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.Operation.Cancel;
import kz.ruqsat.rulebook.facts.Operation.Extend;
import kz.ruqsat.rulebook.facts.Operation.NoBasis;
import kz.ruqsat.rulebook.facts.Operation.Reduce;
import kz.ruqsat.rulebook.facts.Operation.Restore;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.rulebook.reference.Asker;
import kz.ruqsat.visa.Examples;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.approval.ApprovalNews;
import kz.ruqsat.visa.approval.Verdict;
import kz.ruqsat.visa.issued.CorrectionMadeBy;
import kz.ruqsat.visa.issued.IssuedVisa;
import kz.ruqsat.visa.issued.VisaStanding;
import kz.ruqsat.visa.issued.Visas;
import kz.ruqsat.visa.operation.Filing.NewPassport;
import kz.ruqsat.visa.operation.Filing.SamePassport;
import kz.ruqsat.visa.operation.OperationCommand.Accept;
import kz.ruqsat.visa.operation.OperationCommand.Approve;
import kz.ruqsat.visa.operation.OperationCommand.BeginReview;
import kz.ruqsat.visa.operation.OperationCommand.Blank;
import kz.ruqsat.visa.operation.OperationCommand.Execute;
import kz.ruqsat.visa.operation.OperationCommand.FollowApproval;
import kz.ruqsat.visa.operation.OperationCommand.Lapse;
import kz.ruqsat.visa.operation.OperationCommand.NoPaper;
import kz.ruqsat.visa.operation.OperationCommand.Paper;
import kz.ruqsat.visa.operation.OperationCommand.RecordMissedTerm;
import kz.ruqsat.visa.operation.OperationCommand.Refuse;
import kz.ruqsat.visa.operation.OperationCommand.RequestApproval;
import kz.ruqsat.visa.operation.OperationCommand.Resubmit;
import kz.ruqsat.visa.operation.OperationCommand.Return;
import kz.ruqsat.visa.operation.OperationCommand.SpoilBlank;
import kz.ruqsat.visa.operation.OperationCommand.Submit;
import kz.ruqsat.visa.operation.OperationCommand.Withdraw;
import kz.ruqsat.visa.operation.OperationStanding.AnotherVisa;
import kz.ruqsat.visa.operation.OperationStanding.ToExecute;
import kz.ruqsat.visa.sticker.StickerNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationTableTest {

    /** Monday, 25 May 2026, 12:00 in Astana. */
    private static final Instant ANSWERED_AT = Instant.parse("2026-05-25T07:00:00Z");

    private static final StickerNumber NEXT = new StickerNumber("KZ0000043");

    private final OperationProcedure procedure = new OperationProcedure();

    private static Blank blank() {
        return new Blank(NEXT, Visas.sticker().fields());
    }

    private static Approve approval(Wanted wanted) {
        return approval(wanted, blank());
    }

    private static Approve approval(Wanted wanted, Paper paper, String... considered) {
        return new Approve(wanted, Set.of(considered), Operations.visa(), paper);
    }

    private static FollowApproval answer(Verdict verdict) {
        return new FollowApproval(new ApprovalNews.AnswerCame(Operations.REQUEST, verdict, ANSWERED_AT));
    }

    private static Submit submission(Office office, Filing filing, IssuedVisa visa) {
        return new Submit(Operations.CASE, "OPS-MIA23-2026-0000001", office, Operations.STEPPE, visa, filing);
    }

    private static List<OperationCommand> everyCommand() {
        return List.of(
                submission(Operations.ATYRAU, Operations.filing(Operations.extend()), Operations.visa()),
                new Resubmit(
                        Operations.STEPPE,
                        Operations.ATYRAU,
                        Operations.visa(),
                        Operations.filing(Operations.extend())),
                new Return(List.of("RG-ACC-05")),
                new Accept("KZ-DUTY-1", Operations.visa()),
                new BeginReview(),
                new RequestApproval(Operations.REQUEST, Examples.holder()),
                answer(Verdict.APPROVED),
                approval(Wanted.NEW_VISA),
                new SpoilBlank(NEXT),
                new Execute("KZ0000042", Operations.NEW_VISA),
                new Refuse(List.of("RG-OPS-04")),
                new Withdraw(Operations.STEPPE),
                new Lapse(),
                new RecordMissedTerm("IN_COUNTRY", Operations.TERM.dueBefore()));
    }

    private Outcome<VisaOperation> on(VisaOperation file, OperationCommand command) {
        return procedure.handle(Optional.of(file), command, Operations.officer());
    }

    private Move<VisaOperation> move(VisaOperation file, OperationCommand command) {
        return (Move<VisaOperation>) on(file, command);
    }

    private Refusal refusal(VisaOperation file, OperationCommand command) {
        return ((Outcome.Refused<VisaOperation>) on(file, command)).refusal();
    }

    private Outcome<VisaOperation> filed(Office office, Filing filing, IssuedVisa visa) {
        return procedure.handle(Optional.empty(), submission(office, filing, visa), Operations.inviter());
    }

    private Refusal refusedFiling(Filing filing, IssuedVisa visa) {
        return ((Outcome.Refused<VisaOperation>) filed(Operations.ATYRAU, filing, visa)).refusal();
    }

    /** Every standing with every command: where it leads, {@code =} for unchanged, else the problem ({@code x} for a state conflict). */
    @Test
    void the_whole_table() {
        String table = Operations.everyStanding().stream()
                .map(standing -> standing.code() + ": "
                        + everyCommand().stream()
                                .map(command -> result(on(Operations.in(standing), command)))
                                .collect(joining(" | ")))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                SUBMITTED: x | x | O2 RETURNED | O3 ACCEPTED | x | x | = | x | x | x | x | O11 WITHDRAWN | = | O-TERM SUBMITTED
                RETURNED: x | O1 SUBMITTED | x | x | x | x | = | x | x | x | x | O11 WITHDRAWN | O2-LAPSED LAPSED | O-TERM RETURNED
                ACCEPTED: x | x | x | x | O4 REVIEW | x | = | x | x | x | x | O11 WITHDRAWN | = | O-TERM ACCEPTED
                REVIEW: x | x | x | x | x | O5 AWAITING_KNB | = | rule-violation | x | x | O10 REFUSED | O11 WITHDRAWN | = | O-TERM REVIEW
                AWAITING_KNB: x | x | x | x | x | x | O6 REVIEW | x | x | x | x | O11 WITHDRAWN | = | O-TERM AWAITING_KNB
                REVIEW: x | x | x | x | x | x | = | O7 TO_EXECUTE | x | x | O10 REFUSED | O11 WITHDRAWN | = | O-TERM REVIEW
                TO_EXECUTE: x | x | x | x | x | x | = | x | O8 TO_EXECUTE | O9 EXECUTED | x | O11 WITHDRAWN | = | O-TERM TO_EXECUTE
                EXECUTED: x | x | x | x | x | x | = | x | x | x | x | x | = | =
                REFUSED: x | x | x | x | x | x | = | x | x | x | x | x | = | =
                WITHDRAWN: x | x | x | x | x | x | = | x | x | x | x | x | = | =
                LAPSED: x | x | x | x | x | x | = | x | x | x | x | x | = | =""");
    }

    private static String result(Outcome<VisaOperation> outcome) {
        return switch (outcome) {
            case Move<VisaOperation> move ->
                move.transition() + " " + move.file().state();
            case Outcome.Unchanged<VisaOperation> _ -> "=";
            case Outcome.Refused<VisaOperation>(Refusal refusal) ->
                refusal.problem().equals("state-conflict") ? "x" : refusal.problem();
        };
    }

    @Test
    void an_operation_begins_with_its_filing_alone() {
        assertThat(everyCommand().stream()
                        .map(c -> result(procedure.handle(Optional.empty(), c, Operations.officer()))))
                .startsWith("O1 SUBMITTED")
                .filteredOn(r -> r.equals("not-found"))
                .hasSize(everyCommand().size() - 1);
    }

    @Test
    void a_conflict_lists_exactly_what_the_state_takes() {
        for (OperationStanding standing : Operations.everyStanding()) {
            Set<String> taken = new HashSet<>();
            Set<String> allowed = new HashSet<>();
            for (OperationCommand command : everyCommand()) {
                switch (on(Operations.in(standing), command)) {
                    case Outcome.Refused<VisaOperation>(Refusal refusal) -> allowed.addAll(refusal.allowed());
                    default -> taken.add(command.command());
                }
            }
            taken.removeAll(Set.of("term", "lapse", "review", "answer"));
            assertThat(allowed).as(standing.code()).isEqualTo(taken);
        }
    }

    @Test
    void another_body_and_another_inviter_are_told_that_there_is_no_such_case() {
        for (OperationStanding standing : Operations.everyStanding()) {
            everyCommand().stream()
                    .filter(OperationCommand.AtTheOffice.class::isInstance)
                    .map(c -> result(
                            procedure.handle(Optional.of(Operations.in(standing)), c, Operations.officerOf("MIA75"))))
                    .forEach(r -> assertThat(r).isEqualTo("not-found"));
            for (String owner : List.of("", "491251001806")) {
                assertThat(result(on(Operations.in(standing), new Withdraw(owner))))
                        .isEqualTo("not-found");
            }
        }
    }

    @Test
    void every_file_can_be_written_and_read_back() {
        for (OperationStanding standing : Operations.everyStanding()) {
            VisaOperation file = Operations.in(standing);
            assertThat(CaseJson.read(CaseJson.write(file), VisaOperation.class)).isEqualTo(file);
        }
    }

    @Test
    void what_was_filed_is_forgotten_when_the_operation_ends() {
        var filing = new Filing(
                Operations.restore(),
                Asker.INVITER,
                Operations.RESIDENCE,
                new NewPassport("IN", "Z7654321", LocalDate.of(2034, 1, 1)),
                List.of());
        VisaOperation file =
                Operations.of(Operations.restore(), new OperationStanding.Review(filing, "D", Operations.TERM));

        for (OperationCommand end : List.of(new Refuse(List.of("RG-OPS-03")), new Withdraw(Operations.STEPPE))) {
            Move<VisaOperation> ended = move(file, end);
            assertThat(CaseJson.write(ended.file()) + ended.events() + ended.stages() + ended.detail())
                    .doesNotContain("Z7654321", "231010000");
        }
    }

    @Test
    void R_111_a_filing_at_the_wrong_division_is_taken_and_returned_with_the_right_one_named() {
        Filing filing = Operations.filing(Operations.extend());
        assertThat(result(filed(Operations.ALMATY, filing, Operations.visa()))).isEqualTo("O1 SUBMITTED");
        VisaOperation file =
                Operations.at(Operations.ALMATY, Operations.extend(), new OperationStanding.Submitted(filing));

        var accepted = (Outcome.Refused<VisaOperation>)
                procedure.handle(Optional.of(file), new Accept("D", Operations.visa()), Operations.officerOf("MIA75"));
        assertThat(accepted.refusal().problem()).isEqualTo("wrong-territory");
        assertThat(accepted.refusal().rules()).containsExactly("R-111");
        assertThat(accepted.refusal().grounds()).containsExactly("RG-ACC-03");
        assertThat(accepted.refusal().detail()).contains("MIA23");

        var other = (Outcome.Refused<VisaOperation>)
                procedure.handle(Optional.of(file), new Return(List.of("RG-ACC-05")), Operations.officerOf("MIA75"));
        assertThat(other.refusal().rules()).containsExactly("R-111");
        var returned = (Move<VisaOperation>)
                procedure.handle(Optional.of(file), new Return(List.of("RG-ACC-03")), Operations.officerOf("MIA75"));
        assertThat(returned.events()).containsExactly(new OperationReturned("MIA75", List.of("RG-ACC-03"), "MIA23"));
        assertThat(returned.started().getFirst().clock()).isEqualTo("CORRECTION");
        assertThat(returned.stages())
                .extracting(s -> s.code() + " " + s.service() + " " + s.reporter() + " " + s.grounds() + s.optional())
                .containsExactly("OP_RETURNED S2 MIA75 [RG-ACC-03]false");

        var again = new Resubmit(Operations.STEPPE, Operations.ATYRAU, Operations.visa(), filing);
        var filedAgain =
                (Move<VisaOperation>) procedure.handle(Optional.of(returned.file()), again, Operations.inviter());
        assertThat(filedAgain.file().office()).isEqualTo(Operations.ATYRAU);
        assertThat(filedAgain.stopped()).contains("CORRECTION");
        assertThat(result(on(filedAgain.file(), new Accept("D", Operations.visa()))))
                .isEqualTo("O3 ACCEPTED");
    }

    @Test
    void R_111_the_right_division_cannot_send_it_away_and_without_an_address_nobody_accepts() {
        VisaOperation here = Operations.in(Operations.submitted(Operations.extend()));
        assertThat(refusal(here, new Return(List.of("RG-ACC-03"))).rules()).containsExactly("R-082");

        VisaOperation nowhere =
                Operations.in(new OperationStanding.Submitted(Operations.filing(Operations.extend(), "")));
        Refusal refusal = refusal(nowhere, new Accept("D", Operations.visa()));
        assertThat(refusal.rules()).containsExactly("R-111");
        assertThat(refusal.errors().getFirst().pointer()).isEqualTo("/residence");
    }

    @Test
    void the_time_for_correction_ends_the_case() {
        VisaOperation returned = Operations.in(Operations.everyStanding().get(1));

        Move<VisaOperation> lapsed = move(returned, new Lapse());

        assertThat(lapsed.stages()).extracting(s -> s.code() + " " + s.result()).containsExactly("OP_WITHDRAWN LAPSED");
        assertThat(procedure.whenDue(
                        new kz.ruqsat.casework.Term("CORRECTION", "", "", Operations.NOW, Operations.TERM)))
                .isEqualTo(new Lapse());
    }

    @Test
    void R_136_the_term_of_five_working_days_runs_from_acceptance() {
        Move<VisaOperation> accepted = move(
                Operations.in(Operations.submitted(Operations.extend())), new Accept("KZ-DUTY-1", Operations.visa()));

        var term = accepted.started().getFirst();
        assertThat(term.clock()).isEqualTo("IN_COUNTRY");
        assertThat(term.computation().rule()).isEqualTo("R-136");
        assertThat(term.computation().countedDays()).hasSize(5);
        assertThat(term.account() + " " + term.body()).isEqualTo("MIA_TD MIA23");
        assertThat(procedure.desk(accepted.file())).contains(new BeginReview());
    }

    @ParameterizedTest
    @CsvSource({"EXTEND, true", "RESTORE, true", "REDUCE, false", "CANCEL, false"})
    void R_171_extension_and_restoration_are_charged_reduction_and_cancellation_are_not(String kind, boolean charged) {
        Operation asked = asked(kind);
        VisaOperation file = Operations.of(asked, Operations.submitted(asked));

        Outcome<VisaOperation> outcome = on(file, new Accept("", Operations.visa()));

        assertThat(outcome instanceof Move).isEqualTo(!charged);
        if (charged) {
            assertThat(refusal(file, new Accept("", Operations.visa())).rules()).contains("R-171", "R-173");
        }
        assertThat(result(on(file, new Accept("KZ-DUTY-1", Operations.visa())))).isEqualTo("O3 ACCEPTED");
    }

    private static Operation asked(String kind) {
        return switch (kind) {
            case "EXTEND" -> Operations.extend();
            case "RESTORE" -> Operations.restore();
            case "REDUCE" -> Operations.reduce();
            default -> Operations.cancel();
        };
    }

    @ParameterizedTest
    @CsvSource({"EXTEND, false", "RESTORE, false", "REDUCE, true", "CANCEL, true"})
    void the_stages_of_extension_and_restoration_are_owed_and_those_of_the_others_can_be_switched_off(
            String kind, boolean optional) {
        Operation asked = asked(kind);
        Move<VisaOperation> accepted =
                move(Operations.of(asked, Operations.submitted(asked)), new Accept("KZ-DUTY-1", Operations.visa()));

        assertThat(accepted.stages())
                .extracting(s -> s.code() + " " + s.optional())
                .containsExactly("OP_ACCEPTED " + optional);
    }

    @Test
    void R_140_an_extension_after_the_last_day_is_refused_at_the_counter() {
        Act late = Act.of(Instant.parse("2026-06-12T19:00:00Z"), new Actor("inviter", "INVITER", ""));
        var command = submission(
                Operations.ATYRAU, Operations.filing(Operations.extend()), Operations.visa(new VisaStanding.Expired()));

        var refused = (Outcome.Refused<VisaOperation>) procedure.handle(Optional.empty(), command, late);

        assertThat(refused.refusal().problem()).isEqualTo("rule-violation");
        assertThat(refused.refusal().rules()).containsExactly("R-140");
        assertThat(refused.refusal().grounds()).containsExactly("RG-OPS-03");
    }

    @Test
    void R_140_who_comes_too_early_comes_again() {
        Act early = Act.of(Instant.parse("2026-05-12T18:59:59Z"), new Actor("inviter", "INVITER", ""));
        Act inTime = Act.of(Instant.parse("2026-05-12T19:00:00Z"), new Actor("inviter", "INVITER", ""));
        var command = submission(Operations.ATYRAU, Operations.filing(Operations.extend()), Operations.visa());

        var refused = (Outcome.Refused<VisaOperation>) procedure.handle(Optional.empty(), command, early);

        assertThat(refused.refusal().rules()).containsExactly("R-140");
        assertThat(result(procedure.handle(Optional.empty(), command, inTime))).isEqualTo("O1 SUBMITTED");
    }

    @ParameterizedTest
    @CsvSource({"EXTEND", "RESTORE", "REDUCE"})
    void R_022_a_visa_with_a_correction_is_not_extended_restored_or_reduced(String kind) {
        IssuedVisa invalid = Operations.visa(
                new VisaStanding.Invalid("MIA75", BodyKind.MIA_TD, CorrectionMadeBy.OTHER, LocalDate.of(2026, 5, 19)));

        Refusal refusal = refusedFiling(Operations.filing(asked(kind)), invalid);

        assertThat(refusal.rules()).contains("R-022");
        assertThat(refusal.grounds()).contains("RG-OPS-01");
    }

    @ParameterizedTest
    @CsvSource({"EXTEND, R-140", "RESTORE, R-144", "REDUCE, R-149", "CANCEL, R-146"})
    void R_144_R_149_nothing_is_done_to_a_visa_that_has_ended(String kind, String rule) {
        for (VisaStanding ended : Visas.everyStanding()) {
            if (ended instanceof VisaStanding.Active || ended instanceof VisaStanding.Invalid) {
                continue;
            }
            assertThat(refusedFiling(Operations.filing(asked(kind)), Operations.visa(ended))
                            .rules())
                    .as(ended.code())
                    .contains(rule);
        }
    }

    @Test
    void R_005_a_mission_extends_nothing_in_the_country() {
        var refused = (Outcome.Refused<VisaOperation>)
                filed(Visas.OFFICE, Operations.filing(Operations.extend()), Operations.visa());

        assertThat(refused.refusal().rules()).containsExactly("R-005");
    }

    @Test
    void R_113_a_work_visa_without_a_permit_is_taken_and_cannot_be_approved() {
        Filing filing = Operations.filing(new Extend(Operations.NEW_END, new NoBasis(), Set.of()));
        assertThat(result(filed(Operations.ATYRAU, filing, Operations.visa()))).isEqualTo("O1 SUBMITTED");
        VisaOperation file = Operations.in(new OperationStanding.Answered(
                new OperationStanding.Review(filing, "D", Operations.TERM), Verdict.APPROVED));

        Refusal refusal = refusal(file, approval(Wanted.NEW_VISA, blank(), "R-143"));

        assertThat(refusal.rules()).contains("R-113").doesNotContain("R-143");
        assertThat(refusal.grounds()).containsExactly("RG-OPS-04");
        assertThat(refusal(file, approval(Wanted.NEW_VISA)).rules()).contains("R-113", "R-143");
    }

    @Test
    void R_143_nothing_beyond_the_permit_the_category_or_the_passport_is_approved() {
        for (LocalDate tooLate : List.of(LocalDate.of(2027, 6, 13), LocalDate.of(2030, 12, 31))) {
            Filing filing = Operations.filing(new Extend(
                    tooLate, new Operation.BasisDocument("FOREIGN_LABOUR_PERMIT", Operations.NEW_END), Set.of()));
            VisaOperation file = Operations.in(new OperationStanding.Answered(
                    new OperationStanding.Review(filing, "D", Operations.TERM), Verdict.APPROVED));
            assertThat(refusal(file, approval(Wanted.NEW_VISA)).rules()).contains("R-143");
        }
    }

    @Test
    void R_021_R_143_an_extension_gives_another_sticker_with_the_later_day_and_the_same_person() {
        Move<VisaOperation> approved =
                move(Operations.in(Operations.answered(Operations.extend())), approval(Wanted.NEW_VISA));

        AnotherVisa visa = (AnotherVisa) ((ToExecute) approved.file().standing()).result();
        assertThat(visa.terms().validFrom()).isEqualTo(Operations.ASKED_ON);
        assertThat(visa.terms().validTo()).isEqualTo(Operations.NEW_END);
        assertThat(visa.terms().category()).isEqualTo("C3");
        Map<String, String> printed = visa.sticker().fields();
        assertThat(printed)
                .containsEntry("surname", "SHARMA")
                .containsEntry("documentNumber", "P0001KNA2")
                .containsEntry("stickerNumber", "KZ0000043")
                .containsEntry("placeOfIssue", "MIA23")
                .containsEntry("validTo", "2027-06-12");
        assertThat(approved.rows()).extracting(row -> row.table().name()).containsExactly("blanks");
    }

    @Test
    void R_144_a_restoration_gives_the_same_visa_in_the_new_passport() {
        var filing = new Filing(
                new Restore(Restore.Reason.PASSPORT_REPLACED),
                Asker.RECIPIENT,
                Operations.RESIDENCE,
                new NewPassport("IN", "Z7654321", LocalDate.of(2034, 1, 1)),
                List.of());
        VisaOperation file =
                Operations.of(Operations.restore(), new OperationStanding.Review(filing, "D", Operations.TERM));

        Move<VisaOperation> approved = move(file, approval(Wanted.NEW_VISA));

        AnotherVisa visa = (AnotherVisa) ((ToExecute) approved.file().standing()).result();
        assertThat(visa.terms()).isEqualTo(Operations.visa().terms());
        assertThat(visa.sticker().fields()).containsEntry("documentNumber", "Z7654321");
        assertThat(approved.detail().toString() + approved.events()).doesNotContain("Z7654321");
    }

    @Test
    void R_149_a_reduction_gives_an_earlier_day_or_an_exit_visa_until_that_day() {
        VisaOperation file = Operations.of(Operations.reduce(), Operations.review(Operations.reduce()));

        AnotherVisa shorter = visa(move(file, approval(Wanted.NEW_VISA)));
        AnotherVisa exit = visa(move(file, approval(Wanted.EXIT_VISA)));

        assertThat(shorter.terms().validTo()).isEqualTo("2026-05-31");
        assertThat(shorter.terms().category()).isEqualTo("C3");
        assertThat(exit.terms().category()).isEqualTo("B16");
        assertThat(exit.terms().validTo()).isEqualTo("2026-05-31");
        assertThat(refusal(file, approval(Wanted.NO_VISA, new NoPaper()))
                        .errors()
                        .getFirst()
                        .pointer())
                .isEqualTo("/result");
    }

    private static AnotherVisa visa(Move<VisaOperation> approved) {
        return (AnotherVisa) ((ToExecute) approved.file().standing()).result();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-12", "2026-06-13", "2026-05-19"})
    void R_149_the_end_moves_only_earlier_and_not_before_today(LocalDate newEnd) {
        Refusal refusal = refusedFiling(Operations.filing(new Reduce(newEnd, "END_OF_EMPLOYMENT")), Operations.visa());

        assertThat(refusal.rules()).containsExactly("R-149");
        assertThat(refusal.errors().getFirst().pointer()).isEqualTo("/asked/newEndsOn");
    }

    @Test
    void R_149_a_day_that_has_passed_since_the_asking_is_no_last_day() {
        VisaOperation file = Operations.of(Operations.reduce(), Operations.review(Operations.reduce()));
        Act late = Act.of(Instant.parse("2026-05-31T19:00:00Z"), new Actor("officer", "MIA_OFFICER", "MIA23"));

        var refused =
                (Outcome.Refused<VisaOperation>) procedure.handle(Optional.of(file), approval(Wanted.NEW_VISA), late);

        assertThat(refused.refusal().rules()).containsExactly("R-149");
    }

    @ParameterizedTest
    @CsvSource({
        "IN_COUNTRY, EXIT_VISA, B16, 2026-06-18",
        "ABROAD, NO_VISA, '', ",
        "NOT_TOLD, EXIT_VISA, B16, 2026-06-18"
    })
    void R_148_whoever_is_in_the_country_leaves_with_an_exit_visa(
            Whereabouts where, Wanted wanted, String category, LocalDate until) {
        IssuedVisa held = Operations.visa(new VisaStanding.Active(where, Operations.NOW));
        VisaOperation file = Operations.of(Operations.cancel(), Operations.review(Operations.cancel()));
        for (Wanted asked : Wanted.values()) {
            Paper paper = asked == Wanted.NO_VISA ? new NoPaper() : blank();
            Outcome<VisaOperation> outcome = on(file, new Approve(asked, Set.of("R-148"), held, paper));
            boolean open = where == Whereabouts.NOT_TOLD && asked == Wanted.NO_VISA;
            assertThat(outcome instanceof Move).as(where + " " + asked).isEqualTo(asked == wanted || open);
            if (asked == wanted && !category.isEmpty()) {
                AnotherVisa exit = visa((Move<VisaOperation>) outcome);
                assertThat(exit.terms().category()).isEqualTo(category);
                assertThat(exit.terms().validTo()).isEqualTo(until);
            }
        }
    }

    @Test
    void R_148_what_is_left_to_the_officer_has_to_be_considered() {
        IssuedVisa held = Operations.visa(new VisaStanding.Active(Whereabouts.NOT_TOLD, Operations.NOW));
        VisaOperation file = Operations.of(Operations.cancel(), Operations.review(Operations.cancel()));

        Refusal refusal = refusal(file, new Approve(Wanted.NO_VISA, Set.of(), held, new NoPaper()));

        assertThat(refusal.errors()).extracting(Refusal.FieldError::code).containsExactly("left-to-officer");
        assertThat(refusal.rules()).containsExactly("R-148");
    }

    @Test
    void R_145_R_146_a_cancellation_of_a_bodys_own_motion_begins_in_review_with_its_term() {
        var filing = new Filing(
                new Cancel("FALSE_DATA", Cancel.Presence.ABSENT),
                Asker.EX_OFFICIO,
                "",
                new SamePassport(LocalDate.of(2031, 1, 10)),
                List.of());

        var begun = (Move<VisaOperation>) procedure.handle(
                Optional.empty(),
                new Submit(Operations.CASE, "OPS-EMBDEL-2026-0000001", Visas.OFFICE, "", Operations.visa(), filing),
                Operations.officerOf("EMB-DEL"));

        assertThat(begun.transition() + " " + begun.file().state()).isEqualTo("O1a REVIEW");
        assertThat(begun.started()).extracting(kz.ruqsat.casework.Term::clock).containsExactly("MISSION_VISA");
        assertThat(begun.stages()).allMatch(Move.Stage::optional);
    }

    @Test
    void R_146_an_unknown_ground_is_no_ground() {
        Refusal refusal =
                refusedFiling(Operations.filing(new Cancel("BAD_MOOD", Cancel.Presence.PRESENT)), Operations.visa());

        assertThat(refusal.rules()).containsExactly("R-146");
        assertThat(refusal.errors().getFirst().pointer()).isEqualTo("/asked/ground");
    }

    @Test
    void R_020_another_number_than_that_of_the_sticker_made_out_is_not_handed_over() {
        Refusal refusal = refusal(Operations.in(Operations.toExecute()), new Execute("KZ9999999", Operations.NEW_VISA));

        assertThat(refusal.rules()).containsExactly("R-020");
        assertThat(refusal.errors().getFirst().pointer()).isEqualTo("/stickerNumber");
    }

    @Test
    void R_023_a_spoiled_blank_is_accounted_for_and_a_withdrawal_spoils_what_was_made_out() {
        VisaOperation file = Operations.in(Operations.toExecute());

        assertThat(move(file, new SpoilBlank(NEXT)).rows())
                .extracting(row -> row.table().name())
                .containsExactly("blank_status", "blanks");
        assertThat(move(file, new Withdraw(Operations.STEPPE)).rows())
                .extracting(row -> row.values().get("status"))
                .containsExactly("SPOILED");
    }

    @ParameterizedTest
    @CsvSource({"RG-OPS-01, true", "RG-OPS-05, true", "RG-CON-01, false", "RG-MIA-01, false", "RG-XXX-99, false"})
    void R_082_an_operation_is_refused_on_grounds_of_operations(String ground, boolean holds) {
        Outcome<VisaOperation> outcome =
                on(Operations.in(Operations.review(Operations.extend())), new Refuse(List.of(ground)));

        assertThat(outcome instanceof Move).isEqualTo(holds);
    }

    @Test
    void R_085_OQ_14_an_extension_needs_the_committee_and_nothing_else_does() {
        Refusal refusal = refusal(Operations.in(Operations.review(Operations.extend())), approval(Wanted.NEW_VISA));
        assertThat(refusal.rules()).containsExactly("R-085");

        for (String kind : List.of("RESTORE", "REDUCE", "CANCEL")) {
            Operation asked = asked(kind);
            VisaOperation file = Operations.of(asked, Operations.review(asked));
            assertThat(refusal(file, new RequestApproval(Operations.REQUEST, Examples.holder()))
                            .rules())
                    .as(kind)
                    .containsExactly("R-085");
            Wanted wanted = kind.equals("CANCEL") ? Wanted.EXIT_VISA : Wanted.NEW_VISA;
            assertThat(result(on(file, approval(wanted)))).as(kind).isEqualTo("O7 TO_EXECUTE");
        }
    }

    @Test
    void R_086_R_090_R_136_the_bodys_time_stands_from_berkuts_receipt_to_the_answer_and_then_one_working_day_runs() {
        VisaOperation asked = move(
                        Operations.in(Operations.review(Operations.extend())),
                        new RequestApproval(Operations.REQUEST, Examples.holder()))
                .file();
        assertThat(asked.personInQuestion()).contains(Examples.holder());
        Instant acceptedAt = Instant.parse("2026-05-21T07:00:00Z");
        var knb = Deadlines.standard().compute(StatutoryClock.KNB_3WD, acceptedAt);

        Move<VisaOperation> begun =
                move(asked, new FollowApproval(new ApprovalNews.ReviewBegan(Operations.REQUEST, acceptedAt, knb)));
        Move<VisaOperation> answered = move(begun.file(), answer(Verdict.APPROVED));

        assertThat(begun.transition()).isEqualTo("K3");
        assertThat(begun.stopped()).containsExactly("IN_COUNTRY");
        assertThat(begun.stages()).extracting(Move.Stage::code).containsExactly("OP_SENT_TO_KNB");
        assertThat(answered.stages()).extracting(Move.Stage::code).containsExactly("OP_KNB_ANSWERED");
        assertThat(answered.started())
                .extracting(term -> term.clock() + " " + term.computation().lastDay())
                .containsExactly("IN_COUNTRY 2026-06-01", "DECISION_1WD 2026-05-26");
        assertThat(answered.file().personInQuestion()).isEmpty();
        assertThat(CaseJson.write(answered.file()) + answered.events() + answered.detail())
                .doesNotContain("SHARMA");
        assertThat(answered.events() + "" + answered.stages() + answered.detail())
                .doesNotContain("APPROVED");
    }

    @Test
    void R_091_R_163_after_a_negative_answer_nothing_is_left_but_the_refusal() {
        VisaOperation file =
                Operations.in(new OperationStanding.Answered(Operations.review(Operations.extend()), Verdict.REJECTED));

        Refusal refusal = refusal(file, approval(Wanted.NEW_VISA));

        assertThat(refusal.rules()).containsExactly("R-091");
        assertThat(refusal.grounds()).containsExactly("RG-SVC-03");
        Move<VisaOperation> refused = move(file, new Refuse(List.of("RG-SVC-03")));
        assertThat(refused.stopped()).containsExactlyInAnyOrder("IN_COUNTRY", "DECISION_1WD");
        assertThat(on(Operations.in(Operations.answered(Operations.extend())), new Refuse(List.of("RG-SVC-03"))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void K7_whoever_withdraws_calls_the_request_off_and_the_holder_is_forgotten() {
        Move<VisaOperation> withdrawn = move(Operations.in(Operations.awaiting()), new Withdraw(Operations.STEPPE));

        assertThat(withdrawn.events()).contains(new VisaApprovalCalledOff(Operations.REQUEST));
        assertThat(CaseJson.write(withdrawn.file())).doesNotContain("SHARMA");
        assertThat(result(on(withdrawn.file(), answer(Verdict.APPROVED)))).isEqualTo("=");
    }
}
