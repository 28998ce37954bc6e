package kz.ruqsat.invitation.decision;

import static kz.ruqsat.invitation.Api.INVITER;
import static kz.ruqsat.invitation.Api.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.approval.ReviewAnswered;
import kz.ruqsat.contracts.approval.ReviewExtended;
import kz.ruqsat.contracts.approval.ReviewOverdue;
import kz.ruqsat.contracts.approval.ReviewStarted;
import kz.ruqsat.contracts.invitation.ApprovalRequested;
import kz.ruqsat.contracts.invitation.InvitationAgreed;
import kz.ruqsat.contracts.invitation.PetitionWithdrawn;
import kz.ruqsat.contracts.stages.ReportedTerm;
import kz.ruqsat.contracts.stages.StageReported;
import kz.ruqsat.contracts.visa.VisaIssued;
import kz.ruqsat.invitation.Api;
import kz.ruqsat.invitation.PetitionBody;
import kz.ruqsat.invitation.ServiceTest;
import kz.ruqsat.invitation.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole courses of a case; this test speaks in the name of approval-service and visa-service. */
@ServiceTest
class CourseOfACaseTest {

    @Inject
    InstantSource clock;

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

    private UUID requestOf(String caseId) {
        return topics.eventsOf(Topic.INVITATION_EVENTS, caseId).stream()
                .map(envelope -> EventCatalogue.read(envelope).orElseThrow())
                .filter(ApprovalRequested.class::isInstance)
                .map(event -> ((ApprovalRequested) event).requestId())
                .findFirst()
                .orElseThrow();
    }

    private Computation term(StatutoryClock kind) {
        return Deadlines.standard().compute(kind, now);
    }

    private void started(String caseId, UUID request) {
        topics.publish(
                "approval-service", caseId, 1, now, new ReviewStarted(request, now, term(StatutoryClock.KNB_3WD)));
    }

    private static void awaitState(String caseId, String state) {
        await(state)
                .atMost(Duration.ofSeconds(20))
                .until(() -> Api.read(OFFICER, caseId).getString("state"), state::equals);
    }

    private String sent() {
        String caseId = Api.filed(petition());
        Api.sentForApproval(caseId);
        topics.awaitStages(caseId, 4);
        return caseId;
    }

    private String answered(String verdict) {
        String caseId = sent();
        UUID request = requestOf(caseId);
        started(caseId, request);
        topics.publish("approval-service", caseId, 2, now, new ReviewAnswered(request, verdict, now, false));
        awaitState(caseId, "AWAITING_DECISION");
        return caseId;
    }

    @Test
    void from_filing_over_the_answer_to_the_agreed_invitation_and_the_visa_on_it() {
        String caseId = answered("APPROVED");
        assertThat(Api.read(OFFICER, caseId).getString("verdict")).isEqualTo("APPROVED");
        assertThat(Api.read(INVITER, caseId).getString("verdict"))
                .as("not for the inviter")
                .isNull();

        String number = Api.acted(OFFICER, caseId, "decision", "{\"decision\":\"AGREE\",\"grounds\":[]}")
                .getString("registrationNumber");
        assertThat(number).matches("[0-9]{10}");

        List<StageReported> stages = topics.awaitStages(caseId, 7);
        assertThat(stages)
                .extracting(StageReported::stage)
                .containsExactly(
                        "SUBMITTED",
                        "INV_REGISTERED",
                        "MIA_REVIEW",
                        "INV_REVIEW_DONE",
                        "INV_SENT_TO_KNB",
                        "INV_KNB_ANSWERED",
                        "INV_AGREED");
        assertThat(stages).extracting(StageReported::reporter).containsOnly("MIA75");
        assertThat(stages)
                .extracting(StageReported::transition)
                .containsExactly("I2", "I5", "I6", "I8", "K3", "I9", "I10");

        List<Envelope> events = topics.awaitEvents(Topic.INVITATION_EVENTS, caseId, 9);
        assertThat(events)
                .extracting(Envelope::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 9).boxed().toList());
        assertThat(events.toString()).doesNotContain("CANARY", "ZZ0001KNA2", "\"APPROVED\"");

        UUID visa = UUID.randomUUID();
        var issued = new VisaIssued(
                visa,
                CaseId.of(caseId),
                number,
                "EMB-DEL",
                "B2",
                "SINGLE",
                KazakhstanTime.dateOf(now),
                KazakhstanTime.dateOf(now).plusDays(29),
                "sha-256:00");
        topics.publish("visa-service", CaseId.next().toString(), 1, now, issued);
        awaitState(caseId, "USED");
    }

    /** The petition is only a folder: each invitee goes an own way (R-079, I7, I12, I10). */
    @Test
    void three_invitees_of_one_petition_are_three_cases_with_a_course_of_their_own() {
        var filed = Api.file(INVITER, petition().forPeople(3).json())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String refused = filed.getString("cases[0].caseId");
        String withdrawn = filed.getString("cases[1].caseId");
        String agreed = filed.getString("cases[2].caseId");
        assertThat(filed.getList("cases.caseNumber").stream().distinct()).hasSize(3);

        Api.acted(OFFICER, refused, "registration", "{}");
        Api.acted(OFFICER, refused, "review", "{}");
        Api.acted(
                OFFICER,
                refused,
                "checks/REFUSAL_GROUNDS",
                "{\"outcome\":\"FAILED\",\"ground\":\"RG-ENT-01\",\"reason\":\"list\"}");
        Api.acted(OFFICER, refused, "review-refusal", "{\"grounds\":[\"RG-ENT-01\"]}");

        Api.sentForApproval(withdrawn);
        Api.acted(INVITER, withdrawn, "withdrawal", "{}");

        Api.sentForApproval(agreed);
        topics.awaitStages(agreed, 4);
        UUID request = requestOf(agreed);
        started(agreed, request);
        topics.publish("approval-service", agreed, 2, now, new ReviewAnswered(request, "APPROVED", now, false));
        awaitState(agreed, "AWAITING_DECISION");
        Api.acted(OFFICER, agreed, "decision", "{\"decision\":\"AGREE\"}");

        for (String reader : List.of(INVITER, OFFICER, "auditor")) {
            var folder = Api.as(reader)
                    .get("/api/v1/petitions/" + filed.getString("petitionId"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(folder.getList("cases.caseId")).containsExactly(refused, withdrawn, agreed);
            assertThat(folder.getList("cases.state")).containsExactly("REFUSED", "WITHDRAWN", "AGREED");
        }
        assertThat(kindsOf(refused)).as("R-080").doesNotContain(ApprovalRequested.class);
        assertThat(kindsOf(withdrawn)).contains(ApprovalRequested.class).endsWith(PetitionWithdrawn.class);
        assertThat(kindsOf(agreed)).endsWith(InvitationAgreed.class);
    }

    private List<Class<?>> kindsOf(String caseId) {
        topics.awaitEvents(Topic.INVITATION_EVENTS, caseId, 5);
        return topics.eventsOf(Topic.INVITATION_EVENTS, caseId).stream()
                .<Class<?>>map(
                        envelope -> EventCatalogue.read(envelope).orElseThrow().getClass())
                .toList();
    }

    @Test
    void the_stages_carry_the_terms_of_the_division_and_of_the_committee() {
        String caseId = sent();
        UUID request = requestOf(caseId);
        started(caseId, request);
        Computation detailed = term(StatutoryClock.KNB_30CD);
        topics.publish("approval-service", caseId, 2, now, new ReviewExtended(request, now, detailed));
        topics.publish(
                "approval-service",
                caseId,
                3,
                detailed.dueBefore(),
                new ReviewOverdue(request, "KNB_30CD", detailed.dueBefore()));

        List<StageReported> stages = topics.awaitStages(caseId, 7);
        assertThat(terms(stages, "INV_REGISTERED")).containsExactly("MIA_REVIEW STARTED MIA_TD");
        assertThat(terms(stages, "INV_SENT_TO_KNB"))
                .containsExactly("MIA_REVIEW STOPPED MIA_TD", "KNB_3WD STARTED KNB");
        assertThat(terms(stages, "INV_KNB_EXTENDED")).containsExactly("KNB_3WD STOPPED KNB", "KNB_30CD STARTED KNB");
        assertThat(terms(stages, "INV_KNB_OVERDUE")).containsExactly("KNB_30CD MISSED KNB");
        assertThat(Api.read(OFFICER, caseId).getString("state")).as("R-089").isEqualTo("AWAITING_KNB");
        assertThat(Api.read(OFFICER, caseId).getList("terms.status")).containsExactly("STOPPED", "MISSED");
    }

    private static List<String> terms(List<StageReported> stages, String code) {
        return stages.stream()
                .filter(stage -> stage.stage().equals(code))
                .flatMap(stage -> stage.terms().stream())
                .map(CourseOfACaseTest::text)
                .toList();
    }

    private static String text(ReportedTerm term) {
        return term.computation().clock() + " " + term.status() + " " + term.account();
    }

    @Test
    void r093_the_same_event_twice_and_an_answer_to_a_withdrawn_case_change_nothing() {
        String caseId = sent();
        UUID request = requestOf(caseId);
        started(caseId, request);
        topics.awaitStages(caseId, 5);
        started(caseId, request);

        Api.acted(INVITER, caseId, "withdrawal", "{}");
        topics.publish("approval-service", caseId, 2, now, new ReviewAnswered(request, "APPROVED", now, false));
        String other = answered("APPROVED");

        assertThat(Api.read(OFFICER, caseId).getString("state")).isEqualTo("WITHDRAWN");
        assertThat(Api.read(OFFICER, other).getString("state")).isEqualTo("AWAITING_DECISION");
        List<StageReported> stages = topics.awaitStages(caseId, 6);
        assertThat(stages).hasSize(6);
        assertThat(stages.getLast().stage()).isEqualTo("INV_WITHDRAWN");
    }

    @Test
    void r163_a_rejection_ends_in_a_refusal_whose_ground_the_inviter_is_told_in_neutral_words() {
        String caseId = answered("REJECTED");

        Api.act(OFFICER, caseId, "decision", "{\"decision\":\"AGREE\",\"grounds\":[]}")
                .then()
                .statusCode(422)
                .body("rules[0]", equalTo("R-091"));
        Api.acted(OFFICER, caseId, "decision", "{\"decision\":\"REFUSE\",\"grounds\":[]}");

        assertThat(Api.read(OFFICER, caseId).getList("grounds")).containsExactly("RG-SVC-03");
        var toInviter = Api.read(INVITER, caseId);
        assertThat(toInviter.getList("grounds")).isEmpty();
        assertThat(toInviter.getString("toldGrounds[0].text.en")).isNotEmpty();
        assertThat(Api.as(INVITER).get("/api/v1/cases/" + caseId + "/history").asString())
                .doesNotContain("RG-SVC-03");
    }

    @Test
    void r090_a_decision_before_the_answer_is_a_conflict_that_says_what_is_possible() {
        String caseId = sent();

        Api.act(OFFICER, caseId, "decision", "{\"decision\":\"AGREE\",\"grounds\":[]}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ruqsat:problem:state-conflict"))
                .body("state", equalTo("AWAITING_KNB"))
                .body("allowed", equalTo(List.of("withdrawal")));
        assertThat(Api.read(OFFICER, caseId).getString("state")).isEqualTo("AWAITING_KNB");
    }

    @Test
    void of_two_decisions_on_the_same_version_one_wins() {
        String caseId = answered("APPROVED");
        String etag = Api.etag(OFFICER, caseId);

        List<Integer> statuses = List.of("AGREE", "REFUSE").parallelStream()
                .map(choice -> "{\"decision\":\"%s\",\"grounds\":%s}"
                        .formatted(choice, choice.equals("AGREE") ? "[]" : "[\"RG-ENT-06\"]"))
                .map(body -> Api.actOn(etag, OFFICER, caseId, "decision", body).statusCode())
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        assertThat(topics.awaitStages(caseId, 7)).hasSize(7);
    }

    @Test
    void the_history_is_sealed_row_by_row_and_names_who_acted() {
        String caseId = sent();

        var history = Api.as(OFFICER)
                .get("/api/v1/cases/" + caseId + "/history")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(history.getList("history.transition")).containsExactly("I2", "R-040", "I5", "I6", "I8");
        assertThat(history.getList("history.role"))
                .containsExactly("INVITER", "SERVICE", "MIA_OFFICER", "MIA_OFFICER", "MIA_OFFICER");
        assertThat(history.getList("history.hash").stream().distinct()).hasSize(5);
        assertThat(history.getList("history[3].detail.checks")).hasSize(4);
        assertThat(history.getString("terms[0].clock")).isEqualTo("MIA_REVIEW");
        assertThat(history.prettify()).doesNotContain("CANARY", "ZZ0001KNA2");
    }
}
