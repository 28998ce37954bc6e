package kz.ruqsat.invitation.petition;

import static kz.ruqsat.invitation.petition.Cases.REQUEST;
import static kz.ruqsat.invitation.petition.Cases.aPetition;
import static kz.ruqsat.invitation.petition.Cases.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.ruqsat.casework.Move;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.invitation.ApprovalRequested;
import kz.ruqsat.contracts.invitation.CheckRecorded;
import kz.ruqsat.invitation.petition.Cases.Led;
import kz.ruqsat.invitation.petition.PetitionCommand.RecordCheck;
import kz.ruqsat.invitation.petition.PetitionCommand.RefuseReview;
import kz.ruqsat.invitation.petition.PetitionCommand.RequestApproval;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import org.junit.jupiter.api.Test;

/** I6 to I8. */
class ReviewTest {

    /** The list only assumes the mission of Nigeria, so no machine decides the place. */
    private static Led placeLeftOpen() {
        return aPetition().ofCitizen("NG", "EMB-CAI").filed().reviewed();
    }

    @Test
    void r081_all_four_checks_are_recorded_even_when_one_fails() {
        Led reviewed = aPetition().ofCitizen("IN", "EMB-BER").filed().reviewed();

        assertThat(reviewed.file().checks()).extracting(CheckRecord::check).containsExactly(Check.values());
        assertThat(reviewed.file().checks())
                .filteredOn(check -> check.outcome() == CheckOutcome.FAILED)
                .singleElement()
                .satisfies(check -> assertThat(check.groundsFound()).containsExactly("RG-MIA-04"));
        assertThat(reviewed.last().detail()).containsKey("checks");
    }

    @Test
    void r080_a_ground_found_keeps_the_case_from_the_committee() {
        Led reviewed = aPetition().ofCitizen("IN", "EMB-BER").filed().reviewed();

        Refusal refusal = refusal(reviewed.tries(new RequestApproval()));
        assertThat(refusal.rules()).containsExactly("R-081");
        assertThat(refusal.errors()).extracting(Refusal.FieldError::code).containsExactly("checks-incomplete");
    }

    @Test
    void i7_is_refused_without_a_failed_check_and_with_a_ground_that_was_not_found() {
        assertThat(refusal(aPetition().filed().reviewed().tries(new RefuseReview(List.of("RG-MIA-04"))))
                        .rules())
                .containsExactly("R-079");
        Led failed = aPetition().ofCitizen("IN", "EMB-BER").filed().reviewed();
        assertThat(refusal(failed.tries(new RefuseReview(List.of("RG-MIA-01")))).rules())
                .containsExactly("R-079");
        assertThat(refusal(failed.tries(new RefuseReview(List.of()))).rules()).containsExactly("R-082");
    }

    @Test
    void i7_gives_two_stages_stops_the_review_clock_and_asks_nobody_for_approval() {
        Move<PetitionFile> move = aPetition()
                .ofCitizen("IN", "EMB-BER")
                .filed()
                .reviewed()
                .then(new RefuseReview(List.of("RG-MIA-04")))
                .last();

        assertThat(move.stages()).extracting(Move.Stage::code).containsExactly("INV_REVIEW_DONE", "INV_REFUSED");
        assertThat(move.stages().getLast().grounds()).containsExactly("RG-MIA-04");
        assertThat(move.stages().getLast().result()).isEqualTo("REFUSED");
        assertThat(move.stopped()).containsExactly("MIA_REVIEW");
        assertThat(move.events()).noneMatch(ApprovalRequested.class::isInstance);
    }

    @Test
    void r085_i8_publishes_one_request_and_lets_the_review_clock_run() {
        Move<PetitionFile> move = aPetition().filed().sent().last();

        assertThat(move.events()).singleElement().isInstanceOfSatisfying(ApprovalRequested.class, event -> {
            assertThat(event.requestId()).isEqualTo(REQUEST);
            assertThat(event.round()).isEqualTo(1);
            assertThat(event.service()).isEqualTo("S1");
            assertThat(event.bodyKind()).isEqualTo("MIA_TD");
        });
        assertThat(move.stages()).extracting(Move.Stage::code).containsExactly("INV_REVIEW_DONE");
        assertThat(move.stopped()).isEmpty();
    }

    @Test
    void an_officer_decides_what_the_machine_left_open() {
        Led open = placeLeftOpen();
        assertThat(refusal(open.tries(new RequestApproval())).rules()).containsExactly("R-081");

        Led passed =
                open.then(new RecordCheck(Check.PLACE_OF_ISSUANCE, CheckOutcome.PASSED, "", "list of the MFA asked"));
        assertThat(passed.then(new RequestApproval()).file().state()).isEqualTo("AWAITING_KNB");
        assertThat(passed.last().detail().toString())
                .as("the officer's words stay in the file")
                .doesNotContain("list of");

        Led failed =
                open.then(new RecordCheck(Check.PLACE_OF_ISSUANCE, CheckOutcome.FAILED, "RG-MIA-04", "not served"));
        assertThat(failed.then(new RefuseReview(List.of("RG-MIA-04"))).file().state())
                .isEqualTo("REFUSED");
    }

    @Test
    void r081_each_result_of_an_officer_is_told_with_its_ground_and_without_its_reason() {
        Led open = placeLeftOpen();

        Led passed = open.then(new RecordCheck(Check.PLACE_OF_ISSUANCE, CheckOutcome.PASSED, "", "list asked"));
        assertThat(passed.last().events())
                .containsExactly(new CheckRecorded("MIA75", "PLACE_OF_ISSUANCE", "PASSED", ""));
        Led failed = open.then(new RecordCheck(Check.PLACE_OF_ISSUANCE, CheckOutcome.FAILED, "RG-MIA-04", "asked"));
        assertThat(failed.last().events())
                .containsExactly(new CheckRecorded("MIA75", "PLACE_OF_ISSUANCE", "FAILED", "RG-MIA-04"));
    }

    @Test
    void an_officer_cannot_lift_what_a_rule_decided() {
        Led failed = aPetition().ofCitizen("IN", "EMB-BER").filed().reviewed();
        assertThat(refusal(failed.tries(new RecordCheck(Check.PLACE_OF_ISSUANCE, CheckOutcome.PASSED, "", "x")))
                        .errors())
                .extracting(Refusal.FieldError::code)
                .containsExactly("decided-by-rule");

        Led passed = aPetition().filed().reviewed();
        assertThat(refusal(passed.tries(
                                new RecordCheck(Check.PLACE_OF_ISSUANCE, CheckOutcome.FAILED, "RG-MIA-04", "x")))
                        .rules())
                .as("the machine decides RG-MIA-04")
                .containsExactly("R-081");
        assertThat(passed.then(new RecordCheck(Check.REFUSAL_GROUNDS, CheckOutcome.FAILED, "RG-ENT-01", "x"))
                        .file()
                        .state())
                .as("security is never the machine's to decide")
                .isEqualTo("MIA_REVIEW");
    }

    @Test
    void r081_each_check_fails_by_its_own_grounds_only() {
        Led open = placeLeftOpen();

        for (String ground : List.of("RG-MIA-01", "RG-MIA-02", "RG-ENT-01", "RG-CON-01", "RG-NOT-99", "")) {
            Refusal refusal =
                    refusal(open.tries(new RecordCheck(Check.PLACE_OF_ISSUANCE, CheckOutcome.FAILED, ground, "x")));
            assertThat(refusal.errors().getFirst().pointer()).isEqualTo("/ground");
        }
    }
}
