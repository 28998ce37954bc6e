package kz.ruqsat.rulebook.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;

/** The catalogue of rules with their citations, dates and parameters. Source: R-001. */
public record RuleCatalogue(Map<String, RuleText> byId) {

    /**
     * The rule of an id.
     *
     * @throws IllegalArgumentException for an id that is not in the catalogue
     */
    public RuleText rule(String id) {
        RuleText rule = byId.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("'" + id + "' is not in the catalogue of rules");
        }
        return rule;
    }

    /** All rules in the order of the catalogue. */
    public Collection<RuleText> all() {
        return byId.values();
    }

    /** Name of the state of the law on a date: the version of the youngest text in force. */
    public String stateOn(LocalDate date) {
        return byId.values().stream()
                .flatMap(rule -> rule.on(date).stream())
                .max(Comparator.comparing(RuleVersion::from))
                .map(RuleVersion::version)
                .orElse("none");
    }

    static RuleCatalogue read(Row file) {
        return new RuleCatalogue(Keyed.by(file.rows("rules", "id"), RuleText::read, RuleText::id));
    }
}
