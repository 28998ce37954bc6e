package kz.ruqsat.standclock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivityTest {

    @Test
    void a_part_that_waits_for_nothing_is_at_rest_also_with_something_due_later() {
        Instant later = Instant.parse("2026-03-13T19:00:00Z");

        assertThat(Activity.of(7, List.of(), Optional.of(later), Map.of()).idle())
                .isTrue();
        assertThat(Activity.of(7, List.of("2 outgoing events"), Optional.empty(), Map.of())
                        .idle())
                .isFalse();
    }

    @Test
    void it_is_a_picture_of_one_moment() {
        List<String> waiting = new ArrayList<>(List.of("1 errand"));
        Activity activity = Activity.of(0, waiting, Optional.empty(), Map.of());

        waiting.clear();

        assertThat(activity.waiting()).containsExactly("1 errand");
    }
}
