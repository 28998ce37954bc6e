package kz.ruqsat.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kz.ruqsat.contracts.documents.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** no topic carries a person's data. A new field that smells of it has to be argued here. */
class PersonalDataTest {

    private static final Set<String> SMELLS = Set.of(
            "surname",
            "name",
            "names",
            "given",
            "birth",
            "born",
            "age",
            "sex",
            "gender",
            "citizenship",
            "nationality",
            "passport",
            "document",
            "iin",
            "phone",
            "email",
            "mail",
            "address",
            "photo",
            "mrz",
            "holder",
            "invitee",
            "applicant",
            "person");

    @ParameterizedTest
    @MethodSource("messages")
    void no_field_of_a_message_smells_of_personal_data(Message message) {
        assertThat(fields(message.body())).as("fields of %s", message).noneMatch(PersonalDataTest::smells);
    }

    @ParameterizedTest
    @MethodSource("kz.ruqsat.contracts.Corpus#all")
    void nor_does_one_of_an_example(Corpus.Example example) {
        assertThat(names(example.tree())).noneMatch(PersonalDataTest::smells);
    }

    @ParameterizedTest
    @CsvSource({
        "surname, true",
        "givenNames, true",
        "birthDate, true",
        "documentNumber, true",
        "passport_no, true",
        "inviteeIin, true",
        "caseNumber, false",
        "stickerNumber, false",
        "placeOfIssuance, false",
        "stage, false"
    })
    void the_nose_works(String field, boolean smells) {
        assertThat(smells(field)).isEqualTo(smells);
    }

    static List<Message> messages() {
        return Message.all();
    }

    private static boolean smells(String field) {
        return Arrays.stream(field.split("(?=[A-Z])|_"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(SMELLS::contains);
    }

    private static Stream<String> fields(Class<?> type) {
        if (!type.isRecord() || !type.getName().startsWith("kz.ruqsat.")) {
            return Stream.empty();
        }
        return Arrays.stream(type.getRecordComponents())
                .flatMap(c -> Stream.concat(Stream.of(c.getName()), types(c).flatMap(PersonalDataTest::fields)));
    }

    private static Stream<Class<?>> types(RecordComponent component) {
        Type type = component.getGenericType();
        Stream<Type> all = type instanceof ParameterizedType generic
                ? Arrays.stream(generic.getActualTypeArguments())
                : Stream.of(type);
        return all.filter(t -> t instanceof Class<?>).map(t -> (Class<?>) t);
    }

    private static Stream<String> names(JsonNode node) {
        Stream<String> own = node.isObject() ? node.properties().stream().map(f -> f.getKey()) : Stream.empty();
        return Stream.concat(own, node.valueStream().flatMap(PersonalDataTest::names));
    }
}
