package kz.ruqsat.sandbox.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.sandbox.client.CaseTimeline;
import kz.ruqsat.sandbox.client.CaseTimeline.StageLine;
import org.junit.jupiter.api.Test;

class QueueLengthsTest {
    private static final YearPlan PLAN = YearPlan.of(1, 1);

    /** A case that was in states at times of January 2026 in Kazakhstan, as in {@code "AWAITING_KNB 11T09:00"}. */
    private static CaseEnd aCase(String... states) {
        var stages = new ArrayList<StageLine>();
        for (String each : states) {
            var at = Instant.parse("2026-01-" + each.split(" ")[1] + ":00+05:00");
            stages.add(new StageLine(
                    stages.size() + 1, "S", false, "I1", each.split(" ")[0], at, "MIA75", List.of(), "", List.of()));
        }
        var state = stages.getLast().state();
        return new CaseEnd("P1", new CaseTimeline("", state, stages, List.of(), MissingNode.getInstance()), List.of());
    }

    private static QueueLengths of(CaseEnd... cases) {
        return QueueLengths.of(List.of(cases), PLAN.begins(), PLAN.ends());
    }

    @Test
    void the_peak_is_when_most_wait_at_once() {
        var lengths = of(
                aCase("AWAITING_KNB 11T09:00", "AGREED 13T09:00"),
                aCase("AWAITING_KNB 12T09:00", "AGREED 14T09:00"),
                aCase("AWAITING_KNB 13T09:00", "AGREED 15T09:00"));

        var knb = lengths.ofYear(Queue.AWAITING_KNB);
        assertThat(knb.most()).isEqualTo(2);
        assertThat(knb.mostAt()).contains(Instant.parse("2026-01-12T04:00:00Z"));
    }

    @Test
    void what_comes_and_goes_in_one_instant_has_not_waited() {
        var lengths =
                of(aCase("SUBMITTED 11T09:00", "MIA_REVIEW 11T09:00", "AWAITING_KNB 11T09:00", "AGREED 12T09:00"));

        assertThat(lengths.ofYear(Queue.IN_REVIEW).most()).isZero();
        assertThat(lengths.ofYear(Queue.IN_REVIEW).mostAt()).isEmpty();
        assertThat(lengths.ofYear(Queue.AWAITING_KNB).most()).isEqualTo(1);
    }

    @Test
    void a_case_that_waits_over_the_end_of_a_month_is_in_the_queue_of_both() {
        var lengths = of(aCase("MIA_REVIEW 16T12:00"));

        assertThat(lengths.ofMonth(Queue.IN_REVIEW, YearMonth.of(2026, 1)).mean())
                .isCloseTo(0.5, within(0.01));
        assertThat(lengths.ofMonth(Queue.IN_REVIEW, YearMonth.of(2026, 2)).mean())
                .isEqualTo(1);
        assertThat(lengths.ofMonth(Queue.IN_REVIEW, YearMonth.of(2026, 2)).most())
                .isEqualTo(1);
    }
}
