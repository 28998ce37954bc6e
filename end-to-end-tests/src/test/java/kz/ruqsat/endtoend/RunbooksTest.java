package kz.ruqsat.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each alarm has its page, and what a page says to look at can be looked at: lines in blocks marked sh are run against the stand. */
class RunbooksTest {

    private static final Path HOME = Path.of("..");
    private static final Path PAGES = HOME.resolve("docs/runbooks");
    private static final Path ALERTS = HOME.resolve("deploy/prometheus/alerts.yml");
    private static final Pattern PAGE_OF_ALERT = Pattern.compile("runbook: ([a-z-]+)");
    private static final Pattern METRIC = Pattern.compile("ruqsat_[a-z_]+");
    private static final Pattern RUN_HERE = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @Test
    void each_alarm_has_its_page() throws IOException {
        List<String> pages = matches(PAGE_OF_ALERT, Files.readString(ALERTS), 1);

        assertThat(pages)
                .isNotEmpty()
                .allSatisfy(page -> assertThat(PAGES.resolve(page + ".md")).exists());
    }

    @Test
    void each_figure_an_alarm_looks_at_is_one_that_a_service_has() throws IOException {
        String figures = Stream.of(
                        StandService.INVITATION, StandService.APPROVAL, StandService.VISA, StandService.MONITORING)
                .map(service -> output("curl -s $" + name(service) + "_MANAGEMENT/q/metrics"))
                .collect(Collectors.joining());
        List<String> wanted = matches(METRIC, Files.readString(ALERTS), 0);

        // A counter of something that never happened yet, and gauges of errands that nobody owes, are not there.
        assertThat(wanted)
                .filteredOn(metric ->
                        !metric.equals("ruqsat_approval_replies_total") && !metric.equals("ruqsat_casework_errands"))
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(figures).contains(metric));
    }

    @Test
    void each_alarm_sounds_when_it_should_and_only_then() {
        assumeTrue(
                isHere("promtool"), "left out: there is no promtool on this machine (Debian: apt install prometheus)");

        assertThat(output("promtool test rules " + HOME.resolve("deploy/prometheus/alerts-test.yml")))
                .contains("SUCCESS");
    }

    @TestFactory
    Stream<DynamicTest> what_a_page_says_to_look_at_can_be_looked_at() throws IOException {
        assumeTrue(isHere("kcat"), "left out: there is no kcat on this machine (Debian: apt install kcat)");
        try (var files = Files.list(PAGES)) {
            return files.sorted().toList().stream()
                    .flatMap(page -> matches(RUN_HERE, read(page), 1).stream()
                            .flatMap(String::lines)
                            .filter(line -> !line.isBlank())
                            .map(line ->
                                    DynamicTest.dynamicTest(page.getFileName() + ": " + line, () -> output(line))));
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> matches(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(group))
                .distinct()
                .toList();
    }

    private static boolean isHere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String name(StandService service) {
        return service.title().replace("-service", "").toUpperCase(Locale.ROOT);
    }

    /** Runs a line in a shell that knows the stand; fails unless it ends with 0. */
    private static String output(String line) {
        var builder = new ProcessBuilder("bash", "-o", "pipefail", "-c", line).redirectErrorStream(true);
        builder.environment().putAll(addresses());
        try {
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor()).as("%s%n%s", line, text).isZero();
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> addresses() {
        Stand stand = WholeStand.get();
        Map<String, String> addresses = new HashMap<>();
        Stream.of(StandService.INVITATION, StandService.APPROVAL, StandService.VISA, StandService.MONITORING)
                .forEach(service -> {
                    addresses.put(name(service), stand.address(service));
                    addresses.put(
                            name(service) + "_MANAGEMENT",
                            "http://127.0.0.1:"
                                    + stand.file()
                                            .services()
                                            .get(service.title())
                                            .managementPort());
                });
        addresses.put("KAFKA", stand.kafka());
        addresses.put("TOKEN", stand.token("monitoring"));
        return addresses;
    }
}
