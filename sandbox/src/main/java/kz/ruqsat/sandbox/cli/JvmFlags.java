package kz.ruqsat.sandbox.cli;

import java.util.Arrays;
import java.util.List;
import kz.ruqsat.sandbox.process.StandPlan;

/** Flags of the services' JVMs: those of {@code RUQSAT_JVM_FLAGS}, or those that start quickly and stay small. */
final class JvmFlags {
    private JvmFlags() {}

    static List<String> wished() {
        return wished(StandPlan.SMALL_JVM);
    }

    /** Those of {@code RUQSAT_JVM_FLAGS}, or the usual ones of a command. */
    static List<String> wished(List<String> usual) {
        var flags = System.getenv().getOrDefault("RUQSAT_JVM_FLAGS", "").strip();
        return flags.isEmpty() ? usual : Arrays.asList(flags.split("\\s+"));
    }
}
