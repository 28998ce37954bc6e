package kz.ruqsat.berkut.intake;

import static io.restassured.RestAssured.given;
import static kz.ruqsat.berkut.StubClient.REQUESTS;
import static kz.ruqsat.berkut.StubClient.aRequest;
import static kz.ruqsat.berkut.StubClient.as;
import static kz.ruqsat.berkut.StubClient.asService;
import static kz.ruqsat.berkut.StubClient.send;
import static kz.ruqsat.berkut.StubClient.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandTestResource.class)
class AskingForApprovalTest {

    private final UUID id = UUID.randomUUID();
    private final String body = aRequest(id, "case-" + id, "P0001KNS0");

    @Test
    void the_first_acceptance_is_201_and_every_repeat_200_with_the_same_receipt_R_086() {
        var first = send(id, body);
        var again = send(id, body);

        first.then().statusCode(201).header("Location", org.hamcrest.Matchers.endsWith(REQUESTS + "/" + id));
        again.then().statusCode(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(first.jsonPath().getString("requestHash")).isEqualTo(RequestHash.of(body.getBytes()));
    }

    @Test
    void one_other_byte_under_the_same_id_is_409_with_the_first_receipt() {
        var first = send(id, body);

        var other = send(id, body + " ");

        other.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ruqsat:problem:state-conflict"));
        assertThat(other.jsonPath().getMap("receipt"))
                .isEqualTo(first.jsonPath().getMap(""));
    }

    @Test
    void receipt_and_standing_can_be_read_and_no_answer_shows() {
        var receipt = send(id, body).jsonPath().getMap("");

        var read = asService().get(REQUESTS + "/" + id);

        read.then().statusCode(200).body("standing", equalTo("ACCEPTED"));
        assertThat(read.jsonPath().getMap("receipt")).isEqualTo(receipt);
        assertThat(read.asString()).doesNotContain("planned", "APPROVED");
        asService().get(REQUESTS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_withdrawal_is_noted_once_also_when_the_request_has_not_arrived_yet_K7() {
        var first = withdraw(id);
        var again = withdraw(id);

        first.then().statusCode(200).body("requestId", equalTo(id.toString()));
        assertThat(again.asString()).isEqualTo(first.asString());

        send(id, body).then().statusCode(201);
        asService().get(REQUESTS + "/" + id).then().body("standing", equalTo("WITHDRAWN"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "surname": "ZZCANARY", |                              | /person/surname
            "birthDate": "1990-05-17", |                          | /person/birthDate
            "documentNumber": "P0001KNS0", |                      | /person/documentNumber
            "birthDate": "1990-05-17" | "birthDate": "1990-02-30" | /person/birthDate
            "birthDate": "1990-05-17" | "birthDate": 5            | /person/birthDate
            "round": 1              | "round": 0                  | /round
            "round": 1              | "round": 1.5                | /round
            "round": 1              | "round": "1"                | /round
            "service": "INVITATION" | "service": "invitation"     | /service
            "category": "C3"        | "category": "C3", "mood": 1 | /mood
            "citizenship": "IN"     | "citizenship": "India"      | /person/citizenship
            "surname": "ZZCANARY"   | "surname": "A\\u0000B"      | /person/surname
            "category": "C3"        | "category": "C3", "category": "C4" | /category
            """)
    void a_field_that_is_missing_or_wrong_is_named_and_nothing_is_accepted(String right, String wrong, String pointer) {
        var broken = body.replace(right, wrong == null ? "" : wrong);
        assertThat(broken).isNotEqualTo(body);

        var refused = send(id, broken);

        refused.then().statusCode(400).contentType("application/problem+json").body("errors.pointer", hasItem(pointer));
        assertThat(refused.asString()).doesNotContain("ZZCANARY", "1990");
        asService().get(REQUESTS + "/" + id).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{} {}", "\"text\""})
    void what_is_no_request_at_all_is_400(String nothing) {
        send(id, nothing).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void the_key_must_be_there_and_must_be_the_request_id() {
        var typed = asService().contentType("application/json").body(body);

        typed.post(REQUESTS).then().statusCode(428);
        send(UUID.randomUUID(), body).then().statusCode(400).body("errors[0].code", equalTo("not-the-key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"knb", "administrator", "officer-mia75", "inviter-steppe"})
    void only_a_service_may_ask(String user) {
        as(user).header("Idempotency-Key", id.toString())
                .contentType("application/json")
                .body(body)
                .post(REQUESTS)
                .then()
                .statusCode(403);
        as(user).delete(REQUESTS + "/" + id).then().statusCode(403);
    }

    @Test
    void without_a_token_there_is_401_and_only_the_public_keys_are_open() {
        given().get(REQUESTS + "/" + id).then().statusCode(401);

        given().get("/berkut/v1/keys")
                .then()
                .statusCode(200)
                .body("keys[0].kid", equalTo("berkut-sandbox-1"))
                .body("keys[0].d", equalTo(null));
    }
}
