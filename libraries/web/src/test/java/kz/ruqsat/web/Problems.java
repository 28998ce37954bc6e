package kz.ruqsat.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import kz.ruqsat.web.problem.ProblemType;

/** Sends requests as an inviter or officer and expects well-formed problems. */
final class Problems {
    private Problems() {}

    static RequestSpecification as(Token token) {
        return given().header("Authorization", token.bearer()).contentType("application/json");
    }

    static RequestSpecification asInviter() {
        return as(Token.of("INVITER"));
    }

    /** All that every problem has, whatever it is about. */
    static ValidatableResponse problem(ValidatableResponse response, ProblemType type) {
        String correlationId = response.extract().header("X-Correlation-Id");
        return response.statusCode(type.status())
                .contentType(startsWith("application/problem+json"))
                .header("X-Correlation-Id", matchesPattern("[0-9a-f]{32}"))
                .header("Cache-Control", "no-store")
                .body("type", equalTo("urn:ruqsat:problem:" + type.kebabName()))
                .body("title", equalTo(type.title()))
                .body("status", equalTo(type.status()))
                .body("correlationId", equalTo(correlationId))
                .body("instance", equalTo("urn:ruqsat:occurrence:" + correlationId));
    }

    /** A body refused for its form, at one place, for one reason. */
    static void refused(String body, String pointer, String code) {
        problem(asInviter().body(body).post("/api/v1/notes").then(), ProblemType.MALFORMED_REQUEST)
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }
}
