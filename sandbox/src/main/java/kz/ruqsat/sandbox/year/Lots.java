package kz.ruqsat.sandbox.year;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Draws by a seed. {@link Random} is used because its numbers are specified: the same on every Java platform and in every version. */
final class Lots {
    private final Random random;

    Lots(long seed) {
        this.random = new Random(seed);
    }

    /** Whether something of that share comes up. */
    boolean hits(double share) {
        return random.nextDouble() < share;
    }

    /** From and to, both included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** One of them, each as often as its weight says; at least one weight is above 0. */
    <T> T weighted(List<T> all, ToDoubleFunction<T> weight) {
        double left = random.nextDouble() * all.stream().mapToDouble(weight).sum();
        for (T each : all) {
            left -= weight.applyAsDouble(each);
            if (left < 0) {
                return each;
            }
        }
        return all.getLast();
    }
}
