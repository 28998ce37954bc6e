package kz.ruqsat.sandbox.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import kz.ruqsat.sandbox.StandException;

/**
 * The issuer as a process of its own, for stands made of containers. Settings come from the environment: {@code RUQSAT_ISSUER}
 * (public address), {@code RUQSAT_ISSUER_BIND} (interface), {@code RUQSAT_ISSUER_FOLDER} (where the key lives),
 * {@code RUQSAT_SERVICE_SECRET}.
 */
public final class IssuerMain {
    private IssuerMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            var issuer = Issuer.start(settings(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(issuer::close));
            System.out.println("issuer " + issuer.address() + " is ready");
        } catch (StandException e) {
            System.err.println("issuer: " + e.getMessage());
            System.exit(1);
        }
        Thread.currentThread().join();
    }

    static IssuerSettings settings(Map<String, String> environment) {
        var address = environment.getOrDefault("RUQSAT_ISSUER", "http://127.0.0.1:" + Issuer.DEFAULT_PORT);
        var port = URI.create(address).getPort();
        return new IssuerSettings(
                address,
                environment.getOrDefault("RUQSAT_ISSUER_BIND", "127.0.0.1"),
                port < 0 ? Issuer.DEFAULT_PORT : port,
                Path.of(environment.getOrDefault("RUQSAT_ISSUER_FOLDER", ".")),
                environment.getOrDefault("RUQSAT_SERVICE_SECRET", IssuerSettings.SANDBOX_SECRET),
                InstantSource.system());
    }
}
