package kz.ruqsat.rulebook.reading;

import java.time.LocalDate;
import java.util.Optional;
import kz.ruqsat.rulebook.reference.Automatic;
import kz.ruqsat.rulebook.reference.RuleText;
import kz.ruqsat.rulebook.reference.RuleVersion;
import kz.ruqsat.rulebook.reference.VersionSelector;

/**
 * What becomes of one rule between two dates.
 *
 * @param id rule id
 * @param title in English
 * @param automatic whether a machine can decide it
 * @param selectedBy the date of a case that chooses its text
 * @param kind what becomes of it
 * @param changedOn first day of the later state, ISO
 * @param before name of the text of the earlier date; empty if none is in force then
 * @param text the text of the later date; the one that ended where none is in force then
 */
public record LawChange(
        String id,
        String title,
        Automatic automatic,
        VersionSelector selectedBy,
        Kind kind,
        String changedOn,
        String before,
        TextOfRule text) {

    /** What becomes of a rule. */
    public enum Kind {
        COMES_INTO_FORCE,
        CHANGES,
        ENDS
    }

    /** The change of a rule, if its text is another one on the later date. */
    static Optional<LawChange> of(RuleText rule, LocalDate earlier, LocalDate later) {
        Optional<RuleVersion> before = rule.on(earlier);
        Optional<RuleVersion> after = rule.on(later);
        return before.equals(after) ? Optional.empty() : Optional.of(of(rule, before, after));
    }

    private static LawChange of(RuleText rule, Optional<RuleVersion> before, Optional<RuleVersion> after) {
        Kind kind = before.isEmpty() ? Kind.COMES_INTO_FORCE : after.isEmpty() ? Kind.ENDS : Kind.CHANGES;
        RuleVersion shown = after.or(() -> before).orElseThrow();
        LocalDate changedOn = kind == Kind.ENDS ? shown.until().plusDays(1) : shown.from();
        return new LawChange(
                rule.id(),
                rule.title(),
                rule.automatic(),
                rule.selectedBy(),
                kind,
                changedOn.toString(),
                before.map(RuleVersion::version).orElse(""),
                TextOfRule.of(shown));
    }
}
