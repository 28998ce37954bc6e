package kz.ruqsat.invitation.review;

import static kz.ruqsat.invitation.Api.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.stages.StageReported;
import kz.ruqsat.invitation.Api;
import kz.ruqsat.invitation.PetitionBody;
import kz.ruqsat.invitation.ServiceTest;
import kz.ruqsat.invitation.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@ServiceTest
class ReviewOfACaseTest {

    private static final String MINISTRY = "officer-mfa";
    private static final String WAIVER = "{\"basis\":\"RECIPROCITY\",\"reference\":\"Note 17-2/415\"}";

    @Inject
    InstantSource clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private PetitionBody petition() {
        return PetitionBody.on(KazakhstanTime.dateOf(clock.instant()));
    }

    private String reviewed(PetitionBody petition) {
        String caseId = Api.filed(petition);
        Api.acted(OFFICER, caseId, "registration", "{}");
        Api.acted(OFFICER, caseId, "review", "{}");
        return caseId;
    }

    @Test
    void r080_a_wrong_place_is_refused_in_review_and_the_committee_never_hears_of_it() {
        String caseId = reviewed(petition().ofCitizen("IN", "EMB-BER"));
        assertThat(Api.read(OFFICER, caseId).getList("checks.outcome"))
                .containsExactly("PASSED", "PASSED", "FAILED", "PASSED");

        Api.act(OFFICER, caseId, "approval-request", "{}")
                .then()
                .statusCode(422)
                .body("rules", hasItems("R-081"))
                .body("errors.code", equalTo(List.of("checks-incomplete")));
        Api.act(OFFICER, caseId, "review-refusal", "{\"grounds\":[\"RG-MIA-99\"]}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/grounds/0"))
                .body("errors[0].code", equalTo("unknown-value"));
        Api.acted(OFFICER, caseId, "review-refusal", "{\"grounds\":[\"RG-MIA-04\"]}");

        Topics topics = new Topics(bootstrapServers);
        List<StageReported> stages = topics.awaitStages(caseId, 5);
        assertThat(stages.subList(3, 5))
                .extracting(StageReported::stage)
                .containsExactly("INV_REVIEW_DONE", "INV_REFUSED");
        assertThat(stages.getLast().grounds()).containsExactly("RG-MIA-04");
        assertThat(topics.eventsOf(Topic.INVITATION_EVENTS, caseId))
                .extracting(Envelope::type)
                .doesNotContain("kz.ruqsat.invitation.approval-requested.v1");
    }

    @Test
    void r081_the_officer_records_what_the_rules_left_open() {
        String caseId = reviewed(petition().ofCitizen("NG", "EMB-CAI"));

        Api.act(OFFICER, caseId, "checks/PLACE_OF_ISSUANCE", "{\"outcome\":\"LEFT_TO_OFFICER\",\"reason\":\"x\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/outcome"));
        Api.act(OFFICER, caseId, "checks/NO_SUCH_CHECK", "{\"outcome\":\"PASSED\",\"reason\":\"x\"}")
                .then()
                .statusCode(404);
        var recorded = Api.acted(
                OFFICER,
                caseId,
                "checks/PLACE_OF_ISSUANCE",
                "{\"outcome\":\"PASSED\",\"reason\":\"confirmed by the MFA\"}");
        assertThat(recorded.getList("checks.outcome")).containsOnly("PASSED");
        assertThat(Api.acted(OFFICER, caseId, "approval-request", "{}").getString("state"))
                .isEqualTo("AWAITING_KNB");

        assertThat(new Topics(bootstrapServers).awaitEvents(Topic.INVITATION_EVENTS, caseId, 6))
                .extracting(event -> event.type().replaceAll("kz.ruqsat.invitation.|.v1", ""))
                .containsExactly(
                        "petition-submitted",
                        "registers-answered",
                        "petition-registered",
                        "review-assigned",
                        "check-recorded",
                        "approval-requested");
    }

    @Test
    void i8a_the_ministry_waives_the_approval_of_a_high_guest_and_decides() {
        String caseId = Api.file(
                        MINISTRY, petition().byNoteVerbale().forHighGuest().json())
                .then()
                .statusCode(201)
                .extract()
                .path("cases[0].caseId");
        Api.acted(MINISTRY, caseId, "registration", "{}");
        Api.acted(MINISTRY, caseId, "review", "{}");
        Api.act(MINISTRY, caseId, "approval-waiver", "{\"basis\":\"HASTE\",\"reference\":\"x\"}")
                .then()
                .statusCode(422)
                .body("rules", equalTo(List.of("R-052")))
                .body("errors[0].pointer", equalTo("/basis"));

        var waived = Api.acted(MINISTRY, caseId, "approval-waiver", WAIVER);
        assertThat(waived.getString("state")).isEqualTo("AWAITING_DECISION");
        assertThat(waived.getString("verdict")).isEqualTo("WAIVED");
        assertThat(waived.getString("waiver.basis")).isEqualTo("RECIPROCITY");
        assertThat(waived.getString("waiver.reference")).isEqualTo("Note 17-2/415");
        assertThat(waived.getList("terms.clock")).containsExactly("DECISION_1WD");

        Topics topics = new Topics(bootstrapServers);
        assertThat(topics.awaitStages(caseId, 4))
                .satisfies(stages -> assertThat(stages.getLast()).satisfies(done -> {
                    assertThat(done.stage()).isEqualTo("INV_REVIEW_DONE");
                    assertThat(done.transition()).isEqualTo("I8a");
                    assertThat(done.reporter()).isEqualTo("MFA");
                    assertThat(done.state()).isEqualTo("AWAITING_DECISION");
                }));
        assertThat(Api.acted(MINISTRY, caseId, "decision", "{\"decision\":\"AGREE\"}")
                        .getString("state"))
                .isEqualTo("AGREED");
        assertThat(topics.awaitEvents(Topic.INVITATION_EVENTS, caseId, 7))
                .extracting(event -> event.type().replaceAll("kz.ruqsat.invitation.|.v1", ""))
                .containsExactly(
                        "petition-submitted",
                        "registers-answered",
                        "petition-registered",
                        "review-assigned",
                        "approval-waived",
                        "registers-answered",
                        "invitation-agreed");
    }

    @Test
    void r085_an_officer_of_a_division_and_another_category_waive_nothing() {
        String ofDivision = reviewed(petition());
        Api.act(OFFICER, ofDivision, "approval-waiver", WAIVER)
                .then()
                .statusCode(422)
                .body("rules", equalTo(List.of("R-085", "R-052")));
        assertThat(Api.read(OFFICER, ofDivision).getString("state")).isEqualTo("MIA_REVIEW");

        String business = Api.file(MINISTRY, petition().byNoteVerbale().json())
                .then()
                .statusCode(201)
                .extract()
                .path("cases[0].caseId");
        Api.act(MINISTRY, business, "approval-waiver", WAIVER)
                .then()
                .statusCode(409)
                .body("state", equalTo("SUBMITTED"))
                .body("rules", hasItems("R-085", "R-052"));
        Api.acted(MINISTRY, business, "registration", "{}");
        Api.acted(MINISTRY, business, "review", "{}");
        Api.act(MINISTRY, business, "approval-waiver", WAIVER)
                .then()
                .statusCode(422)
                .body("rules", equalTo(List.of("R-085", "R-052")));
    }

    @Test
    void the_automatic_desk_of_astana_goes_to_the_committee_by_itself_and_signs_as_the_desk() {
        String caseId = Api.filed(petition().at("MIA71"));

        Api.etag("officer-mia71", caseId);
        var view = Api.read("officer-mia71", caseId);
        assertThat(view.getString("state")).isEqualTo("AWAITING_KNB");
        var history =
                Api.as("auditor").get("/api/v1/cases/" + caseId + "/history").jsonPath();
        assertThat(history.getList("history.role")).containsExactly("INVITER", "SERVICE", "DESK", "DESK", "DESK");
        assertThat(new Topics(bootstrapServers).awaitStages(caseId, 4))
                .extracting(StageReported::reporter)
                .containsOnly("MIA71");
    }

    @Test
    void the_automatic_desk_leaves_a_failed_check_to_the_officer() {
        String caseId = Api.filed(petition().at("MIA71").ofCitizen("IN", "EMB-BER"));

        Api.etag("officer-mia71", caseId);
        assertThat(Api.read("officer-mia71", caseId).getString("state")).isEqualTo("MIA_REVIEW");
    }
}
