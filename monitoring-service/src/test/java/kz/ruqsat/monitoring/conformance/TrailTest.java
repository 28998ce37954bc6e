package kz.ruqsat.monitoring.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.monitoring.conformance.Alarm.Kind;
import kz.ruqsat.monitoring.conformance.Trail.Stage;
import org.junit.jupiter.api.Test;

/** Each forbidden trail is put in once, and raises its own alarm and no other. */
class TrailTest {

    private static final Instant BEGIN = Instant.parse("2026-03-10T04:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-13T19:00:00Z");

    private final List<Stage> stages = new ArrayList<>();

    private TrailTest then(String code, String state) {
        return then(code, state, "", List.of(), Duration.ofHours(stages.size()), "MIA_TD");
    }

    private TrailTest then(
            String code, String state, String result, List<String> grounds, Duration after, String reporter) {
        Optional<Instant> due = code.equals("INV_SENT_TO_KNB") ? Optional.of(DUE) : Optional.empty();
        stages.add(new Stage(stages.size() + 1L, code, state, BEGIN.plus(after), reporter, result, grounds, due));
        return this;
    }

    private TrailTest sent() {
        return then("INV_REGISTERED", "REGISTERED")
                .then("INV_REVIEW_DONE", "AWAITING_KNB")
                .then("INV_SENT_TO_KNB", "AWAITING_KNB");
    }

    private TrailTest agreed() {
        return sent().then("INV_KNB_ANSWERED", "AWAITING_DECISION")
                .then("INV_AGREED", "AGREED", "AGREED", List.of(), Duration.ofHours(5), "MIA_TD");
    }

    private List<Kind> alarms() {
        return new Trail("S1", stages).alarms().stream().map(Alarm::kind).toList();
    }

    @Test
    void the_way_of_the_procedure_raises_none() {
        agreed().then("USED", "USED", "USED", List.of(), Duration.ofHours(9), "MIA_TD");

        assertThat(alarms()).isEmpty();
    }

    @Test
    void what_was_waived_is_no_decision_without_an_answer() {
        then("INV_REGISTERED", "REGISTERED")
                .then("INV_REVIEW_DONE", "AWAITING_DECISION")
                .then("INV_AGREED", "AGREED", "AGREED", List.of(), Duration.ofHours(5), "MFA");

        assertThat(alarms()).isEmpty();
    }

    @Test
    void a_request_to_the_Committee_although_a_ground_was_found_R_080() {
        then("INV_REGISTERED", "REGISTERED")
                .then("INV_REVIEW_DONE", "MIA_REVIEW", "", List.of("RG-MIA-04"), Duration.ofHours(1), "MIA_TD")
                .then("INV_SENT_TO_KNB", "AWAITING_KNB");

        assertThat(alarms()).containsExactly(Kind.SENT_WITH_A_GROUND);
    }

    @Test
    void an_answer_to_a_request_that_was_never_sent_R_085() {
        then("INV_REGISTERED", "REGISTERED").then("INV_KNB_ANSWERED", "AWAITING_DECISION");

        assertThat(alarms()).containsExactly(Kind.ANSWER_WITHOUT_REQUEST);
    }

    @Test
    void an_extension_at_the_very_end_of_the_term_is_too_late_and_a_moment_before_it_is_not_R_087() {
        sent().then(
                        "INV_KNB_EXTENDED",
                        "AWAITING_KNB",
                        "",
                        List.of(),
                        Duration.between(BEGIN, DUE).minusNanos(1),
                        "MIA_TD");
        assertThat(alarms()).isEmpty();

        stages.removeLast();
        then("INV_KNB_EXTENDED", "AWAITING_KNB", "", List.of(), Duration.between(BEGIN, DUE), "MIA_TD");
        assertThat(alarms()).containsExactly(Kind.EXTENDED_TOO_LATE);
    }

    @Test
    void a_second_extension_R_088() {
        sent().then("INV_KNB_EXTENDED", "AWAITING_KNB").then("INV_KNB_EXTENDED", "AWAITING_KNB");

        assertThat(alarms()).containsExactly(Kind.EXTENDED_TWICE);
    }

    @Test
    void an_invitation_agreed_while_the_Committee_is_still_asked_R_091() {
        sent().then("INV_AGREED", "AGREED", "AGREED", List.of(), Duration.ofHours(5), "MIA_TD");

        assertThat(alarms()).containsExactly(Kind.AGREED_WITHOUT_ANSWER);
    }

    @Test
    void a_refusal_without_a_ground_R_082() {
        then("INV_REGISTERED", "REGISTERED")
                .then("INV_REFUSED", "REFUSED", "REFUSED", List.of(), Duration.ofHours(2), "MIA_TD");

        assertThat(alarms()).containsExactly(Kind.REFUSED_WITHOUT_GROUND);
    }

    @Test
    void a_stage_of_invitations_entered_by_a_mission_R_010() {
        then("INV_REGISTERED", "REGISTERED", "", List.of(), Duration.ZERO, "FOREIGN_MISSION");

        assertThat(alarms()).containsExactly(Kind.WRONG_REPORTER);
    }

    @Test
    void a_stage_after_the_end_R_013() {
        agreed().then("INV_SENT_TO_KNB", "AWAITING_KNB", "", List.of(), Duration.ofHours(8), "MIA_TD");

        assertThat(alarms()).containsExactly(Kind.STAGE_AFTER_THE_END);
    }

    @Test
    void a_stage_performed_before_the_one_ahead_of_it_R_014() {
        then("INV_REGISTERED", "REGISTERED", "", List.of(), Duration.ofHours(3), "MIA_TD")
                .then("MIA_REVIEW", "MIA_REVIEW");

        assertThat(alarms()).containsExactly(Kind.OUT_OF_ORDER);
    }
}
