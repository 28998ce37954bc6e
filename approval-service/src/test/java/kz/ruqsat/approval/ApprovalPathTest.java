package kz.ruqsat.approval;

import static io.restassured.RestAssured.given;
import static kz.ruqsat.approval.ApprovalStand.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import kz.ruqsat.approval.ApprovalStand.Asked;
import kz.ruqsat.approval.berkut.BerkutHand;
import kz.ruqsat.approval.stand.FakeBerkut;
import kz.ruqsat.approval.stand.FakeServer;
import kz.ruqsat.approval.stand.FakeServer.Answer;
import kz.ruqsat.approval.stand.Others;
import kz.ruqsat.contracts.approval.ReviewAnswered;
import kz.ruqsat.contracts.approval.ReviewStarted;
import kz.ruqsat.contracts.invitation.PetitionWithdrawn;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.sandbox.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StandTestResource.class, initArgs = @ResourceArg(name = "database", value = "approval"))
@WithTestResource(Others.class)
class ApprovalPathTest {

    @TestHTTPResource(value = "/health", management = true)
    URL management;

    @Inject
    InstantSource clock;

    @Inject
    Pool pool;

    private ApprovalStand stand;

    @BeforeEach
    void open() {
        stand = new ApprovalStand(clock, management);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void a_case_asks_berkut_accepts_and_answers_and_the_others_learn_of_it_K1_K2_K3_K5() {
        Asked asked = stand.askAndAwaitReview();

        var calls = stand.berkut.calls(asked.requestId());
        assertThat(calls).hasSize(1);
        assertThat(new String(calls.getFirst().body(), StandardCharsets.UTF_8))
                .contains("\"service\":\"INVITATION\"", "\"category\":\"B2\"", "\"caseReference\":\"" + asked.caseId());
        assertThat(calls.getFirst().headers().get("authorization")).startsWith("Bearer ");

        stand.answer(asked, "APPROVED");
        stand.awaitState(asked, "APPROVED");

        stand.awaitEvents(asked, "ApprovalRequestCreated", "ReviewStarted", "ReviewAnswered");
        var events = stand.topics.published(asked.caseId());
        assertThat(events.get(1)).isInstanceOfSatisfying(ReviewStarted.class, e -> {
            assertThat(e.acceptedAt()).isEqualTo(Instant.parse(stand.view(asked).getString("acceptedAt")));
            assertThat(e.term().rule()).isEqualTo("R-086");
        });
        assertThat(events.get(2)).isInstanceOfSatisfying(ReviewAnswered.class, e -> {
            assertThat(e.verdict()).isEqualTo("APPROVED");
            assertThat(e.late()).isFalse();
        });
        assertThat(stand.dispositions(asked)).containsExactly("ACCEPTED");
        assertThat(stand.view(asked).getList("terms.status")).containsExactly("STOPPED");
    }

    @Test
    void nothing_of_the_person_is_kept_or_published_P_S4() {
        Asked asked = stand.askAndAwaitReview();

        List<String> texts = List.of(
                text("select string_agg(file::text, ' ') from cases"),
                text("select string_agg(detail::text, ' ') from history"),
                text("select string_agg(body, ' ') from event_log"),
                text("select coalesce(string_agg(payload::text || last_error, ' '), '') from errands"));

        assertThat(new String(stand.berkut.calls(asked.requestId()).getFirst().body(), StandardCharsets.UTF_8))
                .contains(ApprovalStand.SURNAME);
        assertThat(texts).noneMatch(t -> t.contains("CANARY"));
    }

    private String text(String sql) {
        return pool.query(sql)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getString(0);
    }

    @Test
    void an_answer_that_overtakes_the_receipt_waits_for_it_and_is_decided_once() {
        Asked asked = ApprovalStand.anyCase();
        var opened = new CountDownLatch(1);
        stand.berkut.behave(asked.requestId(), FakeBerkut.held(opened, this::accepted));
        stand.ask(asked);
        await().atMost(PATIENCE)
                .until(() -> !stand.berkut.calls(asked.requestId()).isEmpty());

        stand.answer(asked, "EXTENDED");
        stand.answer(asked, "REJECTED");
        await("both are held").atMost(PATIENCE).until(() -> held(asked) == 2);
        opened.countDown();

        stand.awaitState(asked, "REJECTED");
        assertThat(stand.dispositions(asked)).containsExactly("ACCEPTED", "ACCEPTED");
        stand.awaitEvents(asked, "ApprovalRequestCreated", "ReviewStarted", "ReviewExtended", "ReviewAnswered");
        await("none is held").atMost(PATIENCE).until(() -> held(asked) == 0);
    }

    private Answer accepted(String requestId, String hash) {
        return new Answer(201, stand.berkut.receipt(requestId, hash));
    }

    private int held(Asked asked) {
        return Integer.parseInt(
                text("select count(*)::text from held_replies where case_id = '" + asked.caseId() + "'"));
    }

    @Test
    void the_same_bytes_go_out_until_berkut_answers_with_sense_whatever_it_does_before_P_K1() {
        Asked asked = ApprovalStand.anyCase();
        stand.berkut.behave(
                asked.requestId(),
                FakeBerkut.status(503),
                FakeBerkut.status(429),
                (_, _) -> new Answer(307, "", java.util.Map.of("Location", "http://127.0.0.1:1/elsewhere")),
                (_, _) -> new Answer(201, "x".repeat(70_000)),
                (_, _) -> new Answer(201, "no JSON"),
                FakeBerkut.status(409));

        stand.ask(asked);
        stand.awaitState(asked, "IN_REVIEW");

        var calls = stand.berkut.calls(asked.requestId());
        assertThat(calls).hasSize(7);
        assertThat(new HashSet<>(calls.stream()
                        .map(c -> new String(c.body(), StandardCharsets.UTF_8))
                        .toList()))
                .hasSize(1);
        assertThat(calls)
                .allMatch(c -> asked.requestId().toString().equals(c.headers().get("idempotency-key")));
    }

    @Test
    void a_berkut_that_does_not_answer_is_given_up_after_three_seconds_and_asked_again() {
        Asked asked = ApprovalStand.anyCase();
        var never = new CountDownLatch(1);
        stand.berkut.behave(asked.requestId(), FakeBerkut.held(never, FakeBerkut.status(503)));

        stand.ask(asked);
        await("a try failed")
                .atMost(PATIENCE)
                .until(() -> !stand.view(asked).getString("dispatch").contains("lastError:]")
                        && stand.berkut.calls(asked.requestId()).size() == 2);
        stand.awaitState(asked, "IN_REVIEW");
        never.countDown();

        assertThat(stand.berkut.calls(asked.requestId())).hasSize(2);
    }

    @Test
    void a_conflict_with_the_receipt_of_the_same_bytes_counts_as_accepted_P_K2() {
        Asked asked = ApprovalStand.anyCase();
        stand.berkut.behave(
                asked.requestId(),
                (id, hash) -> new Answer(409, "{\"receipt\":" + stand.berkut.receipt(id, hash) + "}"));

        stand.ask(asked);

        stand.awaitState(asked, "IN_REVIEW");
    }

    @Test
    void a_conflict_about_other_bytes_and_a_refusal_park_the_request_for_people_to_see_P_K2() {
        Asked other = ApprovalStand.anyCase();
        Asked refused = ApprovalStand.anyCase();
        stand.berkut.behave(
                other.requestId(),
                (id, _) ->
                        new Answer(409, "{\"receipt\":" + stand.berkut.receipt(id, "sha-256:" + "0".repeat(64)) + "}"));
        stand.berkut.behave(refused.requestId(), FakeBerkut.status(422));

        stand.ask(other);
        stand.ask(refused);

        await().atMost(PATIENCE).until(() -> reason(other).equals("OTHER_BODY_ACCEPTED"));
        await().atMost(PATIENCE).until(() -> reason(refused).equals("HTTP_422"));
        assertThat(stand.view(refused).getString("state")).isEqualTo("DISPATCHING");
        assertThat(stand.view(refused).getInt("dispatch.tries")).isZero();
        assertThat(stand.berkut.calls(refused.requestId())).hasSize(1);
    }

    @Test
    void a_parked_request_is_sent_again_by_an_administrator_as_often_as_it_takes_P_K2() {
        Asked asked = ApprovalStand.anyCase();
        stand.berkut.behave(asked.requestId(), FakeBerkut.status(422), FakeBerkut.status(422));
        stand.ask(asked);
        await().atMost(PATIENCE).until(() -> reason(asked).equals("HTTP_422"));

        sendAgain("officer-mia75", asked).statusCode(403);
        sendAgain("administrator", asked).statusCode(202);
        await().atMost(PATIENCE)
                .until(() -> stand.berkut.calls(asked.requestId()).size() == 2);
        await().atMost(PATIENCE).until(() -> reason(asked).equals("HTTP_422"));

        sendAgain("administrator", asked).statusCode(202);
        stand.awaitState(asked, "IN_REVIEW");
        assertThat(reason(asked)).isEqualTo("null");
        sendAgain("administrator", asked).statusCode(409);
    }

    private static ValidatableResponse sendAgain(String user, Asked asked) {
        var address = "/api/v1/approval-requests/" + asked.requestId();
        var etag = given().auth()
                .oauth2(TestTokens.of("administrator"))
                .get(address)
                .header("ETag");
        return given().auth()
                .oauth2(TestTokens.of(user))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .post(address + "/dispatches")
                .then();
    }

    private String reason(Asked asked) {
        var response = given().auth()
                .oauth2(TestTokens.of("officer-mia75"))
                .get("/api/v1/approval-requests/" + asked.requestId());
        return response.statusCode() == 200 ? String.valueOf(response.jsonPath().getString("dispatch.refused")) : "";
    }

    @Test
    void a_withdrawn_petition_takes_its_request_back_and_a_later_answer_changes_nothing_K7() {
        Asked asked = stand.askAndAwaitReview();

        stand.topics.publish(
                asked.caseId(), 2, clock.instant(), new PetitionWithdrawn("INV-1", "MIA75", "AWAITING_KNB"));
        stand.awaitState(asked, "CANCELLED");
        await("Berkut is told")
                .atMost(PATIENCE)
                .until(() -> stand.berkut.calls(asked.requestId()).stream()
                        .map(FakeServer.Question::method)
                        .toList()
                        .equals(List.of("POST", "DELETE")));
        stand.answer(asked, "APPROVED");

        stand.awaitDispositions(asked, "AFTER_CLOSE");
        stand.awaitEvents(asked, "ApprovalRequestCreated", "ReviewStarted", "ApprovalRequestCancelled");
        assertThat(stand.view(asked).getString("state")).isEqualTo("CANCELLED");
    }

    @Test
    void repeats_change_nothing_and_a_contradiction_is_an_incident_R_093() {
        Asked asked = stand.askAndAwaitReview();
        UUID jti = UUID.randomUUID();

        stand.answer(asked, jti, "APPROVED", clock.instant());
        stand.answer(asked, jti, "APPROVED", clock.instant());
        stand.answer(asked, "APPROVED");
        stand.answer(asked, "REJECTED");

        stand.awaitDispositions(asked, "ACCEPTED", "DUPLICATE_SAME", "DUPLICATE_SAME", "DUPLICATE_CONFLICTING");
        stand.awaitEvents(asked, "ApprovalRequestCreated", "ReviewStarted", "ReviewAnswered", "ContradictionRecorded");
        assertThat(stand.view(asked).getString("verdict")).isEqualTo("APPROVED");
    }

    @Test
    void every_record_has_exactly_one_disposition_also_those_that_bind_to_nothing_P_K4() {
        Asked asked = stand.askAndAwaitReview();
        Asked unknown = ApprovalStand.anyCase();
        String hash = stand.berkut.hash(asked.requestId());
        Instant now = clock.instant();
        String good = BerkutHand.reply(asked.requestId(), UUID.randomUUID(), hash, now, "APPROVED");
        String strange = BerkutHand.reply(unknown.requestId(), UUID.randomUUID(), hash, now, "APPROVED");
        String otherBytes = good.replace(hash, "sha-256:" + "0".repeat(64));
        String future = BerkutHand.reply(asked.requestId(), UUID.randomUUID(), hash, now.plusSeconds(3600), "APPROVED");
        String key = asked.caseId().toString();

        var records = List.of(
                stand.topics.reply(key, good, "no signature", now),
                stand.say(asked, strange, now),
                stand.say(asked, otherBytes, now),
                stand.say(asked, future, now),
                stand.say(asked, "{}", now),
                stand.say(asked, good.replace("\"schemaVersion\":1", "\"schemaVersion\":9"), now),
                stand.topics.reply("whatever", "", "", now),
                stand.topics.reply("the key is not trusted", good, BerkutHand.sign(good), now));
        stand.awaitState(asked, "APPROVED");

        await("each has one")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(records.stream()
                                .map(r -> disposition(r.partition(), r.offset()))
                                .toList())
                        .containsExactly(
                                "BAD_SIGNATURE",
                                "UNKNOWN_REQUEST",
                                "BINDING_MISMATCH",
                                "IMPLAUSIBLE_TIME",
                                "MALFORMED",
                                "UNSUPPORTED_VERSION",
                                "MALFORMED",
                                "ACCEPTED"));
        stand.awaitEvents(asked, "ApprovalRequestCreated", "ReviewStarted", "ReviewAnswered");
    }

    private String disposition(int partition, long offset) {
        return text("select coalesce(string_agg(disposition, ','), '') from dispositions where record_partition = "
                + partition + " and record_offset = " + offset);
    }
}
