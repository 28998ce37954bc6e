package kz.ruqsat.sandbox.demo;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.sandbox.client.CaseTimeline;
import kz.ruqsat.sandbox.client.CaseTimeline.StageLine;

/**
 * How a case must end.
 *
 * @param kind which case of the story
 * @param state its last state
 * @param reporter body that must have reported every stage
 * @param stages codes of the stages owed by the Rules, in order; optional ones are not looked at
 * @param terms every term, in any order
 * @param grounds grounds of its refusal
 * @param requestsAtKnb how many requests KNB must have got for it
 */
record ExpectedCase(
        CaseKind kind,
        String state,
        String reporter,
        List<String> stages,
        List<ExpectedTerm> terms,
        List<String> grounds,
        int requestsAtKnb) {

    static ExpectedCase invitation(String state, String reporter) {
        return new ExpectedCase(CaseKind.INVITATION, state, reporter, List.of(), List.of(), List.of(), 1);
    }

    static ExpectedCase visa(String state, String reporter) {
        return new ExpectedCase(CaseKind.VISA, state, reporter, List.of(), List.of(), List.of(), 0);
    }

    ExpectedCase through(String... codes) {
        return new ExpectedCase(kind, state, reporter, List.of(codes), terms, grounds, requestsAtKnb);
    }

    ExpectedCase within(ExpectedTerm... all) {
        return new ExpectedCase(kind, state, reporter, stages, List.of(all), grounds, requestsAtKnb);
    }

    ExpectedCase on(String... codes) {
        return new ExpectedCase(kind, state, reporter, stages, terms, List.of(codes), requestsAtKnb);
    }

    ExpectedCase neverSentToKnb() {
        return new ExpectedCase(kind, state, reporter, stages, terms, grounds, 0);
    }

    /** Where the case differs, in sentences; none if it ended as it must. */
    List<String> differences(CaseTimeline seen, long requestsSeen) {
        var differences = new ArrayList<String>();
        var owed = seen.stages().stream().filter(stage -> !stage.optional()).toList();
        compare(differences, "state", state, seen.state());
        compare(
                differences,
                "stages",
                stages,
                owed.stream().map(StageLine::stage).toList());
        compare(
                differences,
                "reporters",
                List.of(reporter),
                owed.stream().map(StageLine::reporter).distinct().toList());
        compare(
                differences,
                "terms",
                sorted(terms),
                sorted(seen.terms().stream().map(ExpectedTerm::of).toList()));
        compare(
                differences,
                "grounds",
                grounds,
                owed.stream()
                        .flatMap(stage -> stage.grounds().stream())
                        .distinct()
                        .toList());
        compare(differences, "requests at KNB", (long) requestsAtKnb, requestsSeen);
        compare(differences, "numbers of the stages", numbered(seen), numbers(seen));
        return differences;
    }

    private void compare(List<String> differences, String what, Object expected, Object seen) {
        if (!expected.equals(seen)) {
            differences.add(kind.word() + ": " + what + " must be " + expected + ", and " + seen + " was found");
        }
    }

    private static List<String> sorted(List<ExpectedTerm> terms) {
        return terms.stream().map(ExpectedTerm::toString).sorted().toList();
    }

    private static List<Long> numbers(CaseTimeline seen) {
        return seen.stages().stream().map(StageLine::sequence).toList();
    }

    // 1..n without a gap: nothing was lost or came twice.
    private static List<Long> numbered(CaseTimeline seen) {
        return java.util.stream.LongStream.rangeClosed(1, seen.stages().size())
                .boxed()
                .toList();
    }
}
