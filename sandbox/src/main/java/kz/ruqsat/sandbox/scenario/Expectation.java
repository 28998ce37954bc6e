package kz.ruqsat.sandbox.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that must hold, as lines that are held against lines.
 *
 * @param what it is about, as it is printed
 * @param expected the lines that are told
 * @param match how they must agree with what is seen
 * @param seen reads what is there
 */
record Expectation<T>(String what, List<String> expected, Match match, Function<T, List<String>> seen) {

    /** How lines must agree. */
    enum Match {
        /** The same lines in the same order. */
        SAME,
        /** The same lines, in any order. */
        SAME_IN_ANY_ORDER,
        /** All that are told are among what is seen. */
        AMONG,
        /** None that is told is among what is seen. */
        NEVER
    }

    Expectation {
        expected = List.copyOf(expected);
    }

    /** The difference, if it does not hold. */
    Optional<Difference> against(String whose, T there) {
        var actual = seen.apply(there);
        return holds(actual)
                ? Optional.empty()
                : Optional.of(new Difference(whose + ": " + title(), inOrder(expected), inOrder(actual)));
    }

    private List<String> inOrder(List<String> lines) {
        return match == Match.SAME ? lines : sorted(lines);
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }

    private String title() {
        return switch (match) {
            case SAME, SAME_IN_ANY_ORDER -> what;
            case AMONG -> what + ", among others";
            case NEVER -> what + ", never";
        };
    }

    private boolean holds(List<String> actual) {
        return switch (match) {
            case SAME -> expected.equals(actual);
            case SAME_IN_ANY_ORDER -> sorted(expected).equals(sorted(actual));
            case AMONG -> actual.containsAll(expected);
            case NEVER -> expected.stream().noneMatch(actual::contains);
        };
    }
}
