package kz.ruqsat.rulebook.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.RuleVersion;

/**
 * One text of a rule.
 *
 * @param version name of the text
 * @param from first day in force, ISO; empty where no lower limit is known
 * @param until last day in force, ISO; empty while it is open
 * @param confidence how surely it is known
 * @param source where it is written
 * @param parameters its numbers and lists by name
 */
public record TextOfRule(
        String version,
        String from,
        String until,
        Confidence confidence,
        String source,
        Map<String, List<String>> parameters) {

    static TextOfRule of(RuleVersion text) {
        return new TextOfRule(
                text.version(),
                text.from().equals(LocalDate.MIN) ? "" : text.from().toString(),
                text.until().equals(LocalDate.MAX) ? "" : text.until().toString(),
                text.confidence(),
                text.source(),
                new TreeMap<>(text.parameters()));
    }
}
