package kz.ruqsat.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.Waiting;
import kz.ruqsat.sandbox.client.Answer;
import kz.ruqsat.sandbox.client.Api;
import kz.ruqsat.sandbox.process.StandPlan;
import kz.ruqsat.sandbox.process.StandService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Visas per second at a mission, from the POST of an application that needs no invitation until the stage VISA_ISSUED of the last is visible in
 * monitoring. The state systems confirm fee and fingerprints; an officer accepts, approves and hands over.
 */
@Command(
        name = "visas",
        mixinStandardHelpOptions = true,
        description =
                "Visas per second from POST to the stage VISA_ISSUED visible in monitoring, state systems included.")
final class VisasIssued implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration STATE_SYSTEMS = Duration.ofSeconds(30);
    private static final String OFFICER = "officer-berlin";
    private static final String APPLICATIONS = "/api/v1/visa-applications";
    private static final String ENOUGH_BLANKS = "100000";

    @Option(names = "--visas", defaultValue = "1000", description = "visas to measure (default: ${DEFAULT-VALUE})")
    private int visas;

    @Option(names = "--warm-up", defaultValue = "1000", description = "visas before that (default: ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--in-flight", defaultValue = "16", description = "officers at once (default: ${DEFAULT-VALUE})")
    private int inFlight;

    private int issued;

    @Override
    public Integer call() {
        StandPlan plan = StandPlan.everything(
                        SandboxHome.find().tree(), SandboxHome.find().tree().resolve("target/benchmark-visas"))
                .withJvmFlags(BenchmarkStand.FAST_JVM)
                .withSetting("RUQSAT_SANDBOX_BLANKS_OF_A_BODY", ENOUGH_BLANKS);
        try (var stand = BenchmarkStand.open(plan)) {
            Api visaService = new Api(stand.stand().address(StandService.VISA), stand.stand()::token);
            Api monitoring = new Api(stand.stand().address(StandService.MONITORING), stand.stand()::token);
            System.out.println("  warming up with " + warmUp + " visas");
            run(visaService, monitoring, warmUp);
            System.out.println("  measuring " + visas + " visas");
            Result result = run(visaService, monitoring, visas);
            if (result.failed() > 0) {
                System.out.println("\nno figure: " + result.failed() + " of " + visas + " visas were not issued");
                return 1;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%nvisas: %.1f/s from POST to VISA_ISSUED in monitoring (%d in %.1f s, %d officers at once); one application, POST to handing over: %s%n",
                    visas / result.visible(),
                    visas,
                    result.visible(),
                    inFlight,
                    Percentiles.ofNanos(result.nanos()));
            System.out.println("memory, MB: " + stand.memory());
            return 0;
        }
    }

    /** Seconds until the last was visible as issued, and how long each took. */
    private record Result(double visible, int failed, List<Long> nanos) {}

    private Result run(Api visaService, Api monitoring, int count) {
        int before = visible(monitoring);
        int first = issued;
        issued += count;
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>(count));
        long start = System.nanoTime();
        int failed = Load.closed(count, inFlight, number -> {
            long sent = System.nanoTime();
            issue(visaService, first + number);
            nanos.add(System.nanoTime() - sent);
        });
        boolean allSeen = Waiting.atMost(LONGEST).until(() -> visible(monitoring) >= before + count - failed);
        if (!allSeen) {
            throw new IllegalStateException("after " + LONGEST + " not all of " + count + " visas are visible");
        }
        return new Result(BenchmarkStand.seconds(start), failed, nanos);
    }

    private static void issue(Api visaService, int number) {
        String address = APPLICATIONS + "/"
                + visaService
                        .post(OFFICER, APPLICATIONS, application(number))
                        .body()
                        .path("caseId")
                        .asText();
        Waiting.atMost(STATE_SYSTEMS)
                .until(() -> visaService
                        .get(OFFICER, address)
                        .body()
                        .path("awaiting")
                        .isMissingNode());
        act(visaService, address, "acceptance", Map.of("passport", Map.of("blankPages", 4)));
        Answer printed = act(visaService, address, "approval", Map.of());
        act(
                visaService,
                address,
                "issue",
                Map.of("stickerNumber", printed.body().path("stickerNumber").asText()));
    }

    /** An officer looks at the case before each step, since some of it moves by itself. */
    private static Answer act(Api visaService, String address, String act, Map<String, ?> body) {
        return visaService.post(
                OFFICER,
                address + "/" + act,
                body,
                visaService.get(OFFICER, address).etag());
    }

    /** A German on business: no invitation is needed, and the register of fingerprints knows the person. */
    private static Map<String, Object> application(int number) {
        return Map.of(
                "travelDocumentNumber",
                "RGFPR%07d".formatted(number),
                "travelDocumentExpiresOn",
                "2031-01-10",
                "photo",
                "PHOTO-" + number,
                "addressInKazakhstan",
                "Almaty, 17 Abay Avenue",
                "feePayment",
                "KZ-FEE-" + number,
                "applicant",
                Map.of(
                        "surname", "FISCHER",
                        "givenNames", "ANKE",
                        "birthDate", "1987-07-17",
                        "sex", "F",
                        "citizenship", "DE",
                        "documentIssuedBy", "DE"),
                "visa",
                Map.of(
                        "category", "B3",
                        "entries", "SINGLE",
                        "validFrom", "2026-04-20",
                        "validTo", "2026-05-19",
                        "stayDays", 30));
    }

    private static int visible(Api monitoring) {
        for (var item :
                monitoring.get("monitoring", "/api/v1/totals?by=stage").body().path("items")) {
            if (item.path("key").asText().equals("VISA_ISSUED")) {
                return item.path("count").asInt();
            }
        }
        return 0;
    }
}
