package kz.ruqsat.approval.answering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.standclock.Activity;
import kz.ruqsat.standclock.Participant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This consumer's part in the stand's virtual time; casework does not know of it. */
@ApplicationScoped
class RepliesInHand implements Participant {

    private final String group;
    private final AtomicLong inHand = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    RepliesInHand(@ConfigProperty(name = "mp.messaging.incoming.berkut-replies.group.id") String group) {
        this.group = group;
    }

    void taken(int records) {
        inHand.addAndGet(records);
    }

    void done(int records) {
        done.addAndGet(records);
        inHand.addAndGet(-records);
    }

    @Override
    public void clockAdvanced(Instant now) {
        // Replies come when Berkut sends them; no clock of ours brings one.
    }

    @Override
    public Uni<Activity> activity() {
        long open = inHand.get();
        List<String> waiting = open == 0 ? List.of() : List.of(open + " replies of Berkut in hand");
        Map<String, List<String>> groups = Map.of(group, List.of(Topic.BERKUT_REPLIES.wireName()));
        return Uni.createFrom().item(Activity.of(done.get(), waiting, Optional.empty(), groups));
    }
}
