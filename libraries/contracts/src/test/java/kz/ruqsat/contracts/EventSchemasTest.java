package kz.ruqsat.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.contracts.documents.CommittedText;
import kz.ruqsat.contracts.documents.EventSchemas;
import kz.ruqsat.contracts.documents.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schemas are those of today's records, one for each message and no other. */
class EventSchemasTest {

    @ParameterizedTest
    @MethodSource("messages")
    void a_published_schema_is_that_of_the_record(Message message) {
        new CommittedText(EventSchemas.file(message)).isStill(EventSchemas.text(message));
    }

    @Test
    void no_schema_is_published_of_a_message_that_does_not_exist() throws IOException {
        try (Stream<String> files = Files.list(CommittedText.API.resolve("events"))
                .map(f -> f.getFileName().toString())) {
            List<String> expected =
                    messages().map(m -> m.type() + ".schema.json").toList();
            assertThat(files).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    static Stream<Message> messages() {
        return Message.all().stream();
    }
}
