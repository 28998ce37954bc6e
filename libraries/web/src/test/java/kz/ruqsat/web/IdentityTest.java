package kz.ruqsat.web;

import static io.restassured.RestAssured.given;
import static kz.ruqsat.web.Problems.as;
import static kz.ruqsat.web.Problems.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import kz.ruqsat.web.problem.ProblemType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestIssuer.class)
class IdentityTest {
    private static final String ME = "/api/v1/notes/me";

    @Test
    void the_caller_is_who_the_token_says() {
        as(Token.of("MIA_OFFICER").claim("body", "MIA75"))
                .get(ME)
                .then()
                .statusCode(200)
                .body("subject", equalTo("ayan"))
                .body("roles", hasItems("MIA_OFFICER"))
                .body("body", equalTo("MIA75"))
                .body("organisation", equalTo("none"));
        as(Token.of("INVITER").claim("organisation", "120340004567"))
                .get(ME)
                .then()
                .statusCode(200)
                .body("organisation", equalTo("120340004567"))
                .body("body", equalTo("none"));
    }

    @Test
    void both_allowed_algorithms_are_taken() {
        as(Token.of("INVITER").signedWith(TestIssuer.EC.getPrivateKey(), "ES256", "ec-1"))
                .get(ME)
                .then()
                .statusCode(200);
        as(Token.of("INVITER").header("typ", "at+jwt")).get(ME).then().statusCode(200);
    }

    @Test
    void without_a_token_nothing_but_what_is_open_is_answered() {
        problem(given().get(ME).then(), ProblemType.UNAUTHORIZED).header("WWW-Authenticate", equalTo("Bearer"));
        problem(given().get("/api/v1/notes/unannotated").then(), ProblemType.UNAUTHORIZED);
        given().get("/api/v1/notes/correlation").then().statusCode(200);
    }

    @Test
    void an_endpoint_nobody_gave_roles_to_is_closed_to_all() {
        problem(
                as(Token.of("ADMINISTRATOR", "INVITER", "MIA_OFFICER"))
                        .get("/api/v1/notes/unannotated")
                        .then(),
                ProblemType.FORBIDDEN);
    }

    @Test
    void a_wrong_role_is_forbidden_before_the_body_is_read() {
        problem(as(Token.of("AUDITOR")).body("not json").post("/api/v1/notes").then(), ProblemType.FORBIDDEN);
        problem(
                given().contentType("application/json")
                        .body("not json")
                        .post("/api/v1/notes")
                        .then(),
                ProblemType.UNAUTHORIZED);
    }

    @Test
    void an_officer_without_a_body_has_no_territory() {
        problem(as(Token.of("MIA_OFFICER")).get("/api/v1/notes/my-division").then(), ProblemType.FORBIDDEN);
        problem(
                as(Token.of("MIA_OFFICER").claim("body", " "))
                        .get("/api/v1/notes/my-division")
                        .then(),
                ProblemType.FORBIDDEN);
    }

    @Test
    void a_token_that_is_not_for_us_not_from_our_issuer_or_not_of_this_time_is_refused() {
        List<Token> bad = List.of(
                Token.of("INVITER").forAudience("another-service"),
                Token.of("INVITER").fromIssuer("http://127.0.0.1:1/stranger"),
                Token.of("INVITER").expiredSecondsAgo(40),
                Token.of("INVITER").validInSeconds(120),
                Token.of("INVITER").withoutExpiry(),
                Token.withoutSubject("INVITER"));
        bad.forEach(token -> problem(as(token).get(ME).then(), ProblemType.UNAUTHORIZED));
    }

    @Test
    void clocks_may_differ_by_half_a_minute() {
        as(Token.of("INVITER").expiredSecondsAgo(10)).get(ME).then().statusCode(200);
    }

    @Test
    void a_token_signed_by_anyone_else_or_by_another_algorithm_is_refused() {
        List<Token> bad = List.of(
                Token.of("INVITER").signedWith(TestIssuer.STRANGER.getPrivateKey(), "RS256", "rsa-1"),
                Token.of("INVITER").signedWith(TestIssuer.RSA.getPrivateKey(), "RS512", "rsa-1"),
                Token.of("INVITER").signedWith(TestIssuer.RSA.getPrivateKey(), "PS256", "rsa-1"),
                Token.of("INVITER")
                        .signedWith(new HmacKey(TestIssuer.RSA.getRsaPublicKey().getEncoded()), "HS256", "rsa-1"));
        bad.forEach(token -> problem(as(token).get(ME).then(), ProblemType.UNAUTHORIZED));
    }

    @Test
    void a_token_of_another_kind_or_with_a_key_of_its_own_is_refused() {
        Map<String, Object> key = TestIssuer.STRANGER.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        List<Token> bad = List.of(
                Token.of("INVITER").header("typ", "logout+jwt"),
                Token.of("INVITER").header("typ", "dpop+jwt"),
                Token.of("INVITER").header("jku", TestIssuer.address + "/jwks"),
                Token.of("INVITER").header("x5u", TestIssuer.address + "/certificate"),
                Token.of("INVITER").header("jwk", key));
        bad.forEach(token -> problem(as(token).get(ME).then(), ProblemType.UNAUTHORIZED));
    }

    @Test
    void what_is_no_token_is_refused_and_not_a_fault() {
        for (String header : new String[] {
            "Bearer", "Bearer ", "Bearer x", "Bearer a.b.c", "Basic YTpi", "Bearer " + "a".repeat(8_000)
        }) {
            problem(given().header("Authorization", header).get(ME).then(), ProblemType.UNAUTHORIZED);
        }
    }
}
