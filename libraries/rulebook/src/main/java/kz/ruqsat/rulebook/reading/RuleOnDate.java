package kz.ruqsat.rulebook.reading;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.rulebook.reference.Automatic;
import kz.ruqsat.rulebook.reference.RuleText;
import kz.ruqsat.rulebook.reference.RuleVersion;
import kz.ruqsat.rulebook.reference.VersionSelector;
import kz.ruqsat.rulebook.wording.Languages;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * A rule as it stands on a date.
 *
 * @param id such as R-073
 * @param title in English
 * @param binding whether it binds on the date
 * @param why the same as a sentence by language
 * @param automatic whether a machine can decide it
 * @param selectedBy the date of a case that chooses its text
 * @param text the text in force; else the next one to come, else the last one
 */
public record RuleOnDate(
        String id,
        String title,
        Binding binding,
        Map<String, String> why,
        Automatic automatic,
        VersionSelector selectedBy,
        TextOfRule text) {

    /** Whether a rule binds on a date. */
    public enum Binding {
        IN_FORCE,
        NOT_YET,
        NO_LONGER
    }

    static RuleOnDate of(RuleText rule, LocalDate on, Languages languages) {
        Optional<RuleVersion> next = rule.versions().stream()
                .filter(version -> version.from().isAfter(on))
                .min(Comparator.comparing(RuleVersion::from));
        RuleVersion shown =
                rule.on(on).or(() -> next).orElseGet(() -> rule.versions().getLast());
        Binding binding =
                rule.on(on).isPresent() ? Binding.IN_FORCE : next.isPresent() ? Binding.NOT_YET : Binding.NO_LONGER;
        return new RuleOnDate(
                rule.id(),
                rule.title(),
                binding,
                languages.write(why(binding, shown, on)),
                rule.automatic(),
                rule.selectedBy(),
                TextOfRule.of(shown));
    }

    private static Sentence why(Binding binding, RuleVersion text, LocalDate on) {
        Sentence sentence =
                Sentence.of("law.binding").text("binding", binding.name()).day("on", on);
        return switch (binding) {
            case IN_FORCE ->
                text.from().equals(LocalDate.MIN)
                        ? Sentence.of("law.in-force-of-old").day("on", on)
                        : sentence.day("limit", text.from());
            case NOT_YET -> sentence.day("limit", text.from());
            case NO_LONGER -> sentence.day("limit", text.until());
        };
    }
}
