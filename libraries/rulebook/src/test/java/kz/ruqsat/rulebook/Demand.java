package kz.ruqsat.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.rulebook.facts.ClaimedException;
import kz.ruqsat.rulebook.facts.DocumentDemand;
import kz.ruqsat.rulebook.facts.OriginalShown;
import kz.ruqsat.rulebook.facts.PaperForm;
import kz.ruqsat.rulebook.facts.RegisterState;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.CaseStage;
import kz.ruqsat.rulebook.reference.ChangedData;
import kz.ruqsat.rulebook.reference.ReferenceData;

/** A demand that nothing forbids: the service contract of a B2 petition; a test names what deviates. */
final class Demand {
    static final String PENSION = "PENSION_SOCIAL_SECURITY";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final String document;
    private PaperForm form = PaperForm.COPY;
    private OriginalShown original = OriginalShown.NO;
    private ClaimedException exception = ClaimedException.NONE;
    private String category = "B2";
    private CaseStage stage = CaseStage.PETITION;
    private RegisterState register = RegisterState.ANSWERS;
    private LocalDate askedOn = DAY;
    private ReferenceData data = ReferenceData.current();

    private Demand(String document) {
        this.document = document;
    }

    static Demand of(String document) {
        return new Demand(document);
    }

    Demand as(PaperForm asked) {
        form = asked;
        return this;
    }

    Demand besideTheOriginal() {
        original = OriginalShown.YES;
        return this;
    }

    Demand claiming(String basis, String act) {
        exception = new ClaimedException(basis, act);
        return this;
    }

    Demand in(String code, CaseStage where) {
        category = code;
        stage = where;
        return this;
    }

    Demand whileDown() {
        register = RegisterState.DOWN;
        return this;
    }

    Demand on(String day) {
        askedOn = LocalDate.parse(day);
        return this;
    }

    /** In a world whose table of exceptions has a row for the document. */
    Demand withRow(String lifts) {
        data = ChangedData.of("documents.json", "\"exceptions_to_bans\": []", """
                "exceptions_to_bans": [{"document": "%s", "lifts": "%s", "basis": "%s", "act": "Act 1", "from": "2026-04-01", "to": "2026-04-30"}]""".formatted(document, lifts, PENSION));
        return this;
    }

    List<Finding> findings() {
        DocumentDemand demand =
                new DocumentDemand(document, form, original, exception, category, stage, register, askedOn);
        return Rulebook.on(DAY, data).assessDemand(demand);
    }

    List<String> forbiddenBy() {
        return findings().stream()
                .filter(finding -> finding.verdict() == Verdict.NOT_ALLOWED)
                .map(Finding::rule)
                .toList();
    }

    Finding only() {
        assertThat(findings()).hasSize(1);
        return findings().getFirst();
    }
}
