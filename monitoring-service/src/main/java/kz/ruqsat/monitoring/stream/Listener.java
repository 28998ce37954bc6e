package kz.ruqsat.monitoring.stream;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Instant;

/** One client of the stream. */
final class Listener {

    private final MultiEmitter<? super StreamEvent> client;
    private final Instant tokenEndsAt;
    private long position;

    /** @param position of the last event it has */
    Listener(MultiEmitter<? super StreamEvent> client, Instant tokenEndsAt, long position) {
        this.client = client;
        this.tokenEndsAt = tokenEndsAt;
        this.position = position;
    }

    void tell(StreamEvent event) {
        if (event.position() > position) {
            position = event.position();
            client.emit(event);
        }
    }

    /** A sign of life; the stream ends with the token that opened it (P-S2). */
    void beat(Instant realNow) {
        if (realNow.isBefore(tokenEndsAt)) {
            client.emit(StreamEvent.HEARTBEAT);
        } else {
            client.complete();
        }
    }

    void end() {
        client.complete();
    }

    boolean isGone() {
        return client.isCancelled();
    }
}
