package kz.ruqsat.businesstime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** the worked examples of the catalogue, read and not retyped. */
class WorkedExamplesTest {

    static final String FILE = "calendar-examples.json";

    @ParameterizedTest
    @MethodSource("examples")
    void every_field_of_a_worked_example_is_computed(JsonNode example) {
        Computation computation = computed(example);

        JsonNode expected = example.get("expected");
        assertThat(computation.eventAt().atZone(KazakhstanTime.ZONE).toOffsetDateTime())
                .isEqualTo(OffsetDateTime.parse(expected.get("eventLocal").asText()));
        assertThat(computation.countingBase()).isEqualTo(date(expected, "countingBase"));
        assertThat(computation.nominalDate()).isEqualTo(date(expected, "nominalDate"));
        assertThat(computation.lastDay()).isEqualTo(date(expected, "deadlineDate"));
        assertThat(computation.dueBefore()).isEqualTo(instant(expected, "dueBefore"));
        assertThat(computation.dueBefore()).isEqualTo(instant(expected, "dueBeforeUtc"));
        assertThat(computation.officeCloseWarning()).isEqualTo(instant(expected, "officeCloseWarning"));
        if (expected.has("countedDays")) {
            assertThat(computation.countedDays()).isEqualTo(dates(expected.get("countedDays")));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_act_one_second_before_the_end_is_in_time_and_an_act_at_the_end_is_late(JsonNode example) {
        Computation computation = computed(example);

        assertThat(computation.includes(computation.dueBefore().minusSeconds(1)))
                .isTrue();
        assertThat(computation.includes(computation.dueBefore().minusNanos(1))).isTrue();
        assertThat(computation.includes(computation.dueBefore())).isFalse();
    }

    @Test
    void the_examples_are_those_of_the_bundled_calendar() {
        JsonNode root = root();

        assertThat(examples()).hasSize(24);
        assertThat(root.at("/meta/calendarVersion").asText())
                .isEqualTo(WorkingCalendar.kazakhstan().version());
        assertThat(root.at("/meta/zone").asText()).isEqualTo(KazakhstanTime.ZONE.getId());
        assertThat(examples().flatMap(example -> fieldNames(example.get("expected"))))
                .containsOnly(
                        "eventLocal",
                        "countingBase",
                        "countedDays",
                        "nominalDate",
                        "deadlineDate",
                        "dueBefore",
                        "dueBeforeUtc",
                        "officeCloseWarning");
    }

    static Stream<JsonNode> examples() {
        return StreamSupport.stream(root().get("examples").spliterator(), false);
    }

    static Computation computed(JsonNode example) {
        return Deadlines.standard()
                .compute(
                        StatutoryClock.valueOf(example.get("clock").asText()),
                        instant(example, "eventAt"),
                        StartPolicy.valueOf(example.get("startPolicy").asText()));
    }

    private static JsonNode root() {
        try (InputStream json = WorkedExamplesTest.class.getResourceAsStream(FILE)) {
            return new JsonMapper().readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> fieldNames(JsonNode node) {
        return node.properties().stream().map(java.util.Map.Entry::getKey);
    }

    private static LocalDate date(JsonNode node, String field) {
        return LocalDate.parse(node.get(field).asText());
    }

    private static Instant instant(JsonNode node, String field) {
        return OffsetDateTime.parse(node.get(field).asText()).toInstant();
    }

    private static List<LocalDate> dates(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(date -> LocalDate.parse(date.asText()))
                .toList();
    }
}
