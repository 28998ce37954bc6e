package kz.ruqsat.sandbox.time;

import java.net.URI;

/**
 * A process that takes part in the stand's time.
 *
 * @param name for people
 * @param clock address of its {@code /sandbox/clock}
 */
public record Member(String name, URI clock) {
    /** A process whose management interface listens on that port of loopback. */
    public static Member onPort(String name, int managementPort) {
        return new Member(name, URI.create("http://127.0.0.1:" + managementPort + "/sandbox/clock"));
    }
}
