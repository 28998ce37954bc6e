package kz.ruqsat.visa.operation;

import static java.util.stream.Collectors.joining;
import static kz.ruqsat.visa.operation.Deciding.NEXT;
import static kz.ruqsat.visa.operation.Deciding.PROCEDURE;
import static kz.ruqsat.visa.operation.Deciding.answer;
import static kz.ruqsat.visa.operation.Deciding.approval;
import static kz.ruqsat.visa.operation.Deciding.asked;
import static kz.ruqsat.visa.operation.Deciding.filed;
import static kz.ruqsat.visa.operation.Deciding.move;
import static kz.ruqsat.visa.operation.Deciding.on;
import static kz.ruqsat.visa.operation.Deciding.refusedFiling;
import static kz.ruqsat.visa.operation.Deciding.result;
import static kz.ruqsat.visa.operation.Deciding.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.ledger.CaseJson;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.rulebook.facts.BodyKind;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.Operation.Cancel;
import kz.ruqsat.rulebook.reference.Asker;
import kz.ruqsat.visa.Examples;
import kz.ruqsat.visa.approval.Verdict;
import kz.ruqsat.visa.incountry.Membership;
import kz.ruqsat.visa.issued.CorrectionMadeBy;
import kz.ruqsat.visa.issued.IssuedVisa;
import kz.ruqsat.visa.issued.VisaStanding;
import kz.ruqsat.visa.issued.Visas;
import kz.ruqsat.visa.operation.Filing.NewPassport;
import kz.ruqsat.visa.operation.Filing.SamePassport;
import kz.ruqsat.visa.operation.OperationCommand.Accept;
import kz.ruqsat.visa.operation.OperationCommand.BeginReview;
import kz.ruqsat.visa.operation.OperationCommand.Execute;
import kz.ruqsat.visa.operation.OperationCommand.Lapse;
import kz.ruqsat.visa.operation.OperationCommand.RecordMissedTerm;
import kz.ruqsat.visa.operation.OperationCommand.RecordRegisterAnswers;
import kz.ruqsat.visa.operation.OperationCommand.Refuse;
import kz.ruqsat.visa.operation.OperationCommand.RequestApproval;
import kz.ruqsat.visa.operation.OperationCommand.Resubmit;
import kz.ruqsat.visa.operation.OperationCommand.Return;
import kz.ruqsat.visa.operation.OperationCommand.SpoilBlank;
import kz.ruqsat.visa.operation.OperationCommand.Submit;
import kz.ruqsat.visa.operation.OperationCommand.Withdraw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationTableTest {

    private static List<OperationCommand> everyCommand() {
        return List.of(
                submission(Operations.ATYRAU, Operations.filing(Operations.extend()), Operations.visa()),
                new Resubmit(
                        Operations.STEPPE,
                        Operations.ATYRAU,
                        Operations.visa(),
                        Operations.filing(Operations.extend())),
                new Return(List.of("RG-ACC-05")),
                new RecordRegisterAnswers(1, Operations.answers()),
                new Accept(Operations.visa()),
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
                SUBMITTED: x | x | O2 RETURNED | R-040 SUBMITTED | O3 ACCEPTED | x | x | = | x | x | x | x | O11 WITHDRAWN | = | O-TERM SUBMITTED
                RETURNED: x | O1 SUBMITTED | x | = | x | x | x | = | x | x | x | x | O11 WITHDRAWN | O2-LAPSED LAPSED | O-TERM RETURNED
                ACCEPTED: x | x | x | = | x | O4 REVIEW | x | = | x | x | x | x | O11 WITHDRAWN | = | O-TERM ACCEPTED
                REVIEW: x | x | x | R-040 REVIEW | x | x | O5 AWAITING_KNB | = | rule-violation | x | x | O10 REFUSED | O11 WITHDRAWN | = | O-TERM REVIEW
                AWAITING_KNB: x | x | x | = | x | x | x | O6 REVIEW | x | x | x | x | O11 WITHDRAWN | = | O-TERM AWAITING_KNB
                REVIEW: x | x | x | = | x | x | x | = | O7 TO_EXECUTE | x | x | O10 REFUSED | O11 WITHDRAWN | = | O-TERM REVIEW
                TO_EXECUTE: x | x | x | = | x | x | x | = | x | O8 TO_EXECUTE | O9 EXECUTED | x | O11 WITHDRAWN | = | O-TERM TO_EXECUTE
                EXECUTED: x | x | x | = | x | x | x | = | x | x | x | x | x | = | =
                REFUSED: x | x | x | = | x | x | x | = | x | x | x | x | x | = | =
                WITHDRAWN: x | x | x | = | x | x | x | = | x | x | x | x | x | = | =
                LAPSED: x | x | x | = | x | x | x | = | x | x | x | x | x | = | =""");
    }

    @Test
    void an_operation_begins_with_its_filing_alone() {
        assertThat(everyCommand().stream()
                        .map(c -> result(PROCEDURE.handle(Optional.empty(), c, Operations.officer()))))
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
            taken.removeAll(Set.of("term", "lapse", "review", "answer", "register-answers"));
            assertThat(allowed).as(standing.code()).isEqualTo(taken);
        }
    }

    @Test
    void another_body_and_another_inviter_are_told_that_there_is_no_such_case() {
        for (OperationStanding standing : Operations.everyStanding()) {
            everyCommand().stream()
                    .filter(OperationCommand.AtTheOffice.class::isInstance)
                    .map(c -> result(
                            PROCEDURE.handle(Optional.of(Operations.in(standing)), c, Operations.officerOf("MIA75"))))
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
                "KZ-DUTY-1",
                Membership.NONE,
                new NewPassport("IN", "Z7654321", LocalDate.of(2034, 1, 1)),
                List.of());
        VisaOperation file = Operations.of(Operations.restore(), new OperationStanding.Review(filing, Operations.TERM));

        for (OperationCommand end : List.of(new Refuse(List.of("RG-OPS-03")), new Withdraw(Operations.STEPPE))) {
            Move<VisaOperation> ended = move(file, end);
            assertThat(CaseJson.write(ended.file()) + ended.events() + ended.stages() + ended.detail())
                    .doesNotContain("Z7654321", "231010000");
        }
    }

    @Test
    void the_time_for_correction_ends_the_case() {
        VisaOperation returned = Operations.in(Operations.everyStanding().get(1));

        Move<VisaOperation> lapsed = move(returned, new Lapse());

        assertThat(lapsed.stages()).extracting(s -> s.code() + " " + s.result()).containsExactly("OP_WITHDRAWN LAPSED");
        assertThat(PROCEDURE.whenDue(
                        new kz.ruqsat.casework.Term("CORRECTION", "", "", Operations.NOW, Operations.TERM)))
                .isEqualTo(new Lapse());
    }

    @ParameterizedTest
    @CsvSource({"EXTEND, false", "RESTORE, false", "REDUCE, true", "CANCEL, true"})
    void the_stages_of_extension_and_restoration_are_owed_and_those_of_the_others_can_be_switched_off(
            String kind, boolean optional) {
        Operation asked = asked(kind);
        Move<VisaOperation> accepted =
                move(Operations.of(asked, Operations.submitted(asked)), new Accept(Operations.visa()));

        assertThat(accepted.stages())
                .extracting(s -> s.code() + " " + s.optional())
                .containsExactly("OP_ACCEPTED " + optional);
    }

    @Test
    void R_140_an_extension_after_the_last_day_is_refused_at_the_counter() {
        Act late = Act.of(Instant.parse("2026-06-12T19:00:00Z"), new Actor("inviter", "INVITER", ""));
        var command = submission(
                Operations.ATYRAU, Operations.filing(Operations.extend()), Operations.visa(new VisaStanding.Expired()));

        var refused = (Outcome.Refused<VisaOperation>) PROCEDURE.handle(Optional.empty(), command, late);

        assertThat(refused.refusal().problem()).isEqualTo("rule-violation");
        assertThat(refused.refusal().rules()).containsExactly("R-140");
        assertThat(refused.refusal().grounds()).containsExactly("RG-OPS-03");
    }

    @Test
    void R_140_who_comes_too_early_comes_again() {
        Act early = Act.of(Instant.parse("2026-05-12T18:59:59Z"), new Actor("inviter", "INVITER", ""));
        Act inTime = Act.of(Instant.parse("2026-05-12T19:00:00Z"), new Actor("inviter", "INVITER", ""));
        var command = submission(Operations.ATYRAU, Operations.filing(Operations.extend()), Operations.visa());

        var refused = (Outcome.Refused<VisaOperation>) PROCEDURE.handle(Optional.empty(), command, early);

        assertThat(refused.refusal().rules()).containsExactly("R-140");
        assertThat(result(PROCEDURE.handle(Optional.empty(), command, inTime))).isEqualTo("O1 SUBMITTED");
    }

    @ParameterizedTest
    @CsvSource({"EXTEND", "RESTORE", "REDUCE"})
    void R_022_a_visa_with_a_correction_is_not_extended_restored_or_reduced(String kind) {
        IssuedVisa invalid = Operations.visa(new VisaStanding.Invalid(
                "MIA75", BodyKind.MIA_TD, CorrectionMadeBy.OTHER, LocalDate.of(2026, 5, 19), "", ""));

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
    void R_145_R_146_a_cancellation_of_a_bodys_own_motion_begins_in_review_with_its_term() {
        var filing = new Filing(
                new Cancel("FALSE_DATA", Cancel.Presence.ABSENT),
                Asker.EX_OFFICIO,
                "",
                Membership.NONE,
                new SamePassport(LocalDate.of(2031, 1, 10)),
                List.of());

        var begun = (Move<VisaOperation>) PROCEDURE.handle(
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
}
