package kz.ruqsat.sandbox.scenario.page;

import java.util.Map;
import java.util.stream.Collectors;
import kz.ruqsat.sandbox.client.CaseTimeline;
import kz.ruqsat.sandbox.client.CaseTimeline.StageLine;
import kz.ruqsat.sandbox.client.CaseTimeline.TermLine;
import kz.ruqsat.sandbox.client.SeenRecord;
import kz.ruqsat.sandbox.scenario.CivilTime;
import kz.ruqsat.sandbox.scenario.Difference;
import kz.ruqsat.sandbox.scenario.ScenarioResult;
import kz.ruqsat.sandbox.scenario.SeenCase;
import kz.ruqsat.sandbox.scenario.ToldStep;

/** One scenario as a page. */
final class StoryPage {
    private final ScenarioResult result;
    private final Html html;

    StoryPage(ScenarioResult result) {
        this.result = result;
        this.html = StoryPages.head(result.scenario().title());
    }

    String html() {
        var scenario = result.scenario();
        html.raw(patterns());
        html.add("<p><a href=\"index.html\">All scenarios</a></p><h1>%s</h1>", scenario.title());
        html.add("<p>%s. Rules: %s</p>", scenario.name(), String.join(", ", scenario.rules()));
        html.add(
                "<p class=\"%s\">%s</p>",
                result.isAsTold() ? "well" : "wrong", result.isAsTold() ? "Ended as told." : "Did NOT end as told.");
        result.differences().forEach(this::difference);
        steps();
        result.cases().forEach(this::seen);
        return html.raw("</body></html>\n").toString();
    }

    // Days off and missed terms are told by hatching, not by colour alone; drawings refer to these.
    private static String patterns() {
        return "<svg width=\"0\" height=\"0\"><defs>"
                + "<pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
                + "<path d=\"M0 6L6 0\" class=\"hatch\"/></pattern>"
                + "<pattern id=\"cross\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
                + "<path d=\"M0 6L6 0M0 0L6 6\" class=\"cross\"/></pattern></defs></svg>";
    }

    private void difference(Difference difference) {
        html.add("<pre class=\"wrong\">%s</pre>", String.join("\n", difference.lines()));
    }

    private void steps() {
        html.raw(
                "<h2>The story</h2><table><thead><tr><th>Astana</th><th>What is done</th><th>What comes of it</th></tr></thead>");
        for (ToldStep step : result.steps()) {
            html.add(
                    "<tr class=\"%s\"><td>%s</td><td>%s</td><td class=\"result\">%s</td></tr>",
                    step.isWell() ? "step" : "wrong", CivilTime.written(step.at()), step.sentence(), step.result());
        }
        html.raw("</table>");
    }

    private void seen(SeenCase seen) {
        html.add("<h2>%s: %s</h2>", seen.name(), seen.state());
        seen.timeline().ifPresent(this::timeline);
        if (!seen.findings().isEmpty()) {
            html.add(
                    "<details><summary>%s findings of the rules</summary><pre>%s</pre></details>",
                    seen.findings().size(), String.join("\n", seen.findings()));
        }
        if (!seen.dispositions().isEmpty()) {
            var lines = seen.dispositions().stream()
                    .map(each -> CivilTime.written(each.at()) + "  " + each.kind())
                    .collect(Collectors.joining("\n"));
            html.add("<h3>What became of Berkut's messages</h3><pre>%s</pre>", lines);
        }
        html.add("<details><summary>%s records</summary>", seen.records().size());
        seen.records().forEach(this::record);
        html.raw("</details>");
    }

    private void timeline(CaseTimeline timeline) {
        html.add("<h3>%s</h3><div class=\"drawing\">", timeline.caseNumber());
        html.raw(TimelineDrawing.of(timeline)).raw("</div>");
        html.raw(
                "<table><thead><tr><th>No</th><th>Astana</th><th>Stage</th><th>Reporter</th><th>State afterwards</th><th>Terms</th></tr></thead>");
        timeline.stages().forEach(this::stage);
        html.raw("</table>");
    }

    private void stage(StageLine stage) {
        html.add(
                "<tr class=\"%s\"><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>",
                stage.optional() ? "optional" : "owed",
                stage.sequence(),
                CivilTime.written(stage.happenedAt()),
                stage.stage(),
                stage.reporter(),
                (stage.state() + " " + String.join(", ", stage.grounds())).strip());
        stage.terms().forEach(this::term);
        html.raw("</td></tr>");
    }

    private void term(TermLine term) {
        html.add(
                "<p>%s of %s %s, due before %s. %s</p>",
                term.clock(), term.body(), term.status(), CivilTime.written(term.dueBefore()), term.explanation());
    }

    private void record(SeenRecord record) {
        html.add(
                "<pre><b>%s</b> %s/%s key %s\n%s\n%s</pre>",
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                headers(record.headers()),
                record.text());
    }

    private static String headers(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("\n"));
    }
}
