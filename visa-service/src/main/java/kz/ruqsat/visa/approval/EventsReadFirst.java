package kz.ruqsat.visa.approval;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.TermGate;
import kz.ruqsat.casework.TopicsRead;
import kz.ruqsat.contracts.Topic;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The body's own term stands while the Committee has the request (OQ-21), and that is told by approval-service. So it is not over before
 * everything that was told by then has been read (P-T2).
 */
@Singleton
class EventsReadFirst implements TermGate {

    private static final Set<String> CLOCKS =
            Set.of(StatutoryClock.IN_COUNTRY.name(), StatutoryClock.MISSION_VISA.name());

    private static final Set<String> TOPICS = Set.of(Topic.APPROVAL_EVENTS.wireName());

    private final TopicsRead read;
    private final String group;

    EventsReadFirst(
            TopicsRead read, @ConfigProperty(name = "mp.messaging.incoming.approval-events.group.id") String group) {
        this.read = read;
        this.group = group;
    }

    @Override
    public Set<String> clocks() {
        return CLOCKS;
    }

    @Override
    public Uni<Void> caughtUp() {
        return read.upToNow(group, TOPICS);
    }
}
