package kz.ruqsat.checker.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kz.ruqsat.checker.check.Outcome.NotApplicable;
import kz.ruqsat.checker.check.Violation;
import kz.ruqsat.checker.report.Report.Result;

/** A report for programs. */
public final class JsonReport {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonReport() {}

    /** As JSON text. */
    public static String of(Report report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("now", report.picture().now().toString());
        root.put("clean", report.isClean());
        root.put("rows", report.rows());
        root.put("violations", report.violations());
        report.results().forEach(result -> root.withArray("checks").add(check(report, result)));
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a report that cannot be written as JSON", impossible);
        }
    }

    private static ObjectNode check(Report report, Result result) {
        ObjectNode check = JSON.createObjectNode();
        check.put("code", result.check().code());
        check.put("holds", result.check().holds());
        check.put("rows", result.outcome().rows());
        if (result.outcome() instanceof NotApplicable(var why)) {
            check.put("result", "NOT_APPLICABLE");
            check.put("why", why);
            return check;
        }
        check.put("result", result.violations().isEmpty() ? "HOLDS" : "BROKEN");
        result.violations().forEach(each -> check.withArray("violations").add(violation(report, each)));
        return check;
    }

    private static ObjectNode violation(Report report, Violation each) {
        return JSON.createObjectNode()
                .put("caseId", each.caseId())
                .put("caseNumber", report.picture().numberOf(each.caseId()))
                .put("record", each.record())
                .put("what", each.what());
    }
}
