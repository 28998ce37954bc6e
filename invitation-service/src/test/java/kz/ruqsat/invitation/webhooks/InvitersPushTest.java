package kz.ruqsat.invitation.webhooks;

import static kz.ruqsat.invitation.Api.INVITER;
import static kz.ruqsat.invitation.Api.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.invitation.Api;
import kz.ruqsat.invitation.PetitionBody;
import kz.ruqsat.invitation.ServiceTest;
import kz.ruqsat.sandbox.webhooks.WebhookCatcher;
import kz.ruqsat.sandbox.webhooks.WebhookCatcher.Caught;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an inviter's system is pushed of its petitions. */
@ServiceTest
class InvitersPushTest {

    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    InstantSource clock;

    @Inject
    InvitersPush push;

    private final List<Caught> caught = new CopyOnWriteArrayList<>();
    private WebhookCatcher catcher;

    @BeforeEach
    void listen() {
        catcher = WebhookCatcher.open(0, 204, caught::add);
    }

    @AfterEach
    void stop() {
        List<String> ids = Api.as(INVITER).get(WEBHOOKS).jsonPath().getList("items.id");
        ids.forEach(id -> Api.as(INVITER)
                .header("If-Match", Api.as(INVITER).get(WEBHOOKS + "/" + id).header("ETag"))
                .delete(WEBHOOKS + "/" + id)
                .then()
                .statusCode(204));
        catcher.close();
    }

    @Test
    void each_stage_of_a_petition_comes_signed_in_order_and_names_nobody() {
        JsonPath webhook = Api.keyed(INVITER)
                .body(Map.of("url", catcher.addressFor("invitations")))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        catcher.trust("invitations", webhook.getString("secret"));

        String caseId = Api.filed(PetitionBody.on(KazakhstanTime.dateOf(clock.instant())));
        Api.acted(OFFICER, caseId, "return", "{\"grounds\":[\"RG-ACC-05\"]}");
        Api.acted(INVITER, caseId, "withdrawal", "{}");

        await().atMost(LIMIT)
                .until(() ->
                        stages(caseId).contains("INV_RETURNED") && last(caseId).endsWith("WITHDRAWN"));
        assertThat(caught).allSatisfy(message -> {
            assertThat(message.genuine()).isTrue();
            assertThat(message.event().toString()).doesNotContain("ZZCANARY").doesNotContain("Steppe");
        });
        assertThat(sequences(caseId)).isSorted().doesNotHaveDuplicates().startsWith(1);
    }

    private List<Caught> of(String caseId) {
        return caught.stream()
                .filter(message -> message.event().path("subject").asText().equals(caseId))
                .toList();
    }

    private List<String> stages(String caseId) {
        return of(caseId).stream()
                .map(message -> message.event().at("/data/stage").asText())
                .toList();
    }

    private String last(String caseId) {
        return of(caseId).getLast().event().at("/data/state").asText();
    }

    private List<Integer> sequences(String caseId) {
        return of(caseId).stream()
                .map(message -> message.event().path("sequence").asInt())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFICER, "portal", "auditor"})
    void whoever_files_nothing_here_is_told_of_nothing(String user) {
        Api.keyed(user)
                .body(Map.of("url", catcher.addressFor("invitations")))
                .post(WEBHOOKS)
                .then()
                .statusCode(403);
    }

    @Test
    void grounds_that_are_not_open_are_all_told_alike() {
        assertThat(push.told(List.of("RG-ACC-05", "RG-SVC-01", "RG-SVC-02", "NO-SUCH")))
                .contains("RG-ACC-05", "NEUTRAL")
                .doesNotContain("NO-SUCH")
                .doesNotHaveDuplicates();
    }
}
