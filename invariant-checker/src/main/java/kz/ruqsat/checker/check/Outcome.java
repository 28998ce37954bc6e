package kz.ruqsat.checker.check;

import java.util.List;

/** What came of a check. */
public sealed interface Outcome {

    /** Rows that were looked at. */
    long rows();

    /**
     * It was looked at.
     *
     * @param rows number of rows, records or entries that could have been wrong
     * @param violations in the order they were found
     */
    record Examined(long rows, List<Violation> violations) implements Outcome {

        public Examined {
            violations = List.copyOf(violations);
        }

        /** Whether all of it holds. */
        public boolean isClean() {
            return violations.isEmpty();
        }
    }

    /**
     * There was nothing to look at, so nothing is claimed.
     *
     * @param why what is missing
     */
    record NotApplicable(String why) implements Outcome {

        @Override
        public long rows() {
            return 0;
        }
    }
}
