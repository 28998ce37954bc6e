package kz.ruqsat.berkut.posting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import kz.ruqsat.berkut.desk.Replies;
import kz.ruqsat.berkut.register.Reply;

/** Keeps the records that would go to the topic, for a test without a broker: one partition, gone with the process. */
public final class KeptReplies implements Replies {

    private final ReplyRecords records;
    private final Supplier<List<Instant>> virtualNow;
    private final List<KeptRecord> kept = new ArrayList<>();

    /** @param virtualNow the stand's virtual instant, or nothing on the system clock */
    public KeptReplies(ReplyRecords records, Supplier<List<Instant>> virtualNow) {
        this.records = records;
        this.virtualNow = virtualNow;
    }

    /**
     * A record as a consumer would get it.
     *
     * @param key record key; empty if it has none
     * @param value its exact bytes; in JSON as base64
     */
    public record KeptRecord(long offset, String key, Map<String, String> headers, byte[] value) {}

    @Override
    public synchronized CompletionStage<Posted> post(Reply reply) {
        var message = records.recordOf(reply, virtualNow.get());
        Map<String, String> headers = new LinkedHashMap<>();
        message.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        var key = message.key() == null ? "" : message.key();
        var value = message.value() == null ? new byte[0] : message.value();
        kept.add(new KeptRecord(kept.size(), key, headers, value));
        return CompletableFuture.completedFuture(new Posted(0, kept.size() - 1L));
    }

    /** Those from that offset on, at most {@code most}. */
    public synchronized List<KeptRecord> from(int offset, int most) {
        int first = Math.min(offset, kept.size());
        return List.copyOf(kept.subList(first, Math.min(first + most, kept.size())));
    }
}
