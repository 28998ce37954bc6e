package kz.ruqsat.approval;

import static kz.ruqsat.approval.ApprovalStand.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import kz.ruqsat.approval.ApprovalStand.Asked;
import kz.ruqsat.approval.stand.FakeServer;
import kz.ruqsat.approval.stand.Others;
import kz.ruqsat.contracts.visa.VisaApprovalCalledOff;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests of visa applications and operations: the same clocks and dispositions, another owner. */
@QuarkusTest
@WithTestResource(value = StandTestResource.class, initArgs = @ResourceArg(name = "database", value = "approval"))
@WithTestResource(Others.class)
class VisaCasesTest {

    @TestHTTPResource(value = "/health", management = true)
    URL management;

    @Inject
    InstantSource clock;

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
    void a_visa_case_asks_and_its_person_comes_from_visa_service_V8_R_123() {
        Asked asked = stand.askForVisa();
        stand.awaitState(asked, "IN_REVIEW");

        String sent =
                new String(stand.berkut.calls(asked.requestId()).getFirst().body(), StandardCharsets.UTF_8);
        assertThat(sent)
                .contains("\"service\":\"VISA\"", "\"category\":\"C3\"", ApprovalStand.SURNAME_OF_VISA_CASE)
                .doesNotContain(ApprovalStand.SURNAME);
        stand.answer(asked, "APPROVED");

        stand.awaitEvents(asked, "ApprovalRequestCreated", "ReviewStarted", "ReviewAnswered");
        assertThat(stand.view(asked).getString("service")).isEqualTo("S2");
    }

    @Test
    void a_visa_case_that_ends_calls_its_request_off_K7() {
        Asked asked = stand.askForVisa();
        stand.awaitState(asked, "IN_REVIEW");

        stand.topics.publish(asked.caseId(), 2, clock.instant(), new VisaApprovalCalledOff(asked.requestId()));

        stand.awaitState(asked, "CANCELLED");
        await("Berkut is told")
                .atMost(PATIENCE)
                .until(() -> stand.berkut.calls(asked.requestId()).stream()
                        .map(FakeServer.Question::method)
                        .toList()
                        .equals(List.of("POST", "DELETE")));
    }
}
