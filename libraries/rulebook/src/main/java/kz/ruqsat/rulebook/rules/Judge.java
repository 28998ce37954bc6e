package kz.ruqsat.rulebook.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RuleText;
import kz.ruqsat.rulebook.reference.RuleVersion;
import kz.ruqsat.rulebook.wording.Sentence;

/** Applies rules in the text of a date and turns what they say into findings with their citation. Source: R-001. */
public final class Judge {
    private final ReferenceData data;
    private final WorkingCalendar calendar;

    public Judge(ReferenceData data, WorkingCalendar calendar) {
        this.data = data;
        this.calendar = calendar;
    }

    /** The findings of rules on facts, in the order of the rules. */
    public <F> List<Finding> judge(List<Rule<F>> rules, F facts, LocalDate on) {
        List<Finding> findings = new ArrayList<>();
        for (Rule<F> rule : rules) {
            RuleText text = data.rules().rule(rule.id());
            Optional<RuleVersion> version = text.on(on);
            if (version.isPresent()) {
                apply(rule, facts, version.get(), findings);
            } else {
                announce(rule, facts, text, on, findings);
            }
        }
        return List.copyOf(findings);
    }

    private <F> void apply(Rule<F> rule, F facts, RuleVersion version, List<Finding> findings) {
        Law law = new Law(version, data, calendar);
        if (rule.concerns(facts, law)) {
            for (Ruling ruling : rule.check(facts, law)) {
                findings.add(finding(rule.id(), version, ruling));
            }
        }
    }

    /** A rule that binds only later is named but not applied; a rule that was repealed is not named. */
    private <F> void announce(Rule<F> rule, F facts, RuleText text, LocalDate on, List<Finding> findings) {
        next(text, on)
                .filter(version -> rule.concerns(facts, new Law(version, data, calendar)))
                .map(version -> finding(rule.id(), version, notInForce(version, on)))
                .ifPresent(findings::add);
    }

    private static Optional<RuleVersion> next(RuleText text, LocalDate on) {
        return text.versions().stream()
                .filter(version -> version.from().isAfter(on))
                .findFirst();
    }

    private static Ruling notInForce(RuleVersion version, LocalDate on) {
        Sentence sentence =
                Sentence.of("rule.not-in-force").day("from", version.from()).day("on", on);
        return Ruling.notInForce(sentence).restingOn(version.confidence());
    }

    /** What a rule says, with its citation. */
    public Finding finding(String rule, RuleVersion version, Ruling ruling) {
        return new Finding(
                rule,
                version.version(),
                version.confidence().weaker(ruling.data()),
                version.source(),
                ruling.verdict(),
                ruling.ground(),
                ruling.field(),
                ruling.assumptions(),
                ruling.sentence().text("rule", rule));
    }
}
