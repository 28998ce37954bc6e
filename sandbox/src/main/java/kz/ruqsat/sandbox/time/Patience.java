package kz.ruqsat.sandbox.time;

import java.time.Duration;

/**
 * How long the time keeper waits, in real time.
 *
 * @param answer for one answer of one process
 * @param withoutProgress for a stand in which nothing changes though it is not at rest; long enough to start a process again
 * @param step for one step in all, so that a stand that is busy for ever ends too
 */
public record Patience(Duration answer, Duration withoutProgress, Duration step) {
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofMinutes(15));
}
