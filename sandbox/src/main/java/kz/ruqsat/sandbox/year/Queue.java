package kz.ruqsat.sandbox.year;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Where cases wait, by the state they are in. */
enum Queue {
    IN_REVIEW("in review", Set.of("SUBMITTED", "REGISTERED", "MIA_REVIEW")),
    AWAITING_KNB("awaiting KNB", Set.of("AWAITING_KNB")),
    AWAITING_DECISION("awaiting decision", Set.of("AWAITING_DECISION")),
    RETURNED("returned to the inviter", Set.of("RETURNED"));

    private final String title;
    private final Set<String> states;

    Queue(String title, Set<String> states) {
        this.title = title;
        this.states = states;
    }

    String title() {
        return title;
    }

    /** That of a state; empty where nobody's case waits. */
    static Optional<Queue> of(String state) {
        return Arrays.stream(values())
                .filter(queue -> queue.states.contains(state))
                .findFirst();
    }
}
