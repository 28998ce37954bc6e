package kz.ruqsat.invitation.explanation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.invitation.counter.CaseView;
import kz.ruqsat.invitation.explanation.ExplanationView.CheckLine;
import kz.ruqsat.invitation.explanation.ExplanationView.FindingLine;
import kz.ruqsat.invitation.explanation.ExplanationView.GroundLine;
import kz.ruqsat.invitation.explanation.ExplanationView.RuleOfGround;
import kz.ruqsat.invitation.petition.CheckRecord;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.reference.Disclosure;
import kz.ruqsat.rulebook.reference.Ground;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RuleText;
import kz.ruqsat.rulebook.reference.RuleVersion;
import kz.ruqsat.rulebook.reference.ToldGround;
import kz.ruqsat.rulebook.wording.Wording;

/**
 * Checks and grounds with the lines of the Rules behind them.
 *
 * @param data lists of the law
 * @param languages languages of the texts
 * @param isOfficial false for the applicant, who reads no neutral ground and nothing that tells one from another
 */
record Citations(ReferenceData data, Languages languages, boolean isOfficial) {

    CheckLine check(CheckRecord record) {
        Map<String, String> name =
                data.glossary().word("check", record.check().name()).texts();
        return new CheckLine(
                record.check(),
                languages.of(name),
                record.outcome(),
                record.findings().stream()
                        .filter(finding -> isOfficial || isOpen(record.check(), finding))
                        .map(this::finding)
                        .toList(),
                isOfficial ? record.officers() : List.of());
    }

    private boolean isOpen(Check check, Finding finding) {
        boolean neutral = data.grounds()
                .find(finding.ground())
                .filter(ground -> ground.disclosure() == Disclosure.NEUTRAL)
                .isPresent();
        return check != Check.REFUSAL_GROUNDS && !neutral;
    }

    private FindingLine finding(Finding finding) {
        return new FindingLine(
                finding.rule(),
                titleOf(finding.rule()),
                finding.ruleVersion(),
                finding.confidence().name(),
                finding.source(),
                data.sentencesOf(finding.rule()).stream()
                        .map(sentence -> sentence.heading() + ": " + sentence.says())
                        .toList(),
                finding.verdict(),
                finding.ground(),
                finding.field(),
                finding.assumptions(),
                languages.of(Wording.standard().write(finding.explanation())));
    }

    /** A rule that a later catalogue no longer has is cited without a title. */
    private String titleOf(String rule) {
        return Optional.ofNullable(data.rules().byId().get(rule))
                .map(RuleText::title)
                .orElse("");
    }

    /** Grounds as the reader of this view may know them. */
    List<GroundLine> grounds(CaseView view) {
        return isOfficial
                ? view.grounds().stream()
                        .flatMap(code -> data.grounds().find(code).stream())
                        .map(this::inFull)
                        .toList()
                : view.toldGrounds().stream().map(this::told).toList();
    }

    private GroundLine inFull(Ground ground) {
        return new GroundLine(
                ground.code(),
                languages.of(data.grounds().applicantText(ground.code())),
                ground.text(),
                languages.alike(ground.legalBasis()),
                ground.curable(),
                rulesOf(ground));
    }

    private GroundLine told(ToldGround told) {
        return new GroundLine(
                told.code(),
                languages.of(told.text()),
                "",
                languages.of(told.legalBasis()),
                told.curable(),
                data.grounds().find(told.code()).map(this::rulesOf).orElse(List.of()));
    }

    private List<RuleOfGround> rulesOf(Ground ground) {
        return ground.rules().stream()
                .map(data.rules()::rule)
                .map(Citations::cited)
                .toList();
    }

    private static RuleOfGround cited(RuleText rule) {
        RuleVersion newest = rule.versions().getLast();
        return new RuleOfGround(rule.id(), rule.title(), newest.confidence().name(), newest.source());
    }
}
