package kz.ruqsat.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static kz.ruqsat.web.Problems.asInviter;
import static kz.ruqsat.web.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.Socket;
import kz.ruqsat.web.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(TestIssuer.class)
class ProblemsTest {
    @Test
    void a_refusal_is_told_with_rules_grounds_fields_state_and_what_is_allowed() {
        problem(given().get("/api/v1/notes/refused").then(), ProblemType.STATE_CONFLICT)
                .body("detail", equalTo("The case is in state DECIDED."))
                .body("rules", hasItems("R-090"))
                .body("grounds", hasItems("RG-MIA-01"))
                .body("errors[0].pointer", equalTo("/decision"))
                .body("errors[0].code", equalTo("too-late"))
                .body("errors[0].detail", equalTo("Nothing is left to decide."))
                .body("state", equalTo("DECIDED"))
                .body("allowed", hasItems("WITHDRAW"));
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_type_has_its_status_and_leaves_out_what_is_empty(ProblemType type) {
        problem(given().get("/api/v1/notes/refused/" + type.kebabName()).then(), type)
                .body("rules", nullValue())
                .body("state", nullValue())
                .header("Retry-After", type.status() == 429 || type.status() == 503 ? equalTo("2") : nullValue())
                .header("WWW-Authenticate", type.status() == 401 ? equalTo("Bearer") : nullValue());
    }

    @Test
    void a_refusal_of_a_type_that_is_not_in_the_list_is_a_fault_of_ours() {
        problem(given().get("/api/v1/notes/refused/made-up").then(), ProblemType.INTERNAL_ERROR);
    }

    @Test
    void a_fault_is_answered_without_trace_and_logged_once_without_its_words() {
        try (LoggedLines lines = LoggedLines.recorded()) {
            String answer = problem(given().get("/api/v1/notes/broken").then(), ProblemType.INTERNAL_ERROR)
                    .extract()
                    .asString();

            assertThat(answer).doesNotContain("SECRET-CANARY", "Exception", "kz.ruqsat.web");
            String id = io.restassured.path.json.JsonPath.from(answer).getString("correlationId");
            assertThat(lines.naming(id))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains(
                            "RQ-WEB-500",
                            "java.lang.IllegalStateException",
                            "java.lang.IllegalArgumentException",
                            "NoteDesk.broken");
            assertThat(lines.all()).noneMatch(line -> line.contains("SECRET-CANARY"));
        }
    }

    @Test
    void full_worker_queues_ask_the_caller_to_come_again() {
        problem(given().get("/api/v1/notes/overloaded").then(), ProblemType.SERVICE_UNAVAILABLE)
                .header("Retry-After", equalTo("2"));
    }

    @Test
    void an_issuer_that_cannot_be_reached_is_not_the_callers_fault() {
        problem(given().get("/api/v1/notes/issuer-away").then(), ProblemType.SERVICE_UNAVAILABLE);
    }

    @Test
    void an_address_that_cannot_be_read_is_refused_by_the_server_itself() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream()
                    .write("GET /api/v1/a%ZZ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("%ZZ");
        }
    }

    @Test
    void an_answer_that_breaks_our_own_promise_is_a_fault_of_ours() {
        problem(given().get("/api/v1/notes/wrong-answer").then(), ProblemType.INTERNAL_ERROR);
    }

    @Test
    void an_unknown_address_is_not_found_and_not_echoed() {
        problem(asInviter().get("/api/v1/CANARY/17").then(), ProblemType.NOT_FOUND)
                .body("instance", not(containsString("CANARY")));
    }

    @Test
    void a_method_the_address_does_not_take_is_refused_with_those_it_takes() {
        problem(asInviter().delete("/api/v1/notes").then(), ProblemType.METHOD_NOT_ALLOWED)
                .header("Allow", allOf(containsString("GET"), containsString("POST")));
    }

    @Test
    void another_media_type_is_refused() {
        problem(
                asInviter()
                        .contentType("text/plain")
                        .body("a")
                        .post("/api/v1/notes")
                        .then(),
                ProblemType.UNSUPPORTED_MEDIA_TYPE);
        problem(
                asInviter()
                        .contentType("application/xml")
                        .body("<a/>")
                        .post("/api/v1/notes")
                        .then(),
                ProblemType.UNSUPPORTED_MEDIA_TYPE);
        problem(asInviter().accept("image/png").get("/api/v1/notes").then(), ProblemType.NOT_ACCEPTABLE);
    }

    @Test
    void the_id_of_the_callers_trace_is_the_correlation_id_everywhere() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String parent = "00-" + trace + "-00f067aa0ba902b7-01";
        given().header("traceparent", parent)
                .get("/api/v1/notes/correlation")
                .then()
                .statusCode(200)
                .header("X-Correlation-Id", equalTo(trace))
                .body("id", equalTo(trace))
                .body("traceparent", equalTo(parent));
        problem(
                        given().header("traceparent", parent)
                                .get("/api/v1/notes/refused")
                                .then(),
                        ProblemType.STATE_CONFLICT)
                .body("correlationId", equalTo(trace));
    }

    @Test
    void a_traceparent_that_is_none_gets_a_fresh_id() {
        for (String parent : new String[] {
            "",
            "CANARY",
            "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01",
            "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
        }) {
            String id = given().header("traceparent", parent)
                    .get("/api/v1/notes/correlation")
                    .then()
                    .statusCode(200)
                    .header("X-Correlation-Id", notNullValue())
                    .extract()
                    .header("X-Correlation-Id");
            assertThat(id)
                    .matches("[0-9a-f]{32}")
                    .isNotEqualTo("0".repeat(32))
                    .isNotEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        }
    }

    @Test
    void every_answer_carries_the_protective_headers() {
        given().get("/api/v1/notes/correlation")
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Cache-Control", equalTo("no-store"));
        given().get("/nothing-here")
                .then()
                .statusCode(404)
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"));
    }
}
