package kz.ruqsat.web;

import static kz.ruqsat.web.Problems.asInviter;
import static kz.ruqsat.web.Problems.problem;
import static kz.ruqsat.web.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import kz.ruqsat.web.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestIssuer.class)
class StrictReadingTest {
    private static final String GOOD = """
            {"name":"Айгүл","kind":"URGENT","writtenOn":"2026-03-10","sentAt":"2026-03-10T09:00:00+05:00","copies":2,"pages":1,\
            "signed":true,"fee":12.50,"caseId":"0195c3a0-7f6e-7000-8000-000000000001","lines":[{"text":"one","weight":1}],"tags":{"a":"b"}}""";

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/notes", "/api/v1/notes/blocking", "/api/v1/notes/virtual"})
    void a_good_body_is_read_on_the_event_loop_on_a_worker_and_on_a_virtual_thread(String path) {
        asInviter()
                .body(GOOD)
                .post(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("Айгүл"))
                .body("sentAt", equalTo("2026-03-10T04:00:00Z"))
                .body("writtenOn", equalTo("2026-03-10"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // spotless:off
        "{\"name\":\"a\"                                      | /name             | malformed-json",
        "{\"name\":\"a\"}}                                    |                   | malformed-json",
        "{\"name\":\"a\"} {}                                  |                   | trailing-content",
        "{\"name\":\"a\",\"name\":\"b\"}                      | /name             | duplicate-key",
        "{\"lines\":[{\"text\":\"a\",\"text\":\"b\"}]}        | /lines/0/text     | duplicate-key",
        "{\"name\":\"a\",\"pages\":1,\"colour\":\"red\"}      | /colour           | unknown-field",
        "{\"name\":\"a\",\"lines\":[{},{\"x\":1}]}            | /lines/1/x        | unknown-field",
        "{\"name\":\"a\",\"pages\":1,\"<script>\":\"red\"}    |                   | unknown-field",
        "{\"name\":\"a\"}                                       | /pages            | required",
        "{\"name\":5}                                         | /name             | wrong-type",
        "{\"name\":true}                                      | /name             | wrong-type",
        "{\"name\":[\"a\"]}                                   | /name             | wrong-type",
        "{\"name\":{}}                                        | /name             | wrong-type",
        "{\"name\":\"a\",\"copies\":1.0}                      | /copies           | wrong-type",
        "{\"name\":\"a\",\"copies\":1.5}                      | /copies           | wrong-type",
        "{\"name\":\"a\",\"copies\":\"1\"}                    | /copies           | wrong-type",
        "{\"name\":\"a\",\"copies\":\"\"}                     | /copies           | wrong-type",
        "{\"name\":\"a\",\"copies\":99999999999}              | /copies           | out-of-range",
        "{\"name\":\"a\",\"pages\":null}                      | /pages            | required",
        "{\"name\":\"a\",\"copies\":NaN}                      | /copies           | malformed-json",
        "{\"name\":\"a\",\"copies\":012}                      | /copies           | malformed-json",
        "{\"name\":\"a\",\"signed\":\"true\"}                 | /signed           | wrong-type",
        "{\"name\":\"a\",\"signed\":1}                        | /signed           | wrong-type",
        "{\"name\":\"a\",\"fee\":\"1\"}                       | /fee              | wrong-type",
        "{\"name\":\"a\",\"kind\":\"SLOW\"}                   | /kind             | unknown-value",
        "{\"name\":\"a\",\"kind\":\"plain\"}                  | /kind             | unknown-value",
        "{\"name\":\"a\",\"kind\":0}                          | /kind             | unknown-value",
        "{\"name\":\"a\",\"kind\":\"\"}                       | /kind             | unknown-value",
        "{\"name\":\"a\",\"caseId\":\"17\"}                   | /caseId           | wrong-format",
        "{\"name\":\"a\",\"writtenOn\":\"2026-02-29\"}        | /writtenOn        | wrong-format",
        "{\"name\":\"a\",\"writtenOn\":\"10.03.2026\"}        | /writtenOn        | wrong-format",
        "{\"name\":\"a\",\"writtenOn\":\"2026-03-10T00:00Z\"} | /writtenOn        | wrong-format",
        "{\"name\":\"a\",\"writtenOn\":\"2026-03-10+05:00\"}  | /writtenOn        | wrong-format",
        "{\"name\":\"a\",\"writtenOn\":\"1899-12-31\"}        | /writtenOn        | wrong-format",
        "{\"name\":\"a\",\"writtenOn\":\"2101-01-01\"}        | /writtenOn        | wrong-format",
        "{\"name\":\"a\",\"writtenOn\":[2026,3,10]}           | /writtenOn        | wrong-type",
        "{\"name\":\"a\",\"writtenOn\":20260310}              | /writtenOn        | wrong-type",
        "{\"name\":\"a\",\"sentAt\":\"2026-03-10T09:00:00\"}  | /sentAt           | wrong-format",
        "{\"name\":\"a\",\"sentAt\":\"2026-03-10T09:00:60Z\"} | /sentAt           | wrong-format",
        "{\"name\":\"a\",\"sentAt\":\"2026-03-10T24:00:00Z\"} | /sentAt           | wrong-format",
        "{\"name\":\"a\",\"sentAt\":1773115200}               | /sentAt           | wrong-type",
        "{\"name\":\"a\\u0000b\"}                             | /name             | forbidden-character",
        "{\"name\":\"a\\u0085b\"}                             | /name             | forbidden-character",
        "{\"name\":\"a\\u202Eb\"}                             | /name             | forbidden-character",
        "{\"name\":\"a\\uD800b\"}                             | /name             | forbidden-character",
        "{\"name\":\"a\\uFFFEb\"}                             | /name             | forbidden-character",
        "{\"tags\":{\"a\\u0000\":\"b\"}}                      | /tags             | forbidden-character",
        "null                                                 |                   | required",
        "[]                                                   |                   | wrong-type",
        "\"text\"                                             |                   | wrong-type",
        // spotless:on
            })
    void a_wrong_form_is_refused_with_the_pointer_of_its_field(String body, String pointer, String code) {
        refused(body, pointer == null ? "" : pointer, code);
    }

    @Test
    void days_and_moments_at_the_edges_are_taken() {
        for (String day : new String[] {"1900-01-01", "2024-02-29", "2100-12-31"}) {
            asInviter()
                    .body("{\"name\":\"a\",\"pages\":1,\"writtenOn\":\"" + day + "\"}")
                    .post("/api/v1/notes")
                    .then()
                    .statusCode(200)
                    .body("writtenOn", equalTo(day));
        }
    }

    @Test
    void a_text_may_have_4096_characters_and_no_more() {
        refused(tag("x".repeat(4_097)), "/tags/a", "too-long");
        asInviter().body(tag("x".repeat(4_096))).post("/api/v1/notes").then().statusCode(200);
        asInviter().body(tag("𝒳".repeat(4_096))).post("/api/v1/notes").then().statusCode(200);
        refused(tag("𝒳".repeat(4_097)), "/tags/a", "too-long");
        refused(tag("x".repeat(20_000)), "/tags/a", "too-large");
    }

    @Test
    void a_number_may_have_32_characters_and_no_more() {
        asInviter()
                .body("{\"name\":\"a\",\"pages\":1,\"fee\":" + "1".repeat(32) + "}")
                .post("/api/v1/notes")
                .then()
                .statusCode(200);
        refused("{\"name\":\"a\",\"fee\":" + "1".repeat(33) + "}", "/fee", "number-too-long");
        refused("{\"name\":\"a\",\"fee\":" + "1".repeat(2_000) + "}", "/fee", "too-large");
    }

    @Test
    void values_nest_32_deep_and_no_deeper() {
        refused("[".repeat(32) + "]".repeat(32), "", "wrong-type");
        refused("[".repeat(33) + "]".repeat(33), "/0".repeat(32), "too-deep");
        refused("[".repeat(5_000), "/0".repeat(32), "too-deep");
    }

    @Test
    void a_list_has_500_items_and_no_more() {
        asInviter().body(lines(500)).post("/api/v1/notes").then().statusCode(200);
        refused(lines(501), "/lines", "too-many-items");
    }

    @Test
    void a_body_has_10000_parts_and_no_more() {
        String list = "[" + String.join(",", Collections.nCopies(400, "1")) + "]";
        String body = "[" + String.join(",", Collections.nCopies(30, list)) + "]";
        problem(asInviter().body(body).post("/api/v1/notes").then(), ProblemType.MALFORMED_REQUEST)
                .body("errors[0].code", equalTo("too-many-parts"));
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        byte[][] bodies = {
            "{\"name\":\"Айгүл\"}".getBytes(StandardCharsets.UTF_16),
            {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC0, (byte) 0x80, '"', '}'},
            {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', '}'},
            {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xFF, '"', '}'},
        };
        for (byte[] body : bodies) {
            problem(asInviter().body(body).post("/api/v1/notes").then(), ProblemType.MALFORMED_REQUEST)
                    .body("errors[0].code", equalTo("not-utf-8"));
        }
    }

    @Test
    void one_name_has_one_spelling_whichever_way_it_was_typed() {
        String typed = "Й"; // the letter and its breve as two characters
        asInviter()
                .body("{\"name\":\"" + typed + "\",\"pages\":1}")
                .post("/api/v1/notes")
                .then()
                .statusCode(200)
                .body("name", equalTo("Й"));
    }

    @Test
    void an_empty_body_is_refused_and_not_a_fault() {
        problem(asInviter().post("/api/v1/notes").then(), ProblemType.MALFORMED_REQUEST)
                .body("errors[0].code", equalTo("required"));
    }

    @Test
    void the_rejected_value_is_never_echoed() {
        String[] bodies = {
            "{\"name\":\"a\",\"kind\":\"CANARY\"}",
            "{\"name\":\"a\",\"copies\":\"CANARY\"}",
            "{\"name\":\"a\",\"caseId\":\"CANARY\"}",
            "{\"name\":\"a\",\"writtenOn\":\"CANARY\"}",
            "{\"name\":\"a\",\"CANARY\\u0001\":1}",
            "{\"name\":\"a\",\"x CANARY\":1}",
            "CANARY",
            "{\"lines\":[{\"text\":\"CANARY-CANARY\"}]}",
            "{\"name\":\"" + "CANARY".repeat(20) + "\"}",
        };
        for (String body : bodies) {
            String answer = problem(asInviter().body(body).post("/api/v1/notes").then(), ProblemType.MALFORMED_REQUEST)
                    .extract()
                    .asString();
            assertThat(answer).doesNotContain("CANARY");
        }
    }

    @Test
    void a_value_that_cannot_exist_is_refused_without_the_words_of_its_type() {
        String answer = problem(
                        asInviter()
                                .body("{\"days\":0}")
                                .post("/api/v1/notes/impossible")
                                .then(),
                        ProblemType.MALFORMED_REQUEST)
                .body("errors[0].code", equalTo("invalid-value"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("secret-value");
    }

    @Test
    void failed_constraints_are_listed_with_the_pointer_of_each_field() {
        problem(
                        asInviter()
                                .body("{\"pages\":1,\"lines\":[{},{\"text\":\"longer than ten\"}]}")
                                .post("/api/v1/notes")
                                .then(),
                        ProblemType.MALFORMED_REQUEST)
                .body("errors.size()", equalTo(2))
                .body("errors[0].pointer", equalTo("/lines/1/text"))
                .body("errors[0].code", equalTo("wrong-length"))
                .body("errors[1].pointer", equalTo("/name"))
                .body("errors[1].code", equalTo("required"));
    }

    @Test
    void path_and_query_are_held_to_the_same_characters() {
        problem(
                        asInviter()
                                .urlEncodingEnabled(false)
                                .get("/api/v1/notes/search?name=a%00b")
                                .then(),
                        ProblemType.MALFORMED_REQUEST)
                .body("errors[0].pointer", equalTo("/name"))
                .body("errors[0].code", equalTo("forbidden-character"));
        problem(
                        asInviter()
                                .urlEncodingEnabled(false)
                                .get("/api/v1/notes/refused/a%E2%80%AEb")
                                .then(),
                        ProblemType.MALFORMED_REQUEST)
                .body("errors[0].pointer", equalTo("/problem"));
    }

    @Test
    void a_query_parameter_out_of_range_is_named() {
        problem(asInviter().get("/api/v1/notes/search?most=6").then(), ProblemType.MALFORMED_REQUEST)
                .body("errors[0].pointer", equalTo("/most"))
                .body("errors[0].code", equalTo("out-of-range"));
    }

    private static String tag(String value) {
        return "{\"name\":\"a\",\"pages\":1,\"tags\":{\"a\":\"" + value + "\"}}";
    }

    private static String lines(int count) {
        return "{\"name\":\"a\",\"pages\":1,\"lines\":[" + String.join(",", Collections.nCopies(count, "{}")) + "]}";
    }
}
