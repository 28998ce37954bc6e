package kz.ruqsat.webhooks.delivery;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long to wait after attempts in vain, in real time. Pauses double up to a longest one, each of them shortened by lot by up to half, so that what failed
 * together does not come again together.
 */
@Singleton
public class BackOff {

    /** A receiver may ask for a longer pause than ours, and not for one that it will be forgotten in. */
    static final Duration LONGEST_ASKED = Duration.ofHours(6);

    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;
    private final Duration giveUpAfter;

    BackOff(
            @ConfigProperty(name = "ruqsat.webhooks.pause") Duration first,
            @ConfigProperty(name = "ruqsat.webhooks.pause-at-most") Duration longest,
            @ConfigProperty(name = "ruqsat.webhooks.give-up-after") Duration giveUpAfter) {
        this.first = first;
        this.longest = longest;
        this.giveUpAfter = giveUpAfter;
    }

    /** How long after the first attempt in vain the last one is made at the earliest. */
    public Duration giveUpAfter() {
        return giveUpAfter;
    }

    /**
     * How long to wait now.
     *
     * @param failures attempts in vain so far, at least 1
     * @param asked what the receiver asked for in {@code Retry-After}
     */
    public Duration pause(int failures, Optional<Duration> asked) {
        int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
        long ceiling = Math.min(longest.toMillis(), first.toMillis() << doublings);
        Duration own = Duration.ofMillis(ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling + 1));
        Duration theirs = asked.orElse(Duration.ZERO);
        Duration bounded = theirs.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : theirs;
        return own.compareTo(bounded) > 0 ? own : bounded;
    }
}
