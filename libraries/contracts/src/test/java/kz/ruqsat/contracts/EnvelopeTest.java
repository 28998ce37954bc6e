package kz.ruqsat.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    @Test
    void an_envelope_comes_back_from_its_headers_and_body_as_it_was() {
        Envelope sent = Records.envelope(Records.TYPE, Records.BODY);

        assertThat(Envelope.read(sent.headers(), Records.value())).isEqualTo(sent);
    }

    @Test
    void the_headers_are_cloudevents_in_binary_mode_in_the_order_a_person_reads_them() {
        assertThat(Records.envelope(Records.TYPE, Records.BODY).headers())
                .containsExactly(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "019d01c9-f100-7a11-91c4-2f6a4c8d1e50"),
                        Map.entry("ce_type", Records.TYPE),
                        Map.entry("ce_source", "/ruqsat/invitation-service"),
                        Map.entry("ce_subject", "019cfa7c-9a80-7a11-91c4-2f6a4c8d1e50"),
                        Map.entry("ce_time", "2026-03-18T05:10:00Z"),
                        Map.entry("ce_sequence", "3"),
                        Map.entry("ce_causationid", "request-17"),
                        Map.entry("ce_rulebook", "2026.1"),
                        Map.entry("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                        Map.entry("content-type", "application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_causationid", "ce_rulebook", "traceparent"})
    void an_optional_attribute_that_is_absent_is_empty_and_is_not_sent_again(String name) {
        var headers = Records.headers();
        headers.remove(name);

        Envelope read = Envelope.read(headers, Records.value());

        assertThat(read.headers()).isEqualTo(headers).doesNotContainKey(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time", "ce_sequence"})
    void a_required_attribute_that_is_missing_or_blank_is_named(String name) {
        var without = Records.headers();
        without.remove(name);
        var blank = Records.headers();
        blank.put(name, " ");

        assertUnreadable(without, name);
        assertUnreadable(blank, name);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3",
        "ce_specversion, 1",
        "ce_id, secret-value",
        "ce_id, 019d01c9f1007a1191c42f6a4c8d1e50",
        "ce_subject, secret-value",
        "ce_subject, 1-1-1-1-1",
        "ce_time, secret-value",
        "ce_time, 2026-03-18",
        "ce_time, 2026-03-18T05:10:00",
        "ce_time, 2026-02-30T05:10:00Z",
        "ce_sequence, secret-value",
        "ce_sequence, 0",
        "ce_sequence, -1",
        "ce_sequence, 1.5",
        "ce_sequence, 9223372036854775808",
    })
    void a_malformed_attribute_is_named_and_its_value_is_not_repeated(String name, String value) {
        var headers = Records.headers();
        headers.put(name, value);

        assertUnreadable(headers, name);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void a_record_without_a_value_is_no_event(byte[] value) {
        assertThatThrownBy(() -> Envelope.read(Records.headers(), value))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("no value");
    }

    @Test
    void a_value_that_is_not_utf8_is_no_event_instead_of_one_with_other_letters() {
        byte[] latin1 = {'"', (byte) 0xE9, '"'};

        assertThatThrownBy(() -> Envelope.read(Records.headers(), latin1))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void headers_of_others_do_not_disturb() {
        var headers = Records.headers();
        headers.put("ce_later_extension", "anything");

        assertThat(Envelope.read(headers, Records.value())).isEqualTo(Records.envelope(Records.TYPE, Records.BODY));
    }

    private static void assertUnreadable(Map<String, String> headers, String name) {
        assertThatThrownBy(() -> Envelope.read(headers, Records.value()))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining("secret-value");
    }
}
