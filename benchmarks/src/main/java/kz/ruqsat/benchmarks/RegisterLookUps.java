package kz.ruqsat.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.client.Api;
import kz.ruqsat.sandbox.process.StandPlan;
import kz.ruqsat.sandbox.process.StandService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How many questions a second the register of visas answers with many visas stored, and how long each takes. */
@Command(
        name = "register",
        mixinStandardHelpOptions = true,
        description = "Look-ups a second in the register of visas, with many visas stored, and how long they take.")
final class RegisterLookUps implements Callable<Integer> {

    /** Resident beside visa-service: nobody else is asked. */
    private static final Set<StandService> ALONE = Set.of(StandService.VISA);

    @Option(names = "--visas", defaultValue = "1000000", description = "visas stored (default: ${DEFAULT-VALUE})")
    private int visas;

    @Option(names = "--look-ups", defaultValue = "20000", description = "of each kind (default: ${DEFAULT-VALUE})")
    private int lookUps;

    @Option(names = "--in-flight", defaultValue = "32", description = "at once (default: ${DEFAULT-VALUE})")
    private int inFlight;

    @Option(
            names = "--seed",
            defaultValue = "42",
            description = "which visas are asked for (default: ${DEFAULT-VALUE})")
    private long seed;

    private int failed;

    @Override
    public Integer call() {
        StandPlan plan = StandPlan.everything(
                        SandboxHome.find().tree(), SandboxHome.find().tree().resolve("target/benchmark-register"))
                .only(ALONE)
                .withJvmFlags(BenchmarkStand.FAST_JVM);
        try (var stand = BenchmarkStand.open(plan)) {
            StoredVisas stored = new StoredVisas(visas);
            long start = System.nanoTime();
            stored.put(stand.stand());
            System.out.printf(Locale.ROOT, "  %d visas stored in %.0f s%n", visas, BenchmarkStand.seconds(start));
            Api register = new Api(stand.stand().address(StandService.VISA), stand.stand()::token);
            measure("warm-up", bySticker(register, stored));
            measure("warm-up", byPassport(register, stored));
            List<String> figures = List.of(
                    measure("by number of the sticker", bySticker(register, stored)),
                    measure("valid on a day, by passport", byPassport(register, stored)));
            System.out.println();
            figures.forEach(System.out::println);
            return failed == 0 ? 0 : 1;
        }
    }

    private IntConsumer bySticker(Api register, StoredVisas stored) {
        return visa -> {
            var found = register.get(
                            "visa-service", "/api/v1/visas?purpose=BORDER&stickerNumber=" + stored.stickerNumber(visa))
                    .body();
            require(found.at("/items/0/state").asText(), visa);
        };
    }

    private IntConsumer byPassport(Api register, StoredVisas stored) {
        return visa -> {
            var question = Map.of(
                    "travelDocumentIssuedBy", "IN",
                    "travelDocumentNumber", stored.passport(visa),
                    "on", "2026-05-12",
                    "purpose", "BORDER");
            var found = register.post("visa-service", "/api/v1/visas/valid", question)
                    .body();
            require(found.at("/visa/state").asText(), visa);
        };
    }

    private static void require(String state, int visa) {
        if (!state.equals("ACTIVE")) {
            throw new IllegalStateException("visa " + visa + " was found " + state);
        }
    }

    private String measure(String kind, IntConsumer lookUp) {
        int[] asked = new Random(seed).ints(lookUps, 0, visas).toArray();
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>(lookUps));
        long start = System.nanoTime();
        int lost = Load.closed(lookUps, inFlight, number -> {
            long sent = System.nanoTime();
            lookUp.accept(asked[number]);
            nanos.add(System.nanoTime() - sent);
        });
        failed += lost;
        return String.format(
                Locale.ROOT,
                "register, %d visas, %s: %.0f look-ups/s, %s; %d at once%s",
                visas,
                kind,
                lookUps / BenchmarkStand.seconds(start),
                Percentiles.ofNanos(nanos),
                inFlight,
                lost == 0 ? "" : "; " + lost + " failed");
    }
}
