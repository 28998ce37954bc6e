package kz.ruqsat.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.contracts.invitation.ReviewAssigned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newer producer may do without a word, and what is refused. */
class ReadingEventsTest {

    private static final String ANSWERED = "kz.ruqsat.approval.review-answered.v1";

    @ParameterizedTest
    @MethodSource("types")
    void fields_that_are_unknown_here_are_passed_over_at_every_depth(String type) {
        ObjectNode newer = (ObjectNode) Corpus.of(type).tree();
        var known = EventCatalogue.read(Records.envelope(type, newer.toString()));
        newer.put("addedLater", "x").putObject("addedObject").put("a", 1);
        newer.properties().stream()
                .filter(f -> f.getValue().isObject() && !f.getKey().equals("addedObject"))
                .forEach(f -> ((ObjectNode) f.getValue()).put("addedLater", true));

        assertThat(EventCatalogue.read(Records.envelope(type, newer.toString())))
                .isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kz.ruqsat.invitation.added-later.v1",
                "kz.ruqsat.invitation.review-assigned.v2",
                "org.other.event"
            })
    void a_type_that_is_unknown_here_is_an_empty_answer_whatever_its_body(String type) {
        assertThat(EventCatalogue.read(Records.envelope(type, "not looked at"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_field_that_is_missing_or_null_is_refused_and_named(String type) {
        for (String field : Corpus.fieldsFromTheBeginning(type)) {
            ObjectNode without = (ObjectNode) Corpus.of(type).tree();
            without.remove(field);
            ObjectNode withNull = (ObjectNode) Corpus.of(type).tree();
            withNull.putNull(field);

            assertUnreadable(type, without.toString());
            assertUnreadable(type, withNull.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"MIA75\"",
                "7",
                "",
                "{",
                "{\"body\":\"MIA75\"} {}",
                "{\"body\":{}}",
                "{\"body\":[\"MIA75\"]}"
            })
    void a_body_of_another_shape_is_refused(String body) {
        assertUnreadable(Records.TYPE, body);
    }

    @Test
    void a_refusal_names_the_field_and_never_repeats_a_value() {
        ObjectNode answered = (ObjectNode) Corpus.of(ANSWERED).tree();
        answered.put("receivedAt", "SHARMA ANITA");

        assertThatThrownBy(() -> EventCatalogue.read(Records.envelope(ANSWERED, answered.toString())))
                .hasMessageContaining(ANSWERED)
                .hasMessageContaining("/receivedAt")
                .hasMessageNotContaining("SHARMA");
    }

    /** How a version gains a field: an older body without it is read with an empty one. */
    @Test
    void a_field_added_later_reads_as_empty_from_an_older_body() throws Exception {
        record ReviewAssignedLater(
                String body,
                @JsonSetter(nulls = Nulls.AS_EMPTY) String desk,
                @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> notes) {}

        assertThat(EventCatalogue.JSON.readValue(Records.BODY, ReviewAssignedLater.class))
                .isEqualTo(new ReviewAssignedLater("MIA75", "", List.of()));
    }

    @Test
    void an_event_is_written_and_read_through_its_kind() {
        ReviewAssigned event = new ReviewAssigned("MIA75");

        assertThat(EventCatalogue.write(event)).isEqualTo(Records.BODY);
        assertThat(EventCatalogue.kindOf(event).type()).isEqualTo(Records.TYPE);
        assertThat(EventCatalogue.read(Records.envelope(Records.TYPE, Records.BODY)))
                .contains(event);
    }

    @Test
    void an_event_outside_the_catalogue_has_no_kind() {
        record Stray() implements Event {}

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventCatalogue.kindOf(new Stray()))
                .withMessageContaining("catalogue");
    }

    static Stream<String> types() {
        return EventCatalogue.all().stream().map(EventKind::type);
    }

    @ParameterizedTest
    @CsvSource({"'{\"body\": []}', /body", "'[]', ''", "'{', ''"})
    void what_does_not_fit_is_pointed_at_where_it_is_one_field(String body, String pointer) {
        assertThatThrownBy(() -> EventCatalogue.read(Records.envelope(Records.TYPE, body)))
                .isInstanceOfSatisfying(
                        UnreadableEventException.class,
                        unfit -> assertThat(unfit.pointer()).isEqualTo(pointer));
    }

    private static void assertUnreadable(String type, String body) {
        assertThatThrownBy(() -> EventCatalogue.read(Records.envelope(type, body)))
                .as(body)
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining(type);
    }
}
