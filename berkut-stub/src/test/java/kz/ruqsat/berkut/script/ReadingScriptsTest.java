package kz.ruqsat.berkut.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.IntStream;
import kz.ruqsat.berkut.script.ScriptReader.Reading;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingScriptsTest {

    @Test
    void a_script_is_read_with_its_reason_sealed() throws Exception {
        var script = understood("""
                {"answers": [{"answer": "EXTENDED", "after": {"workingDays": 2}},
                             {"answer": "REJECTED", "after": {"calendarDays": 28}, "at": "16:30", "reason": "secret"}]}""");

        assertThat(script)
                .isEqualTo(Script.of(
                        ScriptLine.of(Answer.EXTENDED, Delay.workingDays(2)),
                        new ScriptLine(Answer.REJECTED, Delay.calendarDays(28), LocalTime.of(16, 30), "sealed")));
    }

    @Test
    void a_repetition_says_what_the_line_before_says_and_a_line_may_name_manner_addressee_and_key() throws Exception {
        var script = understood("""
                {"answers": [{"answer": "APPROVED", "after": {"hours": 1}, "keyId": "key-2"},
                             {"after": {"hours": 2}, "from": "LINE_BEFORE", "manner": "AGAIN"},
                             {"answer": "EXTENDED", "after": {"seconds": 1}, "from": "TERM_END", "manner": "OTHER_RECORD_KEY", "to": "R-1"}]}""");

        assertThat(script.answers())
                .extracting(ScriptLine::answer)
                .containsExactly(Answer.APPROVED, Answer.APPROVED, Answer.EXTENDED);
        assertThat(script.answers())
                .extracting(ScriptLine::inWords)
                .containsExactly(
                        "APPROVED after 1 hours, signed with key-2",
                        "APPROVED after 2 hours from line before, AGAIN (the message of the line before once more, byte by byte)",
                        "EXTENDED after 1 seconds from term end, OTHER_RECORD_KEY (right, under the record key of another case)");
    }

    @Test
    void an_empty_list_is_silence() throws Exception {
        assertThat(understood("{\"answers\": []}")).isEqualTo(Script.SILENCE);
    }

    @Test
    void fifty_answers_are_read_and_fifty_one_are_too_many() throws Exception {
        assertThat(understood(manyAnswers(50)).answers()).hasSize(50);
        assertThat(faults(manyAnswers(51))).isEqualTo("/answers too-many");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            []                                                                                  |  invalid, /answers required
            {}                                                                                  | /answers required
            {"answers": {}}                                                                     | /answers required
            {"answers": [], "seed": 1}                                                          |  unknown-field
            {"answers": [1]}                                                                    | /answers/0 invalid, /answers/0/answer unknown-value, /answers/0/after one-of
            {"answers": [{"after": {"hours": 1}}]}                                              | /answers/0/answer unknown-value
            {"answers": [{"answer": "MAYBE", "after": {"hours": 1}}]}                           | /answers/0/answer unknown-value
            {"answers": [{"answer": "APPROVED"}]}                                               | /answers/0/after one-of
            {"answers": [{"answer": "APPROVED", "after": {}}]}                                  | /answers/0/after one-of
            {"answers": [{"answer": "APPROVED", "after": {"hours": 1, "seconds": 1}}]}          | /answers/0/after one-of
            {"answers": [{"answer": "APPROVED", "after": {"weeks": 1}}]}                        | /answers/0/after unknown-field
            {"answers": [{"answer": "APPROVED", "after": {"workingDays": -1}}]}                 | /answers/0/after/workingDays out-of-range
            {"answers": [{"answer": "APPROVED", "after": {"workingDays": 251}}]}                | /answers/0/after/workingDays out-of-range
            {"answers": [{"answer": "APPROVED", "after": {"workingDays": 1.5}}]}                | /answers/0/after/workingDays out-of-range
            {"answers": [{"answer": "APPROVED", "after": {"workingDays": "2"}}]}                | /answers/0/after/workingDays out-of-range
            {"answers": [{"answer": "APPROVED", "after": {"calendarDays": 99999999999}}]}       | /answers/0/after/calendarDays out-of-range
            {"answers": [{"answer": "APPROVED", "after": {"immediately": false}}]}              | /answers/0/after/immediately invalid
            {"answers": [{"answer": "APPROVED", "after": {"hours": 1}, "at": "11:00"}]}         | /answers/0/at not-applicable
            {"answers": [{"answer": "APPROVED", "after": {"workingDays": 1}, "at": "25:00"}]}   | /answers/0/at invalid
            {"answers": [{"answer": "APPROVED", "after": {"workingDays": 1}, "at": 11}]}        | /answers/0/at invalid
            {"answers": [{"answer": "APPROVED", "after": {"hours": 1}, "reason": "x"}]}         | /answers/0/reason not-applicable
            {"answers": [{"answer": "REJECTED", "after": {"hours": 1}, "reason": " "}]}         | /answers/0/reason invalid
            {"answers": [{"answer": "REJECTED", "after": {"hours": 1}, "colour": "red"}]}       | /answers/0 unknown-field
            {"answers": [{"answer": "APPROVED", "after": {"hours": 1}, "manner": "SHOUTED"}]}   | /answers/0/manner unknown-value
            {"answers": [{"after": {"hours": 1}, "manner": "AGAIN"}]}                           | /answers/0/answer not-applicable
            {"answers": [{"answer": "APPROVED", "after": {"hours": 1}, "from": "CHRISTMAS"}]}   | /answers/0/from unknown-value
            {"answers": [{"answer": "APPROVED", "after": {"hours": 1}, "from": "LINE_BEFORE"}]} | /answers/0/from not-applicable
            {"answers": [{"answer": "APPROVED", "after": {"hours": 1}, "to": "CASE-2"}]}        | /answers/0/to not-applicable
            {"answers": [{"answer": "APPROVED", "after": {"hours": 1}, "manner": "OTHER_REQUEST"}]} | /answers/0/to required
            {"answers": [{"answer": "APPROVED", "after": {"hours": 1}, "keyId": "key-3"}]}      | /answers/0/keyId unknown-value
            """)
    void bad_input_is_named_by_pointer_and_code(String body, String expected) throws Exception {
        assertThat(faults(body)).isEqualTo(expected.strip());
    }

    private static String manyAnswers(int n) {
        var one = "{\"answer\": \"APPROVED\", \"after\": {\"immediately\": true}}";
        return "{\"answers\": ["
                + String.join(",", IntStream.range(0, n).mapToObj(_ -> one).toList()) + "]}";
    }

    private static Script understood(String body) throws Exception {
        return ((Reading.Understood) read(body)).script();
    }

    private static String faults(String body) throws Exception {
        return String.join(
                ", ",
                ((Reading.Faulty) read(body))
                        .faults().stream()
                                .map(fault -> (fault.pointer() + " " + fault.code()).strip())
                                .toList());
    }

    private static Reading read(String body) throws Exception {
        return ScriptReader.read(new ObjectMapper().readTree(body), reason -> "sealed", Set.of("key-1", "key-2"));
    }
}
