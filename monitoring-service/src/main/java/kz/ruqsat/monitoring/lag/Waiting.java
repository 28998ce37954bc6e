package kz.ruqsat.monitoring.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How long the oldest unread record of one partition has waited, told from looks at its end and at how far it was read: it was there at the first look whose end lay behind it. Never
 * more than was seen: what waited before the first look counts from then on.
 */
final class Waiting {

    /** Looks kept; beyond that every second one goes, which makes a long wait coarser and never shorter. */
    private static final int MOST = 1_000;

    private record Look(Instant at, long end) {}

    private final Deque<Look> looks = new ArrayDeque<>();
    private long records;

    /** A look; both offsets never go down. */
    Waiting look(Instant at, long end, long read) {
        looks.removeIf(look -> look.end() <= read);
        if (end > read && (looks.isEmpty() || looks.getLast().end() < end)) {
            looks.addLast(new Look(at, end));
        }
        if (looks.size() > MOST) {
            thin();
        }
        records = Math.max(0, end - read);
        return this;
    }

    private void thin() {
        boolean[] keep = {false};
        looks.removeIf(_ -> {
            keep[0] = !keep[0];
            return !keep[0];
        });
    }

    /** Records not read. */
    long records() {
        return records;
    }

    /** How long the oldest of them has waited at {@code now}. */
    Duration at(Instant now) {
        return looks.isEmpty()
                ? Duration.ZERO
                : Duration.between(looks.getFirst().at(), now);
    }
}
