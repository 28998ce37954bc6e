package kz.ruqsat.sandbox.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** A broker and controller in one process; ends when its standard input ends, so it cannot outlive its starter. */
final class KafkaMain {
    private KafkaMain() {}

    /**
     * Arguments: data folder, port of the broker, port of the controller.
     */
    public static void main(String[] arguments) throws Exception {
        Thread.ofPlatform().daemon().start(KafkaMain::endWithStandardInput);
        var folder = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(folder);
        var settings = writeSettings(folder, arguments[1], arguments[2]);
        if (!Files.exists(folder.resolve("data").resolve("meta.properties"))) {
            format(settings);
        }
        Kafka.main(new String[] {settings.toString()});
    }

    private static void endWithStandardInput() {
        try {
            while (System.in.read() >= 0) {
                // Whatever is said here says only that the starter lives.
            }
        } catch (IOException _) {
            // Gone as well.
        }
        System.exit(0);
    }

    private static void format(Path settings) {
        var arguments = new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", settings.toString()};
        var result = StorageTool.execute(arguments, System.out);
        if (result != 0) {
            System.exit(result);
        }
    }

    private static Path writeSettings(Path folder, String port, String controllerPort) throws IOException {
        var settings = new Properties();
        try (var in = KafkaMain.class.getResourceAsStream("broker.properties")) {
            settings.load(in);
        }
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("log.dirs", folder.resolve("data").toString());
        var file = folder.resolve("server.properties");
        try (var out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        }
        return file;
    }
}
