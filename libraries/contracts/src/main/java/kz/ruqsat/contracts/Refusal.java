package kz.ruqsat.contracts;

import java.util.List;

/**
 * A command that was understood and not carried out; nothing has changed. REST renders it as a problem (RFC 9457).
 *
 * @param problem kebab-case name of the problem, for example {@code state-conflict}; each is explained in docs/problems.md
 * @param detail one sentence: what is wrong, and what to do next; never repeats a value that was sent
 * @param rules ids of the rules it rests on, for example {@code R-090}
 * @param grounds codes of the grounds of refusal, if any
 * @param errors the fields at fault, if any
 * @param state on a conflict the state the case is in, else empty
 * @param allowed on a conflict what the case would accept in that state
 */
public record Refusal(
        String problem,
        String detail,
        List<String> rules,
        List<String> grounds,
        List<FieldError> errors,
        String state,
        List<String> allowed) {

    public Refusal {
        rules = List.copyOf(rules);
        grounds = List.copyOf(grounds);
        errors = List.copyOf(errors);
        allowed = List.copyOf(allowed);
    }

    /**
     * One field at fault.
     *
     * @param pointer JSON pointer into the request body
     * @param code stable kebab-case code
     * @param detail what would be right
     */
    public record FieldError(String pointer, String code, String detail) {}

    /** A rule forbids what was asked. */
    public static Refusal ruleViolation(String detail, String... rules) {
        return new Refusal("rule-violation", detail, List.of(rules), List.of(), List.of(), "", List.of());
    }

    /** A rule forbids it because of single fields. */
    public static Refusal ruleViolation(String detail, List<String> rules, List<FieldError> errors) {
        return new Refusal("rule-violation", detail, rules, List.of(), errors, "", List.of());
    }

    /** The case is in a state that does not take this command. */
    public static Refusal stateConflict(String state, String command, List<String> allowed) {
        String detail = "The case is in state " + state + ", which does not take " + command + ".";
        return new Refusal("state-conflict", detail, List.of(), List.of(), List.of(), state, allowed);
    }

    /** The case has moved on since the caller read it. */
    public static Refusal versionConflict(long expected, long actual) {
        String detail = "The case is at version " + actual + " and the request was made for version " + expected
                + ". Read the case again before deciding.";
        return new Refusal("version-conflict", detail, List.of(), List.of(), List.of(), "", List.of());
    }

    /** There is no such case, or it is not the caller's business: the two are never told apart. */
    public static Refusal notFound() {
        return new Refusal("not-found", "There is no such case.", List.of(), List.of(), List.of(), "", List.of());
    }

    /** Of this name, with this sentence and these rules. */
    public static Refusal of(String problem, String detail, String... rules) {
        return new Refusal(problem, detail, List.of(rules), List.of(), List.of(), "", List.of());
    }

    /** The same refusal, resting on grounds of refusal as well. */
    public Refusal withGrounds(List<String> codes) {
        return new Refusal(problem, detail, rules, codes, errors, state, allowed);
    }
}
