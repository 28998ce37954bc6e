package kz.ruqsat.rulebook.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One text of a rule with the days it is in force.
 *
 * @param version name of the text, such as 2026-03-10 or older
 * @param from first day in force; {@link LocalDate#MIN} where no lower limit is known
 * @param until last day in force; {@link LocalDate#MAX} while it is open
 * @param confidence how surely it is known
 * @param source where it is written
 * @param parameters numbers and lists of the rule by name
 */
public record RuleVersion(
        String version,
        LocalDate from,
        LocalDate until,
        Confidence confidence,
        String source,
        Map<String, List<String>> parameters) {

    public RuleVersion {
        parameters = Map.copyOf(parameters);
    }

    /** Whether the text binds on the date, both ends included. */
    public boolean inForceOn(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(until);
    }

    /**
     * A list of the rule.
     *
     * @throws IllegalArgumentException if the rule has none of this name
     */
    public List<String> list(String name) {
        List<String> values = parameters.get(name);
        if (values == null) {
            throw new IllegalArgumentException("The rule has no parameter " + name);
        }
        return values;
    }

    /** A number of the rule, in the unit its name ends in. */
    public int number(String name) {
        return Integer.parseInt(list(name).getFirst());
    }
}
