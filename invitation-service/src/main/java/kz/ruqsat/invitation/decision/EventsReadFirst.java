package kz.ruqsat.invitation.decision;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.TermGate;
import kz.ruqsat.casework.TopicsRead;
import kz.ruqsat.contracts.Topic;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The review clock stops with Berkut's receipt and the invitation's term with a visa, and both are told by other services. So neither is over
 * before everything they had told by then has been read (P-T2).
 */
@Singleton
class EventsReadFirst implements TermGate {

    private static final Set<String> CLOCKS =
            Set.of(StatutoryClock.MIA_REVIEW.name(), StatutoryClock.INVITATION_TERM.name());

    private static final Set<String> TOPICS = Set.of(Topic.APPROVAL_EVENTS.wireName(), Topic.VISA_EVENTS.wireName());

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
