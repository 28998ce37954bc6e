package kz.ruqsat.rulebook.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The catalogue of rules with their citations, dates and parameters. Source: R-001.
 *
 * @param byId the rules in the order of the catalogue
 * @param states name of the state of the law by the first day it is so
 */
public record RuleCatalogue(Map<String, RuleText> byId, NavigableMap<LocalDate, String> states) {

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
        return states.floorEntry(date).getValue();
    }

    static RuleCatalogue read(Row file) {
        Map<String, RuleText> byId = Keyed.by(file.rows("rules", "id"), RuleText::read, RuleText::id);
        NavigableMap<LocalDate, String> states = new TreeMap<>();
        states.put(LocalDate.MIN, youngest(byId, LocalDate.MIN));
        byId.values().stream()
                .flatMap(rule -> rule.versions().stream())
                .flatMap(RuleCatalogue::changes)
                .forEach(day -> states.computeIfAbsent(day, on -> youngest(byId, on)));
        return new RuleCatalogue(byId, states);
    }

    /** First day in force, and first day no longer. */
    private static Stream<LocalDate> changes(RuleVersion version) {
        return version.until().equals(LocalDate.MAX)
                ? Stream.of(version.from())
                : Stream.of(version.from(), version.until().plusDays(1));
    }

    private static String youngest(Map<String, RuleText> byId, LocalDate on) {
        return byId.values().stream()
                .flatMap(rule -> rule.on(on).stream())
                .max(Comparator.comparing(RuleVersion::from))
                .map(RuleVersion::version)
                .orElse("none");
    }
}
