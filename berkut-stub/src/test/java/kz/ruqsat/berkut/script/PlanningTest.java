package kz.ruqsat.berkut.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;
import org.junit.jupiter.api.Test;

class PlanningTest {

    /** Thursday 19 March 2026, 11:30 in Astana, before the days off of Nauryz. */
    private static final Instant BEFORE_NAURYZ = Instant.parse("2026-03-19T06:30:00Z");

    private final Planner planner = new Planner(WorkingCalendar.kazakhstan(), reason -> "sealed(" + reason + ")");

    @Test
    void two_working_days_after_19_march_are_26_march_because_of_nauryz_R_086() {
        var planned = plan(BEFORE_NAURYZ, line(Delay.workingDays(2)));

        assertThat(planned).isEqualTo(Instant.parse("2026-03-26T06:00:00Z"));
    }

    @Test
    void the_third_working_day_lies_in_the_term_and_the_fourth_does_not_R_086_R_092() {
        var term = Deadlines.standard().compute(StatutoryClock.KNB_3WD, BEFORE_NAURYZ);

        assertThat(term.includes(plan(BEFORE_NAURYZ, line(Delay.workingDays(3)))))
                .isTrue();
        assertThat(term.includes(plan(BEFORE_NAURYZ, line(Delay.workingDays(4)))))
                .isFalse();
    }

    @Test
    void calendar_day_28_lies_in_the_thirty_days_R_087() {
        var planned = plan(BEFORE_NAURYZ, line(Delay.calendarDays(28)));

        assertThat(planned).isEqualTo(Instant.parse("2026-04-16T06:00:00Z"));
        assertThat(Deadlines.standard()
                        .compute(StatutoryClock.KNB_30CD, BEFORE_NAURYZ)
                        .includes(planned))
                .isTrue();
    }

    @Test
    void a_day_has_the_hour_that_the_line_names() {
        var line = new ScriptLine(Answer.APPROVED, Delay.calendarDays(1), LocalTime.of(23, 59, 59), "");

        assertThat(plan(BEFORE_NAURYZ, line)).isEqualTo(Instant.parse("2026-03-20T18:59:59Z"));
    }

    @Test
    void hours_and_seconds_count_from_the_moment() {
        assertThat(plan(BEFORE_NAURYZ, line(new Delay(DelayUnit.HOURS, 36))))
                .isEqualTo(Instant.parse("2026-03-20T18:30:00Z"));
        assertThat(plan(BEFORE_NAURYZ, line(new Delay(DelayUnit.SECONDS, 90))))
                .isEqualTo(Instant.parse("2026-03-19T06:31:30Z"));
        assertThat(plan(BEFORE_NAURYZ, line(Delay.NONE))).isEqualTo(BEFORE_NAURYZ);
    }

    @Test
    void an_hour_that_has_passed_on_the_day_of_acceptance_means_at_once() {
        assertThat(plan(BEFORE_NAURYZ, line(Delay.workingDays(0)))).isEqualTo(BEFORE_NAURYZ);
    }

    @Test
    void a_line_beyond_the_published_calendar_is_left_out_and_says_so() {
        var late = Instant.parse("2027-12-20T06:00:00Z");
        var script = Script.of(line(Delay.workingDays(2)), line(Delay.workingDays(30)));

        var plan = planner.plan(new Choice(script, "test"), late, 0);

        assertThat(plan.answers()).hasSize(1);
        assertThat(plan.notes()).singleElement().asString().contains("line 2", "30 working days", "2028");
    }

    @Test
    void only_a_rejection_carries_a_reason_and_one_without_words_gets_some() {
        var script = Script.of(
                ScriptLine.of(Answer.EXTENDED, Delay.NONE),
                ScriptLine.of(Answer.REJECTED, Delay.NONE),
                new ScriptLine(Answer.REJECTED, Delay.NONE, ScriptLine.USUAL_HOUR, "sealed before"));

        var plan = planner.plan(new Choice(script, "test"), BEFORE_NAURYZ, 0);

        assertThat(plan.answers())
                .extracting(PlannedAnswer::sealedReason)
                .containsExactly("", "sealed(" + Planner.UNSCRIPTED_REASON + ")", "sealed before");
    }

    @Test
    void indexes_go_on_where_the_plan_before_ended_and_each_answer_says_why() {
        var script = Script.of(line(Delay.workingDays(1)), line(Delay.workingDays(2)));

        var plan = planner.plan(new Choice(script, "script for C-1"), BEFORE_NAURYZ, 7);

        assertThat(plan.answers()).extracting(PlannedAnswer::index).containsExactly(7, 8);
        assertThat(plan.nextIndex()).isEqualTo(9);
        assertThat(plan.answers().getLast().why())
                .isEqualTo("script for C-1, line 2: APPROVED after 2 working days at 11:00");
    }

    private Instant plan(Instant acceptedAt, ScriptLine line) {
        return planner.plan(new Choice(new Script(List.of(line)), "test"), acceptedAt, 0)
                .answers()
                .getFirst()
                .at();
    }

    private static ScriptLine line(Delay delay) {
        return ScriptLine.of(Answer.APPROVED, delay);
    }
}
