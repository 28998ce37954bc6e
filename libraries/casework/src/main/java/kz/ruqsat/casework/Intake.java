package kz.ruqsat.casework;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.UnreadableEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes batches of records from the topics of Ruqsat: each record once, in sequence per case, all in one transaction. A record that cannot be
 * handled is parked with its case; nothing is dropped.
 */
@Singleton
public class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PAUSE_AT_MOST = Duration.ofSeconds(5);

    /** Says what an event means for the cases of this service; a bean per topic that the service reads. Pure. */
    public interface Reader {

        /** The topic. */
        Topic topic();

        /** The commands that follow from an event; empty if it does not concern this service. */
        List<Work.Addressed> read(Received received);
    }

    /**
     * An event and the circumstances in which it takes effect here: at the time of the event, by the service that published it.
     *
     * @param envelope as it travelled
     * @param event its body
     * @param act when and by whom
     */
    public record Received(Envelope envelope, Event event, Act act) {}

    private final Casework casework;
    private final String service;
    private final Map<String, Reader> readers;

    Intake(
            Casework casework,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @All List<Reader> readers) {
        this.casework = casework;
        this.service = service;
        this.readers = readers.stream()
                .collect(Collectors.toUnmodifiableMap(r -> r.topic().wireName(), Function.identity()));
    }

    /** Wire names of the topics that this service reads. */
    List<String> topics() {
        return readers.keySet().stream().sorted().toList();
    }

    /**
     * Takes a batch; completes when all of it is committed, one way or another, so that the offset may be committed. While the database is out
     * of reach it is tried again with growing pauses.
     *
     * @param records of topics that have a {@link Reader}; offsets ascend per partition
     */
    public Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        List<Work> works = new ArrayList<>();
        records.forEach(record -> works.add(workOf(deliveryOf(record), record.key(), Work.Again.FIRST)));
        return untilStored(works, PAUSE);
    }

    private Uni<Void> untilStored(List<Work> works, Duration pause) {
        return casework.inOrder(works).chain(results -> {
            if (results.stream().noneMatch(WorkResult.Broken.class::isInstance)) {
                return Uni.createFrom().voidItem();
            }
            LOG.warnf("CASEWORK-002 the database is out of reach; %d records wait", works.size());
            Duration next = pause.multipliedBy(2).compareTo(PAUSE_AT_MOST) > 0 ? PAUSE_AT_MOST : pause.multipliedBy(2);
            return Uni.createFrom().voidItem().onItem().delayIt().by(pause).chain(() -> untilStored(works, next));
        });
    }

    private Delivery deliveryOf(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        byte[] value = record.value() == null ? new byte[0] : record.value();
        return new Delivery(service, record.topic(), record.partition(), record.offset(), headers, value);
    }

    /**
     * The work that a record leads to.
     *
     * @param key its key, which has to be its case
     */
    public Work workOf(Delivery delivery, String key, Work.Again again) {
        Envelope envelope;
        try {
            envelope = Envelope.read(delivery.headers(), delivery.value());
        } catch (UnreadableEventException unreadable) {
            return Work.of(
                    new Work.Origin.Unreadable(delivery, ParkedReason.UNREADABLE, unreadable.getMessage()), List.of());
        }
        if (!envelope.subject().toString().equals(key)) {
            return Work.of(
                    new Work.Origin.Unreadable(
                            delivery, ParkedReason.OTHER_KEY, "the record key is not the case of ce_subject"),
                    List.of());
        }
        return workOf(delivery, envelope, again);
    }

    private Work workOf(Delivery delivery, Envelope envelope, Work.Again again) {
        try {
            Optional<Event> event = EventCatalogue.read(envelope);
            if (event.isPresent()) {
                Received received = new Received(envelope, event.get(), actOf(envelope));
                List<Work.Addressed> commands = readers.get(delivery.topic()).read(received);
                return Work.of(new Work.Origin.Record(delivery, envelope, again), commands);
            }
            return EventCatalogue.isOtherMajor(envelope.type())
                    ? poison(
                            delivery,
                            envelope,
                            again,
                            ParkedReason.OTHER_MAJOR,
                            "major version of " + envelope.type() + " is unknown here")
                    : Work.of(new Work.Origin.Ignored(delivery, envelope, again), List.of());
        } catch (RuntimeException malformed) {
            return malformed instanceof UnreadableEventException
                    ? poison(delivery, envelope, again, ParkedReason.MISFIT, malformed.getMessage())
                    : poison(
                            delivery,
                            envelope,
                            again,
                            ParkedReason.PROGRAM,
                            "the reader fails: " + malformed.getClass().getSimpleName());
        }
    }

    private static Work poison(
            Delivery delivery, Envelope envelope, Work.Again again, ParkedReason why, String reason) {
        return Work.of(new Work.Origin.Poison(delivery, envelope, again, why, reason), List.of());
    }

    private static Act actOf(Envelope envelope) {
        String publisher = envelope.source().substring(envelope.source().lastIndexOf('/') + 1);
        return new Act(envelope.time(), Actor.service(publisher), envelope.id().toString(), envelope.traceparent());
    }
}
