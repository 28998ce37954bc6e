package kz.ruqsat.sandbox.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.client.CaseTimeline;
import kz.ruqsat.sandbox.client.CaseTimeline.StageLine;

/**
 * The trail of a run in one line: per case, named by scenario and name, its transitions with their effective times, reporters and grounds, its terms,
 * findings and the dispositions of Berkut's messages. Ids, numbers given by counters, offsets and real time are left out, so that the same scenarios
 * give the same digest whenever and wherever they are told.
 */
final class Digest {
    private Digest() {}

    /** {@code sha-256:} and the hex digits over {@link #trail}. */
    static String of(List<ScenarioResult> results) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            trail(results).forEach(line -> sha256.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return "sha-256:" + HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new StandException("every Java platform has SHA-256", e);
        }
    }

    /** What is digested, a line a fact, in an order that does not depend on the order of telling. */
    static List<String> trail(List<ScenarioResult> results) {
        return results.stream()
                .sorted(Comparator.comparing(result -> result.scenario().name()))
                .flatMap(result -> result.cases().stream()
                        .flatMap(each -> lines(result.scenario().name() + " " + each.name(), each)))
                .toList();
    }

    private static Stream<String> lines(String reference, SeenCase seen) {
        var lines = new ArrayList<String>();
        seen.timeline().ifPresent(timeline -> {
            timeline.stages().forEach(stage -> lines.add(stage(stage)));
            timeline.terms().stream().map(Digest::term).sorted().forEach(lines::add);
        });
        seen.findings().stream().sorted().forEach(finding -> lines.add("finding " + finding));
        seen.dispositions().forEach(each -> lines.add("disposition " + each.kind() + " " + each.at()));
        return lines.stream().map(line -> reference + ": " + line);
    }

    private static String stage(StageLine stage) {
        return String.join(
                " ",
                "stage",
                stage.transition(),
                stage.stage(),
                stage.state(),
                stage.happenedAt().toString(),
                stage.reporter(),
                stage.result(),
                String.join(",", stage.grounds()));
    }

    private static String term(CaseTimeline.TermLine term) {
        return String.join(
                " ",
                "term",
                term.clock(),
                term.status(),
                term.account(),
                term.body(),
                term.dueBefore().toString(),
                term.endedAt().map(Object::toString).orElse("-"));
    }
}
