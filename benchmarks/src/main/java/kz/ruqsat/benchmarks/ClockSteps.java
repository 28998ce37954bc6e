package kz.ruqsat.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.client.Api;
import kz.ruqsat.sandbox.process.StandPlan;
import kz.ruqsat.sandbox.process.StandService;
import kz.ruqsat.sandbox.time.AdvanceReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Advances a stand over many due instants, with one service killed and started again in each step of every second run, and compares what became
 * of the cases. All runs must end with the same digest.
 */
@Command(
        name = "clock",
        mixinStandardHelpOptions = true,
        description =
                "Milliseconds per step of the virtual clock, and whether every run ends alike, with and without kill -9 in each step.")
final class ClockSteps implements Callable<Integer> {

    private static final List<StandService> VICTIMS =
            List.of(StandService.APPROVAL, StandService.INVITATION, StandService.BERKUT, StandService.MONITORING);

    @Option(names = "--steps", defaultValue = "100", description = "due instants (default: ${DEFAULT-VALUE})")
    private int steps;

    @Option(
            names = "--runs",
            defaultValue = "2",
            description = "runs; every second one with crashes (default: ${DEFAULT-VALUE})")
    private int runs;

    @Override
    public Integer call() {
        List<String> digests = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            digests.add(run(run % 2 == 1));
        }
        boolean alike = digests.stream().distinct().count() == 1;
        System.out.println(alike ? "\nall runs ended alike" : "\nTHE RUNS DID NOT END ALIKE: " + digests);
        return alike ? 0 : 1;
    }

    private String run(boolean crashes) {
        var tree = SandboxHome.find().tree();
        var plan = StandPlan.everything(tree, tree.resolve("target/benchmark-clock"))
                .withSetting("RUQSAT_DESK_POLICY", "*:*");
        try (var stand = BenchmarkStand.open(plan);
                var keeper = stand.stand().timeKeeper()) {
            Map<String, String> cases = file(stand);
            keeper.awaitRest();
            List<AdvanceReport.Step> taken = new ArrayList<>();
            Instant from = keeper.now();
            for (int step = 1; step <= steps; step++) {
                Instant to = from.plus(Duration.ofMinutes(step));
                Thread crash = crashes
                        ? crash(stand, VICTIMS.get(step % VICTIMS.size()))
                        : Thread.ofVirtual().unstarted(() -> {});
                crash.start();
                taken.addAll(keeper.advanceTo(to).steps());
                join(crash);
                keeper.awaitRest();
                if (step % 10 == 0) {
                    System.out.println("  " + step + " of " + steps + " steps");
                }
            }
            String digest = digest(stand, cases);
            var millis = Percentiles.ofNanos(
                    taken.stream().map(s -> s.millis() * 1_000_000).toList());
            System.out.printf(
                    Locale.ROOT,
                    "%n%s: %d steps, %s; digest %s%n",
                    crashes ? "with crashes" : "without crashes",
                    taken.size(),
                    millis,
                    digest);
            return digest;
        }
    }

    // Case k is answered k minutes after Berkut has accepted it, so that each minute has one due instant.
    private Map<String, String> file(BenchmarkStand stand) {
        var berkut = new Api(stand.stand().address(StandService.BERKUT), stand.stand()::token);
        Map<String, String> cases = new LinkedHashMap<>();
        for (int number = 1; number <= steps; number++) {
            String answer = number % 5 == 0 ? "REJECTED" : "APPROVED";
            var filed = stand.agencies()
                    .invitations()
                    .file(Petitions.numbered(number))
                    .getFirst();
            berkut.put(
                    "knb",
                    "/admin/scripts/" + filed.caseId(),
                    Map.of("answers", List.of(Map.of("answer", answer, "after", Map.of("seconds", number * 60)))));
            cases.put("case-" + number, filed.caseId());
        }
        return cases;
    }

    private static Thread crash(BenchmarkStand stand, StandService victim) {
        return Thread.ofVirtual().unstarted(() -> {
            stand.stand().kill9(victim);
            stand.stand().start(victim);
        });
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }

    /** Over transitions, effective times, terms and stages of each case under its reference; ids and real times are left out. */
    private static String digest(BenchmarkStand stand, Map<String, String> cases) {
        StringBuilder text = new StringBuilder();
        cases.forEach((reference, caseId) -> {
            JsonNode history = stand.agencies().invitations().history("auditor", caseId);
            history.path("history")
                    .forEach(row -> text.append(reference)
                            .append(' ')
                            .append(row.path("transition").asText())
                            .append(' ')
                            .append(row.path("to").asText())
                            .append(' ')
                            .append(row.path("effectiveAt").asText())
                            .append(' ')
                            .append(row.path("role").asText())
                            .append('\n'));
            stand.agencies()
                    .monitoring()
                    .timeline("monitoring", caseId)
                    .stages()
                    .forEach(stage -> text.append(reference)
                            .append(" stage ")
                            .append(stage.sequence())
                            .append(' ')
                            .append(stage.stage())
                            .append(' ')
                            .append(stage.happenedAt())
                            .append(' ')
                            .append(stage.reporter())
                            .append(' ')
                            .append(stage.terms().stream()
                                    .map(t -> t.clock() + t.status() + t.dueBefore())
                                    .toList())
                            .append('\n'));
        });
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
