package kz.ruqsat.invitation.notices;

import static kz.ruqsat.invitation.Api.INVITER;
import static kz.ruqsat.invitation.Api.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.approval.ReviewAnswered;
import kz.ruqsat.contracts.approval.ReviewStarted;
import kz.ruqsat.contracts.invitation.ApprovalRequested;
import kz.ruqsat.contracts.notices.NoticeGiven;
import kz.ruqsat.invitation.Api;
import kz.ruqsat.invitation.PetitionBody;
import kz.ruqsat.invitation.ServiceTest;
import kz.ruqsat.invitation.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One notice a transition, in three languages, and a letter to whoever gave an address. */
@ServiceTest
class NoticesTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    InstantSource clock;

    @Inject
    MockMailbox mailbox;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private Topics topics;
    private Instant now;

    @BeforeEach
    void look() {
        topics = new Topics(bootstrapServers);
        now = clock.instant();
    }

    private PetitionBody petition() {
        return PetitionBody.on(KazakhstanTime.dateOf(now));
    }

    @Test
    void the_inviter_gets_one_notice_for_each_transition_of_a_case_that_is_agreed() {
        String caseId = agreed(petition());

        List<NoticeGiven> told = told(caseId, 5);
        assertThat(told)
                .extracting(NoticeGiven::notice)
                .containsExactly(
                        "INV_REGISTERED", "INV_REVIEW_DONE", "INV_SENT_TO_KNB", "INV_KNB_ANSWERED", "INV_AGREED");
        assertThat(told).extracting(NoticeGiven::transition).containsExactly("I5", "I8", "K3", "I9", "I10");
        assertThat(told).allSatisfy(notice -> {
            assertThat(notice.recipients()).containsExactly("INVITER");
            assertThat(notice.body()).isEqualTo("MIA75");
        });
        assertThat(told.getLast().terms())
                .extracting(NoticeGiven.RunningTerm::clock)
                .containsExactly("INVITATION_TERM");
        assertThat(topics.eventsOf(Topic.NOTICES, caseId))
                .extracting(Envelope::body)
                .noneMatch(body -> body.contains("ZZCANARY") || body.contains("Steppe"));
    }

    @Test
    void a_command_that_comes_again_tells_nobody_again() {
        String caseId = Api.filed(petition());
        String etag = Api.etag(OFFICER, caseId);
        String key = UUID.randomUUID().toString();

        Response first = register(caseId, key, etag);
        Response again = register(caseId, key, etag);

        first.then().statusCode(200);
        again.then().statusCode(200);
        Api.act(OFFICER, caseId, "registration", "{}").then().statusCode(409);
        assertThat(read(INVITER, caseId).jsonPath().getList("notices.notice")).containsExactly("INV_REGISTERED");
    }

    @Test
    void an_event_that_is_delivered_again_tells_nobody_again() {
        String caseId = Api.filed(petition());
        Api.sentForApproval(caseId);
        UUID request = requestOf(caseId);
        Envelope started = started(caseId, request);

        topics.publish(started, Topic.APPROVAL_EVENTS);
        topics.publish(started, Topic.APPROVAL_EVENTS);
        answered(caseId, request);

        assertThat(told(caseId, 4))
                .extracting(NoticeGiven::notice)
                .containsExactly("INV_REGISTERED", "INV_REVIEW_DONE", "INV_SENT_TO_KNB", "INV_KNB_ANSWERED");
    }

    @Test
    void a_return_names_its_grounds_and_the_term_and_a_withdrawal_before_registration_tells_nobody() {
        String caseId = Api.filed(petition());
        Api.acted(OFFICER, caseId, "return", "{\"grounds\":[\"RG-ACC-05\"]}");
        Api.acted(INVITER, caseId, "withdrawal", "{}");

        as(INVITER, caseId, "en")
                .then()
                .statusCode(200)
                .body("notices.notice", equalTo(List.of("INV_RETURNED")))
                .body("notices[0].grounds[0].code", equalTo("RG-ACC-05"))
                .body("notices[0].terms[0].clock", equalTo("CORRECTION"))
                .body("notices[0].text.en", org.hamcrest.Matchers.containsString("Last day: "));
    }

    @Test
    void a_refusal_at_review_is_one_notice_though_it_is_two_stages() {
        String caseId = Api.filed(petition());
        Api.acted(OFFICER, caseId, "registration", "{}");
        Api.acted(OFFICER, caseId, "review", "{}");
        Api.acted(
                OFFICER,
                caseId,
                "checks/REFUSAL_GROUNDS",
                "{\"outcome\":\"FAILED\",\"ground\":\"RG-ENT-01\",\"reason\":\"list\"}");
        Api.acted(OFFICER, caseId, "review-refusal", "{\"grounds\":[\"RG-ENT-01\"]}");

        List<NoticeGiven> told = told(caseId, 2);
        assertThat(told).extracting(NoticeGiven::notice).containsExactly("INV_REGISTERED", "INV_REFUSED");
        assertThat(told.getLast().grounds()).containsExactly("NEUTRAL");
        assertThat(topics.awaitStages(caseId, 5))
                .extracting(stage -> stage.stage())
                .contains("INV_REVIEW_DONE");
    }

    @Test
    void notices_are_read_in_the_language_that_is_asked_for_or_in_all_three() {
        String caseId = Api.filed(petition());
        Api.acted(OFFICER, caseId, "registration", "{}");

        as(INVITER, caseId, "kk-KZ, ru;q=0.5")
                .then()
                .body("notices[0].text", aMapWithSize(1))
                .body("notices[0].subject.kk", org.hamcrest.Matchers.endsWith(": Өтініш тіркелді"));
        read(INVITER, caseId)
                .then()
                .body("notices[0].text", hasKey("en"))
                .body("notices[0].text", hasKey("ru"))
                .body("notices[0].text", hasKey("kk"));
    }

    @Test
    void whoever_may_not_see_the_case_sees_no_notice() {
        String caseId = Api.filed(petition());

        read("inviter-tengri", caseId).then().statusCode(404);
        read("officer-mia71", caseId).then().statusCode(404);
        read("officer-delhi", caseId).then().statusCode(403);
        read("auditor", caseId).then().statusCode(200).body("notices.size()", equalTo(0));
    }

    @Test
    void an_inviter_with_an_address_gets_each_notice_once_by_letter_in_its_language() {
        String address = "steppe-" + UUID.randomUUID() + "@inviter.example";
        String caseId = agreed(petition().writtenTo(address, "ru"));

        List<Mail> letters =
                await().atMost(LIMIT).until(() -> mailbox.getMailsSentTo(address), sent -> sent.size() == 5);

        assertThat(letters)
                .extracting(Mail::getSubject)
                .anySatisfy(subject -> assertThat(subject).endsWith(": Приглашение согласовано"));
        assertThat(letters.stream().map(NoticesTest::messageId).toList())
                .containsExactlyInAnyOrderElementsOf(topics.eventsOf(Topic.NOTICES, caseId).stream()
                        .map(notice -> "<" + notice.id() + ".inviter@notices.ruqsat>")
                        .toList());
        assertThat(letters)
                .allSatisfy(letter -> assertThat(letter.getHeaders())
                        .containsEntry("Content-Language", List.of("ru"))
                        .containsEntry("X-Ruqsat-Case", List.of(caseId)));
    }

    private static String messageId(Mail mail) {
        return mail.getHeaders().get("Message-ID").getFirst();
    }

    @Test
    void the_address_stands_in_no_view_and_on_no_topic() {
        String address = "canary-" + UUID.randomUUID() + "@inviter.example";
        String caseId = Api.filed(petition().writtenTo(address, "en"));
        Api.acted(OFFICER, caseId, "registration", "{}");

        assertThat(Api.as(INVITER).get("/api/v1/cases/" + caseId).asString()).doesNotContain(address);
        assertThat(Api.as("auditor")
                        .get("/api/v1/cases/" + caseId + "/explanation?reading=AUDITOR")
                        .asString())
                .doesNotContain(address);
        told(caseId, 1);
        for (Topic topic : List.of(Topic.NOTICES, Topic.STAGES, Topic.INVITATION_EVENTS)) {
            assertThat(topics.eventsOf(topic, caseId))
                    .extracting(Envelope::body)
                    .noneMatch(b -> b.contains(address));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "a@b",
                "two@x.example,three@x.example",
                "line\\nbreak@x.example",
                "a b@x.example",
                "@x.example"
            })
    void what_is_no_address_is_refused_with_the_field_named(String address) {
        Api.file(INVITER, petition().writtenTo(address, "en").json())
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/contact/email"));
    }

    @Test
    void a_language_that_notices_are_not_written_in_is_refused() {
        Api.file(INVITER, petition().writtenTo("a@x.example", "de").json())
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/contact/language"));
    }

    @Test
    void a_dry_run_takes_a_petition_with_a_contact_as_well() {
        Api.as(INVITER)
                .body("{\"petition\":"
                        + petition().writtenTo("a@x.example", "kk").json() + "}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(200);
    }

    private String agreed(PetitionBody petition) {
        String caseId = Api.filed(petition);
        Api.sentForApproval(caseId);
        UUID request = requestOf(caseId);
        topics.publish(started(caseId, request), Topic.APPROVAL_EVENTS);
        answered(caseId, request);
        await().atMost(LIMIT)
                .until(() -> Api.read(OFFICER, caseId).getString("state").equals("AWAITING_DECISION"));
        Api.acted(OFFICER, caseId, "decision", "{\"decision\":\"AGREE\",\"grounds\":[]}");
        return caseId;
    }

    private List<NoticeGiven> told(String caseId, int count) {
        List<Envelope> published = topics.awaitEvents(Topic.NOTICES, caseId, count);
        assertThat(published).hasSize(count);
        return published.stream()
                .map(envelope -> (NoticeGiven) EventCatalogue.read(envelope).orElseThrow())
                .toList();
    }

    private UUID requestOf(String caseId) {
        return topics.awaitEvents(Topic.INVITATION_EVENTS, caseId, 5).stream()
                .map(envelope -> EventCatalogue.read(envelope).orElseThrow())
                .filter(ApprovalRequested.class::isInstance)
                .map(event -> ((ApprovalRequested) event).requestId())
                .findFirst()
                .orElseThrow();
    }

    private Envelope started(String caseId, UUID request) {
        var event = new ReviewStarted(request, now, Deadlines.standard().compute(StatutoryClock.KNB_3WD, now));
        return new Envelope(
                UUID.randomUUID(),
                EventCatalogue.kindOf(event).type(),
                "/ruqsat/approval-service",
                CaseId.of(caseId),
                now,
                1,
                "",
                "",
                "",
                EventCatalogue.write(event));
    }

    private void answered(String caseId, UUID request) {
        topics.publish("approval-service", caseId, 2, now, new ReviewAnswered(request, "APPROVED", now, false));
    }

    private static Response register(String caseId, String key, String etag) {
        return Api.as(OFFICER)
                .header("Idempotency-Key", key)
                .header("If-Match", etag)
                .body("{}")
                .post("/api/v1/cases/" + caseId + "/registration");
    }

    private static Response read(String user, String caseId) {
        return Api.as(user).get("/api/v1/cases/" + caseId + "/notices");
    }

    private static Response as(String user, String caseId, String languages) {
        return Api.as(user).header("Accept-Language", languages).get("/api/v1/cases/" + caseId + "/notices");
    }
}
