package kz.ruqsat.contracts.documents;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import java.nio.file.Path;
import kz.ruqsat.contracts.CaseId;

/** One JSON Schema (2020-12) per message, made from its record. Open to further members, since a version may gain optional fields. */
public final class EventSchemas {

    private static final SchemaGenerator GENERATOR = generator();
    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private EventSchemas() {}

    /** Where the schema of a message is kept. */
    public static Path file(Message message) {
        return CommittedText.API.resolve("events").resolve(message.type() + ".schema.json");
    }

    /** The schema as text, as it is kept. */
    public static String text(Message message) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        ObjectNode made = GENERATOR.generateSchema(message.body());
        schema.set("$schema", made.remove("$schema"));
        schema.put("$id", "urn:ruqsat:event:" + message.type()).put("title", message.type());
        schema.set("description", made.remove("description"));
        JsonNode definitions = made.remove("$defs");
        schema.setAll(made);
        if (definitions != null) {
            schema.set("$defs", definitions);
        }
        return write(schema);
    }

    private static String write(ObjectNode schema) {
        try {
            return new ObjectMapper().writer(LAYOUT).writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.STANDARD_FORMATS, Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.PLAIN_DEFINITION_KEYS);
        config.forTypesInGeneral()
                .withPropertySorter((one, other) -> 0)
                .withDescriptionResolver(EventSchemas::summary)
                .withCustomDefinitionProvider((type, context) -> type.getErasedType() != CaseId.class
                        ? null
                        : new CustomDefinition(
                                context.getGeneratorConfig()
                                        .createObjectNode()
                                        .put("type", "string")
                                        .put("format", "uuid"),
                                true));
        config.forFields()
                .withRequiredCheck(field -> !isAddedLater(field))
                .withDescriptionResolver(EventSchemas::component);
        return new SchemaGenerator(config.build());
    }

    /** Records from before it was added stay on the topic for ever and lack it. */
    private static boolean isAddedLater(FieldScope field) {
        return field.getAnnotation(JsonSetter.class) != null;
    }

    private static String summary(TypeScope scope) {
        SourceText text = SourceText.of(scope.getType().getErasedType());
        String source = text.source().isEmpty() ? "" : " Source: " + text.source() + ".";
        return text.summary().isEmpty() ? null : SourceText.plain(text.summary()) + source;
    }

    private static String component(FieldScope field) {
        String text = SourceText.of(field.getDeclaringType().getErasedType())
                .parameters()
                .get(field.getName());
        return text == null || field.isFakeContainerItemScope() ? null : SourceText.plain(text);
    }
}
