package kz.ruqsat.invitation.register;

import static kz.ruqsat.invitation.Api.INVITER;
import static kz.ruqsat.invitation.Api.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.approval.ReviewAnswered;
import kz.ruqsat.contracts.invitation.ApprovalRequested;
import kz.ruqsat.contracts.invitation.InvitationAnnulled;
import kz.ruqsat.contracts.visa.VisaIssued;
import kz.ruqsat.invitation.Api;
import kz.ruqsat.invitation.PetitionBody;
import kz.ruqsat.invitation.ServiceTest;
import kz.ruqsat.invitation.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@ServiceTest
class RegisterAndPersonTest {

    @Inject
    InstantSource clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private String sent() {
        String caseId = Api.filed(PetitionBody.on(KazakhstanTime.dateOf(clock.instant())));
        Api.sentForApproval(caseId);
        return caseId;
    }

    private String agreed() {
        String caseId = sent();
        Topics topics = new Topics(bootstrapServers);
        Instant now = clock.instant();
        UUID request = topics.awaitEvents(Topic.INVITATION_EVENTS, caseId, 4).stream()
                .map(envelope -> EventCatalogue.read(envelope).orElseThrow())
                .filter(ApprovalRequested.class::isInstance)
                .map(event -> ((ApprovalRequested) event).requestId())
                .findFirst()
                .orElseThrow();
        topics.publish("approval-service", caseId, 1, now, new ReviewAnswered(request, "APPROVED", now, false));
        await().until(() -> Api.read(OFFICER, caseId).getString("state"), "AWAITING_DECISION"::equals);
        Api.acted(OFFICER, caseId, "decision", "{\"decision\":\"AGREE\"}");
        return caseId;
    }

    @Test
    void r059_the_register_shows_an_entry_to_those_it_concerns() {
        String caseId = agreed();
        String entry = "/api/v1/invitations/" + Api.read(OFFICER, caseId).getString("registrationNumber");

        for (String user : new String[] {INVITER, OFFICER, "officer-delhi"}) {
            Api.as(user)
                    .get(entry)
                    .then()
                    .statusCode(200)
                    .body("caseId", equalTo(caseId))
                    .body("state", equalTo("AGREED"))
                    .body("invitee.surname", equalTo("ZZCANARY"));
        }
        Api.as("auditor").get(entry).then().statusCode(200).body("invitee", nullValue());
        for (String user : new String[] {"inviter-tengri", "officer-mia23", "officer-berlin"}) {
            Api.as(user).get(entry).then().statusCode(404);
        }
        Api.as(OFFICER).get("/api/v1/invitations/9999999999").then().statusCode(404);
        Api.as(OFFICER).get("/api/v1/invitations/none").then().statusCode(404);
        Api.as("monitoring-service")
                .get(entry + "/case")
                .then()
                .statusCode(200)
                .body("caseId", equalTo(caseId))
                .body("size()", equalTo(1));
        Api.as("monitoring-service")
                .get("/api/v1/invitations/9999999999/case")
                .then()
                .statusCode(404);
        Api.as("inviter-steppe").get(entry + "/case").then().statusCode(403);
    }

    @Test
    void i16_an_annulled_invitation_stays_in_the_register_as_such() {
        String caseId = agreed();
        String number = Api.read(OFFICER, caseId).getString("registrationNumber");

        Api.acted(OFFICER, caseId, "annulment", "{\"grounds\":[\"RG-SVC-01\"]}");

        Api.as("officer-delhi")
                .get("/api/v1/invitations/" + number)
                .then()
                .statusCode(200)
                .body("state", equalTo("ANNULLED"));
        Api.act(OFFICER, caseId, "annulment", "{\"grounds\":[\"RG-SVC-01\"]}")
                .then()
                .statusCode(409)
                .body("state", equalTo("ANNULLED"));
    }

    @Test
    void i16_the_inviter_gives_up_its_own_invitation_without_a_ground_and_nobody_elses() {
        String caseId = agreed();

        Api.actOn(Api.etag(INVITER, caseId), "inviter-tengri", caseId, "annulment", "{}")
                .then()
                .statusCode(404);
        Api.act(INVITER, caseId, "annulment", "{\"grounds\":[\"RG-SVC-01\"]}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/grounds"));
        Api.act(OFFICER, caseId, "annulment", "{}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/grounds"));
        assertThat(Api.acted(INVITER, caseId, "annulment", "{}").getString("state"))
                .isEqualTo("ANNULLED");

        Topics topics = new Topics(bootstrapServers);
        assertThat(topics.awaitEvents(Topic.INVITATION_EVENTS, caseId, 7).getLast())
                .satisfies(last -> assertThat(EventCatalogue.read(last).orElseThrow())
                        .isInstanceOfSatisfying(InvitationAnnulled.class, annulled -> {
                            assertThat(annulled.basis()).isEqualTo("INVITER_REQUEST");
                            assertThat(annulled.grounds()).isEmpty();
                        }));
        assertThat(topics.awaitStages(caseId, 7).getLast()).satisfies(last -> {
            assertThat(last.stage()).isEqualTo("INV_ANNULLED");
            assertThat(last.reporter()).isEqualTo("MIA75");
        });
        Api.act(INVITER, caseId, "annulment", "{}").then().statusCode(409).body("state", equalTo("ANNULLED"));
    }

    @Test
    void i16_once_a_visa_was_issued_the_inviter_comes_too_late() {
        String caseId = agreed();
        Instant now = clock.instant();
        String number = Api.read(OFFICER, caseId).getString("registrationNumber");
        var issued = new VisaIssued(
                UUID.randomUUID(),
                CaseId.of(caseId),
                number,
                "EMB-DEL",
                "B2",
                "SINGLE",
                KazakhstanTime.dateOf(now),
                KazakhstanTime.dateOf(now).plusDays(29),
                "sha-256:00");
        new Topics(bootstrapServers).publish("visa-service", CaseId.next().toString(), 1, now, issued);
        await().until(() -> Api.read(OFFICER, caseId).getString("state"), "USED"::equals);

        Api.act(INVITER, caseId, "annulment", "{}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ruqsat:problem:state-conflict"))
                .body("state", equalTo("USED"));
    }

    @Test
    void the_person_goes_to_services_alone_for_a_purpose_that_fits_the_state() {
        String caseId = sent();
        String person = "/api/v1/cases/" + caseId + "/person?purpose=";

        Api.as("approval-service")
                .get(person + "KNB_APPROVAL")
                .then()
                .statusCode(200)
                .body("surname", equalTo("ZZCANARY"))
                .body("givenNames", equalTo("ANITA"))
                .body("birthDate", equalTo("1990-05-17"))
                .body("sex", equalTo("F"))
                .body("citizenship", equalTo("IN"))
                .body("documentNumber", equalTo("ZZ0001KNA2"))
                .body("documentIssuedBy", equalTo("IN"))
                .body("documentExpiresOn", equalTo("2031-01-10"));
        Api.as("visa-service").get(person + "VISA").then().statusCode(409);
        Api.as("visa-service").get(person + "CURIOSITY").then().statusCode(400);
        Api.as(OFFICER).get(person + "KNB_APPROVAL").then().statusCode(403);
        Api.as("approval-service")
                .get("/api/v1/cases/" + UUID.randomUUID() + "/person?purpose=KNB_APPROVAL")
                .then()
                .statusCode(404);

        String agreed = agreed();
        Api.as("visa-service")
                .get("/api/v1/cases/" + agreed + "/person?purpose=VISA")
                .then()
                .statusCode(200);
    }

    @Test
    void answers_that_are_kept_for_repeats_carry_no_name() {
        String caseId = sent();
        assertThat(Api.read(OFFICER, caseId).getString("invitee.surname")).isEqualTo("ZZCANARY");
        assertThat(Api.acted(INVITER, caseId, "withdrawal", "{}").prettify()).doesNotContain("CANARY");
    }
}
