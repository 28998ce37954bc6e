package kz.ruqsat.monitoring.stages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.monitoring.AStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageReaderTest {

    private final CaseId caseId = CaseId.next();
    private final AStage right = AStage.of(caseId, 4);

    private static Reading read(String key, Map<String, String> headers, String value) {
        return new StageReader().read(new Received(new Place("t", 0, 0), key, headers, value.getBytes(UTF_8)));
    }

    private static Reading read(Envelope envelope) {
        return read(envelope.subject().toString(), envelope.headers(), envelope.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MIA_TD", "MFA", "FOREIGN_MISSION"})
    void the_three_kinds_of_body_report_R_010(String kind) {
        assertThat(read(right.by(kind, "X1").envelope())).isInstanceOf(Reading.Stage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KNB", "SYSTEM", "mfa", "", "BORDER_SERVICE"})
    void no_other_does_R_011(String kind) {
        assertThat(bad(read(right.by(kind, "X1").envelope()))).isEqualTo(Fault.NOT_A_REPORTER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "stage":"INV_REGISTERED" | "stage":null            | UNREADABLE
            "stage":"INV_REGISTERED" | "stage":""              | IMPOSSIBLE
            "stage":"INV_REGISTERED" | "stage":"A\\u0000B"     | IMPOSSIBLE
            "reporter":"MIA75"       | "reporter":" "          | IMPOSSIBLE
            "happenedAt":"2026-03-10T03:00:00Z" | "happenedAt":"2026-13-10T03:00:00Z" | UNREADABLE
            "happenedAt":"2026-03-10T03:00:00Z" | "happenedAt":"1026-03-10T03:00:00Z" | IMPOSSIBLE
            "terms":[]               | "terms":[null]          | UNREADABLE
            "terms":[]               | "terms":"none"          | UNREADABLE
            """)
    void a_field_that_cannot_be_is_found(String part, String spoiled, Fault fault) {
        var body = EventCatalogue.write(right.reported());
        assertThat(body).contains(part);

        assertThat(bad(read(right.envelope(body.replace(part, spoiled))))).isEqualTo(fault);
    }

    @Test
    void a_field_that_is_new_to_us_does_no_harm() {
        var body = EventCatalogue.write(right.reported()).replaceFirst("\\{", "{\"mood\": \"good\", ");

        assertThat(read(right.envelope(body))).isInstanceOf(Reading.Stage.class);
    }

    @Test
    void case_and_sequence_of_a_broken_record_are_found_where_they_can_be() {
        var headers = new HashMap<>(right.envelope().headers());
        headers.remove("ce_id");

        var reading = read(caseId.toString(), headers, "{}");

        assertThat(reading.subject()).contains(caseId);
        assertThat(reading.place()).isEqualTo(4);
        assertThat(read("", Map.of(), "").subject()).isEmpty();
    }

    @Test
    void a_key_that_is_another_case_is_refused() {
        assertThat(bad(read(
                        CaseId.next().toString(), right.envelope().headers(), EventCatalogue.write(right.reported()))))
                .isEqualTo(Fault.WRONG_KEY);
    }

    @Test
    void no_value_of_a_record_gets_into_the_sentence_about_it() {
        var canary = "ZZCANARY";

        var reading = (Reading.Bad) read(right.envelope("{\"happenedAt\": \"" + canary + "\"}"));

        assertThat(reading.detail()).doesNotContain(canary);
    }

    private static Fault bad(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Bad.class);
        return ((Reading.Bad) reading).fault();
    }
}
