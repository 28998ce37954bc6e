package kz.ruqsat.checker.report;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.check.Outcome.Examined;
import kz.ruqsat.checker.check.Outcome.NotApplicable;
import kz.ruqsat.checker.check.Violation;
import kz.ruqsat.checker.picture.Case;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.report.Report.Result;

/**
 * A report for people: one line a check, and below it what does not hold.
 *
 * @param most violations shown of one check; the rest is counted
 * @param colour whether the terminal understands colour
 */
public record Page(int most, boolean colour) {

    private static final int WIDTH = 118;
    private static final String HANGING = " ".repeat(32);
    private static final String DEEPER = " ".repeat(12);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH).withZone(ZoneId.of("Asia/Almaty"));

    /** Prints it. */
    public void print(Report report, PrintWriter out) {
        out.println(subject(report.picture()));
        out.println();
        for (Result result : report.results()) {
            line(result, out);
            violations(report.picture(), result.violations(), out);
        }
        out.println();
        out.println(verdict(report));
        out.flush();
    }

    private static String subject(Picture picture) {
        Map<String, Long> kinds = picture.cases().stream()
                .collect(Collectors.groupingBy(Case::kind, TreeMap::new, Collectors.counting()));
        String cases = kinds.entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining(", "));
        return "A stand at " + TIME.format(picture.now()) + " in Astana, with "
                + picture.records().size() + " records on its topics" + System.lineSeparator() + "Cases: "
                + (cases.isEmpty() ? "none" : wrapped(cases, " ".repeat(7)));
    }

    private void line(Result result, PrintWriter out) {
        Outcome outcome = result.outcome();
        String mark = switch (outcome) {
            case Examined examined when examined.isClean() -> painted("32", "holds ");
            case Examined _ -> painted("31", "BROKEN");
            case NotApplicable _ -> painted("2", "  -   ");
        };
        String rows = outcome instanceof NotApplicable
                ? ""
                : String.format(Locale.ENGLISH, outcome.rows() == 1 ? "%,d row " : "%,d rows", outcome.rows());
        String what = outcome instanceof NotApplicable(var why)
                ? "not applicable: " + why
                : result.check().holds();
        out.printf("  %s  %s %12s  %s%n", result.check().code(), mark, rows, wrapped(what, HANGING));
    }

    private void violations(Picture picture, List<Violation> violations, PrintWriter out) {
        for (Violation each : violations.stream().limit(most).toList()) {
            if (!each.caseId().isEmpty()) {
                out.println("          case " + each.caseId() + " " + picture.numberOf(each.caseId()));
            }
            out.println(DEEPER + wrapped(each.record() + " " + each.what(), DEEPER));
        }
        if (violations.size() > most) {
            out.println(DEEPER + "and " + (violations.size() - most) + " more; --json has all of them");
        }
    }

    private static String wrapped(String text, String indent) {
        StringBuilder page = new StringBuilder();
        int column = indent.length();
        for (String word : text.split(" ")) {
            if (column + word.length() > WIDTH && column > indent.length()) {
                page.append(System.lineSeparator()).append(indent);
                column = indent.length();
            } else if (!page.isEmpty()) {
                page.append(' ');
                column++;
            }
            page.append(word);
            column += word.length();
        }
        return page.toString();
    }

    private String verdict(Report report) {
        long held = report.results().size() - report.broken().size() - report.notApplicable();
        String sum = held + " hold, " + report.broken().size() + " broken, " + report.notApplicable()
                + " not applicable; " + String.format(Locale.ENGLISH, "%,d", report.rows()) + " rows looked at.";
        return report.isClean()
                ? painted("32", "Nothing found. ") + sum
                : painted("31", report.violations() + " violations in " + String.join(", ", report.broken()) + ". ")
                        + sum;
    }

    private String painted(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
