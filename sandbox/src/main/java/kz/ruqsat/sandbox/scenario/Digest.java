package kz.ruqsat.sandbox.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.client.CaseTimeline;
import kz.ruqsat.sandbox.client.CaseTimeline.StageLine;

/**
 * The trail of a run in one line: per case, named by scenario and name, its transitions with their effective times, reporters and grounds, its terms,
 * findings and the dispositions of Berkut's messages. Ids, numbers given by counters, offsets and real time are left out, so that the same scenarios
 * give the same digest whenever and wherever they are told.
 */
public final class Digest {
    private Digest() {}

    /** {@code sha-256:} and the hex digits over {@link #trail}. */
    static String of(List<ScenarioResult> results) {
        return ofTrail(trail(results).stream());
    }

    /** {@code sha-256:} and the hex digits over the lines of a trail, in their order. */
    public static String ofTrail(Stream<String> lines) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> sha256.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
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
                        .flatMap(each -> trail(
                                result.scenario().name() + " " + each.name(),
                                each.timeline(),
                                each.findings(),
                                each.dispositions())
                                .stream()))
                .toList();
    }

    /**
     * The trail of one case, each line beginning with its reference.
     *
     * @param timeline as monitoring-service has it; empty for what it never heard of
     * @param findings of the last assessment, a line each
     * @param dispositions what became of Berkut's messages about it, in their order
     */
    public static List<String> trail(
            String reference,
            Optional<CaseTimeline> timeline,
            List<String> findings,
            List<SeenCase.SeenDisposition> dispositions) {
        var lines = new ArrayList<String>();
        timeline.ifPresent(known -> {
            known.stages().forEach(stage -> lines.add(stage(stage)));
            known.terms().stream().map(Digest::term).sorted().forEach(lines::add);
        });
        findings.stream().sorted().forEach(finding -> lines.add("finding " + finding));
        dispositions.forEach(each -> lines.add("disposition " + each.kind() + " " + each.at()));
        return lines.stream().map(line -> reference + ": " + line).toList();
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
