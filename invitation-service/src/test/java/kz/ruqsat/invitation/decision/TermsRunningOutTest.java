package kz.ruqsat.invitation.decision;

import static io.restassured.RestAssured.given;
import static kz.ruqsat.invitation.Api.INVITER;
import static kz.ruqsat.invitation.Api.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.approval.ReviewStarted;
import kz.ruqsat.contracts.invitation.ApprovalRequested;
import kz.ruqsat.contracts.invitation.TermMissed;
import kz.ruqsat.contracts.stages.ReportedTerm;
import kz.ruqsat.contracts.stages.StageReported;
import kz.ruqsat.invitation.Api;
import kz.ruqsat.invitation.PetitionBody;
import kz.ruqsat.invitation.ServiceTest;
import kz.ruqsat.invitation.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Moves the clock of the whole process; every other test reckons from wherever it stands. */
@ServiceTest
class TermsRunningOutTest {

    @Inject
    InstantSource clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL management;

    private String filed() {
        return Api.filed(PetitionBody.on(KazakhstanTime.dateOf(clock.instant())));
    }

    private void advanceTo(String instant) throws Exception {
        given().contentType("application/json")
                .body("{\"now\": \"" + instant + "\"}")
                .post(management.toURI().resolve("/sandbox/clock").toURL())
                .then()
                .statusCode(200);
    }

    @Test
    void r083_a_review_that_takes_too_long_is_a_breach_of_the_division_told_once() throws Exception {
        String caseId = filed();
        String dueBefore = Api.acted(OFFICER, caseId, "registration", "{}").getString("terms[0].dueBefore");

        advanceTo(dueBefore);

        Topics topics = new Topics(bootstrapServers);
        List<StageReported> stages = topics.awaitStages(caseId, 3);
        assertThat(stages.getLast().optional()).isTrue();
        assertThat(stages.getLast().state()).isEqualTo("REGISTERED");
        assertThat(stages.getLast().terms()).singleElement().satisfies(term -> {
            assertThat(term.status()).isEqualTo(ReportedTerm.Status.MISSED);
            assertThat(term.account()).isEqualTo("MIA_TD");
            assertThat(term.body()).isEqualTo("MIA75");
            assertThat(term.endedAt()).isEqualTo(Instant.parse(dueBefore));
        });
        assertThat(topics.eventsOf(Topic.INVITATION_EVENTS, caseId))
                .extracting(envelope -> EventCatalogue.read(envelope).orElseThrow())
                .filteredOn(TermMissed.class::isInstance)
                .singleElement()
                .isEqualTo(new TermMissed("MIA_REVIEW", "MIA75", Instant.parse(dueBefore)));
        assertThat(Api.acted(OFFICER, caseId, "review", "{}").getString("state"))
                .as("the division can still act")
                .isEqualTo("MIA_REVIEW");
    }

    /** P-T2: the receipt is on the topic and not read when the clock reaches the end of the term. */
    @Test
    void our_own_lag_makes_nobody_late() throws Exception {
        String caseId = filed();
        Instant now = clock.instant();
        Api.acted(OFFICER, caseId, "registration", "{}");
        Api.acted(OFFICER, caseId, "review", "{}");
        var sent = Api.acted(OFFICER, caseId, "approval-request", "{}");
        Topics topics = new Topics(bootstrapServers);
        UUID request = topics.awaitEvents(Topic.INVITATION_EVENTS, caseId, 4).stream()
                .map(envelope -> EventCatalogue.read(envelope).orElseThrow())
                .filter(ApprovalRequested.class::isInstance)
                .map(event -> ((ApprovalRequested) event).requestId())
                .findFirst()
                .orElseThrow();

        var term = Deadlines.standard().compute(StatutoryClock.KNB_3WD, now);
        topics.publish("approval-service", caseId, 1, now, new ReviewStarted(request, now, term));
        advanceTo(sent.getString("terms[0].dueBefore"));

        List<StageReported> stages = topics.awaitStages(caseId, 5);
        assertThat(stages.getLast().stage()).isEqualTo("INV_SENT_TO_KNB");
        assertThat(stages.getLast().terms().getFirst().status()).isEqualTo(ReportedTerm.Status.STOPPED);
        await("every term that was due has fired")
                .atMost(Duration.ofSeconds(20))
                .until(() -> given().get(
                                management.toURI().resolve("/sandbox/clock").toURL())
                        .jsonPath()
                        .getBoolean("idle"));
        assertThat(topics.eventsOf(Topic.INVITATION_EVENTS, caseId))
                .noneMatch(envelope -> envelope.type().contains("term-missed"));
    }

    @Test
    void i13_a_returned_petition_that_nobody_corrects_lapses() throws Exception {
        String caseId = filed();
        String dueBefore = Api.acted(OFFICER, caseId, "return", "{\"grounds\":[\"RG-ACC-05\"]}")
                .getString("terms[0].dueBefore");

        advanceTo(dueBefore);

        await("LAPSED")
                .atMost(Duration.ofSeconds(20))
                .until(() -> Api.read(INVITER, caseId).getString("state"), "LAPSED"::equals);
        StageReported last = new Topics(bootstrapServers).awaitStages(caseId, 3).getLast();
        assertThat(last.stage()).isEqualTo("INV_WITHDRAWN");
        assertThat(last.transition()).isEqualTo("I13");
        assertThat(last.happenedAt()).isEqualTo(Instant.parse(dueBefore));
        assertThat(last.result()).isEqualTo("LAPSED");
    }
}
