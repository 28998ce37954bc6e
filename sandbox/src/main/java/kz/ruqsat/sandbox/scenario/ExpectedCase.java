package kz.ruqsat.sandbox.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.scenario.Expectation.Match;

/**
 * How a case must end. What is not told is not looked at; the numbers of the stages always are, so that nothing is lost or comes twice unseen.
 *
 * @param name of the case in its scenario
 * @param expectations what must hold of it
 */
record ExpectedCase(String name, List<Expectation<SeenCase>> expectations) {

    ExpectedCase {
        expectations = List.copyOf(expectations);
    }

    /** Where the case differs; nowhere if it ended as it must. */
    List<Difference> differences(SeenCase seen) {
        return Stream.concat(expectations.stream(), Stream.of(oneToN(seen)))
                .map(each -> each.against(name, seen))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Expectation<SeenCase> oneToN(SeenCase seen) {
        var numbers = LongStream.rangeClosed(1, seen.sequences().size())
                .mapToObj(Long::toString)
                .toList();
        return new Expectation<>("numbers of the stages", numbers, Match.SAME, SeenCase::sequences);
    }
}
