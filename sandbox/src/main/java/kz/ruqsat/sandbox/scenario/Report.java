package kz.ruqsat.sandbox.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.client.CaseTimeline;

/**
 * What happened, as JSON: each scenario with its cases as monitoring-service has them, its digest, and figures.
 *
 * @param results of all scenarios that were told
 * @param leftOut names of those that were not, since they need a stand of their own or begin before the clock of this one
 * @param figures real time
 */
public record Report(List<ScenarioResult> results, List<String> leftOut, Figures figures) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public boolean isAsTold() {
        return results.stream().allMatch(ScenarioResult::isAsTold);
    }

    /** The trail of the whole run in one line: equal whenever the same scenarios went the same way. */
    public String digest() {
        return Digest.of(results);
    }

    /** How it went, with what was left out counted and without the time of what was not there. */
    public String inOneLine() {
        var line = new StringBuilder()
                .append(results.stream().filter(ScenarioResult::isAsTold).count())
                .append(" of ")
                .append(results.size())
                .append(" scenarios ended as told");
        if (!leftOut.isEmpty()) {
            line.append(", ").append(leftOut.size()).append(" left out");
        }
        var times = Stream.of(time("ready", "Ready"), time("first decision", "FirstDecision"), time("all", "End"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return line + (times.isEmpty() ? "." : "; " + times + ".");
    }

    private Optional<String> time(String what, String name) {
        return figures.secondsTo(name).map(seconds -> String.format(Locale.ROOT, "%s after %.1f s", what, seconds));
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
        json.put("asTold", isAsTold());
        json.put("digest", digest());
        json.put("leftOut", leftOut);
        json.put("figures", figures.json());
        json.put("scenarios", results.stream().map(Report::scenario).toList());
        return json;
    }

    private static Map<String, Object> scenario(ScenarioResult result) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", result.scenario().name());
        json.put("title", result.scenario().title());
        json.put("asTold", result.isAsTold());
        json.put("digest", result.digest());
        json.put(
                "differences",
                result.differences().stream().map(Difference::json).toList());
        json.put(
                "cases",
                result.cases().stream()
                        .flatMap(each -> each.timeline().stream())
                        .map(CaseTimeline::source)
                        .toList());
        return json;
    }
}
