package kz.ruqsat.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.contracts.berkut.BerkutReply;
import kz.ruqsat.contracts.documents.CommittedText;
import kz.ruqsat.contracts.documents.EventSchemas;
import kz.ruqsat.contracts.documents.Message;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Example, record and published schema agree; whatever was ever released is still read. */
class CorpusTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @BeforeAll
    static void renewSchemasIfAsked() {
        Message.all().forEach(m -> new CommittedText(EventSchemas.file(m)).renewIfAsked(EventSchemas.text(m)));
    }

    @Test
    void the_corpus_has_an_example_of_every_message_and_of_no_other() {
        assertThat(Corpus.all().stream().map(Corpus.Example::type).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Message.all().stream().map(Message::type).toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_read_today_and_says_the_same_when_written_again(Corpus.Example example) throws Exception {
        JsonNode written = Corpus.json(rewritten(example));

        example.tree()
                .properties()
                .forEach(field -> assertThat(written.get(field.getKey()))
                        .as(field.getKey())
                        .isEqualTo(field.getValue()));
    }

    @ParameterizedTest
    @MethodSource("newest")
    void the_newest_example_of_a_message_has_every_field_of_its_record(Corpus.Example example) throws Exception {
        assertThat(Corpus.json(rewritten(example))).isEqualTo(example.tree());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_and_what_is_written_of_it_today_fit_the_published_schema(Corpus.Example example) throws Exception {
        assertThat(faults(example.type(), example.text())).isEmpty();
        assertThat(faults(example.type(), rewritten(example))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("newest")
    void a_schema_refuses_an_example_that_lacks_a_field_and_allows_one_more(Corpus.Example example) {
        for (String field : Corpus.fieldsFromTheBeginning(example.type())) {
            var without = (ObjectNode) example.tree();
            without.remove(field);
            assertThat(faults(example.type(), without.toString())).as(field).isNotEmpty();
        }
        var more = ((ObjectNode) example.tree()).put("addedLater", "x");
        assertThat(faults(example.type(), more.toString())).isEmpty();
    }

    @Test
    void no_example_has_been_rewritten() {
        String digests = Corpus.all().stream()
                .map(e -> sha256(e.text()) + "  " + e + ".json")
                .collect(Collectors.joining("\n", "", "\n"));

        new CommittedText(Corpus.FOLDER.resolve("SHA-256SUMS")).onlyGrows(digests);
    }

    static List<Corpus.Example> examples() {
        return Corpus.all();
    }

    static Stream<Corpus.Example> newest() {
        return Message.all().stream().map(m -> Corpus.of(m.type()));
    }

    private static String rewritten(Corpus.Example example) throws JsonProcessingException {
        if (example.type().equals(Message.REPLY.type())) {
            return EventCatalogue.JSON.writeValueAsString(
                    EventCatalogue.JSON.readValue(example.text(), BerkutReply.class));
        }
        return EventCatalogue.write(EventCatalogue.read(Records.envelope(example.type(), example.text()))
                .orElseThrow());
    }

    private static List<Error> faults(String type, String json) {
        Message message = Message.all().stream()
                .filter(m -> m.type().equals(type))
                .findFirst()
                .orElseThrow();
        Path file = EventSchemas.file(message);
        return SCHEMAS.getSchema(new CommittedText(file).read())
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
