package kz.ruqsat.sandbox.process;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.embedded.Children;
import kz.ruqsat.sandbox.embedded.Databases;
import kz.ruqsat.sandbox.embedded.EmbeddedStand;
import kz.ruqsat.sandbox.embedded.FreePorts;
import kz.ruqsat.sandbox.process.StandPlan.StartUp;

/** How each service of a stand is started: its ports, its environment, its command line. */
final class ServiceLaunches {
    /** Ports of one service. */
    record Ports(int http, int management) {}

    /** Classes of a service as loaded and linked in a training (JEP 483, JEP 514), beside its jar. */
    private static final String START_UP_CACHE = "start-up.aot";

    private static final Duration WRITING_DOWN = Duration.ofMinutes(4);

    private final StandPlan plan;
    private final EmbeddedStand embedded;
    private final String issuer;
    private final int mailPort;
    private final Map<StandService, Ports> ports = new EnumMap<>(StandService.class);

    ServiceLaunches(StandPlan plan, EmbeddedStand embedded, String issuer, int mailPort) {
        this.plan = plan;
        this.embedded = embedded;
        this.issuer = issuer;
        this.mailPort = mailPort;
        // All services, also those that are not started here: one may be started by hand in dev mode.
        for (StandService service : StandService.values()) {
            ports.put(
                    service,
                    new Ports(FreePorts.near(service.usualPort()), FreePorts.near(service.usualManagementPort())));
        }
    }

    Ports ports(StandService service) {
        return ports.get(service);
    }

    Launch launch(StandService service) {
        var folder = embedded.settings().folder();
        var readiness = URI.create("http://127.0.0.1:" + ports(service).management() + "/q/health/ready");
        return new Launch(
                service.title(),
                command(service, folder),
                environment(service),
                workingFolder(service),
                folder.resolve(service.title() + ".log"),
                readiness,
                plan.startUp() == StartUp.TRAINING ? WRITING_DOWN : Children.GRACE);
    }

    private Path workingFolder(StandService service) {
        return embedded.settings().folder().resolve(service.title());
    }

    private List<String> command(StandService service, Path folder) {
        var command = new ArrayList<>(List.of(SandboxHome.java(), "-Druqsat.stand=" + folder));
        command.addAll(plan.jvmFlags());
        var jar = jar(plan.tree(), service);
        startUpCache(jar.resolveSibling(START_UP_CACHE)).ifPresent(command::add);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    // A new build empties the folder of the jar, so that a cache never belongs to an earlier one.
    private Optional<String> startUpCache(Path cache) {
        return switch (plan.startUp()) {
            case TRAINING -> Optional.of("-XX:AOTCacheOutput=" + cache);
            case USUAL -> Optional.of("-XX:AOTCache=" + cache).filter(_ -> Files.isRegularFile(cache));
        };
    }

    /**
     * The built service.
     *
     * @throws StandException when it is not built
     */
    static Path jar(Path tree, StandService service) {
        var jar = tree.resolve(service.title()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new StandException(service.title() + " is not built (no " + jar + "): run ./ruqsat build");
        }
        return jar;
    }

    /** The settings of the service, the only ones it reads. */
    Map<String, String> environment(StandService service) {
        var environment = new TreeMap<>(Map.of(
                "QUARKUS_PROFILE",
                "sandbox",
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_MANAGEMENT_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                Integer.toString(ports(service).http()),
                "QUARKUS_MANAGEMENT_PORT",
                Integer.toString(ports(service).management()),
                "KAFKA_BOOTSTRAP_SERVERS",
                embedded.bootstrapServers(),
                "RUQSAT_ISSUER",
                issuer,
                "RUQSAT_SERVICE_SECRET",
                plan.serviceSecret(),
                // A stand has six processes on one machine: more loops each would only hand work from thread to thread.
                "QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE",
                "1"));
        for (StandService other : StandService.values()) {
            environment.put(other.addressVariable(), address(other));
        }
        service.database().ifPresent(database -> {
            environment.put("RUQSAT_PG_URL", embedded.postgresUrl(database));
            environment.put("RUQSAT_DB_APP_USER", Databases.APPLICATION);
            environment.put("RUQSAT_DB_APP_PASSWORD", Databases.APPLICATION);
            environment.put("RUQSAT_DB_OWNER_USER", Databases.OWNER);
            environment.put("RUQSAT_DB_OWNER_PASSWORD", Databases.OWNER);
        });
        if (service == StandService.BERKUT) {
            // By its whole path: one that runs elsewhere, in dev mode say, goes on with the same journal.
            environment.put(
                    "BERKUT_JOURNAL",
                    workingFolder(service).resolve("berkut-journal.jsonl").toString());
        }
        environment.put("RUQSAT_SMTP_HOST", "127.0.0.1");
        environment.put("RUQSAT_SMTP_PORT", Integer.toString(mailPort));
        environment.putAll(plan.environment());
        return environment;
    }

    String address(StandService service) {
        return "http://127.0.0.1:" + ports(service).http();
    }
}
