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
import java.util.Set;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.VirtualClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes the {@link InstantSource} of the process.
 *
 * <p>A process whose profile is neither sandbox, test nor dev refuses to start with the virtual clock (P-S5), and no process starts with
 * zone data older than 2024a (P-T5).
 */
@Singleton
public class ClockOfService {

    private static final Logger LOG = Logger.getLogger(ClockOfService.class);
    private static final Set<String> MAY_BE_VIRTUAL = Set.of("sandbox", "test", "dev");

    private final InstantSource clock;

    ClockOfService(
            @ConfigProperty(name = "ruqsat.clock") String kind,
            @ConfigProperty(name = "ruqsat.clock.virtual-epoch") Instant epoch,
            @ConfigProperty(name = "ruqsat.clock.topic") String topic,
            @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "127.0.0.1:9092") String bootstrap) {
        KazakhstanTime.requireCurrentZoneData();
        this.clock = switch (kind) {
            case "system" -> InstantSource.system();
            case "virtual" -> virtual(ConfigUtils.getProfiles(), epoch, topic, bootstrap);
            default -> throw new IllegalStateException("ruqsat.clock is system or virtual, not what is set");
        };
    }

    static InstantSource virtual(List<String> profiles, Instant epoch, String topic, String bootstrap) {
        if (LaunchMode.current() == LaunchMode.NORMAL && profiles.stream().noneMatch(MAY_BE_VIRTUAL::contains)) {
            throw new IllegalStateException("The virtual clock runs in the sandbox only, and this process runs with profile "
                    + profiles + ". Start it with QUARKUS_PROFILE=sandbox, or leave ruqsat.clock alone.");
        }
        Instant now = topic.equals("none") ? epoch : new ClockTopic(topic, bootstrap).latest().orElse(epoch);
        LOG.infof("virtual clock of the stand: %s", now);
        return new VirtualClock(now);
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

    /** Before anything else opens: the time is known. */
    void open(@Observes @Priority(1) StartupEvent started) {
        LOG.debugf("the time is %s", clock.instant());
    }
}
