package kz.ruqsat.visa.application;

import java.util.List;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.findings.Finding;

/**
 * What was looked at: what the state systems answered and what the rules found last.
 *
 * @param filing counts how often the application was filed; answers to an earlier filing do not count
 * @param answers of the state systems; empty until all have answered
 * @param findings of the last assessment
 */
public record Checks(int filing, List<RegisterAnswer> answers, List<Finding> findings) {

    /** Nothing was looked at yet. */
    public static final Checks NONE = new Checks(0, List.of(), List.of());

    public Checks {
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
    }

    /** Whether all state systems that are asked have answered. */
    public boolean isAnswered() {
        return !answers.isEmpty();
    }

    /** Filed once more: nothing has been answered. */
    public Checks filedAnew(List<Finding> found) {
        return new Checks(filing + 1, List.of(), found);
    }

    /** All have answered. */
    public Checks answered(List<RegisterAnswer> all) {
        return new Checks(filing, all, findings);
    }

    /** What is kept once the case has ended: the answers tell of the person. */
    public Checks forgetting() {
        return new Checks(filing, List.of(), findings);
    }

    Checks found(List<Finding> last) {
        return new Checks(filing, answers, last);
    }
}
