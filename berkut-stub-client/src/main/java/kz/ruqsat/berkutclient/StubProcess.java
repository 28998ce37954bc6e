package kz.ruqsat.berkutclient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A stub of one's own, started from its jar: open to everybody, its answers kept instead of sent, its clock virtual and its own. */
public final class StubProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 50;

    private final Process process;
    private final BerkutStub stub;

    private StubProcess(Process process, BerkutStub stub) {
        this.process = process;
        this.stub = stub;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param jar {@code quarkus-run.jar} of berkut-stub
     * @param folder gets its journal and log; made if it is not there
     * @param settings further environment, such as {@code BERKUT_DEFAULT_DELAY}, or {@code BERKUT_DELIVERY=KAFKA} with a broker
     * @throws BerkutStubException with the end of its log, if it does not get ready
     */
    public static StubProcess start(Path jar, Path folder, Map<String, String> settings) {
        int http = freePort();
        int management = freePort();
        var log = folder.resolve("berkut-stub.log");
        var process = launch(jar, folder, log, environment(http, management, folder, settings));
        var stub = new BerkutStub(at(http), at(management), () -> "");
        var health = new StubApi(at(management), () -> "");
        try {
            await("the stub is ready", () -> process.isAlive() && isReady(health));
        } catch (BerkutStubException e) {
            process.destroyForcibly();
            throw new BerkutStubException(e.getMessage() + ". Its log ends with:\n" + endOf(log));
        }
        return new StubProcess(process, stub);
    }

    private static Map<String, String> environment(
            int http, int management, Path folder, Map<String, String> settings) {
        var all = new java.util.TreeMap<>(Map.of(
                "QUARKUS_PROFILE", "sandbox",
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(http),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(management),
                "QUARKUS_OIDC_TENANT_ENABLED", "false",
                "RUQSAT_CLOCK_TOPIC", "none",
                "BERKUT_OPEN", "true",
                "BERKUT_DELIVERY", "KEPT",
                "BERKUT_JOURNAL",
                        folder.resolve("berkut-journal.jsonl").toAbsolutePath().toString()));
        all.putAll(settings);
        return all;
    }

    private static Process launch(Path jar, Path folder, Path log, Map<String, String> environment) {
        try {
            Files.createDirectories(folder);
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var builder = new ProcessBuilder(
                            java,
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            jar.toAbsolutePath().toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReady(StubApi health) {
        try {
            return health.call("GET", "/q/health/ready", null)
                    .path("status")
                    .asText()
                    .equals("UP");
        } catch (BerkutStubException _) {
            return false;
        }
    }

    private static String endOf(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    /** Waits for a condition, at most a minute. */
    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var never = new CountDownLatch(1);
        try {
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    throw new BerkutStubException("after " + PATIENCE.toSeconds() + " s it is not so that " + what);
                }
                never.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BerkutStubException("interrupted", e);
        }
    }

    private static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stub, to be scripted and verified. */
    public BerkutStub stub() {
        return stub;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_AT_END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
