package kz.ruqsat.web.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.contracts.Refusal;
import org.junit.jupiter.api.Test;

class HandlingTest {

    private static final Instant AT = Instant.parse("2026-03-26T05:00:00Z");

    private static final Taken REPAIRED = step(Step.REPAIR, "asel", "");
    private static final Taken TRIED = step(Step.DRY_RUN, "asel", Taken.HANDLED);
    private static final Taken TRIED_IN_VAIN = step(Step.DRY_RUN, "asel", Taken.PARKED);
    private static final Taken APPROVED = step(Step.APPROVAL, "bolat", "");
    private static final Taken SENT_IN_VAIN = step(Step.REDRIVE, "asel", Taken.PARKED);

    @Test
    void a_parked_record_is_repaired_or_tried_or_set_aside_and_not_sent() {
        var parked = parked();

        assertThat(parked.state()).isEqualTo("PARKED");
        assertThat(parked.next()).containsExactly(Step.REPAIR, Step.DRY_RUN, Step.SET_ASIDE);
        assertThat(problem(parked.refusal(Step.REDRIVE, "asel"))).isEqualTo("state-conflict");
        assertThat(problem(parked.refusal(Step.APPROVAL, "bolat"))).isEqualTo("state-conflict");
    }

    @Test
    void a_dry_run_that_ends_badly_opens_nothing() {
        assertThat(parked(REPAIRED, TRIED_IN_VAIN).next()).doesNotContain(Step.APPROVAL, Step.REDRIVE);
        assertThat(parked(TRIED, TRIED_IN_VAIN).next()).doesNotContain(Step.APPROVAL, Step.REDRIVE);
    }

    @Test
    void a_repeat_may_be_sent_so_that_nobody_waits_for_it() {
        assertThat(parked(step(Step.DRY_RUN, "asel", Taken.REPEAT)).next()).contains(Step.APPROVAL);
    }

    @Test
    void what_was_tried_is_sent_once_a_second_person_agrees() {
        var tried = parked(REPAIRED, TRIED);
        var approved = parked(REPAIRED, TRIED, APPROVED);

        assertThat(tried.state()).isEqualTo("TRIED");
        assertThat(tried.next()).contains(Step.APPROVAL).doesNotContain(Step.REDRIVE);
        assertThat(tried.refusal(Step.REDRIVE, "asel").orElseThrow().detail()).contains("second person");
        assertThat(approved.state()).isEqualTo("APPROVED");
        assertThat(approved.refusal(Step.REDRIVE, "asel")).isEmpty();
    }

    @Test
    void it_is_never_the_same_person() {
        assertThat(problem(parked(REPAIRED, TRIED).refusal(Step.APPROVAL, "asel")))
                .isEqualTo("forbidden");
        assertThat(problem(parked(TRIED).refusal(Step.APPROVAL, "asel"))).isEqualTo("forbidden");
        assertThat(parked(REPAIRED, TRIED).refusal(Step.APPROVAL, "bolat")).isEmpty();
        assertThat(problem(parked(REPAIRED, TRIED, APPROVED).refusal(Step.REDRIVE, "bolat")))
                .isEqualTo("forbidden");
    }

    @Test
    void a_repair_after_the_consent_asks_for_all_of_it_anew() {
        var again = parked(REPAIRED, TRIED, APPROVED, REPAIRED);

        assertThat(again.state()).isEqualTo("REPAIRED");
        assertThat(again.next()).doesNotContain(Step.APPROVAL, Step.REDRIVE);
        assertThat(parked(REPAIRED, TRIED, APPROVED, REPAIRED, TRIED).next()).doesNotContain(Step.REDRIVE);
    }

    @Test
    void what_was_sent_in_vain_is_tried_anew() {
        assertThat(parked(TRIED, APPROVED, SENT_IN_VAIN).next()).doesNotContain(Step.APPROVAL, Step.REDRIVE);
    }

    @Test
    void without_a_second_person_what_was_tried_is_sent() {
        assertThat(new Handling("PARKED", List.of(TRIED), false).next())
                .contains(Step.REDRIVE)
                .doesNotContain(Step.APPROVAL);
    }

    @Test
    void nothing_is_left_to_do_where_a_record_is_not_parked() {
        for (String status : List.of("WAITING", "IGNORED", "SET_ASIDE", "DONE")) {
            var other = new Handling(status, List.of(), true);
            assertThat(other.next()).isEmpty();
            assertThat(other.refusal(Step.REPAIR, "asel").orElseThrow().state()).isEqualTo(status);
        }
    }

    private static Handling parked(Taken... steps) {
        return new Handling("PARKED", List.of(steps), true);
    }

    private static Taken step(Step step, String by, String outcome) {
        return new Taken(step, by, AT, AT, outcome, "", Effects.NONE);
    }

    private static String problem(Optional<Refusal> refusal) {
        return refusal.map(Refusal::problem).orElse("");
    }
}
