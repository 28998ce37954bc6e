package kz.ruqsat.sandbox.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import kz.ruqsat.sandbox.StandException;

/** Finds ports of the loopback address that nobody listens on. */
public final class FreePorts {
    // Below the range that systems use for outgoing connections, so that a chosen port is still free when its owner
    // binds it.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 31_000;
    private static final int ATTEMPTS = 500;

    private static final Set<Integer> GIVEN_OUT = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /** The wished port if it is free, else any free one that this process was not given before; 0 wishes for any. */
    public static int near(int wished) {
        if (wished != 0 && isFree(wished)) {
            return wished;
        }
        return any();
    }

    /** Any free port. */
    public static int any() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port) && GIVEN_OUT.add(port)) {
                return port;
            }
        }
        throw new StandException("no free port between " + LOWEST + " and " + HIGHEST + " on 127.0.0.1");
    }

    private static boolean isFree(int port) {
        return binds(port, InetAddress.getLoopbackAddress()) && binds(port, null);
    }

    private static boolean binds(int port, InetAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
