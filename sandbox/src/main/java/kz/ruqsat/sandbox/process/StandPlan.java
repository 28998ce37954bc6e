package kz.ruqsat.sandbox.process;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ruqsat.sandbox.embedded.StandSettings;
import kz.ruqsat.sandbox.identity.Issuer;
import kz.ruqsat.sandbox.identity.IssuerSettings;

/**
 * What a stand consists of.
 *
 * @param embedded database and broker
 * @param tree source tree with the built services
 * @param services which of them to start
 * @param jvmFlags flags of every service's JVM
 * @param issuerPort wished port of the issuer; another is taken when it is in use
 * @param serviceSecret what services prove themselves with
 * @param epoch where a fresh stand's clock begins, UTC
 * @param environment settings every service gets besides, such as a policy; they win over the usual ones
 * @param startUp what the JVMs of the services do about their start
 */
public record StandPlan(
        StandSettings embedded,
        Path tree,
        Set<StandService> services,
        List<String> jvmFlags,
        int issuerPort,
        String serviceSecret,
        Instant epoch,
        Map<String, String> environment,
        StartUp startUp) {
    /** What the JVMs do about their start. */
    public enum StartUp {
        /** They use what a training has left behind, if there is something. */
        USUAL,
        /** They keep what they have loaded and linked, for every later start; it is written down when they end. */
        TRAINING
    }

    /** Starts quickly and stays small; throughput is another matter. */
    public static final List<String> SMALL_JVM = List.of("-XX:+UseSerialGC", "-Xmx256m", "-XX:TieredStopAtLevel=1");

    /** 09:00 in Astana on the day from which the amended Rules bind. */
    public static final Instant EPOCH = Instant.parse("2026-03-10T04:00:00Z");

    public StandPlan {
        tree = tree.toAbsolutePath().normalize();
        services = Set.copyOf(services);
        jvmFlags = List.copyOf(jvmFlags);
        environment = Map.copyOf(environment);
    }

    /** All services on a fresh stand, on their usual ports where these are free. */
    public static StandPlan everything(Path tree, Path folder) {
        return new StandPlan(
                StandSettings.freshIn(folder),
                tree,
                EnumSet.allOf(StandService.class),
                SMALL_JVM,
                Issuer.DEFAULT_PORT,
                IssuerSettings.SANDBOX_SECRET,
                EPOCH,
                Map.of(),
                StartUp.USUAL);
    }

    public StandPlan with(StandSettings other) {
        return new StandPlan(other, tree, services, jvmFlags, issuerPort, serviceSecret, epoch, environment, startUp);
    }

    public StandPlan only(Set<StandService> others) {
        return new StandPlan(embedded, tree, others, jvmFlags, issuerPort, serviceSecret, epoch, environment, startUp);
    }

    public StandPlan withJvmFlags(List<String> others) {
        return new StandPlan(embedded, tree, services, others, issuerPort, serviceSecret, epoch, environment, startUp);
    }

    /** The same stand, whose clock begins elsewhere. */
    public StandPlan from(Instant otherEpoch) {
        return new StandPlan(
                embedded, tree, services, jvmFlags, issuerPort, serviceSecret, otherEpoch, environment, startUp);
    }

    /** The same stand, with a further setting for every service. */
    public StandPlan withSetting(String variable, String value) {
        var more = new HashMap<>(environment);
        more.put(variable, value);
        return new StandPlan(embedded, tree, services, jvmFlags, issuerPort, serviceSecret, epoch, more, startUp);
    }

    /** The same stand, for once slower, so that later ones start quicker. */
    public StandPlan training() {
        return new StandPlan(
                embedded, tree, services, jvmFlags, issuerPort, serviceSecret, epoch, environment, StartUp.TRAINING);
    }
}
