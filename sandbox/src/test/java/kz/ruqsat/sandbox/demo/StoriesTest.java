package kz.ruqsat.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.sandbox.identity.TestUsers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoriesTest {
    static Iterable<Story> stories() {
        return Stories.all();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void the_steps_of_a_story_are_in_order_and_begin_after_the_clock(Story story) {
        var moments = story.steps().stream().map(Step::at).toList();

        assertThat(moments).isSorted().allMatch(moment -> moment.isAfter(Stories.BEGIN));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void bodies_act_on_working_days_only(Story story) {
        assertThat(story.steps()).extracting(Step::at).allMatch(StoriesTest::isOnWorkingDay);
    }

    private static boolean isOnWorkingDay(Instant moment) {
        return WorkingCalendar.kazakhstan().isWorkingDay(KazakhstanTime.dateOf(moment));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void the_inviter_is_a_test_user_with_the_same_number(Story story) {
        var inviter = story.petition().inviter();

        assertThat(TestUsers.bundled().require(inviter.user()).organisation()).isEqualTo(inviter.number());
    }

    @ParameterizedTest
    @MethodSource("stories")
    void a_decision_falls_in_every_story_but_a_withdrawn_one(Story story) {
        var decisions = story.steps().stream()
                .filter(step -> step.weight() == Step.Weight.DECISION)
                .count();

        assertThat(decisions > 0).isEqualTo(!story.name().startsWith("withdrawn"));
    }
}
