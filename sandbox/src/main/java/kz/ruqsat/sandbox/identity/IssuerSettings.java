package kz.ruqsat.sandbox.identity;

import java.nio.file.Path;
import java.time.InstantSource;

/**
 * What an issuer is started with.
 *
 * @param address public address, as it stands in tokens and as services and browsers reach it; no slash at the end
 * @param bindAddress interface to listen on: loopback, unless it runs in a container
 * @param port port to listen on
 * @param folder where its key lives
 * @param serviceSecret what services and pages prove themselves with
 * @param realTime the real time, by which tokens run out
 */
public record IssuerSettings(
        String address, String bindAddress, int port, Path folder, String serviceSecret, InstantSource realTime) {
    /** The secret of every service in the sandbox; production refuses to start with it. */
    public static final String SANDBOX_SECRET = "sandbox-secret-of-32-characters!";

    public static IssuerSettings onLoopback(int port, Path folder) {
        return new IssuerSettings(
                "http://127.0.0.1:" + port, "127.0.0.1", port, folder, SANDBOX_SECRET, InstantSource.system());
    }
}
