package kz.ruqsat.berkut.posting;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import kz.ruqsat.berkut.register.Reply;
import kz.ruqsat.berkut.signing.ReplySigner;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.berkut.BerkutReply;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes the record of an answer.
 *
 * @param signer signs the exact bytes of the value
 */
public record ReplyRecords(ReplySigner signer) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** @param virtualNow the instant of the stand's virtual clock; no element on the system clock, and then no header speaks of it */
    public ProducerRecord<String, byte[]> recordOf(Reply reply, List<Instant> virtualNow) {
        var value = bytesOf(reply.body());
        var message = new ProducerRecord<>(Topic.BERKUT_REPLIES.wireName(), reply.caseReference(), value);
        message.headers()
                .add("content-type", "application/json".getBytes(UTF_8))
                .add(BerkutReply.SIGNATURE_HEADER, signer.sign(value).getBytes(UTF_8));
        virtualNow.forEach(now -> message.headers()
                .add(BerkutReply.VIRTUAL_TIME_HEADER, now.toString().getBytes(UTF_8)));
        return message;
    }

    private static byte[] bytesOf(BerkutReply body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the reply cannot be written", e);
        }
    }
}
