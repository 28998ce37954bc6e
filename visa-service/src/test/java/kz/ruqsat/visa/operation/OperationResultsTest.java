package kz.ruqsat.visa.operation;

import static kz.ruqsat.visa.operation.Deciding.NEXT;
import static kz.ruqsat.visa.operation.Deciding.PROCEDURE;
import static kz.ruqsat.visa.operation.Deciding.approval;
import static kz.ruqsat.visa.operation.Deciding.blank;
import static kz.ruqsat.visa.operation.Deciding.filed;
import static kz.ruqsat.visa.operation.Deciding.move;
import static kz.ruqsat.visa.operation.Deciding.on;
import static kz.ruqsat.visa.operation.Deciding.refusal;
import static kz.ruqsat.visa.operation.Deciding.refusedFiling;
import static kz.ruqsat.visa.operation.Deciding.result;
import static kz.ruqsat.visa.operation.Deciding.visa;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.Operation.Extend;
import kz.ruqsat.rulebook.facts.Operation.NoBasis;
import kz.ruqsat.rulebook.facts.Operation.Reduce;
import kz.ruqsat.rulebook.facts.Operation.Restore;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.Kinship;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.rulebook.reference.Asker;
import kz.ruqsat.visa.approval.Verdict;
import kz.ruqsat.visa.incountry.Membership;
import kz.ruqsat.visa.issued.IssuedVisa;
import kz.ruqsat.visa.issued.VisaStanding;
import kz.ruqsat.visa.operation.Filing.NewPassport;
import kz.ruqsat.visa.operation.OperationCommand.Approve;
import kz.ruqsat.visa.operation.OperationCommand.Execute;
import kz.ruqsat.visa.operation.OperationCommand.NoPaper;
import kz.ruqsat.visa.operation.OperationCommand.Paper;
import kz.ruqsat.visa.operation.OperationCommand.Refuse;
import kz.ruqsat.visa.operation.OperationCommand.SpoilBlank;
import kz.ruqsat.visa.operation.OperationCommand.Withdraw;
import kz.ruqsat.visa.operation.OperationStanding.AnotherVisa;
import kz.ruqsat.visa.operation.OperationStanding.ToExecute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operation may give, and on what. */
class OperationResultsTest {

    @Test
    void R_113_a_work_visa_without_a_permit_is_taken_and_cannot_be_approved() {
        Filing filing = Operations.filing(new Extend(Operations.NEW_END, new NoBasis(), Set.of()));
        assertThat(result(filed(Operations.ATYRAU, filing, Operations.visa()))).isEqualTo("O1 SUBMITTED");
        VisaOperation file = Operations.in(new OperationStanding.Answered(
                new OperationStanding.Review(filing, Operations.TERM), Verdict.APPROVED));

        Refusal refusal = refusal(file, approval(Wanted.NEW_VISA, blank(), "R-143"));

        assertThat(refusal.rules()).contains("R-113").doesNotContain("R-143");
        assertThat(refusal.grounds()).containsExactly("RG-OPS-04");
        assertThat(refusal(file, approval(Wanted.NEW_VISA)).rules()).contains("R-113", "R-143");
    }

    @ParameterizedTest
    @CsvSource({
        "VALID, 2027-06-12, ''",
        "VALID, 2027-06-11, R-143",
        "ENDED, 2026-05-01, R-143",
        "ABSENT, '', R-113",
        "SEVERAL, '', R-113"
    })
    void R_040_R_113_R_143_an_extension_rests_on_the_permit_that_the_register_holds_and_not_on_the_one_that_was_told(
            RegisterAnswer.Outcome outcome, String until, String rule) {
        var permit = new RegisterAnswer(
                "LABOUR_PERMIT_REGISTER",
                outcome,
                Operations.NOW,
                "look-up-1",
                until.isEmpty() ? Map.of() : Map.of("/until", until));
        VisaOperation file =
                Operations.in(Operations.answered(Operations.extend())).with(Operations.answered(permit));

        Outcome<VisaOperation> outcomeOfApproval = on(file, approval(Wanted.NEW_VISA));

        if (rule.isEmpty()) {
            assertThat(result(outcomeOfApproval)).isEqualTo("O7 TO_EXECUTE");
        } else {
            assertThat(refusal(file, approval(Wanted.NEW_VISA)).rules()).contains(rule);
        }
    }

    @Test
    void R_114_R_125_five_years_are_for_whom_a_register_knows_as_one_of_the_special_group() {
        LocalDate fourYears = LocalDate.of(2030, 3, 12);
        var asked = new Extend(
                fourYears, new Operation.BasisDocument("FOREIGN_LABOUR_PERMIT", LocalDate.of(2031, 1, 1)), Set.of());
        var claim = new Membership(Membership.Standing.CLAIMED, Kinship.MEMBER, "");
        var filing = Operations.filing(asked, "KZ-DUTY-1", claim);
        VisaOperation byWord = Operations.in(new OperationStanding.Answered(
                new OperationStanding.Review(filing, Operations.TERM), Verdict.APPROVED));
        VisaOperation known = byWord.with(
                Operations.answered(Operations.told("AIFC_REGISTER", Map.of("/employeeConfirmed", "true"))));

        assertThat(refusal(byWord, approval(Wanted.NEW_VISA)).rules()).contains("R-114");
        assertThat(result(on(known, approval(Wanted.NEW_VISA)))).isEqualTo("O7 TO_EXECUTE");
    }

    @Test
    void R_143_nothing_beyond_the_permit_the_category_or_the_passport_is_approved() {
        for (LocalDate tooLate : List.of(LocalDate.of(2027, 6, 13), LocalDate.of(2030, 12, 31))) {
            Filing filing = Operations.filing(new Extend(
                    tooLate, new Operation.BasisDocument("FOREIGN_LABOUR_PERMIT", Operations.NEW_END), Set.of()));
            VisaOperation file = Operations.in(new OperationStanding.Answered(
                    new OperationStanding.Review(filing, Operations.TERM), Verdict.APPROVED));
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
                "KZ-DUTY-1",
                Membership.NONE,
                new NewPassport("IN", "Z7654321", LocalDate.of(2034, 1, 1)),
                List.of());
        VisaOperation file = Operations.of(Operations.restore(), new OperationStanding.Review(filing, Operations.TERM));

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
                (Outcome.Refused<VisaOperation>) PROCEDURE.handle(Optional.of(file), approval(Wanted.NEW_VISA), late);

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
}
