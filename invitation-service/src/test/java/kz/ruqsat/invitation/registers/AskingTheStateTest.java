package kz.ruqsat.invitation.registers;

import static kz.ruqsat.invitation.Api.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import jakarta.inject.Inject;
import java.time.InstantSource;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.invitation.Api;
import kz.ruqsat.invitation.PetitionBody;
import kz.ruqsat.invitation.ServiceTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ServiceTest
@DisplayName("A petition and the state systems, over the wire: R-040, R-044")
class AskingTheStateTest {

    @Inject
    InstantSource clock;

    private PetitionBody petition() {
        return PetitionBody.on(KazakhstanTime.dateOf(clock.instant()));
    }

    @Test
    void R_044_a_system_that_is_down_delays_the_case_and_refuses_nobody() {
        String caseId = Api.filed(petition().withDocument("RGDWN0001"));

        Api.acted(OFFICER, caseId, "registration", "{}");
        Api.acted(OFFICER, caseId, "review", "{}");

        assertThat(Api.read(OFFICER, caseId).getString("state")).isEqualTo("MIA_REVIEW");
        assertThat(Api.read(OFFICER, caseId).getList("checks.outcome")).containsOnly("PASSED");
    }

    @Test
    void R_080_a_person_on_the_list_is_refused_in_review_and_the_inviter_reads_neutral_words() {
        String caseId = Api.filed(petition().withDocument("RGBAR0001"));
        Api.acted(OFFICER, caseId, "registration", "{}");
        Api.acted(OFFICER, caseId, "review", "{}");

        Api.act(OFFICER, caseId, "approval-request", "{}")
                .then()
                .statusCode(422)
                .body("rules", hasItem("R-081"));
        Api.acted(OFFICER, caseId, "review-refusal", "{\"grounds\":[\"RG-ENT-12\"]}");

        assertThat(Api.read(OFFICER, caseId).getString("state")).isEqualTo("REFUSED");
        assertThat(Api.read(Api.INVITER, caseId).prettify()).doesNotContain("RG-ENT-12", "barred");
    }

    @Test
    void R_081_the_history_keeps_who_answered_and_when_and_nothing_else_of_the_record() {
        String caseId = Api.filed(petition());
        Api.etag(OFFICER, caseId);

        String history = Api.as(OFFICER)
                .get("/api/v1/cases/" + caseId + "/history")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(history).contains("EIS_BERKUT", "requestId", "R-040");
    }
}
