package kz.ruqsat.approval.answering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes what Berkut says; a batch is acknowledged when every record of it has its disposition or is held. */
@ApplicationScoped
class BerkutRepliesChannel {

    private final Arrivals arrivals;
    private final ReplyDesk desk;
    private final RepliesInHand inHand;

    BerkutRepliesChannel(Arrivals arrivals, ReplyDesk desk, RepliesInHand inHand) {
        this.arrivals = arrivals;
        this.desk = desk;
        this.inHand = inHand;
    }

    @Incoming("berkut-replies")
    Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        var batch = arrivals.of(records);
        inHand.taken(batch.size());
        return desk.dispose(batch).onTermination().invoke(() -> inHand.done(batch.size()));
    }
}
