package kz.ruqsat.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.contracts.berkut.BerkutReply;
import kz.ruqsat.contracts.documents.AsyncApi;
import kz.ruqsat.contracts.documents.CommittedText;
import kz.ruqsat.contracts.documents.Message;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The AsyncAPI document names every channel and message there is, and nothing else. */
class AsyncApiTest {

    private static final CommittedText DOCUMENT = new CommittedText(AsyncApi.FILE);

    @BeforeAll
    static void renewIfAsked() {
        DOCUMENT.renewIfAsked(AsyncApi.text());
    }

    @Test
    void the_document_is_what_the_code_says_today() {
        DOCUMENT.isStill(AsyncApi.text());
    }

    @Test
    void every_topic_is_a_channel_and_every_channel_a_topic() {
        assertThat(names(published().get("channels")))
                .containsExactlyElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::wireName).toList());
    }

    @Test
    void every_event_of_the_catalogue_is_a_message_and_besides_them_the_reply_alone() {
        List<String> expected = Stream.concat(
                        EventCatalogue.all().stream().map(EventKind::type), Stream.of(Message.REPLY.type()))
                .toList();

        assertThat(names(published().at("/components/messages"))).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource
    void a_channel_carries_the_messages_of_its_topic_and_its_settings(Topic topic) {
        JsonNode channel = published().get("channels").get(topic.wireName());

        assertThat(names(channel.get("messages")))
                .containsExactlyElementsOf(
                        Message.on(topic).stream().map(Message::type).toList());
        assertThat(channel.at("/address").asText()).isEqualTo(topic.wireName());
        assertThat(channel.at("/bindings/kafka/partitions").asInt()).isEqualTo(Topic.PARTITIONS);
        assertThat(channel.at("/bindings/kafka/topicConfiguration/retention.ms").asLong())
                .isEqualTo(topic.retention().toMillis());
    }

    @Test
    void the_documented_headers_are_those_an_envelope_writes() {
        JsonNode headers = published().at("/components/schemas/eventHeaders");
        Envelope full = Records.envelope(Records.TYPE, Records.BODY);
        Envelope bare = new Envelope(
                full.id(), full.type(), full.source(), full.subject(), full.time(), 1, "", "", "", full.body());

        assertThat(headers.at("/properties/ce_specversion/const").isTextual()).isTrue();
        assertThat(names(headers.get("properties")))
                .containsExactlyElementsOf(full.headers().keySet());
        assertThat(headers.get("required").valueStream().map(JsonNode::asText))
                .containsExactlyElementsOf(bare.headers().keySet());
        assertThat(names(published().at("/components/schemas/replyHeaders/properties")))
                .contains(BerkutReply.SIGNATURE_HEADER, BerkutReply.VIRTUAL_TIME_HEADER);
    }

    @Test
    void every_reference_leads_somewhere() {
        JsonNode document = published();

        assertThat(references(document)).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(Files.exists(CommittedText.API.resolve(reference)))
                        .as(reference)
                        .isTrue();
            }
        });
    }

    private static JsonNode published() {
        return AsyncApi.tree(DOCUMENT.read());
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(f -> f.getKey()).toList();
    }

    private static List<String> references(JsonNode document) {
        return document.findValuesAsText("$ref");
    }
}
