package kz.ruqsat.benchmarks;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import kz.ruqsat.sandbox.Waiting;
import kz.ruqsat.sandbox.client.Api;
import kz.ruqsat.sandbox.process.StandService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Cases per second from the first POST until the stage INV_AGREED of the last case is visible in monitoring. */
@Command(
        name = "throughput",
        mixinStandardHelpOptions = true,
        description = "Cases per second from POST to the stage INV_AGREED visible in monitoring, through all services.")
final class Throughput implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Option(names = "--cases", defaultValue = "4000", description = "cases to measure (default: ${DEFAULT-VALUE})")
    private int cases;

    @Option(
            names = "--warm-up",
            defaultValue = "6000",
            description = "cases before that, until most of the services is compiled (default: ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--in-flight", defaultValue = "64", description = "requests at once (default: ${DEFAULT-VALUE})")
    private int inFlight;

    private int filed;

    @Override
    public Integer call() {
        try (var stand = BenchmarkStand.open("throughput")) {
            var totals = new Api(stand.stand().address(StandService.MONITORING), stand.stand()::token);
            System.out.println("  warming up with " + warmUp + " cases");
            run(stand, totals, warmUp);
            System.out.println("  measuring " + cases + " cases");
            CpuTime before = CpuTime.of(stand.stand());
            Result result = run(stand, totals, cases);
            if (result.failed() > 0) {
                System.out.println("\nno figure: " + result.failed() + " of " + cases + " petitions were not accepted");
                return 1;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%nthroughput: %.0f cases/s from POST to INV_AGREED in monitoring (%d cases in %.1f s, %d in flight; accepted at %.0f/s)%n",
                    cases / result.visible(),
                    cases,
                    result.visible(),
                    inFlight,
                    cases / result.accepted());
            System.out.println(
                    "processor time, ms per case: " + CpuTime.of(stand.stand()).perCase(before, cases));
            System.out.println("memory, MB: " + stand.memory());
            return 0;
        }
    }

    /** Seconds until the last was accepted and until the last was visible as agreed. */
    private record Result(double accepted, double visible, int failed) {}

    private Result run(BenchmarkStand stand, Api monitoring, int count) {
        int before = agreed(monitoring);
        int first = filed;
        filed += count;
        long start = System.nanoTime();
        Progress progress = new Progress("agreed");
        int failed = Load.closed(
                count, inFlight, number -> stand.agencies().invitations().file(Petitions.numbered(first + number)));
        double accepted = BenchmarkStand.seconds(start);
        Waiting waiting = Waiting.atMost(LONGEST);
        for (int seen = agreed(monitoring); seen < before + count - failed; seen = agreed(monitoring)) {
            progress.tell(seen - before);
            if (!waiting.pause()) {
                throw new IllegalStateException(
                        "after " + LONGEST + " only " + (seen - before) + " of " + count + " cases are agreed");
            }
        }
        return new Result(accepted, BenchmarkStand.seconds(start), failed);
    }

    private static int agreed(Api monitoring) {
        for (var item :
                monitoring.get("monitoring", "/api/v1/totals?by=stage").body().path("items")) {
            if (item.path("key").asText().equals("INV_AGREED")) {
                return item.path("count").asInt();
            }
        }
        return 0;
    }
}
