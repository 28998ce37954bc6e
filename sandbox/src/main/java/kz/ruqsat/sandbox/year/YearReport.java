package kz.ruqsat.sandbox.year;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.scenario.Digest;

/**
 * What a year came to.
 *
 * @param plan what was played
 * @param cases in the order of their references
 * @param tempo where the real time went
 * @param failures acts of the plan that a service refused, each in a sentence; none if all is well
 */
public record YearReport(YearPlan plan, List<CaseEnd> cases, Tempo tempo, List<String> failures) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public YearReport {
        cases = List.copyOf(cases);
        failures = List.copyOf(failures);
    }

    /** Whether every act of the plan was taken and every case is there. */
    public boolean isWhole() {
        return failures.isEmpty() && cases.size() == plan.cases();
    }

    /** The trail of all cases in one line: equal whenever the same year went the same way. */
    public String digest() {
        return Digest.ofTrail(cases.stream().flatMap(each -> each.trail().stream()));
    }

    /** Cases by where they stand at the end of the year. */
    Map<String, Long> endStates() {
        return counted(cases.stream().map(each -> each.timeline().state()));
    }

    /** Cases by the grounds on which they were refused or returned. */
    Map<String, Long> grounds() {
        return counted(cases.stream()
                .flatMap(each -> each.timeline().stages().stream()
                        .flatMap(stage -> stage.grounds().stream())
                        .distinct()));
    }

    TermTotals terms() {
        return TermTotals.of(cases);
    }

    QueueLengths queues() {
        return QueueLengths.of(cases, plan.begins(), plan.ends());
    }

    private static Map<String, Long> counted(Stream<String> words) {
        return words.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    /** Writes it to a file, in one go. */
    public void write(Path file) {
        try {
            Files.write(file, JSON.writeValueAsBytes(json()));
        } catch (IOException e) {
            throw new StandException("cannot write the report to " + file + ": " + e.getMessage(), e);
        }
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("year", plan.year());
        json.put("cases", plan.cases());
        json.put("seed", plan.seed());
        json.put("digest", digest());
        json.put("failures", failures);
        json.put("endStates", endStates());
        json.put("grounds", grounds());
        json.put(
                "terms",
                terms().byOwner().entrySet().stream()
                        .map(each -> term(each.getKey(), each.getValue()))
                        .toList());
        json.put("queues", queuesOfTheYear());
        json.put(
                "months",
                tempo.months().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> month(each.getKey(), each.getValue()))
                        .toList());
        return json;
    }

    private Map<String, Object> queuesOfTheYear() {
        var queues = queues();
        var json = new LinkedHashMap<String, Object>();
        for (Queue queue : Queue.values()) {
            json.put(queue.name(), length(queues.ofYear(queue)));
        }
        return json;
    }

    private static Map<String, Object> length(QueueLengths.Length length) {
        var json = new LinkedHashMap<String, Object>();
        json.put("most", length.most());
        json.put("mostAt", length.mostAt().map(Instant::toString).orElse(""));
        json.put("mean", Math.round(length.mean() * 10) / 10.0);
        return json;
    }

    private static Map<String, Object> term(TermTotals.Owner owner, TermTotals.Total total) {
        var json = new LinkedHashMap<String, Object>();
        json.put("account", owner.account());
        json.put("body", owner.body());
        json.put("clock", owner.clock());
        json.put("kept", total.kept());
        json.put("broken", total.broken());
        json.put("running", total.running());
        return json;
    }

    private Map<String, Object> month(YearMonth month, Tempo.Month took) {
        var json = new LinkedHashMap<String, Object>();
        json.put("month", month.toString());
        json.put("filed", plan.casesByMonth().getOrDefault(month, 0));
        json.put("clockSteps", took.steps());
        json.put("stepMillis", took.stepMillis());
        json.put("deedMillis", took.deedMillis());
        var queues = queues();
        for (Queue queue : Queue.values()) {
            json.put(queue.name(), length(queues.ofMonth(queue, month)));
        }
        return json;
    }
}
