package kz.ruqsat.standclock;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.VirtualClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes the {@link InstantSource} of the process.
 *
 * <p>A packaged service outside the profile sandbox refuses to start with the virtual clock (P-S5), and no process starts with zone data
 * older than 2024a (P-T5).
 */
@Singleton
public class ClockOfService {

    private static final Logger LOG = Logger.getLogger(ClockOfService.class);
    private static final String SANDBOX = "sandbox";

    private final InstantSource clock;
    private final Optional<ClockTopic> steps;

    ClockOfService(
            @ConfigProperty(name = "ruqsat.clock") String kind,
            @ConfigProperty(name = "ruqsat.clock.virtual-epoch") Instant epoch,
            @ConfigProperty(name = "ruqsat.clock.topic") String topic,
            @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "127.0.0.1:9092") String bootstrap) {
        KazakhstanTime.requireCurrentZoneData();
        this.clock = switch (kind) {
            case "system" -> InstantSource.system();
            case "virtual" -> virtual(LaunchMode.current(), ConfigUtils.getProfiles(), epoch, topic, bootstrap);
            default -> throw new IllegalStateException("ruqsat.clock is system or virtual, not what is set");
        };
        this.steps = isVirtual() ? ClockTopic.named(topic, bootstrap) : Optional.empty();
    }

    static InstantSource virtual(
            LaunchMode mode, List<String> profiles, Instant epoch, String topic, String bootstrap) {
        if (!mayBeVirtual(mode, profiles)) {
            throw new IllegalStateException(
                    "The virtual clock runs in the sandbox only, and this process runs with profile " + profiles
                            + ". Start it with QUARKUS_PROFILE=sandbox, or leave ruqsat.clock alone.");
        }
        Instant now =
                ClockTopic.named(topic, bootstrap).flatMap(ClockTopic::latest).orElse(epoch);
        LOG.infof("virtual clock of the stand: %s", now);
        return new VirtualClock(now);
    }

    /** A packaged service has to say that it is a sandbox; naming its profile dev or test is not enough. */
    static boolean mayBeVirtual(LaunchMode mode, List<String> profiles) {
        return mode != LaunchMode.NORMAL || profiles.contains(SANDBOX);
    }

    /** The time of the whole process. */
    @Produces
    @Singleton
    InstantSource clock() {
        return clock;
    }

    /** True if time in this process stands still until it is moved. */
    public boolean isVirtual() {
        return clock instanceof VirtualClock;
    }

    /**
     * How far the procedure's time has come anywhere. A stand's step is written to the clock's topic before any process is told of it, so that another may act on it before this one
     * knows; then this is ahead of {@link #clock()}. In production it is the same. Reads from the broker in a stand: it blocks, and is for the rare case alone.
     */
    public Instant furthest() {
        Instant told = clock.instant();
        return steps.map(topic -> topic.furthest(told)).orElse(told);
    }

    /** Before anything else opens: the time is known. */
    void open(@Observes @Priority(1) StartupEvent started) {
        LOG.debugf("the time is %s", clock.instant());
    }
}
