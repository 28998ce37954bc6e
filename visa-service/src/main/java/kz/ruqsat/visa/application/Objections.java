package kz.ruqsat.visa.application;

import java.util.List;
import java.util.Map;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.wording.Wording;

/** What the rulebook objects to an application, as refusals of the API. */
final class Objections {

    /** Where the request holds a field of the facts; the others have the same name. */
    private static final Map<String, String> POINTERS = Map.of(
            "/passport/expiresOn", "/travelDocumentExpiresOn",
            "/passport/inspection", "/passport",
            "/passport/inspection/blankPages", "/passport/blankPages",
            "/passport/inspection/signs", "/passport/signs",
            "/person", "/travelDocumentNumber",
            "/invitation", "/registrationNumber",
            "/body", "/registrationNumber",
            "/fee", "/feePayment");

    private Objections() {}

    /** What failed, and what cannot be asked for at all. */
    static List<Finding> failed(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED || finding.verdict() == Verdict.NOT_ALLOWED)
                .toList();
    }

    static List<String> grounds(List<Finding> findings) {
        return findings.stream()
                .map(Finding::ground)
                .filter(ground -> !ground.isEmpty())
                .distinct()
                .toList();
    }

    /** A refusal that names rules, grounds and fields of these findings. */
    static Refusal refusal(String detail, List<Finding> findings) {
        return Refusal.ruleViolation(
                        detail,
                        findings.stream().map(Finding::rule).distinct().toList(),
                        findings.stream().map(Objections::error).toList())
                .withGrounds(grounds(findings));
    }

    private static FieldError error(Finding finding) {
        return new FieldError(
                pointer(finding.field()),
                "not-acceptable",
                Wording.standard().write(finding.explanation()).get("en"));
    }

    private static String pointer(String field) {
        return field.startsWith("/asked/")
                ? "/visa" + field.substring("/asked".length())
                : POINTERS.getOrDefault(field, field);
    }
}
