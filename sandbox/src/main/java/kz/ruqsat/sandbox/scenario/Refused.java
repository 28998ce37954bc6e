package kz.ruqsat.sandbox.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.client.ProblemException;

/**
 * A refusal that a step must meet.
 *
 * @param problem name of the problem, such as {@code rule-violation}
 * @param status HTTP status; 0 if it is not looked at
 * @param rules ids that it must name
 * @param grounds codes that it must name
 * @param errors codes of fields at fault that it must name
 */
record Refused(String problem, int status, List<String> rules, List<String> grounds, List<String> errors) {
    /** The types of docs/problems.md. */
    static final List<String> PROBLEMS = List.of(
            "malformed-request",
            "unauthorized",
            "forbidden",
            "not-found",
            "method-not-allowed",
            "not-acceptable",
            "state-conflict",
            "request-in-progress",
            "no-blank-left",
            "limit-reached",
            "several-records",
            "length-required",
            "version-conflict",
            "payload-too-large",
            "unsupported-media-type",
            "rule-violation",
            "wrong-territory",
            "idempotency-key-reused",
            "precondition-required",
            "too-many-requests",
            "internal-error",
            "service-unavailable");

    Refused {
        rules = List.copyOf(rules);
        grounds = List.copyOf(grounds);
        errors = List.copyOf(errors);
    }

    boolean isMetBy(ProblemException met) {
        return met.type().equals(problem)
                && (status == 0 || status == met.status())
                && met.rules().containsAll(rules)
                && met.grounds().containsAll(grounds)
                && met.errors().containsAll(errors);
    }

    /** What is expected, a line a part. */
    List<String> lines() {
        var lines = new ArrayList<String>(List.of(problem));
        if (status != 0) {
            lines.add(Integer.toString(status));
        }
        Stream.of(rules, grounds, errors).forEach(lines::addAll);
        return lines;
    }
}
