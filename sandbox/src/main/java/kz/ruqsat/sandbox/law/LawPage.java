package kz.ruqsat.sandbox.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kz.ruqsat.businesstime.StatutoryTerm;
import kz.ruqsat.rulebook.reading.LawChange;
import kz.ruqsat.rulebook.reading.LawChanges;
import kz.ruqsat.rulebook.reading.LawOnDate;
import kz.ruqsat.rulebook.reading.RuleOnDate;
import kz.ruqsat.rulebook.reading.TermChange;
import kz.ruqsat.rulebook.reading.TextOfRule;
import kz.ruqsat.rulebook.reference.Confidence;

/** Writes the catalogue, and what changes between two dates, as Markdown that also reads well on a terminal. */
public final class LawPage {
    private LawPage() {}

    /** The catalogue on a date. */
    public static List<String> of(LawOnDate law) {
        List<String> lines = new ArrayList<>();
        lines.add("# The rules on " + ComputationPage.day(law.on()));
        lines.add("");
        lines.add("State of the law: " + law.version() + ". Lists are loaded from " + law.listsFrom() + " on.");
        lines.add("");
        lines.addAll(new Table(
                        List.of("Rule", "Title", "Binds", "From", "Machine", "Confidence", "Source"),
                        law.rules().stream().map(LawPage::row).toList())
                .lines());
        return lines;
    }

    private static List<String> row(RuleOnDate rule) {
        return List.of(
                rule.id(),
                rule.title(),
                words(rule.binding()),
                rule.text().from().isEmpty() ? "of old" : rule.text().from(),
                words(rule.automatic()),
                rule.text().confidence().name(),
                rule.text().source());
    }

    private static String words(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What changes between two dates, what the amendments state apart from our reading of them. */
    public static List<String> of(LawChanges changes) {
        List<String> lines = new ArrayList<>();
        lines.add("# What changes between " + day(changes.from()) + " and " + day(changes.to()));
        lines.add("");
        lines.add("Printed by `./ruqsat law --changes " + changes.from() + " " + changes.to() + "`. State of the law: "
                + changes.versionBefore() + " on the first day, " + changes.versionAfter() + " on the second.");
        lines.add(
                "Where an earlier text is not loaded, a check that rests on it is left to an officer, who goes by that text.");
        addRules(lines, "Stated by the amendments", changes, true);
        addRules(lines, "Our reading, and decisions of design", changes, false);
        addTerms(lines, changes.terms());
        if (changes.rules().isEmpty() && changes.terms().isEmpty()) {
            lines.add("");
            lines.add("Nothing.");
        }
        return lines;
    }

    private static String day(LocalDate date) {
        return ComputationPage.day(date).substring("Mon ".length());
    }

    private static void addRules(List<String> lines, String title, LawChanges changes, boolean stated) {
        List<List<String>> rows = changes.rules().stream()
                .filter(change -> (change.text().confidence() == Confidence.SEED) == stated)
                .map(LawPage::row)
                .toList();
        if (!rows.isEmpty()) {
            lines.addAll(List.of("", "## " + title, ""));
            lines.addAll(new Table(
                            List.of(
                                    "Rule",
                                    "Title",
                                    "What happens",
                                    "From",
                                    "Case judged by",
                                    "Machine",
                                    "Source",
                                    "Numbers and lists"),
                            rows)
                    .lines());
        }
    }

    private static List<String> row(LawChange change) {
        String before = change.before().isEmpty() ? "" : ", before: " + change.before();
        return List.of(
                change.id(),
                change.title(),
                words(change.kind()) + before,
                change.changedOn(),
                words(change.selectedBy()),
                words(change.automatic()),
                change.text().source(),
                parameters(change.text()));
    }

    private static String parameters(TextOfRule text) {
        return text.parameters().entrySet().stream()
                .map((Map.Entry<String, List<String>> parameter) ->
                        parameter.getKey() + ": " + String.join(", ", parameter.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static void addTerms(List<String> lines, List<TermChange> terms) {
        if (!terms.isEmpty()) {
            lines.addAll(List.of("", "## Statutory terms", ""));
            lines.addAll(new Table(
                            List.of("Clock", "Rule", "Before", "After", "Source"),
                            terms.stream().map(LawPage::row).toList())
                    .lines());
        }
    }

    private static List<String> row(TermChange change) {
        return List.of(
                change.after().clock().name(),
                change.after().rule(),
                term(change.before()),
                term(change.after()),
                change.after().source());
    }

    private static String term(StatutoryTerm term) {
        String units = words(term.unit());
        String unit = term.length() == 1 ? units.substring(0, units.length() - 1) : units;
        return term.length() + " " + unit + " (" + term.confidence() + ")";
    }
}
