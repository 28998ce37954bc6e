package kz.ruqsat.sandbox.scenario.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.scenario.Report;
import kz.ruqsat.sandbox.scenario.ScenarioResult;

/** Writes a page for each scenario, an index and their style into a folder. */
public final class StoryPages {
    private static final String STYLE = "story.css";

    private final Path folder;

    public StoryPages(Path folder) {
        this.folder = folder;
    }

    /** Writes all of them; what was there under the same names is replaced. */
    public void write(Report report) {
        try (var style = StoryPages.class.getResourceAsStream(STYLE)) {
            Files.createDirectories(folder);
            Files.write(folder.resolve(STYLE), style.readAllBytes());
            for (ScenarioResult result : report.results()) {
                write(result.scenario().name() + ".html", new StoryPage(result).html());
            }
            write("index.html", index(report));
        } catch (IOException e) {
            throw new StandException("cannot write pages to " + folder + ": " + e.getMessage(), e);
        }
    }

    private void write(String name, String html) throws IOException {
        Files.writeString(folder.resolve(name), html, StandardCharsets.UTF_8);
    }

    private static String index(Report report) {
        var html = head("Scenarios");
        html.add("<h1>%s</h1><p>Digest <code>%s</code></p>", report.results().size() + " scenarios", report.digest());
        html.raw("<table><thead><tr><th>Scenario</th><th>What it shows</th><th>Rules</th><th>Ended</th></tr></thead>");
        for (ScenarioResult each : report.results()) {
            var scenario = each.scenario();
            html.add(
                    "<tr><td><a href=\"%s.html\">%s</a></td><td>%s</td><td>%s</td><td class=\"%s\">%s</td></tr>",
                    scenario.name(),
                    scenario.name(),
                    scenario.title(),
                    String.join(" ", scenario.rules()),
                    each.isAsTold() ? "well" : "wrong",
                    each.isAsTold() ? "as told" : "NOT as told");
        }
        report.leftOut().forEach(name -> html.add("<tr><td>%s</td><td colspan=\"3\">left out</td></tr>", name));
        return html.raw("</table></body></html>\n").toString();
    }

    static Html head(String title) {
        return new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .add("<title>%s</title><link rel=\"stylesheet\" href=\"" + STYLE + "\"></head><body>", title);
    }
}
