package kz.ruqsat.rulebook.findings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import kz.ruqsat.rulebook.reference.Confidence;

/**
 * What one rule found. The explanation never tells one neutral ground from another, but {@code ground} does: applicants read grounds
 * through {@code Grounds.toldToApplicant}.
 *
 * @param rule rule id
 * @param ruleVersion version of its text; of the next text where none is in force yet
 * @param confidence how sure: no surer than the rule and than the row of data it rests on
 * @param source where the rule is written
 * @param verdict what it says
 * @param ground ground code, empty if none; of a finding left to an officer the ground that the facts ask for
 * @param explanation one sentence by language, always in the order en, ru, kk
 */
public record Finding(
        String rule,
        String ruleVersion,
        Confidence confidence,
        String source,
        Verdict verdict,
        String ground,
        Map<String, String> explanation) {

    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(verdict, "verdict");
        if (verdict == Verdict.FAILED && ground.isEmpty()) {
            throw new IllegalArgumentException("A failed finding names a ground (R-082): " + rule);
        }
        explanation = Collections.unmodifiableMap(new LinkedHashMap<>(explanation));
    }
}
