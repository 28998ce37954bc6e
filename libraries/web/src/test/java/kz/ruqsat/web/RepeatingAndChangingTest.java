package kz.ruqsat.web;

import static kz.ruqsat.web.Problems.as;
import static kz.ruqsat.web.Problems.asInviter;
import static kz.ruqsat.web.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.ruqsat.web.problem.ProblemType;
import org.junit.jupiter.api.Test;

/** Idempotency keys, versions and pages as a client meets them. */
@QuarkusTest
@QuarkusTestResource(TestIssuer.class)
class RepeatingAndChangingTest {
    private static final String BODY = "{\"name\":\"a\",\"pages\":1}";

    @Test
    void a_decision_without_a_key_is_refused_and_says_which_header_is_missing() {
        problem(
                        as(Token.of("MIA_OFFICER"))
                                .body(BODY)
                                .post("/api/v1/notes/1/decisions")
                                .then(),
                        ProblemType.PRECONDITION_REQUIRED)
                .body("errors[0].pointer", equalTo("Idempotency-Key"));
    }

    @Test
    void a_key_of_another_form_is_refused() {
        for (String key : new String[] {"a b", "é", "x".repeat(201)}) {
            problem(
                            as(Token.of("MIA_OFFICER"))
                                    .header("Idempotency-Key", key)
                                    .body(BODY)
                                    .post("/api/v1/notes/1/decisions")
                                    .then(),
                            ProblemType.MALFORMED_REQUEST)
                    .body("errors[0].pointer", equalTo("Idempotency-Key"))
                    .body("errors[0].code", equalTo("wrong-format"));
        }
    }

    @Test
    void a_repeat_has_the_same_name_and_any_other_request_has_another() {
        JsonPath first = keyed("1", "x".repeat(200), BODY);

        assertThat(first.getString("scope")).isEqualTo("ayan POST /api/v1/notes/{case}/decisions");
        assertThat(first.getString("key")).isEqualTo("x".repeat(200));
        assertThat(first.getString("bodyHash"))
                .matches("[0-9a-f]{64}")
                .isEqualTo(keyed("1", "k", BODY).getString("bodyHash"));
        assertThat(keyed("1", "k", BODY + " ").getString("bodyHash")).isNotEqualTo(first.getString("bodyHash"));
        assertThat(keyed("2", "k", BODY).getString("bodyHash")).isNotEqualTo(first.getString("bodyHash"));
    }

    @Test
    void a_request_without_a_body_can_be_repeated_too() {
        String withdrawal = "/api/v1/notes/1/withdrawals";
        JsonPath first =
                withKey().post(withdrawal).then().statusCode(200).extract().jsonPath();
        JsonPath repeat =
                withKey().post(withdrawal).then().statusCode(200).extract().jsonPath();
        JsonPath other = withKey()
                .post(withdrawal + "?reason=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(repeat.getString("bodyHash"))
                .isEqualTo(first.getString("bodyHash"))
                .matches("[0-9a-f]{64}");
        assertThat(other.getString("bodyHash")).isNotEqualTo(first.getString("bodyHash"));
    }

    private static RequestSpecification withKey() {
        return as(Token.of("MIA_OFFICER")).header("Idempotency-Key", "k");
    }

    @Test
    void a_change_without_a_version_is_refused() {
        problem(as(Token.of("MIA_OFFICER")).body(BODY).put("/api/v1/notes/1").then(), ProblemType.PRECONDITION_REQUIRED)
                .body("errors[0].pointer", equalTo("If-Match"));
    }

    @Test
    void only_one_strong_tag_is_a_version() {
        for (String tag : new String[] {
            "*", "7", "W/\"7\"", "\"7\", \"8\"", "\"-7\"", "\"07\"", "\"x\"", "\"9999999999999999999\"", "\"\""
        }) {
            problem(
                            as(Token.of("MIA_OFFICER"))
                                    .header("If-Match", tag)
                                    .body(BODY)
                                    .put("/api/v1/notes/1")
                                    .then(),
                            ProblemType.MALFORMED_REQUEST)
                    .body("errors[0].pointer", equalTo("If-Match"));
        }
        as(Token.of("MIA_OFFICER"))
                .header("If-Match", "\"7\"")
                .body(BODY)
                .put("/api/v1/notes/1")
                .then()
                .statusCode(200)
                .body("version", equalTo(7))
                .header("ETag", equalTo("\"8\""));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat_and_the_last_has_no_next() {
        List<Integer> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = asInviter()
                    .queryParam("cursor", cursor)
                    .get("/api/v1/notes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items", Integer.class));
            cursor = page.getString("next");
        } while (cursor != null && seen.size() < 1_000);
        assertThat(seen).isEqualTo(IntStream.range(0, NoteDesk.STORED).boxed().toList());
    }

    @Test
    void a_page_has_20_items_unless_asked_for_1_to_100() {
        asInviter().get("/api/v1/notes").then().body("items", hasSize(20));
        asInviter().get("/api/v1/notes?limit=1").then().body("items", hasSize(1));
        asInviter()
                .get("/api/v1/notes?limit=100")
                .then()
                .body("items", hasSize(NoteDesk.STORED))
                .body("next", nullValue());
        asInviter()
                .get("/api/v1/notes?limit=45")
                .then()
                .body("items", hasSize(45))
                .body("next", nullValue());
        for (String limit : new String[] {"0", "101", "-1", "1.5", "x", "99999999999", "007"}) {
            problem(asInviter().queryParam("limit", limit).get("/api/v1/notes").then(), ProblemType.MALFORMED_REQUEST)
                    .body("errors[0].pointer", equalTo("/limit"))
                    .body("errors[0].code", equalTo("out-of-range"));
        }
    }

    @Test
    void a_cursor_that_was_not_given_out_is_refused() {
        for (String cursor : new String[] {"%%%", "a b", "_-8", "x".repeat(600), "MR8y", "AAAA", "77-9"}) {
            problem(
                            asInviter()
                                    .queryParam("cursor", cursor)
                                    .get("/api/v1/notes")
                                    .then(),
                            ProblemType.MALFORMED_REQUEST)
                    .body("errors[0].pointer", equalTo("/cursor"))
                    .body("errors[0].code", equalTo("invalid-cursor"));
        }
    }

    private static JsonPath keyed(String note, String key, String body) {
        return as(Token.of("MIA_OFFICER"))
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/notes/" + note + "/decisions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
