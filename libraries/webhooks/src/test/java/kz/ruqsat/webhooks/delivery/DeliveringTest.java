package kz.ruqsat.webhooks.delivery;

import static kz.ruqsat.webhooks.Parcels.STEPPE;
import static kz.ruqsat.webhooks.Parcels.TENGRI;
import static kz.ruqsat.webhooks.Parcels.stages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.webhooks.Parcels;
import kz.ruqsat.webhooks.Receiver;
import kz.ruqsat.webhooks.Receiver.Got;
import kz.ruqsat.webhooks.Subscriber;
import kz.ruqsat.webhooks.WebhooksTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stages on their way to receivers: whose, signed, in order, from where the subscription stands. */
@WebhooksTest
class DeliveringTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    // As casework writes it, by hand: within the transaction that began first.
    private static final String SECOND = """
            insert into event_log (topic, case_id, sequence, event_id, type, source, at, cause, rulebook, traceparent, body)
            select topic, case_id, 2, gen_random_uuid(), type, source, at, cause, rulebook, traceparent, replace(body, 'FIRST', 'SECOND')
            from event_log where case_id = $1 and topic = 'public-services.stages.v1'""";

    @Inject
    Parcels parcels;

    @Inject
    Pool pool;

    private Receiver receiver;

    @BeforeEach
    void open() {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        parcels.end();
        receiver.close();
    }

    private JsonPath subscribed(Subscriber user) {
        return user.subscribed(Map.of("url", receiver.address()));
    }

    private void awaitGot(int messages) {
        await().atMost(PATIENCE).until(() -> receiver.got().size() >= messages);
    }

    @Test
    void each_stage_of_the_owners_cases_comes_signed_once_and_in_order() {
        JsonPath webhook = subscribed(Subscriber.STEPPE);

        CaseId first = parcels.of(STEPPE, stages(5));
        CaseId second = parcels.of(STEPPE, "OTHER");
        awaitGot(6);

        assertThat(receiver.stages()).containsExactly("STAGE_1", "STAGE_2", "STAGE_3", "STAGE_4", "STAGE_5", "OTHER");
        assertThat(receiver.got()).allSatisfy(message -> {
            assertThat(message.isSignedWith(webhook.getString("secret"))).isTrue();
            assertThat(message.contentType()).isEqualTo("application/cloudevents+json");
            assertThat(message.json().getString("id")).isEqualTo(message.id());
            assertThat(message.json().getString("type")).isEqualTo("kz.ruqsat.stages.stage-reported.v1");
            assertThat(message.json().getString("source")).isEqualTo("/ruqsat/invitation-service");
            assertThat(message.json().getString("specversion")).isEqualTo("1.0");
        });
        assertThat(receiver.ids()).doesNotHaveDuplicates();
        assertThat(receiver.got())
                .extracting(message -> message.json().getString("subject"))
                .containsExactly(first + "", first + "", first + "", first + "", first + "", second + "");
        assertThat(receiver.got())
                .extracting(message -> message.json().getString("sequence"))
                .containsExactly("1", "2", "3", "4", "5", "1");
        await().atMost(PATIENCE)
                .until(() -> Subscriber.STEPPE
                        .sees(webhook.getString("id"))
                        .getString("position")
                        .equals(receiver.got().getLast().position()));
    }

    @Test
    void a_signature_with_another_secret_or_over_another_body_is_none() {
        JsonPath webhook = subscribed(Subscriber.STEPPE);
        parcels.of(STEPPE, "ONE");
        awaitGot(1);
        Got message = receiver.got().getFirst();
        String secret = webhook.getString("secret");

        assertThat(message.isSignedWith(secret)).isTrue();
        assertThat(message.isSignedWith("whsec_" + "A".repeat(43) + "=")).isFalse();
        assertThat(new Got(message.id(), message.timestamp(), message.signature(), "", message.body() + " ")
                        .isSignedWith(secret))
                .isFalse();
    }

    @Test
    void nobody_is_told_of_the_cases_of_others_and_the_portal_of_all_of_its_kind() {
        try (Receiver ofPortal = new Receiver()) {
            subscribed(Subscriber.TENGRI);
            Subscriber.PORTAL.subscribed(Map.of("url", ofPortal.address()));

            parcels.of(STEPPE, "OF_STEPPE");
            parcels.of(TENGRI, "OF_TENGRI");
            parcels.of(STEPPE, "OF_STEPPE_AGAIN");

            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(ofPortal.stages()).containsExactly("OF_STEPPE", "OF_TENGRI", "OF_STEPPE_AGAIN"));
            awaitGot(1);
            assertThat(receiver.stages()).containsExactly("OF_TENGRI");
        }
    }

    @Test
    void grounds_are_those_the_reader_may_know() {
        subscribed(Subscriber.STEPPE);

        parcels.report(CaseId.next(), STEPPE, "REFUSED", List.of("OPEN_1", "SECRET_2"));
        awaitGot(1);

        assertThat(receiver.got().getFirst().json().<String>getList("data.grounds"))
                .containsExactly("OPEN_1", "NEUTRAL");
        assertThat(receiver.got().getFirst().body()).doesNotContain("SECRET");
    }

    /** A row is recorded at the begin of its transaction: one that waited for the case's lock stands before what it waited for. */
    @Test
    void stages_of_a_case_keep_their_order_also_where_the_list_has_them_the_other_way_round() {
        subscribed(Subscriber.STEPPE);
        CaseId caseId = CaseId.next();

        pool.withTransaction(connection -> connection
                        .query("select now()")
                        .execute()
                        .chain(() -> parcels.reporting(caseId, STEPPE, "FIRST"))
                        .chain(() -> connection.preparedQuery(SECOND).execute(Tuple.of(caseId.value()))))
                .await()
                .atMost(PATIENCE);
        parcels.of(STEPPE, "ANOTHER");

        awaitGot(3);
        assertThat(receiver.stages()).containsExactly("FIRST", "SECOND", "ANOTHER");
        assertThat(receiver.ids()).doesNotHaveDuplicates();
        Subscriber.STEPPE
                .does(
                        Subscriber.STEPPE.asks().get(Subscriber.WEBHOOKS).path("items[0].id"),
                        "replay",
                        Map.of("from", receiver.got().get(1).position()))
                .then()
                .statusCode(200);
        awaitGot(5);
        assertThat(receiver.stages().subList(3, 5)).containsExactly("SECOND", "ANOTHER");
    }

    @Test
    void other_stages_than_those_asked_for_are_passed_by() {
        Subscriber.STEPPE.subscribed(Map.of("url", receiver.address(), "stages", List.of("STAGE_2", "STAGE_4")));

        parcels.of(STEPPE, stages(4));
        awaitGot(2);

        assertThat(receiver.stages()).containsExactly("STAGE_2", "STAGE_4");
    }

    @Test
    void a_replay_sends_again_from_a_position_on_with_the_same_ids_and_loses_nothing() {
        String id = subscribed(Subscriber.STEPPE).getString("id");
        parcels.of(STEPPE, stages(5));
        awaitGot(5);
        List<String> ids = receiver.ids();

        Subscriber.STEPPE
                .does(id, "replay", Map.of("from", receiver.got().get(2).position()))
                .then()
                .statusCode(200);
        parcels.of(STEPPE, "MORE");

        awaitGot(9);
        assertThat(receiver.stages().subList(5, 9)).containsExactly("STAGE_3", "STAGE_4", "STAGE_5", "MORE");
        assertThat(receiver.ids().subList(5, 8)).isEqualTo(ids.subList(2, 5));
    }

    @Test
    void a_subscription_from_the_start_is_told_of_all_that_was() {
        parcels.of(TENGRI, "LONG_AGO", "NOT_SO_LONG_AGO");

        Subscriber.TENGRI.subscribed(
                Map.of("url", receiver.address(), "from", "start", "stages", List.of("LONG_AGO", "NOT_SO_LONG_AGO")));

        awaitGot(2);
        assertThat(receiver.stages()).startsWith("LONG_AGO", "NOT_SO_LONG_AGO");
    }

    @Test
    void after_a_rotation_both_secrets_are_good_for_a_while_and_then_the_new_one_alone() {
        JsonPath webhook = subscribed(Subscriber.STEPPE);
        String old = webhook.getString("secret");
        JsonPath rotated = Subscriber.STEPPE
                .does(webhook.getString("id"), "rotate", "")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String fresh = rotated.getString("secret");

        parcels.of(STEPPE, "ONE");
        awaitGot(1);
        parcels.later("previous_until = now()");
        parcels.of(STEPPE, "TWO");
        awaitGot(2);

        assertThat(fresh).startsWith("whsec_").isNotEqualTo(old);
        assertThat(Duration.between(Instant.now(), Instant.parse(rotated.getString("oldSecretUntil"))))
                .isBetween(Duration.ofHours(23), Duration.ofHours(24));
        assertThat(receiver.got().get(0).isSignedWith(old)).isTrue();
        assertThat(receiver.got().get(0).isSignedWith(fresh)).isTrue();
        assertThat(receiver.got().get(1).isSignedWith(old)).isFalse();
        assertThat(receiver.got().get(1).isSignedWith(fresh)).isTrue();
    }

    @Test
    void attempts_are_listed_newest_first_and_a_hundred_are_kept() {
        String id = subscribed(Subscriber.STEPPE).getString("id");
        parcels.of(STEPPE, stages(105));
        awaitGot(105);
        await().atMost(PATIENCE)
                .until(() -> Subscriber.STEPPE
                        .sees(id)
                        .getString("position")
                        .equals(receiver.got().getLast().position()));
        receiver.answering(500);
        parcels.of(STEPPE, "LAST");
        await().atMost(PATIENCE).until(() -> Subscriber.STEPPE.sees(id).get("failing") != null);

        JsonPath page = Subscriber.STEPPE
                .asks()
                .get(Subscriber.WEBHOOKS + "/" + id + "/deliveries?limit=99")
                .jsonPath();
        JsonPath rest = Subscriber.STEPPE
                .asks()
                .get(Subscriber.WEBHOOKS + "/" + id + "/deliveries?limit=99&cursor=" + page.getString("next"))
                .jsonPath();

        assertThat(page.getInt("items[0].status")).isEqualTo(500);
        assertThat(page.getString("items[0].error")).isEqualTo("HTTP_500");
        assertThat(page.getString("items[0].position"))
                .isEqualTo(receiver.got().getLast().position());
        assertThat(page.getString("items[1].messageId"))
                .isEqualTo(receiver.ids().get(104));
        assertThat(page.getString("items[1].error")).isEmpty();
        assertThat(page.getList("items")).hasSize(99);
        assertThat(rest.getList("items")).hasSize(1);
    }

    @Test
    void a_test_message_is_sent_at_once_and_says_what_became_of_it() {
        JsonPath webhook = subscribed(Subscriber.STEPPE);
        String test = Subscriber.WEBHOOKS + "/" + webhook.getString("id") + "/test";

        JsonPath taken = Subscriber.STEPPE
                .asks()
                .post(test)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        receiver.answering(418);
        JsonPath refused = Subscriber.STEPPE
                .asks()
                .post(test)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(taken.getBoolean("taken")).isTrue();
        assertThat(refused.getBoolean("taken")).isFalse();
        assertThat(refused.getString("error")).isEqualTo("HTTP_418");
        Got message = receiver.got().getFirst();
        assertThat(message.id()).isEqualTo(taken.getString("messageId"));
        assertThat(message.json().getString("type")).isEqualTo("kz.ruqsat.webhooks.test.v1");
        assertThat(message.isSignedWith(webhook.getString("secret"))).isTrue();
        for (int sent = 2; sent < 10; sent++) {
            Subscriber.STEPPE.asks().post(test).then().statusCode(200);
        }
        Subscriber.STEPPE.asks().post(test).then().statusCode(429);
    }
}
