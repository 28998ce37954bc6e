package kz.ruqsat.casework.relay;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** The relays of this process. */
@Singleton
public class Relays {

    private final OutboxRelay outbox;
    private final DeadLetterRelay deadLetters;

    Relays(OutboxRelay outbox, DeadLetterRelay deadLetters) {
        this.outbox = outbox;
        this.deadLetters = deadLetters;
    }

    /** Sends a batch of one shard; true if more may be waiting. */
    public Uni<Boolean> outbox(int shard) {
        return outbox.drain(shard);
    }

    /** Copies a batch of parked records; true if more may be waiting. */
    public Uni<Boolean> deadLetters() {
        return deadLetters.drain();
    }

    /** Records acknowledged since the start. */
    public long sent() {
        return outbox.sent();
    }
}
