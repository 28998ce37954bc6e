package kz.ruqsat.berkut.posting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.berkut.faults.FaultKind;
import kz.ruqsat.berkut.register.Reply;
import kz.ruqsat.berkut.script.Manner;
import kz.ruqsat.berkut.script.PlannedAnswer;
import kz.ruqsat.berkut.signing.SandboxKeys;
import kz.ruqsat.contracts.berkut.BerkutReply;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The stub's half of the contract over messages. Renewed with {@code -Druqsat.renew=true}, and then read again. */
class CatalogueTest {

    private static final Path CATALOGUE =
            Path.of("../berkut-stub-client/src/main/resources/kz/ruqsat/berkutclient/contract/catalogue.json");
    private static final UUID REQUEST = UUID.fromString("0195f2a0-7c1e-7d3a-9b1e-2f6a4c8d1e50");
    private static final UUID OTHER_REQUEST = UUID.fromString("0195f2a0-7c1e-7d3a-9b1e-2f6a4c8d1e51");
    private static final String OTHER_HASH = "sha-256:" + "cd".repeat(32);
    private static final UUID JTI = UUID.fromString("0195f2a0-0000-7000-8000-0000000000aa");
    private static final String HASH = "sha-256:" + "ab".repeat(32);
    private static final Instant ISSUED = Instant.parse("2026-03-13T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ReplyRecords records = new ReplyRecords(SandboxKeys.berkutSigning());

    @Test
    void what_the_stub_sends_in_each_manner_is_what_the_receivers_tests_are_given() throws IOException {
        var present = JSON.createObjectNode();
        var messages = present.putArray("messages");
        Arrays.stream(Manner.values()).forEach(manner -> messages.add(example(manner)));
        var faults = present.putArray("callFaults");
        Arrays.stream(FaultKind.values())
                .forEach(kind -> faults.addObject().put("kind", kind.name()).put("meaning", kind.meaning()));
        var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(present) + "\n";
        if (Boolean.getBoolean("ruqsat.renew")) {
            Files.writeString(CATALOGUE, text);
        }

        assertThat(Files.readString(CATALOGUE)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void the_same_answer_gives_the_same_record_in_every_manner(Manner manner) {
        assertThat(record(manner).value()).isEqualTo(record(manner).value());
        assertThat(signature(record(manner))).isEqualTo(signature(record(manner)));
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void the_readme_explains_each_manner_in_the_same_words(Manner manner) throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("| `" + manner + "` | " + manner.meaning() + " |");
    }

    private ObjectNode example(Manner manner) {
        var record = record(manner);
        var value = record.value() == null ? new byte[0] : record.value();
        return JSON.createObjectNode()
                .put("manner", manner.name())
                .put("meaning", manner.meaning())
                .put("disposition", manner.disposition())
                .put("key", record.key() == null ? "" : record.key())
                .put("signature", signature(record))
                .put("value", Base64.getEncoder().encodeToString(value));
    }

    private ProducerRecord<String, byte[]> record(Manner manner) {
        boolean ofAnother = manner == Manner.OTHER_REQUEST;
        var to = ofAnother ? REQUEST.toString() : "";
        var answer = new PlannedAnswer(0, Answer.APPROVED, ISSUED, "", "test", manner, to, "", List.of());
        var body = new BerkutReply(
                BerkutReply.VERSION,
                JTI,
                ofAnother ? OTHER_REQUEST : REQUEST,
                ofAnother ? OTHER_HASH : HASH,
                ISSUED,
                Answer.APPROVED,
                "");
        return records.recordOf(new Reply("case-1", body, answer, "berkut-sandbox-1", ""), List.of());
    }

    private static String signature(ProducerRecord<String, byte[]> record) {
        var header = record.headers().lastHeader(BerkutReply.SIGNATURE_HEADER);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
