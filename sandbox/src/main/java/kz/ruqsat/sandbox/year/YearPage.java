package kz.ruqsat.sandbox.year;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.sandbox.scenario.Ink;

/**
 * A report as people read it on a terminal.
 *
 * @param report what is told
 * @param ink colour of headings and of what went wrong
 */
public record YearPage(YearReport report, Ink ink) {
    private static final int MOST_FAILURES = 10;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(KazakhstanTime.ZONE);

    public List<String> lines() {
        var lines = new ArrayList<String>();
        var plan = report.plan();
        lines.add(ink.heading(
                "%d: %,d cases, seed %d".formatted(plan.year(), report.cases().size(), plan.seed())));
        lines.add("");
        counts("Where they stand on 31 December, 24:00", report.endStates(), lines);
        counts("Grounds of refusals and returns", report.grounds(), lines);
        terms(lines);
        queues(lines);
        months(lines);
        failures(lines);
        lines.add("Digest: " + report.digest());
        return lines;
    }

    private void counts(String title, Map<String, Long> counts, List<String> lines) {
        lines.add(ink.heading(title));
        counts.forEach((word, count) -> lines.add("  %-20s %,8d".formatted(word, count)));
        lines.add("");
    }

    private void terms(List<String> lines) {
        lines.add(ink.heading("Terms, by whose time it is"));
        lines.add("  %-20s %8s %8s %8s".formatted("", "kept", "broken", "running"));
        report.terms().byBody().byOwner().forEach((owner, total) -> {
            var row = "  %-20s %,8d %,8d %,8d".formatted(name(owner), total.kept(), total.broken(), total.running());
            lines.add(total.broken() > 0 && !owner.account().isEmpty() ? ink.doubtful(row) : row);
        });
        lines.add("");
    }

    private static String name(TermTotals.Owner owner) {
        if (owner.account().isEmpty()) {
            return "nobody's";
        }
        return owner.account().equals(owner.body()) || owner.body().isEmpty()
                ? owner.account()
                : owner.account() + " " + owner.body();
    }

    private void queues(List<String> lines) {
        var queues = report.queues();
        lines.add(ink.heading("Queues: most cases at once, and on average"));
        var heads = new StringBuilder("  %-10s %6s".formatted("", "filed"));
        for (Queue queue : Queue.values()) {
            heads.append("  %23s".formatted(queue.title()));
        }
        lines.add(heads.toString());
        var filed = report.plan().casesByMonth();
        for (int number = 1; number <= 12; number++) {
            var month = YearMonth.of(report.plan().year(), number);
            var row = new StringBuilder("  %-10s %,6d".formatted(name(month), filed.getOrDefault(month, 0)));
            for (Queue queue : Queue.values()) {
                row.append(length(queues.ofMonth(queue, month)));
            }
            lines.add(row.toString());
        }
        var year = new StringBuilder(
                "  %-10s %,6d".formatted("the year", report.plan().cases()));
        for (Queue queue : Queue.values()) {
            year.append(length(queues.ofYear(queue)));
        }
        lines.add(year.toString());
        var peaks = new StringBuilder("  %-10s %6s".formatted("most on", ""));
        for (Queue queue : Queue.values()) {
            peaks.append("  %14s %8s"
                    .formatted(queues.ofYear(queue).mostAt().map(DAY::format).orElse(""), ""));
        }
        lines.add(peaks.toString().stripTrailing());
        lines.add("");
    }

    private static String length(QueueLengths.Length length) {
        return "  %,14d %,8.1f".formatted(length.most(), length.mean());
    }

    private void months(List<String> lines) {
        lines.add(ink.heading("Real time"));
        lines.add("  %-10s %8s %8s %8s %10s".formatted("", "seconds", "acts", "steps", "ms a step"));
        report.tempo().months().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> lines.add(tempo(name(each.getKey()), each.getValue())));
        lines.add(tempo("the year", report.tempo().all()));
        lines.add("");
    }

    private static String tempo(String name, Tempo.Month took) {
        return "  %-10s %,8.1f %,8.1f %,8d %,10d"
                .formatted(
                        name,
                        took.stepMillis() / 1000.0,
                        took.deedMillis() / 1000.0,
                        took.steps(),
                        took.steps() == 0 ? 0 : took.stepMillis() / took.steps());
    }

    private static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private void failures(List<String> lines) {
        var failures = report.failures();
        if (!failures.isEmpty()) {
            lines.add(ink.bad(failures.size() + " acts of the plan were refused:"));
            failures.stream().limit(MOST_FAILURES).forEach(each -> lines.add("  " + each));
            lines.add("");
        }
    }
}
