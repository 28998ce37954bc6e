package kz.ruqsat.approval.storage;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.approval.request.Disposition;
import kz.ruqsat.approval.request.RecordPosition;
import kz.ruqsat.approval.request.Reply;

/**
 * A record that belongs to no case, and what became of it.
 *
 * @param named what it says it is about, if that could be read
 */
public record CaselessRecord(
        RecordPosition position, Instant receivedAt, Disposition disposition, String detail, Named named) {

    /** What a readable record names; nothing in it is trusted. */
    public sealed interface Named {

        /** Nothing could be read. */
        record Nothing() implements Named {}

        /** A request id and the reply's own id. */
        record Ids(UUID requestId, UUID jti) implements Named {}
    }

    /** A record of which nothing could be read. */
    public static CaselessRecord unreadable(
            RecordPosition position, Instant receivedAt, Disposition disposition, String detail) {
        return new CaselessRecord(position, receivedAt, disposition, detail, new Named.Nothing());
    }

    /** A reply to a request that was never made here. */
    public static CaselessRecord unknown(Reply reply) {
        return new CaselessRecord(
                reply.position(),
                reply.receivedAt(),
                Disposition.UNKNOWN_REQUEST,
                "no request of that id was ever made here",
                new Named.Ids(reply.requestId(), reply.jti()));
    }

    JsonObject asJson() {
        var row = new JsonObject()
                .put("record_topic", position.topic())
                .put("record_partition", position.partition())
                .put("record_offset", position.offset())
                .put("disposition", disposition.name())
                .put("received_at", receivedAt.toString())
                .put("detail", detail);
        ids().ifPresent(ids -> row.put("request_id", ids.requestId().toString())
                .put("jti", ids.jti().toString()));
        return row;
    }

    private Optional<Named.Ids> ids() {
        return named instanceof Named.Ids ids ? Optional.of(ids) : Optional.empty();
    }
}
