package kz.ruqsat.sandbox.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kz.ruqsat.sandbox.Folders;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.Waiting;

/** One Kafka broker on loopback, in a child JVM. */
final class KafkaBroker implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final int PORT_ATTEMPTS = 3;
    private static final int PROBE_MILLIS = 1_000;
    // ApiVersions, version 0, client "test": the one question that every broker answers to everybody.
    private static final byte[] ARE_YOU_THERE = HexFormat.of().parseHex("0000000e0012000000000001000474657374");

    private final Process process;
    private final int port;

    private KafkaBroker(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static KafkaBroker start(StandSettings settings, SandboxHome home, Children children) {
        var folder = settings.folder().resolve("kafka");
        if (settings.earlierData() == StandSettings.EarlierData.WIPE) {
            Folders.remove(folder);
        }
        Folders.make(folder);
        var log = settings.folder().resolve("kafka.log");
        for (int attempt = 1; ; attempt++) {
            int port = attempt == 1 ? FreePorts.near(settings.kafkaPort()) : FreePorts.any();
            var broker = new KafkaBroker(launch(folder, port, settings.folder(), log, home, children), port);
            if (broker.becomesReady()) {
                return broker;
            }
            broker.close();
            if (attempt == PORT_ATTEMPTS || !LogTail.of(log).contains("Address already in use")) {
                throw new StandException(
                        "Kafka did not start within " + START_LIMIT.toSeconds() + " s" + LogTail.of(log));
            }
        }
    }

    /** The same broker once more: its port, its data. */
    KafkaBroker startedAgain(StandSettings settings, SandboxHome home, Children children) {
        var log = settings.folder().resolve("kafka.log");
        var folder = settings.folder().resolve("kafka");
        var broker = new KafkaBroker(launch(folder, port, settings.folder(), log, home, children), port);
        if (!broker.becomesReady()) {
            broker.close();
            throw new StandException("Kafka did not start again" + LogTail.of(log));
        }
        return broker;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    CompletableFuture<Process> exit() {
        return process.onExit();
    }

    private static Process launch(Path folder, int port, Path run, Path log, SandboxHome home, Children children) {
        var command = List.of(
                SandboxHome.java(),
                "-Druqsat.stand=" + run,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-cp",
                home.classPath(),
                "kz.ruqsat.sandbox.embedded.KafkaMain",
                folder.toString(),
                Integer.toString(port),
                Integer.toString(FreePorts.any()));
        return children.start("kafka", command, Map.of(), folder, log);
    }

    private boolean becomesReady() {
        Waiting.atMost(START_LIMIT).until(() -> !process.isAlive() || answers());
        return process.isAlive() && answers();
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PROBE_MILLIS);
            socket.setSoTimeout(PROBE_MILLIS);
            socket.getOutputStream().write(ARE_YOU_THERE);
            return socket.getInputStream().read() >= 0;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        Children.stop(process, Children.GRACE);
    }
}
