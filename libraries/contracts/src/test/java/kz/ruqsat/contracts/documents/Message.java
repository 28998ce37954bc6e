package kz.ruqsat.contracts.documents;

import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.berkut.BerkutReply;

/**
 * One kind of record that may stand on one of our topics.
 *
 * @param type name under which it is documented; of our own events the wire type
 * @param topic where it stands
 * @param body what its value maps to
 */
public record Message(String type, Topic topic, Class<?> body) {

    /** Berkut's answer; no event of ours and without CloudEvents headers, but documented like them. */
    public static final Message REPLY =
            new Message("berkut.approval.reply.v1", Topic.BERKUT_REPLIES, BerkutReply.class);

    /** Every event of the catalogue, then Berkut's answer. */
    public static List<Message> all() {
        var events = EventCatalogue.all().stream().map(k -> new Message(k.type(), k.topic(), k.body()));
        return Stream.concat(events, Stream.of(REPLY)).toList();
    }

    /** Those that stand on a topic. */
    public static List<Message> on(Topic topic) {
        return all().stream().filter(m -> m.topic == topic).toList();
    }

    /** The type without its owner and version, such as {@code visa-issued}. */
    public String shortName() {
        String[] parts = type.split("\\.");
        return parts[parts.length - 2];
    }

    @Override
    public String toString() {
        return type;
    }
}
