package kz.ruqsat.approval.answering;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import kz.ruqsat.approval.berkut.Arrival;
import kz.ruqsat.approval.request.RecordPosition;
import kz.ruqsat.contracts.berkut.BerkutReply;
import kz.ruqsat.standclock.ClockOfService;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.TimestampType;

/** Says when records reached our boundary (P-T2): by the broker's clock, or by the stand's where time is virtual. */
@ApplicationScoped
class Arrivals {

    private static final byte[] NOTHING = {};

    private final InstantSource clock;
    private final boolean virtual;

    Arrivals(InstantSource clock, ClockOfService kind) {
        this.clock = clock;
        this.virtual = kind.isVirtual();
    }

    /** In the order of the batch. */
    List<Arrival> of(ConsumerRecords<String, byte[]> records) {
        return StreamSupport.stream(records.spliterator(), false).map(this::of).toList();
    }

    private Arrival of(ConsumerRecord<String, byte[]> message) {
        return new Arrival(
                new RecordPosition(message.topic(), message.partition(), message.offset()),
                Optional.ofNullable(message.value()).orElse(NOTHING),
                header(message, BerkutReply.SIGNATURE_HEADER).orElse(""),
                receivedAt(message));
    }

    private Instant receivedAt(ConsumerRecord<String, byte[]> message) {
        return virtual ? virtualTime(message).orElseGet(clock::instant) : appendTime(message);
    }

    private static Optional<Instant> virtualTime(ConsumerRecord<String, byte[]> message) {
        try {
            return header(message, BerkutReply.VIRTUAL_TIME_HEADER).map(Instant::parse);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** A time that the sender put in proves nothing; then our own clock is the first that can be believed. */
    private Instant appendTime(ConsumerRecord<String, byte[]> message) {
        return message.timestampType() == TimestampType.LOG_APPEND_TIME
                ? Instant.ofEpochMilli(message.timestamp())
                : clock.instant();
    }

    private static Optional<String> header(ConsumerRecord<String, byte[]> message, String name) {
        return Optional.ofNullable(message.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }
}
