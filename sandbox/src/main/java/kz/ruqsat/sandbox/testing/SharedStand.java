package kz.ruqsat.sandbox.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kz.ruqsat.sandbox.Folders;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.embedded.Durability;
import kz.ruqsat.sandbox.embedded.EmbeddedStand;
import kz.ruqsat.sandbox.embedded.FreePorts;
import kz.ruqsat.sandbox.embedded.StandSettings;
import kz.ruqsat.sandbox.identity.Issuer;
import kz.ruqsat.sandbox.identity.IssuerSettings;

/**
 * The one stand of a test JVM.
 *
 * <p>Its addresses are kept as system properties and not in a static field, because a test run loads this class several times, once
 * per class loader of the application under test.
 *
 * @param postgres address of the database server without database, {@code postgresql://host:port}
 * @param kafka bootstrap servers
 * @param issuer address of the issuer
 * @param serviceSecret secret of the services at the issuer
 */
public record SharedStand(String postgres, String kafka, String issuer, String serviceSecret) {
    private static final String PREFIX = "ruqsat.sandbox.shared.";
    private static final String FOLDER_PREFIX = "stand-";
    // One for the whole JVM, whichever class loader asks: literals are interned. Not the properties themselves, for the
    // threads
    // that start the stand may have to set one, the default time zone say.
    private static final String LOCK = PREFIX + "lock";

    /** The stand of this JVM; started when there is none yet. */
    public static SharedStand ofThisJvm() {
        var properties = System.getProperties();
        synchronized (LOCK) {
            if (properties.getProperty(PREFIX + "kafka") == null) {
                start().publish(properties);
            }
            return new SharedStand(
                    properties.getProperty(PREFIX + "postgres"),
                    properties.getProperty(PREFIX + "kafka"),
                    properties.getProperty(PREFIX + "issuer"),
                    properties.getProperty(PREFIX + "secret"));
        }
    }

    /** The same issuer beside another database server and another broker. */
    SharedStand on(String otherPostgres, String otherKafka) {
        return new SharedStand(otherPostgres, otherKafka, issuer, serviceSecret);
    }

    private void publish(Properties properties) {
        properties.setProperty(PREFIX + "postgres", postgres);
        properties.setProperty(PREFIX + "kafka", kafka);
        properties.setProperty(PREFIX + "issuer", issuer);
        properties.setProperty(PREFIX + "secret", serviceSecret);
    }

    private static SharedStand start() {
        var target = Path.of("target").toAbsolutePath();
        removeAbandoned(target);
        var folder = Folders.make(
                target.resolve(FOLDER_PREFIX + ProcessHandle.current().pid()));
        var stand = EmbeddedStand.start(StandSettings.freshIn(folder).with(Durability.FAST));
        var issuer = Issuer.start(IssuerSettings.onLoopback(FreePorts.any(), folder));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(issuer, stand, folder), "stand-end"));
        return new SharedStand(
                "postgresql://127.0.0.1:" + stand.postgresPort(),
                stand.bootstrapServers(),
                issuer.address().toString(),
                IssuerSettings.SANDBOX_SECRET);
    }

    private static void end(Issuer issuer, EmbeddedStand stand, Path folder) {
        try {
            issuer.close();
            stand.close();
            Folders.remove(folder);
        } catch (LinkageError | StandException _) {
            // The class loader of the test may be gone by now. The warden ends the processes, the next run removes the
            // folder.
        }
    }

    private static void removeAbandoned(Path target) {
        try (var folders = Files.newDirectoryStream(Folders.make(target), FOLDER_PREFIX + "*")) {
            for (Path folder : folders) {
                var name = folder.getFileName().toString();
                var pid = name.substring(FOLDER_PREFIX.length()).replace(Folders.REMOVED, "");
                if (pid.matches("[0-9]{1,10}")
                        && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    EmbeddedStand.remove(folder);
                }
            }
        } catch (IOException e) {
            throw new StandException("cannot look for abandoned stands in " + target, e);
        }
    }
}
