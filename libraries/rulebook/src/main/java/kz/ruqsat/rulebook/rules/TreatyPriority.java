package kz.ruqsat.rulebook.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.TreatyBasis;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RuleVersion;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * A treaty goes before a rule: the objection of the rule that it names gives way to a finding that tells treaty, rule and objection. Only what is
 * recorded in the case counts; whether the treaty says so is for the officer who recorded it. Source: R-008.
 */
public final class TreatyPriority {
    private static final String ID = "R-008";

    private final ReferenceData data;
    private final Judge judge;
    private final LocalDate on;

    public TreatyPriority(ReferenceData data, Judge judge, LocalDate on) {
        this.data = data;
        this.judge = judge;
        this.on = on;
    }

    /** The same findings, with each objection that a treaty overrides replaced. */
    public List<Finding> over(List<Finding> findings, List<TreatyBasis> treaties) {
        return treaties.isEmpty()
                ? findings
                : findings.stream().map(finding -> over(finding, treaties)).toList();
    }

    private Finding over(Finding finding, List<TreatyBasis> treaties) {
        Optional<RuleVersion> text = data.rules().rule(ID).on(on);
        boolean objects = finding.verdict() == Verdict.FAILED || finding.verdict() == Verdict.LEFT_TO_OFFICER;
        return treaties.stream()
                .filter(basis -> objects && text.isPresent())
                .filter(basis -> basis.rule().equals(finding.rule()))
                .findFirst()
                .map(basis -> judge.finding(ID, text.orElseThrow(), ruling(basis, finding)))
                .orElse(finding);
    }

    /** A treaty that is not named lets nothing give way: an officer is told. */
    private static Ruling ruling(TreatyBasis basis, Finding finding) {
        boolean named = !basis.treaty().isBlank();
        Sentence sentence = Sentence.of("treaty.priority")
                .text("named", named ? "YES" : "NO")
                .text("treaty", basis.treaty())
                .text("overridden", finding.rule())
                .phrase("objection", finding.explanation());
        Ruling ruling = named ? Ruling.passed(sentence) : unnamed(finding, sentence);
        return ruling.about(finding.field()).restingOn(finding.confidence());
    }

    private static Ruling unnamed(Finding finding, Sentence sentence) {
        return finding.verdict() == Verdict.FAILED
                ? Ruling.failed(finding.ground(), sentence)
                : Ruling.leftToOfficer(finding.ground(), sentence);
    }
}
