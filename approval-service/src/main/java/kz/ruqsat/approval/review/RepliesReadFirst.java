package kz.ruqsat.approval.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import kz.ruqsat.approval.request.HeldReplies;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.TermGate;
import kz.ruqsat.casework.TopicsRead;
import kz.ruqsat.contracts.Topic;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A term of the Committee is over only when everything Berkut had said by then has been decided (P-T2): all replies have been read, and no reply
 * that could be decided is held.
 */
@ApplicationScoped
class RepliesReadFirst implements TermGate {

    private static final Set<String> KNB_CLOCKS = Set.of(StatutoryClock.KNB_3WD.name(), StatutoryClock.KNB_30CD.name());

    private final HeldReplies held;
    private final TopicsRead read;
    private final String group;

    RepliesReadFirst(
            HeldReplies held,
            TopicsRead read,
            @ConfigProperty(name = "mp.messaging.incoming.berkut-replies.group.id") String group) {
        this.held = held;
        this.read = read;
        this.group = group;
    }

    @Override
    public Set<String> clocks() {
        return KNB_CLOCKS;
    }

    @Override
    public Uni<Void> caughtUp() {
        return read.upToNow(group, Set.of(Topic.BERKUT_REPLIES.wireName())).chain(held::decideAll);
    }
}
