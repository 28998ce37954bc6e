package kz.ruqsat.sandbox.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import kz.ruqsat.sandbox.client.CaseTimeline;
import kz.ruqsat.sandbox.client.CaseTimeline.StageLine;

/**
 * How a case must end. What is empty is not looked at; the numbers of the stages always are, so that nothing is lost or comes twice unseen.
 *
 * @param name of the case in its scenario
 * @param state its last state
 * @param reporters bodies that reported the stages, each once, in order of their first
 * @param stages codes of the stages owed by the Rules, in order; optional ones are not looked at
 * @param terms every term, in any order
 * @param grounds grounds of its refusal
 * @param requestsAtKnb how many requests KNB must have got for it
 */
record ExpectedCase(
        String name,
        Optional<String> state,
        Optional<List<String>> reporters,
        Optional<List<String>> stages,
        Optional<List<ExpectedTerm>> terms,
        Optional<List<String>> grounds,
        Optional<Long> requestsAtKnb) {

    /**
     * Where the case differs, in sentences; none if it ended as it must.
     *
     * @param requestsSeen counts its requests at KNB; asked only where it matters
     */
    List<String> differences(CaseTimeline seen, Supplier<Long> requestsSeen) {
        var differences = new ArrayList<String>();
        var owed = seen.stages().stream().filter(stage -> !stage.optional()).toList();
        compare(differences, "state", state, seen.state());
        compare(differences, "stages", stages, each(owed, StageLine::stage));
        compare(
                differences,
                "reporters",
                reporters,
                each(owed, StageLine::reporter).stream().distinct().toList());
        compare(
                differences,
                "terms",
                terms.map(ExpectedCase::sorted),
                sorted(seen.terms().stream().map(ExpectedTerm::of).toList()));
        compare(
                differences,
                "grounds",
                grounds,
                owed.stream()
                        .flatMap(stage -> stage.grounds().stream())
                        .distinct()
                        .toList());
        requestsAtKnb.ifPresent(_ -> compare(differences, "requests at KNB", requestsAtKnb, requestsSeen.get()));
        compare(
                differences,
                "numbers of the stages",
                Optional.of(oneToN(seen)),
                each(seen.stages(), StageLine::sequence));
        return differences;
    }

    private <T> void compare(List<String> differences, String what, Optional<T> expected, T seen) {
        expected.filter(value -> !value.equals(seen))
                .ifPresent(value ->
                        differences.add(name + ": " + what + " must be " + value + ", and " + seen + " was found"));
    }

    private static <T> List<T> each(List<StageLine> stages, Function<StageLine, T> part) {
        return stages.stream().map(part).toList();
    }

    private static List<String> sorted(List<ExpectedTerm> terms) {
        return terms.stream().map(ExpectedTerm::toString).sorted().toList();
    }

    private static List<Long> oneToN(CaseTimeline seen) {
        return LongStream.rangeClosed(1, seen.stages().size()).boxed().toList();
    }
}
