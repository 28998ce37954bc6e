package kz.ruqsat.monitoring.desks;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * Two other services with desks for dead letters. {@code visa-service} is the service under test itself, over HTTP, so that rights, names and refusals are those
 * of the real API. {@code approval-service} takes every call and answers none.
 */
public final class DesksOfTests implements QuarkusTestResourceLifecycleManager {

    private static final int PENDING = 50;

    private ServerSocket silent;

    @Override
    public Map<String, String> start() {
        try {
            silent = new ServerSocket(0, PENDING, InetAddress.getLoopbackAddress());
            int port = freePort();
            return Map.of(
                    "quarkus.http.test-port",
                    Integer.toString(port),
                    "ruqsat.dead-letters.desks",
                    "visa-service=http://127.0.0.1:" + port + ",approval-service=http://127.0.0.1:"
                            + silent.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    @Override
    public void stop() {
        try {
            silent.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
