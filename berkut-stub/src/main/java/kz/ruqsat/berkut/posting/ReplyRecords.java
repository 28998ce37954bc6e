package kz.ruqsat.berkut.posting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.berkut.register.Reply;
import kz.ruqsat.berkut.script.Manner;
import kz.ruqsat.berkut.signing.KeyRing;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.berkut.BerkutReply;
import kz.ruqsat.web.correlation.Correlation;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes the record of an answer, right or wrong as its manner says; the same answer always gives the same record.
 *
 * @param keys sign the exact bytes of the value
 */
public record ReplyRecords(KeyRing keys) {

    private static final String NO_ALGORITHM = "eyJhbGciOiJub25lIiwiYjY0IjpmYWxzZSwiY3JpdCI6WyJiNjQiXX0..";

    /** @param virtualNow the instant of the stand's virtual clock; no element on the system clock, and then no header speaks of it */
    public ProducerRecord<String, byte[]> recordOf(Reply reply, List<Instant> virtualNow) {
        var manner = reply.answer().manner();
        var value = ReplyForms.valueOf(reply);
        var message = new ProducerRecord<String, byte[]>(
                Topic.BERKUT_REPLIES.wireName(), keyOf(reply), manner == Manner.NO_VALUE ? null : value);
        message.headers().add("content-type", "application/json".getBytes(UTF_8));
        if (manner != Manner.UNSIGNED) {
            message.headers()
                    .add(BerkutReply.SIGNATURE_HEADER, signatureOf(reply, value).getBytes(UTF_8));
        }
        if (!reply.traceparent().isEmpty()) {
            message.headers().add(Correlation.TRACEPARENT, reply.traceparent().getBytes(UTF_8));
        }
        virtualNow.forEach(now -> message.headers()
                .add(BerkutReply.VIRTUAL_TIME_HEADER, now.toString().getBytes(UTF_8)));
        return message;
    }

    private static String keyOf(Reply reply) {
        return switch (reply.answer().manner()) {
            case NO_RECORD_KEY -> null;
            case OTHER_RECORD_KEY ->
                reply.answer().to().isEmpty()
                        ? ReplyForms.somebodyElse(reply).toString()
                        : reply.answer().to();
            default -> reply.caseReference();
        };
    }

    private String signatureOf(Reply reply, byte[] value) {
        return switch (reply.answer().manner()) {
            case GARBLED_SIGNATURE -> "no signature";
            case ALTERED_AFTER_SIGNING -> keys.sign(reply.keyId(), ReplyForms.asAgreed(reply));
            case REPLAYED_SIGNATURE -> keys.sign(reply.keyId(), ReplyForms.anotherMessage(reply));
            case FOREIGN_KEY -> keys.signAsStranger(reply.keyId(), value);
            case UNKNOWN_KEY -> keys.signAsStranger(value);
            case REVOKED_KEY -> keys.signRevoked(value);
            case ALGORITHM_NONE -> NO_ALGORITHM;
            case ATTACHED_PAYLOAD -> keys.signAttached(reply.keyId(), value);
            default -> keys.sign(reply.keyId(), value);
        };
    }
}
