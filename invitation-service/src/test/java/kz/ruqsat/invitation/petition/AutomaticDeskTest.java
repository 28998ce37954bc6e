package kz.ruqsat.invitation.petition;

import static kz.ruqsat.invitation.petition.Cases.REQUEST;
import static kz.ruqsat.invitation.petition.Cases.aPetition;
import static kz.ruqsat.invitation.petition.Cases.term;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.invitation.petition.Cases.Led;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;
import org.junit.jupiter.api.Test;

class AutomaticDeskTest {

    private static final DeskPolicy EVERYWHERE = DeskPolicy.parse("*:*");

    private static Led answered(String verdict) {
        Led sent = aPetition().under(EVERYWHERE).filed().withDesk();
        return sent.then(new PetitionCommand.StartApprovalTerm(
                        REQUEST, sent.now(), term(StatutoryClock.KNB_3WD, sent.now())))
                .then(new PetitionCommand.RecordAnswer(REQUEST, verdict, sent.now()))
                .withDesk();
    }

    @Test
    void it_waits_for_the_lists_before_it_agrees_and_leaves_what_they_tell_to_an_officer() {
        assertThat(answered("APPROVED").file().state()).isEqualTo("AWAITING_DECISION");
        assertThat(answered("APPROVED")
                        .lookedUp(Moment.DECIDING, Cases.answer("EIS_BERKUT", RegisterAnswer.Outcome.SEVERAL, Map.of()))
                        .withDesk()
                        .file()
                        .state())
                .isEqualTo("AWAITING_DECISION");
    }

    @Test
    void it_goes_from_filing_to_the_committee_and_from_the_answer_to_the_decision() {
        assertThat(aPetition().under(EVERYWHERE).filed().withDesk().file().state())
                .isEqualTo("AWAITING_KNB");
        assertThat(answered("APPROVED")
                        .lookedUp(Moment.DECIDING)
                        .withDesk()
                        .file()
                        .state())
                .isEqualTo("AGREED");
        Led refused = answered("REJECTED");
        assertThat(refused.file().state()).isEqualTo("REFUSED");
        assertThat(refused.last().stages().getFirst().grounds()).containsExactly("RG-SVC-03");
        assertThat(refused.last().stages().getFirst().reporter()).isEqualTo("MIA75");
    }

    @Test
    void it_stops_where_a_check_failed_or_is_left_to_an_officer() {
        assertThat(aPetition()
                        .under(EVERYWHERE)
                        .ofCitizen("IN", "EMB-BER")
                        .filed()
                        .withDesk()
                        .file()
                        .state())
                .isEqualTo("MIA_REVIEW");
        Led open =
                aPetition().under(EVERYWHERE).ofCitizen("NG", "EMB-CAI").filed().withDesk();
        assertThat(open.file().state()).isEqualTo("MIA_REVIEW");

        Led recorded =
                open.then(new PetitionCommand.RecordCheck(Check.PLACE_OF_ISSUANCE, CheckOutcome.PASSED, "", "seen"));
        assertThat(recorded.withDesk().file().state()).as("the officer goes on").isEqualTo("MIA_REVIEW");
    }

    @Test
    void it_accepts_nothing_that_an_officer_would_have_to_return() {
        assertThat(aPetition()
                        .under(EVERYWHERE)
                        .unpaid()
                        .filed()
                        .withDesk()
                        .file()
                        .state())
                .isEqualTo("SUBMITTED");
        assertThat(aPetition()
                        .under(EVERYWHERE)
                        .filedAt("2026-03-30T10:00")
                        .filed()
                        .withDesk()
                        .file()
                        .state())
                .isEqualTo("SUBMITTED");
        assertThat(aPetition()
                        .under(EVERYWHERE)
                        .forCategory("C3", "PETITION")
                        .at("MIA23", "750000000")
                        .filed()
                        .withDesk()
                        .file()
                        .state())
                .isEqualTo("SUBMITTED");
    }

    @Test
    void policy_is_by_body_and_category() {
        assertThat(DeskPolicy.parse("").allows("MIA75", "B2")).isFalse();
        assertThat(DeskPolicy.parse("MIA75:B2, MIA71:*").allows("MIA75", "B2")).isTrue();
        assertThat(DeskPolicy.parse("MIA75:B2, MIA71:*").allows("MIA75", "B3")).isFalse();
        assertThat(DeskPolicy.parse("MIA75:B2, MIA71:*").allows("MIA71", "C3")).isTrue();
        assertThat(DeskPolicy.parse("*:B12-1").allows("MIA23", "B12-1")).isTrue();
        for (String wrong : List.of("MIA75", "mia75:B2", "MIA75:B2:C3", ":B2")) {
            assertThatThrownBy(() -> DeskPolicy.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(aPetition()
                        .under(DeskPolicy.parse("MIA71:*"))
                        .filed()
                        .withDesk()
                        .file()
                        .state())
                .isEqualTo("SUBMITTED");
    }
}
