package kz.ruqsat.rulebook.findings;

import java.util.List;
import java.util.Objects;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * What one rule found. The explanation never tells one neutral ground from another, but {@code ground} does: applicants read grounds
 * through {@code Grounds.toldToApplicant}. It is kept as code and arguments; {@code Wording} writes it out.
 *
 * @param rule rule id
 * @param ruleVersion version of its text; of the next text where none is in force yet
 * @param confidence how sure: no surer than the rule and than the row of data it rests on
 * @param source where the rule is written
 * @param verdict what it says
 * @param ground ground code, empty if none; of a finding left to an officer the ground that the facts ask for
 * @param field JSON pointer to the field it speaks of, such as /invitee/travelDocument/number; empty if it speaks of no single field
 * @param assumptions ids of the open questions whose assumed answer mattered, such as OQ-23
 * @param explanation one sentence
 */
public record Finding(
        String rule,
        String ruleVersion,
        Confidence confidence,
        String source,
        Verdict verdict,
        String ground,
        String field,
        List<String> assumptions,
        Sentence explanation) {

    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(explanation, "explanation");
        if (verdict == Verdict.FAILED && ground.isEmpty()) {
            throw new IllegalArgumentException("A failed finding names a ground (R-082): " + rule);
        }
        if (verdict == Verdict.NOT_ALLOWED && !ground.isEmpty()) {
            throw new IllegalArgumentException("What is not allowed to a body is no ground against the case: " + rule);
        }
        assumptions = List.copyOf(assumptions);
    }
}
