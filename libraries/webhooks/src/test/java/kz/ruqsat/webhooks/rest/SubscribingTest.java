package kz.ruqsat.webhooks.rest;

import static kz.ruqsat.webhooks.Subscriber.PORTAL;
import static kz.ruqsat.webhooks.Subscriber.STEPPE;
import static kz.ruqsat.webhooks.Subscriber.TENGRI;
import static kz.ruqsat.webhooks.Subscriber.WEBHOOKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ruqsat.webhooks.Parcels;
import kz.ruqsat.webhooks.Subscriber;
import kz.ruqsat.webhooks.WebhooksTest;
import kz.ruqsat.webhooks.startup.WebhookFigures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Subscriptions over REST. */
@WebhooksTest
class SubscribingTest {

    private static final Map<String, ?> FORM = Map.of("url", "https://hooks.steppe.example/ruqsat");

    @Inject
    Parcels parcels;

    @Inject
    WebhookFigures figures;

    @Inject
    MeterRegistry meters;

    @AfterEach
    void end() {
        parcels.end();
    }

    @Test
    void the_secret_is_shown_once_where_it_was_made() {
        Response made = STEPPE.opens(FORM);
        made.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("secret", startsWith("whsec_"))
                .body("status", equalTo("ACTIVE"))
                .body("stages", empty());
        String id = made.jsonPath().getString("id");

        assertThat(made.header("Location")).endsWith(WEBHOOKS + "/" + id);
        STEPPE.asks().get(WEBHOOKS + "/" + id).then().header("ETag", "\"1\"").body("secret", nullValue());
        STEPPE.asks().get(WEBHOOKS).then().body("items.id", contains(id)).body("items[0].secret", nullValue());
    }

    @Test
    void another_ones_subscription_is_told_of_like_one_that_is_not_there() {
        String id = STEPPE.subscribed(FORM).getString("id");
        String absent = UUID.randomUUID().toString();

        Stream.of(id, absent)
                .forEach(asked -> Stream.of(TENGRI, PORTAL).forEach(other -> {
                    other.asks().get(WEBHOOKS + "/" + asked).then().statusCode(404);
                    other.asks()
                            .get(WEBHOOKS + "/" + asked + "/deliveries")
                            .then()
                            .statusCode(404);
                    other.asks().post(WEBHOOKS + "/" + asked + "/test").then().statusCode(404);
                    other.does(asked, "rotate", "").then().statusCode(404);
                    other.does(asked, "resume", "").then().statusCode(404);
                    other.does(asked, "replay", Map.of("from", "start")).then().statusCode(404);
                    other.asks()
                            .header("If-Match", "\"1\"")
                            .body(Map.of())
                            .patch(WEBHOOKS + "/" + asked)
                            .then()
                            .statusCode(404);
                    other.asks()
                            .header("If-Match", "\"1\"")
                            .delete(WEBHOOKS + "/" + asked)
                            .then()
                            .statusCode(404);
                }));
        TENGRI.asks().get(WEBHOOKS).then().body("items", empty());
        assertThat(STEPPE.sees(id).getInt("version")).isEqualTo(1);
    }

    @Test
    void nobody_but_parties_and_the_portal_subscribes() {
        for (String user : List.of("officer-mia75", "auditor", "administrator", "visa-service")) {
            new Subscriber(user).opens(FORM).then().statusCode(403);
            new Subscriber(user).asks().get(WEBHOOKS).then().statusCode(403);
        }
        PORTAL.opens(FORM).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://hooks.example.kz/, https-required",
        "nonsense, https-required",
        "https://user:word@hooks.example.kz/, invalid-value",
        "https:///path, invalid-value",
        "https://169.254.169.254/, address-not-public",
        "https://0.0.0.0/, address-not-public"
    })
    void a_bad_address_is_refused_with_its_field(String url, String code) {
        STEPPE.opens(Map.of("url", url))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/url"))
                .body("errors.code", contains(code));
        STEPPE.asks().get(WEBHOOKS).then().body("items", empty());
    }

    @Test
    void other_fields_are_named_too() {
        STEPPE.opens(Map.of("url", "https://hooks.example.kz/", "stages", List.of("INV_REGISTERED", "no stage")))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/stages/1"));
        STEPPE.opens(Map.of("url", "https://hooks.example.kz/", "from", "yesterday"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/from"));
        STEPPE.opens(Map.of()).then().statusCode(400).body("errors.pointer", contains("/url"));
        STEPPE.asks().body(FORM).post(WEBHOOKS).then().statusCode(428);
    }

    @Test
    void the_same_request_again_makes_no_second_subscription() {
        String key = UUID.randomUUID().toString();
        List<String> secrets = Stream.generate(() ->
                        STEPPE.asks().header("Idempotency-Key", key).body(FORM).post(WEBHOOKS))
                .limit(3)
                .map(answer -> answer.then().statusCode(201).extract().<String>path("secret"))
                .distinct()
                .toList();

        assertThat(secrets).hasSize(1);
        STEPPE.asks().get(WEBHOOKS).then().body("items", hasSize(1));
        STEPPE.asks()
                .header("Idempotency-Key", key)
                .body(Map.of("url", "https://other.example/"))
                .post(WEBHOOKS)
                .then()
                .statusCode(422);
    }

    @Test
    void a_change_names_the_version_it_was_decided_on() {
        JsonPath made = STEPPE.subscribed(FORM);
        String address = WEBHOOKS + "/" + made.getString("id");
        var moved = Map.of("url", "https://hooks.steppe.example/2");

        STEPPE.asks().body(moved).patch(address).then().statusCode(428);
        STEPPE.asks()
                .header("If-Match", "\"1\"")
                .body(moved)
                .patch(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("url", equalTo("https://hooks.steppe.example/2"));
        STEPPE.asks()
                .header("If-Match", "\"1\"")
                .body(moved)
                .patch(address)
                .then()
                .statusCode(412);
        STEPPE.asks()
                .header("If-Match", "\"2\"")
                .body(Map.of("stages", List.of("B", "A", "B")))
                .patch(address)
                .then()
                .statusCode(400);
        STEPPE.asks()
                .header("If-Match", "\"2\"")
                .body(Map.of("stages", List.of("BB", "AA", "BB")))
                .patch(address)
                .then()
                .statusCode(200)
                .body("stages", contains("AA", "BB"))
                .body("url", equalTo("https://hooks.steppe.example/2"));
        STEPPE.asks()
                .header("If-Match", "\"3\"")
                .body(Map.of("url", "ftp://x.example/"))
                .patch(address)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/url"));
        STEPPE.asks().delete(address).then().statusCode(428);
        STEPPE.asks().header("If-Match", "\"2\"").delete(address).then().statusCode(412);
        STEPPE.asks().header("If-Match", "\"3\"").delete(address).then().statusCode(204);
        STEPPE.asks().get(address).then().statusCode(404);
    }

    @Test
    void there_are_ten_at_most() {
        for (int made = 0; made < 10; made++) {
            STEPPE.opens(FORM).then().statusCode(201);
        }

        STEPPE.opens(FORM).then().statusCode(409).body("type", equalTo("urn:ruqsat:problem:limit-reached"));
        TENGRI.opens(FORM).then().statusCode(201);
    }

    @Test
    void a_rotation_that_is_asked_for_again_is_the_same() {
        JsonPath made = STEPPE.subscribed(FORM);
        String key = UUID.randomUUID().toString();
        String rotate = WEBHOOKS + "/" + made.getString("id") + "/rotate";

        String first = STEPPE.asks()
                .header("Idempotency-Key", key)
                .post(rotate)
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        STEPPE.asks()
                .header("Idempotency-Key", key)
                .post(rotate)
                .then()
                .statusCode(200)
                .body("secret", equalTo(first))
                .body("secret", not(equalTo(made.getString("secret"))));
        STEPPE.asks().post(rotate).then().statusCode(428);
        assertThat(STEPPE.sees(made.getString("id")).getInt("version")).isEqualTo(2);
    }

    @Test
    void a_replay_from_what_is_no_position_is_refused() {
        String id = STEPPE.subscribed(FORM).getString("id");

        STEPPE.does(id, "replay", Map.of("from", "12"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/from"));
        STEPPE.does(id, "replay", Map.of()).then().statusCode(400).body("errors.pointer", contains("/from"));
    }

    @Test
    void what_stands_and_what_fails_is_counted() {
        STEPPE.opens(FORM);
        STEPPE.opens(FORM);
        STEPPE.opens(FORM);
        parcels.later("status = 'STANDING', reason = 'GONE' where id = (select id from webhooks limit 1)");
        parcels.later(
                "failing_since = now() - interval '1 hour' where id = (select id from webhooks where status = 'ACTIVE' limit 1)");

        figures.read().await().atMost(Duration.ofSeconds(10));

        assertThat(figure("subscriptions")).isEqualTo(3);
        assertThat(figure("standing")).isEqualTo(1);
        assertThat(figure("failing")).isEqualTo(1);
        assertThat(figure("failing.oldest.seconds")).isBetween(3600.0, 3700.0);
    }

    private double figure(String name) {
        return meters.get("ruqsat.webhooks." + name).gauge().value();
    }
}
